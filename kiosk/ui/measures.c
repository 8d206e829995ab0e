/* Millimetres, degrees and the drawing's proportions meet here. */
#include "kiosk/ui/measures.h"
#include "kiosk/base/check.h"
#include <math.h>

static const float type_units[TYPE_COUNT] = {[TYPE_XL] = 76, [TYPE_L] = 56, [TYPE_M] = 40, [TYPE_S] = 32, [TYPE_XS] = 27};
static const float factors[TEXT_SIZE_COUNT] = {1.0f, 1.3f, 1.6f, 2.0f};
/* Large type grows less than body text: it is large enough already, and a heading must leave room for what it heads. */
static const float growth[TYPE_COUNT] = {[TYPE_XL] = 0.4f, [TYPE_L] = 0.55f, [TYPE_M] = 0.72f, [TYPE_S] = 1, [TYPE_XS] = 1};

static const float shorter_side_units = 1080, body_units = 32, body_arc_minutes = 22, least_arc_minutes = 16,
		   large_arc_minutes = 42, picture_growth = 0.6f, characters_per_line = 80, em_per_character = 0.5f;

/* The em whose capital H is seen under this angle. */
static float em_of_angle(const struct screen_metrics *screen, float arc_minutes, float cap_height)
{
	float radians = arc_minutes / 60 * (float)M_PI / 180;
	return 2 * screen->distance_mm * tanf(radians / 2) * screen->px_per_mm / cap_height;
}

static float em_of(float px, float factor, float grows, float least)
{
	return roundf(fmaxf(px * powf(factor, grows), ceilf(least)));
}

static int at_least(int value, int least)
{
	return value > least ? value : least;
}

struct measures measures_make(const struct screen_metrics *screen, int text_size, float cap_height)
{
	CHECK(text_size >= 0 && text_size < TEXT_SIZE_COUNT && cap_height > 0);
	struct measures m = {.screen = *screen, .landscape = screen->width > screen->height};
	float shorter = (float)(m.landscape ? screen->height : screen->width), factor = factors[text_size];
	m.unit = shorter / shorter_side_units;
	float type_unit = fmaxf(m.unit, em_of_angle(screen, body_arc_minutes, cap_height) / body_units);
	bool largest = text_size == TEXT_SIZE_COUNT - 1;
	float least = em_of_angle(screen, largest ? large_arc_minutes : least_arc_minutes, cap_height);
	m.em_least = ceilf(least);
	for (int i = 0; i < TYPE_COUNT; i++)
		m.em[i] = em_of(type_units[i] * type_unit, factor, growth[i], least);
	for (int i = 0; i < TYPE_COUNT; i++)
		m.frame_em[i] = em_of(type_units[i] * type_unit, factor, fminf(growth[i], m.landscape ? 0.4f : 0.6f), least);
	m.picture = type_unit * powf(factor, picture_growth);
	int gap_least = (int)ceilf(TARGET_GAP_MM * screen->px_per_mm);
	m.target = (int)ceilf(TARGET_MM * screen->px_per_mm);
	m.pad = measures_px(&m, 40);
	m.gap = at_least(measures_px(&m, 24), gap_least);
	m.gap_tight = at_least(measures_px(&m, 16), gap_least);
	m.radius = measures_px(&m, 28);
	m.border = at_least(measures_px(&m, 2.4f), 2);
	m.line_width_max = (int)(characters_per_line * em_per_character * m.em[TYPE_S]);
	return m;
}

int measures_px(const struct measures *measures, float units)
{
	return (int)lroundf(units * measures->unit);
}

int measures_icon(const struct measures *measures, float units)
{
	return (int)lroundf(units * measures->picture);
}
