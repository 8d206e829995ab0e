/* Every journey in tests/journeys comes true; a journey that is wrong says where. */
#include "tests/support/kiosk_fixture.h"
#include "tests/test.h"
#include <dirent.h>
#include <stdlib.h>
#include <unistd.h>

static int is_journey(const struct dirent *entry)
{
	return str_ends_with(str_of(entry->d_name), STR(".journey"));
}

static bool walk_journey(const char *path, bool keypad)
{
	struct config config = fixture_config();
	struct problem problem = {0};
	if (journey_prepare(path, &config, &problem) &&
	    journey_walk(path, &config, &(struct journey_listener){.keypad = keypad}, &problem))
		return true;
	test_fail(path, 0, "%s: %s %s", problem.place, problem.text, problem.remedy);
	return false;
}

static void walk_all(bool keypad)
{
	struct dirent **entries;
	char folder[512], path[800];
	snprintf(folder, sizeof folder, "%s/tests/journeys", test_root());
	int count = scandir(folder, &entries, is_journey, alphasort);
	EXPECT(count > 0);
	for (int i = 0; i < count; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
		if (walk_journey(path, keypad))
			printf("  walked %s\n", entries[i]->d_name);
		free(entries[i]);
	}
	free(entries);
}

TEST(every_journey_comes_true_with_a_finger)
{
	walk_all(false);
}

TEST(every_journey_comes_true_with_the_keys)
{
	walk_all(true);
}

TEST(a_journey_that_does_not_come_true_says_where)
{
	const char *wrong[] = {"touch nothing.here", "see nothing.here", "dance", "at home", "read zyxwv", "wait long"};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		char path[] = "/tmp/socle-journey-XXXXXX";
		struct config config = fixture_config();
		struct problem problem = {0};
		int file = mkstemp(path);
		dprintf(file, "# a journey\n%s\n", wrong[i]);
		close(file);
		EXPECT(journey_prepare(path, &config, &problem));
		EXPECT(!journey_walk(path, &config, NULL, &problem));
		EXPECT(str_ends_with(str_of(problem.place), STR(", line 2")));
		unlink(path);
	}
}
