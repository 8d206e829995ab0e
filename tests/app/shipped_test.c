/* The program that is shipped can neither dump, nor draw PNGs, nor walk journeys, nor run without a display (STANDARDS P-22);
 * and what is asked wrongly is refused with a sentence. */
#include "tests/test.h"
#include <stdlib.h>
#include <unistd.h>

static const char *build_folder(void)
{
	const char *build = getenv("SOCLE_BUILD");
	return build ? build : "build/debug";
}

static int count_lines(const char *command)
{
	FILE *pipe = popen(command, "r");
	int lines = 0;
	for (int c = fgetc(pipe); c != EOF; c = fgetc(pipe))
		lines += c == '\n';
	pclose(pipe);
	return lines;
}

static int count_symbols(const char *program, const char *pattern)
{
	char command[600];
	snprintf(command, sizeof command, "nm %s/%s | grep -cE ' [TtDdBbRr] (%s)' | awk '{while (n++ < $1) print}'",
		 build_folder(), program, pattern);
	return count_lines(command);
}

TEST(the_shipped_program_has_no_hooks)
{
	const char *hooks = "journey_|dump_|headless_|canvas_png_write|put_png";
	EXPECT(count_symbols("socle", "loop_turn") > 0); /* nm can read it */
	EXPECT_INT(count_symbols("socle", hooks), 0);
	EXPECT(count_symbols("socle-hooks", hooks) > 5); /* the same question finds them where they are */
}

TEST(the_shipped_program_says_nothing_of_hooks)
{
	char command[600];
	snprintf(command, sizeof command, "strings %s/socle | grep -E 'socle-hooks|IHDR|\\.journey'", build_folder());
	EXPECT_INT(count_lines(command), 0);
}

static int run_wrongly(const char *arguments, const char *expected)
{
	char command[800];
	snprintf(command, sizeof command, "SDL_VIDEODRIVER=dummy %s/socle %s 2>&1 >/dev/null </dev/null | grep -F -- '%s'",
		 build_folder(), arguments, expected);
	return count_lines(command);
}

TEST(the_shipped_program_refuses_what_it_does_not_know)
{
	EXPECT_INT(run_wrongly("--dump", "--dump"), 1);
	EXPECT_INT(run_wrongly("--frames /tmp", "usage: socle"), 1);
	EXPECT_INT(run_wrongly("--size", "needs a value"), 1);
	EXPECT_INT(run_wrongly("--size -3x9", "is not a size"), 1);
	EXPECT_INT(run_wrongly("--config /nowhere/kiosk.conf --dump", "/nowhere/kiosk.conf"), 1);
}

TEST(without_a_display_the_program_says_so)
{
	char command[600];
	snprintf(
	    command, sizeof command,
	    "SDL_VIDEODRIVER=x11 DISPLAY=:9999 %s/socle 2>&1 | grep -F 'no display can be opened' | grep -F 'Connect a screen'",
	    build_folder());
	EXPECT_INT(count_lines(command), 1);
}
