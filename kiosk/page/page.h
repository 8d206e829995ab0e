/* page: what a screen says, and nothing else. Everything that shows, speaks, prints or tests a screen reads this one tree.
 *
 * A node has a role, a name, a state, an action, a language. No colour, no size, no side. Its id comes from meaning, never
 * from the label, so that the focus stays when the language changes. Nodes stand in reading order; children follow their
 * parent (next index, then by `end`). Text lives in the arena `page`, which is emptied before the next page is described.
 *
 * Numbers, phone numbers, addresses and names inserted into a sentence are already inside bidi isolates (U+2066..U+2069). */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/str.h"
#include "kiosk/visit/visit.h"

enum page_role {
	ROLE_PAGE, /* the root; name: what this screen is, spoken first */
	/* parts of every page */
	ROLE_HEADER, /* children: who this kiosk belongs to */
	ROLE_MAIN,   /* what may be turned over several sheets when it is long */
	ROLE_FOOT,   /* stays below the sheets of MAIN: the page's main buttons */
	ROLE_BAR,    /* the bottom bar, seven BAR_BUTTONs */
	/* groups */
	ROLE_TILES,	/* a grid of TILEs; value: at most so many columns, 0: as many as fit */
	ROLE_LIST,	/* CHOICEs, CARDs or ROWs, one below the other */
	ROLE_BUTTONS,	/* BUTTONs side by side */
	ROLE_TAGS,	/* TAGs that wrap */
	ROLE_GREETINGS, /* attract: GREETINGs that wrap */
	/* things that are read */
	ROLE_HEADING, /* level 1 */
	ROLE_SECTION, /* heading inside a page; tone = pillar */
	ROLE_TEXT,    /* a paragraph; ROLE_LEAD a larger, softer one */
	ROLE_LEAD,
	ROLE_NOTE,   /* a box: icon, name (bold, may be empty), detail */
	ROLE_PHRASE, /* "show this to the desk": name small, detail large */
	ROLE_ROW,    /* icon, name, detail below it: address, hours, phone */
	ROLE_STEP,   /* numbered: value = number, name = text */
	ROLE_TAG,    /* icon and a short name */
	ROLE_GREETING,
	ROLE_PROGRESS, /* value of value_max steps; name says it in words */
	ROLE_BRAND,    /* header: "Socle" in name, the place in detail */
	/* things that are touched */
	ROLE_TILE,   /* icon above name */
	ROLE_CHOICE, /* icon, name, detail; a full row */
	ROLE_CARD,   /* name, detail, because; may have TAGS inside; the whole card is touched */
	ROLE_BUTTON,
	ROLE_BAR_BUTTON,
	ROLE_INVITATION /* attract: "touch the screen", full width */
};

/* What a thing is about; themes give it a colour. */
enum page_tone { TONE_PLAIN, TONE_RIGHTS, TONE_CITIZEN, TONE_CULTURE, TONE_URGENT, TONE_LEAVE, TONE_QUIET, TONE_ATTENTION };

enum {
	STATE_SELECTED = 1,  /* the chosen one of several; spoken "selected" */
	STATE_QUIET = 2,     /* less important choice */
	STATE_PRIMARY = 4,   /* the page's main button: filled */
	STATE_SENSITIVE = 8, /* covered early, never read out on a loudspeaker unasked */
	STATE_UNLIKELY = 16, /* probably not this one */
	STATE_MACHINE = 32,  /* the text was translated by a machine and not reviewed */
	STATE_FALLBACK = 64, /* the text is in another language than the visitor's */
	STATE_STALE = 128,   /* the translation is older than its source */
	STATE_SPARE = 256    /* left out where the page would need another sheet; of several, the highest value goes first */
};

/* Pictograms, by meaning; text/icons.c maps them to glyphs of Material Icons and says which mirror in right-to-left. */
enum page_icon {
	ICON_NONE,
#define ICON(name, word) ICON_##name,
#include "kiosk/base/icon_names.h"
#undef ICON
	ICON_COUNT
};

struct page_node {
	enum page_role role;
	enum page_tone tone;
	enum page_icon icon;
	unsigned state;
	uint64_t id;  /* from meaning; unique on the page */
	str name;     /* the label */
	str detail;   /* the second line; CARD: what it is */
	str because;  /* CARD: why it is here */
	str spoken;   /* what is said instead of name and detail, where that differs; may be empty */
	str language; /* BCP 47 tag of name and detail */
	int value, value_max;
	struct action action; /* ACTION_NONE: not touched */
	int end;	      /* index behind the last descendant */
};

enum { PAGE_NODES_MAX = 1024 };

struct page {
	struct page_node nodes[PAGE_NODES_MAX]; /* nodes[0] is the root */
	int count;
	str language; /* of the page */
	bool sensitive;
	struct arena *arena;
	int open[16], open_count; /* nodes being described; none when the page is complete */
};

/* Begins a page: the root node, open. `id` as in page_add. */
void page_begin(struct page *page, struct arena *arena, str language, str id, str name);
/* Adds a node without children below the open node and returns it, to be filled further. `id` is meaning in words,
 * "card.ame"; it must be unique on the page (CHECK). The node's language is the page's. */
struct page_node *page_add(struct page *page, enum page_role role, str id, str name);
/* The same, and leaves it open: what follows becomes its children until page_close. */
struct page_node *page_open(struct page *page, enum page_role role, str id, str name);
void page_close(struct page *page);
/* Closes what is open; CHECKs that the tree is sound. */
void page_end(struct page *page);
/* The node with this id, or -1. */
int page_find(const struct page *page, uint64_t id);
uint64_t page_id(str id);
/* The node this one stands in, or -1 for the root. */
int page_parent(const struct page *page, int node);
/* Into a complete page: a node without children below `parent`, at index `at`, where a child of it begins or its end is.
 * Indexes from `at` on move by one. */
struct page_node *page_insert(struct page *page, int parent, int at, enum page_role role, str id, str name);
/* Out of a complete page: the node with its descendants. */
void page_remove(struct page *page, int node);
bool page_is_touched(const struct page_node *node); /* has an action */
