/* screen_metrics: how big the glass is and how far away it is read. Everything else is measured from this. */
#pragma once
#include "kiosk/base/problem.h"

struct screen_metrics {
	int width, height; /* px */
	float px_per_mm;   /* from the configured diagonal */
	float distance_mm; /* declared reading distance, default 600 */
};

enum { SCREEN_SIDE_MAX = 16384, SCREEN_DISTANCE_MM = 600, TARGET_MM = 20, TARGET_GAP_MM = 3, BAR_BUTTONS = 7 };

/* Fails for a screen that cannot hold four 20 mm targets side by side (the bar in two rows) or is absurd: 0, more than
 * SCREEN_SIDE_MAX, diagonal or distance unknown. */
bool screen_metrics_make(struct screen_metrics *metrics, int width, int height, float diagonal_mm, float distance_mm,
			 struct problem *problem);
