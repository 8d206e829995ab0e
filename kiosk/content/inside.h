/* inside: what content.h keeps closed. All of it lives in the arena `pack` until content_close. */
#pragma once
#include "kiosk/content/content.h"
#include "kiosk/store/store.h"

enum {
	CONTENT_LANGUAGES_MAX = 128, /* more than language.h knows */
	CONTENT_URGENT_MAX = 32,
	CONTENT_HOLIDAYS_MAX = 400
};

struct record_key {
	str entity, id;
};

struct content_offer {
	const struct language *language;
	int coverage;
};

struct topic_entry {
	str id, name, summary, icon;
	enum content_pillar pillar;
	bool sensitive;
	struct record_key *records; /* as many as guide->topics[i].card_count */
};

struct content {
	struct store *store;
	struct arena pack_arena;
	struct content_pack pack;
	str territory_id;
	struct guide guide;
	struct topic_entry topics[GUIDE_TOPICS_MAX];
	struct content_offer offers[CONTENT_LANGUAGES_MAX];
	int offer_count;
	str urgent[CONTENT_URGENT_MAX];
	int urgent_count;
	int holidays[CONTENT_HOLIDAYS_MAX];
	int holiday_count;
};
