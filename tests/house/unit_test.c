/* The kiosk's unit: systemd itself says how much it leaves open, and that it understands every line. Without systemd on this
 * machine there is nobody to ask. */
#include "tests/test.h"
#include <stdlib.h>

static bool has_systemd(void)
{
	if (system("command -v systemd-analyze >/dev/null 2>&1") == 0)
		return true;
	printf("  systemd-analyze is not here: not tested\n");
	return false;
}

static int ask(const char *question)
{
	char command[800];
	snprintf(command, sizeof command, "cd '%s/debian' && { %s; }", test_root(), question);
	return system(command);
}

TEST(the_unit_leaves_less_open_than_one_and_a_half)
{
	if (has_systemd())
		EXPECT_INT(ask("systemd-analyze security --offline=true --threshold=15 socle.service >/dev/null 2>&1"), 0);
}

TEST(systemd_understands_every_line_of_the_unit)
{
	if (has_systemd())
		EXPECT(ask("systemd-analyze verify socle.service 2>&1 | grep 'socle.service' | grep -v 'not executable' | "
			   "grep -q .") != 0);
}

TEST(the_unit_is_watched_and_started_again_for_ever)
{
	EXPECT_INT(ask("grep -qx WatchdogSec=15 socle.service && grep -qx Restart=always socle.service && "
		       "grep -qx RestartSec=1 socle.service && grep -qx StartLimitIntervalSec=0 socle.service"),
		   0);
}
