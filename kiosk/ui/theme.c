/* Three palettes, and one rule how a meaning takes a colour from them. */
#include "kiosk/ui/theme.h"
#include "kiosk/base/check.h"
#include <math.h>

#define HEX(value) \
	{ \
		(value) >> 16 & 0xFF, (value) >> 8 & 0xFF, (value)&0xFF, 0xFF \
	}

struct tone_colours {
	rgba ink;      /* words and pictograms of this tone on paper, card or tint */
	rgba tint;     /* a soft ground of this tone */
	rgba solid;    /* a strong ground of this tone */
	rgba on_solid; /* words on it */
	rgba edge;     /* the start edge of a card */
};

struct palette {
	rgba paper, card, ink, soft;
	rgba line;  /* the border of what is touched */
	rgba faint; /* the border of what is only read, and steps not yet made */
	rgba pill;
	rgba focus, halo; /* the ring and the two lines that hold it */
	struct tone_colours tones[TONE_ATTENTION + 1];
};

enum { TONE_COUNT = TONE_ATTENTION + 1 };

#define LIGHT_RIGHTS \
	{ \
		HEX(0x095347), HEX(0xE3F1EC), HEX(0x0B5F52), HEX(0xFFFFFF), HEX(0x0B5F52) \
	}
#define DARK_RIGHTS \
	{ \
		HEX(0x7FD6C3), HEX(0x14352F), HEX(0x7FD6C3), HEX(0x06201B), HEX(0x4FB8A2) \
	}
#define CONTRAST_ANY \
	{ \
		HEX(0xFFFFFF), HEX(0x000000), HEX(0xFFFFFF), HEX(0x000000), HEX(0xFFFFFF) \
	}

static const struct palette palettes[THEME_COUNT] = {
    [THEME_LIGHT] = {.paper = HEX(0xFBF7F0),
		     .card = HEX(0xFFFFFF),
		     .ink = HEX(0x1D1B26),
		     .soft = HEX(0x4E4A58),
		     .line = HEX(0x958B7D),
		     .faint = HEX(0xDDD5C8),
		     .pill = HEX(0xEFEAE1),
		     .focus = HEX(0xF2A900),
		     .halo = HEX(0x1D1B26),
		     .tones = {[TONE_PLAIN] = LIGHT_RIGHTS,
			       [TONE_RIGHTS] = LIGHT_RIGHTS,
			       [TONE_CITIZEN] = {HEX(0x1F3F8F), HEX(0xE5EAF6), HEX(0x1F3F8F), HEX(0xFFFFFF), HEX(0x1F3F8F)},
			       [TONE_CULTURE] = {HEX(0x7E1A53), HEX(0xF6E6EF), HEX(0x8A1F5C), HEX(0xFFFFFF), HEX(0x8A1F5C)},
			       [TONE_URGENT] = {HEX(0x921115), HEX(0xFBE6E4), HEX(0xA3161A), HEX(0xFFFFFF), HEX(0xA3161A)},
			       [TONE_LEAVE] = {HEX(0x1D1B26), HEX(0xEFEAE1), HEX(0x1D1B26), HEX(0xFFFFFF), HEX(0x1D1B26)},
			       [TONE_QUIET] = {HEX(0x4E4A58), HEX(0xEFEAE1), HEX(0x4E4A58), HEX(0xFFFFFF), HEX(0x8F8678)},
			       [TONE_ATTENTION] = {HEX(0x604300), HEX(0xFFF1CF), HEX(0x6B4A00), HEX(0xFFFFFF), HEX(0xF2A900)}}},
    [THEME_DARK] = {.paper = HEX(0x16151B),
		    .card = HEX(0x221F2A),
		    .ink = HEX(0xF5F1E9),
		    .soft = HEX(0xCBC6D4),
		    .line = HEX(0x8D8799),
		    .faint = HEX(0x45414F),
		    .pill = HEX(0x35313F),
		    .focus = HEX(0xF2A900),
		    .halo = HEX(0x000000),
		    .tones = {[TONE_PLAIN] = DARK_RIGHTS,
			      [TONE_RIGHTS] = DARK_RIGHTS,
			      [TONE_CITIZEN] = {HEX(0xA9C1FF), HEX(0x1B2748), HEX(0xA9C1FF), HEX(0x0A1433), HEX(0x7A9BF0)},
			      [TONE_CULTURE] = {HEX(0xF5A8D0), HEX(0x3D1830), HEX(0xF5A8D0), HEX(0x300A20), HEX(0xD877AC)},
			      [TONE_URGENT] = {HEX(0xFFB4AD), HEX(0x481518), HEX(0xA3161A), HEX(0xFFFFFF), HEX(0xF08078)},
			      [TONE_LEAVE] = {HEX(0xF5F1E9), HEX(0x35313F), HEX(0xF5F1E9), HEX(0x16151B), HEX(0xF5F1E9)},
			      [TONE_QUIET] = {HEX(0xCBC6D4), HEX(0x35313F), HEX(0xCBC6D4), HEX(0x16151B), HEX(0x8D8799)},
			      [TONE_ATTENTION] = {HEX(0xFFCB52), HEX(0x3B2C06), HEX(0xFFCB52), HEX(0x241A00), HEX(0xF2A900)}}},
    [THEME_CONTRAST] = {.paper = HEX(0x000000),
			.card = HEX(0x000000),
			.ink = HEX(0xFFFFFF),
			.soft = HEX(0xFFFFFF),
			.line = HEX(0xFFFFFF),
			.faint = HEX(0x808080),
			.pill = HEX(0x000000),
			.focus = HEX(0xFFE600),
			.halo = HEX(0x000000),
			.tones = {[TONE_PLAIN] = CONTRAST_ANY,
				  [TONE_RIGHTS] = CONTRAST_ANY,
				  [TONE_CITIZEN] = CONTRAST_ANY,
				  [TONE_CULTURE] = CONTRAST_ANY,
				  [TONE_URGENT] = {HEX(0xFFE600), HEX(0x000000), HEX(0xFFE600), HEX(0x000000), HEX(0xFFE600)},
				  [TONE_LEAVE] = CONTRAST_ANY,
				  [TONE_QUIET] = CONTRAST_ANY,
				  [TONE_ATTENTION] = {HEX(0xFFE600), HEX(0x000000), HEX(0xFFE600), HEX(0x000000),
						      HEX(0xFFE600)}}},
};

