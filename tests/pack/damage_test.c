/* Spoilt packs, the short form; the long one is `make proof-packs`. */
#include "tests/support/pack_damage.h"
#include "tests/test.h"

enum { PACKS = 3000 };

TEST(no_spoilt_pack_is_installed_and_none_touches_the_data_folder)
{
	struct pack_damage_count counts[PACK_DAMAGE_COUNT];
	long made = 0, taken_as_the_same = 0;
	pack_damage_try(PACKS, counts);
	for (int i = 0; i < PACK_DAMAGE_COUNT; i++) {
		if (counts[i].accepted || counts[i].changed)
			test_fail(__FILE__, __LINE__, "%s: %ld accepted, %ld touched the folder", counts[i].words,
				  counts[i].accepted, counts[i].changed);
		EXPECT(counts[i].made > 0 && counts[i].made == counts[i].refused + counts[i].same);
		made += counts[i].made;
		taken_as_the_same += counts[i].same;
	}
	EXPECT_INT(made, PACKS);
	EXPECT(taken_as_the_same < made / 10);
}
