/* content: what the pack knows, for reading. Opened once per pack; guide and lists are held in memory (arena `pack`),
 * cards are read when a page asks for them into the arena given.
 *
 * Every text comes with the language it really is in and how it came to be, so that a screen can mark it:
 * source, reviewed, human, machine, stale. A text missing in the visitor's language falls back along the language's chain
 * (i18n/language.h) and then to the pack's source language. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/problem.h"
#include "kiosk/guide/guide.h"
#include "kiosk/hours/hours.h"
#include "kiosk/i18n/language.h"

struct store;
struct content;

enum text_status { TEXT_SOURCE, TEXT_REVIEWED, TEXT_HUMAN, TEXT_MACHINE, TEXT_STALE };

struct text {
	str text;     /* empty: the pack has none */
	str language; /* BCP 47 of the text */
	enum text_status status;
	bool fallback; /* not in the language asked for */
};

struct content *content_open(struct store *store, struct problem *problem); /* keeps the store */
void content_close(struct content *content);

const struct guide *content_guide(const struct content *content);

struct content_pack {
	str id, title, territory, publisher, licence, source_language, created_at; /* created_at: yyyy-mm-dd */
	int64_t version;
	double latitude, longitude; /* of this kiosk */
	bool located;
};
const struct content_pack *content_pack(const struct content *content);
struct text content_territory(struct content *content, struct arena *arena, str language); /* "Mairie de Montreuil" */

/* The languages the pack offers, in its order; the first greets first. */
int content_language_count(const struct content *content);
const struct language *content_language(const struct content *content, int index);
/* Share of the pack's texts that exist in this language, 0..100. */
int content_language_coverage(const struct content *content, int index);

enum content_pillar { PILLAR_RIGHTS, PILLAR_CITIZEN, PILLAR_CULTURE };

struct content_topic {
	int index; /* into guide->topics */
	enum content_pillar pillar;
	str icon; /* name, a word of base/icon_names.h */
	bool sensitive;
	struct text name, summary;
};
int content_topic_count(const struct content *content);
struct content_topic content_topic(struct content *content, struct arena *arena, int index, str language);

struct content_question {
	struct text question, why; /* why we ask */
	int option_count;
	struct content_option {
		struct text label, help;
		struct text because; /* the answer as a reason: "no health cover"; never shown as a summary of the person */
		str icon;
	} options[GUIDE_OPTIONS_MAX];
};
struct content_question content_question(struct content *content, struct arena *arena, int fact, str language);

enum content_kind { KIND_RIGHT, KIND_SERVICE, KIND_BODY, KIND_EVENT, KIND_MEMORY };

struct content_texts {
	int count;
	struct text *items;
};

struct content_place {
	str id;
	str name;    /* official local name, never translated */
	str address; /* one line, official form */
	struct text directions;
	bool located;
	int distance_m;		     /* from this kiosk, as the crow flies */
	int bearing_deg;	     /* 0 = north, clockwise */
	struct hours_schedule hours; /* rule_count 0: unknown */
	str hours_source;	     /* the OSM string, for staff */
};

struct content_phone {
	str number;
	struct text description;
	bool free_call;
};

struct content_source {
	str title, url;
};

/* Everything about one card. A list may be empty; a text may be empty. */
struct content_card {
	enum content_kind kind;
	enum content_pillar pillar;
	str id; /* of the record */
	bool sensitive;
	struct text name, summary, description, who, cost, delay, refusal, no_papers, alert, appointment;
	struct content_texts steps, documents, without_documents /* same count as documents; may be empty texts */;
	struct content_texts must_not; /* what may not be refused or asked */
	struct content_texts to_check; /* prose conditions: check with a person */
	struct content_texts legal;    /* citations, as they are */
	struct text say;	       /* what to say at the desk, in the visitor's language ... */
	struct text say_local;	       /* ... and in the territory's */
	bool no_papers_needed, free, by_appointment, around_the_clock;
	int place_count, phone_count, source_count;
	/* a service's own, then those of the services that serve the record, in the author's order */
	struct content_place *places;
	/* the record's own, then those of its services, which say whose they are; none twice */
	struct content_phone *phones;
	struct content_source *sources;
	struct text website;
	/* BODY */
	struct text how_to_join, decides, when;
	/* EVENT, MEMORY */
	str year; /* "2018", "1968-2023" */
	/* age of the fact */
	str checked_on;		  /* yyyy, yyyy-mm or yyyy-mm-dd; empty: not checked yet */
	struct text checked_note; /* the source's own words about its date */
	bool from_memory;
	int review_due; /* yyyymmdd; after it: "call first" */
};
/* Card `card` of topic `topic` (indexes of the guide). */
struct content_card content_card(struct content *content, struct arena *arena, int topic, int card, str language);
/* Emergency numbers for the urgent screen, the most general (112) first. */
int content_urgent_count(const struct content *content);
struct content_card content_urgent(struct content *content, struct arena *arena, int index, str language);
/* The name and summary only: for lists of results. */
struct content_card content_card_brief(struct content *content, struct arena *arena, int topic, int card, str language);
