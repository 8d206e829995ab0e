/* Databases spoilt below the signature, the short form; the long one is `make proof-databases`. A crash or a sanitizer's word
 * ends this program without a result. */
#include "tests/support/database_damage.h"
#include "tests/support/pack_fixture.h"
#include "tests/test.h"
#include <unistd.h>

enum { DATABASES = 500, SECONDS_MAX = 2 };

TEST(a_whole_pack_is_read_to_the_end)
{
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, NULL);
	EXPECT_INT(pack_reader_read(path), PACK_WHOLE);
	unlink(path);
}

TEST(a_spoilt_database_is_refused_or_read_and_never_takes_long)
{
	struct database_damage_count counts[DATABASE_DAMAGE_COUNT];
	char path[FIXTURE_PATH_MAX];
	long outcomes[PACK_READ_COUNT] = {0};
	pack_fixture_make(path, NULL);
	database_damage_try(path, DATABASES, counts);
	for (int kind = 0; kind < DATABASE_DAMAGE_COUNT; kind++) {
		EXPECT_INT(counts[kind].made, DATABASES / DATABASE_DAMAGE_COUNT);
		EXPECT(counts[kind].slowest < SECONDS_MAX);
		for (int outcome = 0; outcome < PACK_READ_COUNT; outcome++)
			outcomes[outcome] += counts[kind].outcomes[outcome];
	}
	/* the damage reaches every line of defence */
	for (int outcome = 0; outcome < PACK_READ_COUNT; outcome++)
		EXPECT(outcomes[outcome] > 0);
	unlink(path);
}
