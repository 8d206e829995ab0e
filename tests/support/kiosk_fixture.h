/* A kiosk without a display, on the sample content, for tests of the whole program. */
#pragma once
#include "kiosk/app/hooks/journey.h"
#include "kiosk/app/loop.h"
#include "kiosk/platform/headless/headless.h"

/* The sample content (compiled by this build's socle-pack) and the fonts of the tree; 1080x1920 on 21.5 inches. */
struct config fixture_config(void);
/* An open kiosk on the heap; fixture_close gives it back. */
struct kiosk *fixture_open(const struct config *config);
void fixture_close(struct kiosk *kiosk);
/* Carries out the script of the window. */
void fixture_settle(struct kiosk *kiosk);
/* Touches the node with this id; false when it is not on this sheet. */
bool fixture_touch(struct kiosk *kiosk, const char *id);
/* Lets time pass without a touch. */
void fixture_wait(struct kiosk *kiosk, int64_t ms);
enum place_kind fixture_place(const struct kiosk *kiosk);
/* A number that differs when the picture on the glass differs. */
uint64_t fixture_picture(const struct kiosk *kiosk);
/* Whether the whole glass has one colour. */
bool fixture_is_blank(const struct kiosk *kiosk);
