/* Opens, touches, waits. */
#include "tests/support/kiosk_fixture.h"
#include "kiosk/base/check.h"
#include "kiosk/platform/clock.h"
#include "tests/test.h"
#include <stdlib.h>
#include <unistd.h>

struct config fixture_config(void)
{
	struct config config = config_default();
	const char *given = getenv("SOCLE_CONTENT"), *build = getenv("SOCLE_BUILD");
	char path[CONFIG_PATH_MAX - 20];
	setenv("SOCLE_NOW", "2026-11-23T10:15", 1);
	snprintf(path, sizeof path, "%s", build ? build : "build/debug");
	snprintf(config.content, sizeof config.content, "%s%s%s/sample.socle", path[0] == '/' ? "" : test_root(),
		 path[0] == '/' ? "" : "/", path);
	if (given)
		snprintf(config.content, sizeof config.content, "%s", given);
	snprintf(config.fonts, sizeof config.fonts, "%s/assets/fonts/fonts.list", test_root());
	config.in_window = true;
	config.calibrated = true;
	config.width = 1080;
	config.height = 1920;
	if (access(config.content, R_OK) != 0)
		fprintf(stderr, "%s is missing: make MODE=debug test-app compiles it\n", config.content);
	return config;
}

struct kiosk *fixture_open(const struct config *config)
{
	struct problem problem = {0};
	struct kiosk *kiosk = calloc(1, sizeof *kiosk);
	CHECK(kiosk != NULL);
	EXPECT(loop_open(kiosk, config, &problem));
	return kiosk;
}

void fixture_close(struct kiosk *kiosk)
{
	loop_close(kiosk);
	free(kiosk);
}

void fixture_settle(struct kiosk *kiosk)
{
	while (headless_waiting(kiosk->window) > 0)
		loop_turn(kiosk);
}

bool fixture_touch(struct kiosk *kiosk, const char *id)
{
	return journey_touch_node(kiosk, page_find(&kiosk->glass.page, page_id(str_of(id))), NULL);
}

void fixture_wait(struct kiosk *kiosk, int64_t ms)
{
	int64_t until = clock_ms() + ms;
	while (clock_ms() < until) {
		int patience = loop_patience(kiosk);
		if (patience < 0 || clock_ms() + patience > until)
			headless_sleep(until - clock_ms());
		else
			loop_turn(kiosk);
	}
}

enum place_kind fixture_place(const struct kiosk *kiosk)
{
	return (enum place_kind)visit_place(&kiosk->visit)->kind;
}

uint64_t fixture_picture(const struct kiosk *kiosk)
{
	const struct canvas *shown = headless_shown(kiosk->window);
	return str_hash((str){(const char *)shown->pixels, (size_t)shown->stride * (size_t)shown->height});
}

bool fixture_is_blank(const struct kiosk *kiosk)
{
	const struct canvas *shown = headless_shown(kiosk->window);
	for (int i = 1; i < shown->width * shown->height; i++)
		if (((shown->pixels[i] ^ shown->pixels[0]) & 0xFFFFFF) != 0)
			return false;
	return true;
}
