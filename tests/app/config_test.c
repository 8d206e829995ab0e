/* A wrong configuration never stops the kiosk, and each wrong line is named. */
#include "kiosk/app/config.h"
#include "tests/test.h"
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

static struct config read_text(const char *text, struct config_complaints *complaints)
{
	char path[] = "/tmp/socle-config-XXXXXX";
	int file = mkstemp(path);
	EXPECT(write(file, text, strlen(text)) == (ssize_t)strlen(text));
	close(file);
	struct config config = config_default();
	*complaints = (struct config_complaints){0};
	config_read(&config, path, true, complaints);
	unlink(path);
	return config;
}

TEST(a_good_file_is_taken_as_it_is)
{
	struct config_complaints complaints;
	struct config config = read_text("# a kiosk\n\nscreen_diagonal_inches = 32 # measured\nreading_distance_mm=400\r\n"
					 "  content = /srv/a b.socle  \nidle_seconds = 600",
					 &complaints);
	EXPECT_INT(complaints.count, 0);
	EXPECT(fabsf(config.diagonal_mm - 812.8f) < 0.01f);
	EXPECT(config.calibrated);
	EXPECT_INT((int)config.distance_mm, 400);
	EXPECT_STR(str_of(config.content), STR("/srv/a b.socle"));
	EXPECT_INT(config.idle_seconds, 600);
}

TEST(a_wrong_line_is_named_with_its_number_and_the_safe_value_stays)
{
	const char *wrong[] = {"idle_seconds = 0",
			       "idle_seconds = never",
			       "idle_seconds = 44",
			       "idle_seconds = 601",
			       "screen_diagonal_inches = -3",
			       "screen_diagonal_mm = nan",
			       "colour = red",
			       "just words",
			       "content =",
			       "reading_distance_mm = 1e99"};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		char text[200];
		struct config_complaints complaints;
		snprintf(text, sizeof text, "# one\n%s\n", wrong[i]);
		struct config config = read_text(text, &complaints), safe = config_default();
		EXPECT_INT(complaints.count, 1);
		EXPECT(str_ends_with(str_of(complaints.kept[0].place), STR(", line 2")));
		EXPECT(complaints.kept[0].text[0] && complaints.kept[0].remedy[0]);
		EXPECT(memcmp(&config, &safe, sizeof config) == 0);
	}
}

TEST(a_file_that_is_no_text_or_no_file_is_a_complaint)
{
	struct config_complaints complaints;
	read_text("\xFF\xFE idle_seconds = 45", &complaints);
	EXPECT_INT(complaints.count, 1);
	struct config config = config_default();
	complaints.count = 0;
	config_read(&config, "/nowhere/kiosk.conf", true, &complaints);
	EXPECT_INT(complaints.count, 1);
	complaints.count = 0;
	config_read(&config, "/nowhere/kiosk.conf", false, &complaints);
	EXPECT_INT(complaints.count, 0);
}

TEST(a_thousand_wrong_lines_are_counted_and_eight_are_kept)
{
	static char text[12000];
	for (int i = 0; i < 1000; i++)
		memcpy(text + i * 4, "abc\n", 4);
	text[4000] = 0;
	struct config_complaints complaints;
	read_text(text, &complaints);
	EXPECT_INT(complaints.count, 1000);
}

TEST(the_command_line_wins_over_the_file_and_a_wrong_one_is_refused)
{
	struct config config = config_default();
	struct config_complaints complaints = {0};
	const char *const good[] = {"socle", "--content", "a.socle", "--size", "1280x800", "--diagonal", "21.5", "--window"};
	EXPECT(config_from_arguments(&config, 8, good, &complaints));
	EXPECT_INT(config.width, 1280);
	EXPECT(config.in_window);
	EXPECT_STR(str_of(config.content), STR("a.socle"));
	const char *const wrong[][3] = {{"socle", "--dump", "x"},
					{"socle", "--size", "wide"},
					{"socle", "--size", "0x5"},
					{"socle", "--window", "--content"},
					{"socle", "--diagonal", "0"}};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		complaints.count = 0;
		EXPECT(!config_from_arguments(&config, 3, wrong[i], &complaints));
		EXPECT_INT(complaints.count, 1);
	}
}
