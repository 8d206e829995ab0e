/* One table, and what a page changes in it. */
#include "kiosk/ui/shape.h"

/* names are balanced: lines of the same length, set close together */
static const struct shape shape_choice = {.name = TYPE_M,
					  .detail = TYPE_XS,
					  .because = TYPE_XS,
					  .name_bold = true,
					  .balanced = true,
					  .boxed = true,
					  .picture_place = PICTURE_IN_THE_MIDDLE,
					  .pad_x = 36,
					  .pad_y = 24,
					  .icon = 72,
					  .icon_gap = 32,
					  .height_min = 132,
					  .between = 2,
					  .gap = 0.85f};
static const struct shape shape_card = {.name = TYPE_M,
					.detail = TYPE_S,
					.because = TYPE_XS,
					.name_bold = true,
					.balanced = true,
					.boxed = true,
					.pad_x = 30,
					.pad_y = 26,
					.edge = 16,
					.icon = 52,
					.icon_gap = 20,
					.between = 10,
					.gap = 0.85f};
static const struct shape shape_note = {.name = TYPE_S,
					.detail = TYPE_S,
					.because = TYPE_XS,
					.name_bold = true,
					.boxed = true,
					.pad_x = 32,
					.pad_y = 26,
					.icon = 46,
					.icon_gap = 22,
					.between = 4,
					.gap = 1};
static const struct shape shape_phrase = {.name = TYPE_XS,
					  .detail = TYPE_M,
					  .because = TYPE_XS,
					  .detail_bold = true,
					  .boxed = true,
					  .pad_x = 34,
					  .pad_y = 28,
					  .edge = 16,
					  .icon = 46,
					  .icon_gap = 22,
					  .between = 12,
					  .gap = 1};
static const struct shape shape_row = {
    .name = TYPE_S, .detail = TYPE_XS, .because = TYPE_XS, .icon = 48, .icon_gap = 26, .between = 2, .gap = 0.85f};
static const struct shape shape_step = {
    .name = TYPE_S, .detail = TYPE_XS, .because = TYPE_XS, .icon = 56, .icon_gap = 24, .between = 2, .gap = 0.85f};
static const struct shape shape_text = {
    .name = TYPE_S, .detail = TYPE_S, .because = TYPE_XS, .icon = 46, .icon_gap = 22, .between = 8, .gap = 0.7f};
static const struct shape shape_lead = {
    .name = TYPE_M, .detail = TYPE_S, .because = TYPE_XS, .icon = 52, .icon_gap = 22, .between = 8, .gap = 0.7f};
static const struct shape shape_heading = {.name = TYPE_XL,
					   .detail = TYPE_M,
					   .because = TYPE_XS,
					   .name_bold = true,
					   .balanced = true,
					   .icon = 72,
					   .icon_gap = 22,
					   .between = 8,
					   .gap = 0.85f};
static const struct shape shape_section = {.name = TYPE_S,
					   .detail = TYPE_XS,
					   .because = TYPE_XS,
					   .name_bold = true,
					   .balanced = true,
					   .pad_x = 22,
					   .edge = 12,
					   .icon = 44,
					   .icon_gap = 16,
					   .gap = 1.3f};

static const struct shape *shape_of(const struct page_node *node)
{
	switch (node->role) {
	case ROLE_CHOICE:
		return &shape_choice;
	case ROLE_CARD:
		return &shape_card;
	case ROLE_NOTE:
		return &shape_note;
	case ROLE_PHRASE:
		return &shape_phrase;
	case ROLE_ROW:
		return &shape_row;
	case ROLE_STEP:
		return &shape_step;
	case ROLE_LEAD:
		return &shape_lead;
	case ROLE_HEADING:
		return &shape_heading;
	case ROLE_SECTION:
		return &shape_section;
	case ROLE_TEXT:
	case ROLE_PAGE:
	case ROLE_HEADER:
	case ROLE_MAIN:
	case ROLE_FOOT:
	case ROLE_BAR:
	case ROLE_TILES:
	case ROLE_LIST:
	case ROLE_BUTTONS:
	case ROLE_TAGS:
	case ROLE_GREETINGS:
	case ROLE_TAG:
	case ROLE_GREETING:
	case ROLE_PROGRESS:
	case ROLE_BRAND:
	case ROLE_TILE:
	case ROLE_BUTTON:
	case ROLE_BAR_BUTTON:
	case ROLE_INVITATION:
		return &shape_text;
	}
	return &shape_text;
}

/* The shape as this node needs it on this page. */
struct shape shape_for(const struct assembly *a, int node)
{
	const struct page_node *n = &a->page->nodes[node];
	struct shape shape = *shape_of(n);
	if (page_is_touched(n) && !shape.boxed) {
		shape.boxed = true;
		shape.pad_x = shape_choice.pad_x;
		shape.pad_y = shape_choice.pad_y;
		shape.picture_place = PICTURE_IN_THE_MIDDLE;
	}
	if (n->role == ROLE_PHRASE && n->detail.size == 0) {
		shape.name = TYPE_M;
		shape.name_bold = true;
	}
	if (n->role == ROLE_ROW && n->detail.size)
		shape.name_bold = true;
	if (n->state & STATE_QUIET)
		shape.name_bold = false;
	if (a->attract && n->role == ROLE_TEXT) {
		shape.name = TYPE_L;
		shape.gap = 2.4f;
	}
	if (a->attract && n->role == ROLE_LEAD)
		shape.gap = 1.6f;
	if (a->m.landscape) { /* height is what a landscape screen has least of */
		shape.pad_y *= 0.75f;
		shape.between *= 0.6f;
		shape.gap *= 0.85f;
	}
	return shape;
}
