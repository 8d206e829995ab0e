/* The supervisor hears the kiosk as long as it shows frames and reads its database, and not a moment longer. The socket is
 * the one sd_notify(3) describes. */
#include "kiosk/platform/clock.h"
#include "kiosk/platform/supervisor.h"
#include "tests/support/kiosk_fixture.h"
#include "tests/test.h"
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { PATIENCE_MS = 15000 };

static char folder[] = "/tmp/socle-pulse-XXXXXX";
static struct sockaddr_un address = {.sun_family = AF_UNIX};

static int listen_to(bool abstract)
{
	char name[100];
	static int number;
	snprintf(folder, sizeof folder, "/tmp/socle-pulse-XXXXXX");
	EXPECT(mkdtemp(folder) != NULL);
	snprintf(name, sizeof name, "%s/notify%d", folder, number++);
	snprintf(address.sun_path, sizeof address.sun_path, "%s", name);
	socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + strlen(name));
	if (abstract)
		name[0] = '@', address.sun_path[0] = 0;
	int end = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
	EXPECT_INT(bind(end, (const struct sockaddr *)&address, size), 0);
	setenv("NOTIFY_SOCKET", name, 1);
	setenv("WATCHDOG_USEC", "15000000", 1);
	unsetenv("WATCHDOG_PID");
	return end;
}

static void listen_no_more(int end)
{
	close(end);
	unlink(address.sun_path);
	rmdir(folder);
	unsetenv("NOTIFY_SOCKET");
	unsetenv("WATCHDOG_USEC");
}

/* How often this was said; everything else that waits is read, too. */
static int heard(int end, const char *word)
{
	char text[64];
	int count = 0;
	for (ssize_t size; (size = recv(end, text, sizeof text - 1, 0)) >= 0;) {
		text[size] = 0;
		count += strcmp(text, word) == 0;
	}
	return count;
}

/* Lets the kiosk live; how often it gave its sign. A socket holds few datagrams, so it is emptied meanwhile. */
static int live(struct kiosk *kiosk, int64_t ms, int end)
{
	int signs = 0;
	for (int64_t until = clock_ms() + ms; clock_ms() < until;) {
		loop_turn(kiosk);
		signs += heard(end, "WATCHDOG=1");
	}
	return signs;
}

TEST(a_supervisor_is_told_by_a_file_or_by_a_name_that_is_no_file)
{
	for (int abstract = 0; abstract < 2; abstract++) {
		int end = listen_to(abstract);
		EXPECT_INT(supervisor_patience(), PATIENCE_MS);
		EXPECT(supervisor_tell("READY=1"));
		EXPECT_INT(heard(end, "READY=1"), 1);
		setenv("WATCHDOG_PID", "1", 1); /* another process is watched */
		EXPECT_INT(supervisor_patience(), 0);
		listen_no_more(end);
		EXPECT(!supervisor_tell("READY=1"));
		EXPECT_INT(supervisor_patience(), 0);
	}
	setenv("NOTIFY_SOCKET", "vsock:2:1", 1);
	EXPECT(!supervisor_tell("READY=1"));
	unsetenv("NOTIFY_SOCKET");
}

TEST(a_supervisor_that_does_not_listen_does_not_stop_the_kiosk)
{
	int end = listen_to(false);
	int told = 0;
	while (told < 100000 && supervisor_tell("WATCHDOG=1"))
		told++;
	EXPECT(told < 100000); /* the socket was full, and the call came back */
	listen_no_more(end);
}

TEST(an_idle_kiosk_gives_a_sign_three_times_in_the_patience)
{
	int end = listen_to(false);
	struct config config = fixture_config();
	struct kiosk *kiosk = fixture_open(&config);
	EXPECT_INT(heard(end, "READY=1"), 1);
	EXPECT_INT(live(kiosk, 10 * PATIENCE_MS, end), 30);
	fixture_close(kiosk);
	listen_no_more(end);
}

TEST(a_kiosk_that_shows_nothing_falls_silent)
{
	int end = listen_to(false);
	struct config config = fixture_config();
	struct kiosk *kiosk = fixture_open(&config);
	heard(end, "");
	headless_darken(kiosk->window, true);
	EXPECT_INT(live(kiosk, 3 * PATIENCE_MS, end), 0);
	headless_darken(kiosk->window, false);
	EXPECT(live(kiosk, PATIENCE_MS, end) >= 2);
	fixture_close(kiosk);
	listen_no_more(end);
}

TEST(a_kiosk_whose_database_does_not_answer_falls_silent)
{
	int end = listen_to(false);
	struct config config = fixture_config();
	struct kiosk *kiosk = fixture_open(&config);
	struct store_rows rows = store_ask(kiosk->supply.store, "SELECT nothing FROM nowhere", 0, NULL); /* fails from here on */
	EXPECT(!store_next(&rows));
	store_done(&rows);
	heard(end, "");
	kiosk->pulse.next_ms = 0;
	pulse_beat(kiosk, clock_ms());
	EXPECT_INT(heard(end, "WATCHDOG=1"), 0);
	fixture_close(kiosk);
	listen_no_more(end);
}

TEST(out_of_order_is_shown_and_looks_again_so_it_lives)
{
	int end = listen_to(false);
	struct config config = fixture_config();
	snprintf(config.content, sizeof config.content, "/nowhere/current.socle");
	struct kiosk *kiosk = fixture_open(&config);
	EXPECT(kiosk->out_of_order);
	heard(end, "");
	EXPECT_INT(live(kiosk, 2 * PATIENCE_MS, end), 6);
	fixture_close(kiosk);
	listen_no_more(end);
}

TEST(without_a_supervisor_nothing_wakes_an_idle_kiosk)
{
	struct config config = fixture_config();
	struct kiosk *kiosk = fixture_open(&config);
	EXPECT_INT(pulse_patience(&kiosk->pulse, loop_patience(kiosk), clock_ms()), -1);
	fixture_close(kiosk);
}
