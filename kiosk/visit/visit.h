/* visit: who is here now. One plain struct holds everything about the person at the glass; forgetting them is one
 * assignment and one wipe. A step is pure: no clock, no file, no database; it changes the visit and returns wishes
 * (effects) that only app/ carries out.
 *
 * The path is the way from the attract screen to here. Back is the parent in the path, not a history: going to a place
 * that is already in the path cuts the path there (but the languages move to its end: they are left for where the person
 * was). Indexes are opaque here: what topic 3 is only content/ knows; a language, a card outside a topic and a sheet are
 * taken as they come.
 *
 * Where nobody is, nobody is known: a step that ends on the attract screen has forgotten everything (EFFECT_WIPE). In a
 * topic the path holds the questions of the way, so Back from a question is the question before it, or the topic. */
#pragma once
#include "kiosk/guide/guide.h"

enum place_kind {
	PLACE_ATTRACT,
	PLACE_LANGUAGES,
	PLACE_HOME,
	PLACE_TOPIC,	/* topic: what it is about, start the questions or see everything */
	PLACE_QUESTION, /* topic, item = fact index */
	PLACE_RESULTS,	/* topic */
	PLACE_UNLIKELY, /* topic: cards that are probably not the right ones, and what would change them */
	PLACE_CARD,	/* topic, item = index of the card in the topic; or topic = PLACE_ANY and item = content's card number */
	PLACE_SOURCE,	/* the text of a card in its source language, beside the translation: same topic and item as the card */
	PLACE_ANSWERS,	/* topic: my answers */
	PLACE_URGENT,
	PLACE_ABOUT,  /* about and privacy */
	PLACE_ACCESS, /* text size, contrast */
	PLACE_LISTEN  /* what can be heard, and what to do where nothing can */
};

enum { PLACE_ANY = 255, VISIT_DEPTH_MAX = 24 };

struct place {
	uint8_t kind;  /* enum place_kind */
	uint8_t topic; /* index, or PLACE_ANY */
	uint16_t item;
	uint16_t sheet; /* which sheet of a long page is shown, from 0 */
	bool returning; /* QUESTION: opened from "my answers"; go back there after the answer */
};

enum action_kind {
	ACTION_NONE,
	ACTION_TOUCH, /* attract: go to the languages */
	ACTION_BACK,
	ACTION_HOME,
	ACTION_GO,	  /* to: place_kind, topic, item */
	ACTION_LANGUAGE,  /* item: index of the language; keeps place and answers */
	ACTION_ANSWER,	  /* item: fact; value: answer */
	ACTION_BEGIN,	  /* first open question of the topic (or the results when none is) */
	ACTION_TURN,	  /* item: sheet to show */
	ACTION_TEXT_SIZE, /* value: 0..3 */
	ACTION_THEME,	  /* value: 0..2 */
	ACTION_STAY,	  /* "I am still here" */
	ACTION_LISTEN,	  /* read this page aloud; pause; go on */
	ACTION_LEAVE,
	ACTION_STAFF /* item: enum staff_action, value: its parameter; of the agents' pages, nothing in a visit */
};

struct action {
	uint8_t kind; /* enum action_kind */
	uint8_t to;   /* GO: enum place_kind */
	uint8_t topic;
	uint8_t value;
	uint16_t item;
};

enum effect {
	EFFECT_NONE = 0,
	EFFECT_REDRAW = 1, /* the page must be described again */
	EFFECT_WIPE = 2,   /* the person has left: forget everything, at once */
	EFFECT_HUSH = 4,   /* stop speaking */
	EFFECT_SHIELD = 8, /* another screen: ignore touches for the shield time */
	EFFECT_SPEAK = 64  /* read the page aloud, or pause */
};

enum { VISIT_TEXT_SIZES = 4, VISIT_THEMES = 3 };

struct visit {
	struct place path[VISIT_DEPTH_MAX];
	int depth; /* entries in path; at least 1 (ATTRACT) */
	struct answers answers;
	uint16_t language; /* index into the pack's languages */
	uint8_t text_size, theme;
	bool warned; /* the idle warning is on the screen (app sets it); only stay, back, touch and leave mean something */
};

/* A new person: attract screen, the pack's first language, nothing said. */
struct visit visit_new(void);
const struct place *visit_place(const struct visit *visit);
/* Takes one step; returns a set of enum effect. An action that makes no sense here changes nothing and returns 0. */
unsigned visit_step(struct visit *visit, struct action action, const struct guide *guide);