static const struct palette *palette_of(int theme)
{
	CHECK(theme >= 0 && theme < THEME_COUNT);
	return &palettes[theme];
}

rgba theme_paper(int theme)
{
	return palette_of(theme)->paper;
}

rgba theme_focus(int theme)
{
	return palette_of(theme)->focus;
}

rgba theme_halo(int theme)
{
	return palette_of(theme)->halo;
}

bool theme_is_dark(int theme)
{
	return theme != THEME_LIGHT;
}

static double linear(uint8_t channel)
{
	double c = channel / 255.0;
	return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(rgba c)
{
	return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

double theme_contrast(rgba a, rgba b)
{
	double x = luminance(a), y = luminance(b);
	return (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05);
}

/* A thing on a card: choice, tile, card. */
static struct theme_look look_of_card(const struct palette *p, const struct tone_colours *tone, const struct page_node *node,
				      bool pressed)
{
	bool marked = pressed || node->state & STATE_SELECTED;
	struct theme_look look = {.ground = p->card, .border = page_is_touched(node) ? p->line : p->faint};
	if (marked) {
		look.ground = tone->tint;
		look.border = tone->ink;
	}
	if (node->role == ROLE_CARD || node->role == ROLE_PHRASE)
		look.edge = node->state & STATE_UNLIKELY ? p->tones[TONE_QUIET].edge : tone->edge;
	return look;
}

static struct theme_look look_of_button(const struct palette *p, const struct tone_colours *tone, const struct page_node *node,
					bool pressed)
{
	if (node->state & STATE_PRIMARY)
		return (struct theme_look){.ground = pressed ? tone->tint : tone->solid, .border = tone->ink};
	if (node->state & STATE_QUIET)
		return (struct theme_look){.ground = pressed ? p->pill : p->card, .border = p->line};
	return (struct theme_look){.ground = pressed || node->state & STATE_SELECTED ? tone->tint : p->card, .border = tone->ink};
}

/* Urgent and Leave stand out of the bar; the others are words on it. */
static struct theme_look look_of_bar_button(const struct tone_colours *tone, const struct page_node *node, bool pressed)
{
	if (node->tone == TONE_URGENT || node->tone == TONE_LEAVE)
		return (struct theme_look){.ground = pressed ? tone->tint : tone->solid, .border = tone->ink};
	if (pressed || node->state & STATE_SELECTED)
		return (struct theme_look){.ground = tone->tint, .border = tone->ink};
	return (struct theme_look){0};
}

static struct theme_look look_of_box(const struct palette *p, const struct tone_colours *tone, const struct page_node *node,
				     bool pressed)
{
	switch (node->role) {
	case ROLE_TILE:
	case ROLE_CHOICE:
	case ROLE_CARD:
	case ROLE_PHRASE:
	case ROLE_ROW:
	case ROLE_STEP:
	case ROLE_TEXT:
	case ROLE_LEAD:
	case ROLE_GREETING:
	case ROLE_HEADING:
	case ROLE_BRAND:
		return look_of_card(p, tone, node, pressed);
	case ROLE_BUTTON:
		return look_of_button(p, tone, node, pressed);
	case ROLE_BAR_BUTTON:
		return look_of_bar_button(tone, node, pressed);
	case ROLE_NOTE:
		return (struct theme_look){.ground = tone->tint,
					   .border = page_is_touched(node) || pressed ? tone->ink : tone->tint};
	case ROLE_TAG:
		return (struct theme_look){.ground = node->tone == TONE_PLAIN ? p->pill : tone->tint,
					   .border = page_is_touched(node) || pressed ? tone->ink : (rgba){0}};
	case ROLE_INVITATION:
		return (struct theme_look){.ground = pressed ? tone->tint : tone->solid, .border = tone->ink};
	case ROLE_BAR:
		return (struct theme_look){.ground = p->card, .border = p->faint};
	case ROLE_SECTION:
		return (struct theme_look){.edge = tone->edge};
	case ROLE_PROGRESS:
	case ROLE_PAGE:
	case ROLE_HEADER:
	case ROLE_MAIN:
	case ROLE_FOOT:
	case ROLE_TILES:
	case ROLE_LIST:
	case ROLE_BUTTONS:
	case ROLE_TAGS:
	case ROLE_GREETINGS:
		return (struct theme_look){0};
	}
	return (struct theme_look){0};
}

/* Words on a strong ground of their tone. */
static bool is_on_solid(const struct page_node *node)
{
	bool stands_out = node->tone == TONE_URGENT || node->tone == TONE_LEAVE;
	return node->role == ROLE_INVITATION || (node->role == ROLE_BUTTON && node->state & STATE_PRIMARY) ||
	       (node->role == ROLE_BAR_BUTTON && stands_out);
}

static rgba ink_of_name(const struct palette *p, const struct tone_colours *tone, const struct page_node *node)
{
	if (node->role == ROLE_LEAD || (node->role == ROLE_PHRASE && node->detail.size) || node->role == ROLE_PROGRESS ||
	    node->state & STATE_QUIET)
		return p->soft;
	if (node->role == ROLE_BUTTON || (node->role == ROLE_TAG && node->tone != TONE_PLAIN))
		return tone->ink;
	if (node->role == ROLE_GREETING && node->tone != TONE_PLAIN)
		return tone->ink;
	return p->ink;
}

static rgba ink_of_icon(const struct palette *p, const struct tone_colours *tone, const struct page_node *node)
{
	bool neutral = node->role == ROLE_BAR_BUTTON || (node->role == ROLE_TAG && node->tone == TONE_PLAIN);
	return node->state & STATE_QUIET ? p->soft : neutral ? p->ink : tone->ink;
}

struct theme_look theme_look(int theme, const struct page_node *node, enum layout_part part, bool pressed)
{
	const struct palette *p = palette_of(theme);
	CHECK((int)node->tone >= 0 && (int)node->tone < TONE_COUNT);
	const struct tone_colours *tone = &p->tones[node->tone];
	bool solid = is_on_solid(node) && !pressed, inverted = is_on_solid(node) && pressed;
	if (inverted && part != PART_BOX)
		return (struct theme_look){.ink = tone->ink};
	switch (part) {
	case PART_BOX:
		return look_of_box(p, tone, node, pressed);
	case PART_NAME:
		return (struct theme_look){.ink = solid ? tone->on_solid : ink_of_name(p, tone, node)};
	case PART_DETAIL:
		return (struct theme_look){.ink = solid ? tone->on_solid
						  : node->role == ROLE_BAR_BUTTON || node->role == ROLE_NOTE ||
							  node->role == ROLE_CARD || node->role == ROLE_PHRASE
						      ? p->ink
						      : p->soft};
	case PART_BECAUSE:
		return (struct theme_look){.ink = solid ? tone->on_solid : p->soft};
	case PART_ICON:
	case PART_CHEVRON:
		return (struct theme_look){.ink = solid ? tone->on_solid : ink_of_icon(p, tone, node)};
	case PART_NUMBER:
		return (struct theme_look){.ground = tone->tint, .ink = tone->ink, .border = tone->ink};
	case PART_DONE:
	case PART_NOW:
		return (struct theme_look){.ground = tone->solid};
	case PART_LEFT:
		return (struct theme_look){.border = p->line};
	}
	return (struct theme_look){0};
}
