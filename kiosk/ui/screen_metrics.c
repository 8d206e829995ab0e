/* A diagonal in millimetres makes millimetres of pixels. */
#include "kiosk/ui/screen_metrics.h"
#include <math.h>

enum { DISTANCE_MM_MIN = 200, DISTANCE_MM_MAX = 5000, DIAGONAL_MM_MAX = 5000, SIDE_MM_MIN = 110 };

static const char place[] = "the screen";

static bool is_between(float value, float low, float high)
{
	return value >= low && value <= high; /* false for a NaN too */
}

bool screen_metrics_make(struct screen_metrics *metrics, int width, int height, float diagonal_mm, float distance_mm,
			 struct problem *problem)
{
	if (width < 1 || height < 1 || width > SCREEN_SIDE_MAX || height > SCREEN_SIDE_MAX)
		return problem_set(problem, PROBLEM_INVALID, place, "Choose a size from 1 to 16384 pixels a side.",
				   "A screen of %d x %d pixels cannot be used.", width, height);
	if (!is_between(diagonal_mm, 1, DIAGONAL_MM_MAX))
		return problem_set(problem, PROBLEM_INVALID, place, "Measure the visible diagonal and give it in millimetres.",
				   "The diagonal is not known.");
	if (!is_between(distance_mm, DISTANCE_MM_MIN, DISTANCE_MM_MAX))
		return problem_set(problem, PROBLEM_INVALID, place, "Give the distance between eye and glass, 200 to 5000 mm.",
				   "The reading distance is not known.");
	float px_per_mm = hypotf((float)width, (float)height) / diagonal_mm;
	int shorter = width < height ? width : height;
	if ((float)shorter < SIDE_MM_MIN * px_per_mm)
		return problem_set(problem, PROBLEM_INVALID, place, "Use a screen whose shorter side is 110 mm or more.",
				   "A screen %.0f mm wide is too small for fingers.", (double)((float)shorter / px_per_mm));
	*metrics = (struct screen_metrics){width, height, px_per_mm, distance_mm};
	return true;
}
