/* measures: every length layout uses, in pixels, from the size of the glass, the reading distance and the visitor's text
 * size. The proportions are those of the drawings: on a 32" portrait screen of 1080 x 1920 one unit is one pixel. */
#pragma once
#include "kiosk/text/text.h"
#include "kiosk/ui/screen_metrics.h"

enum type_size { TYPE_XL, TYPE_L, TYPE_M, TYPE_S, TYPE_XS, TYPE_COUNT };

enum { TEXT_SIZE_COUNT = 4 };

struct measures {
	struct screen_metrics screen;
	bool landscape;
	float unit;		    /* px of one unit of space; does not grow with the text */
	float picture;		    /* px of one unit of a pictogram; grows less than the text */
	float em[TYPE_COUNT];	    /* body text is TYPE_S */
	float frame_em[TYPE_COUNT]; /* in what stands around the sheets: grows less, so that what is read has room */
	float em_least;		    /* nothing is set smaller: 16 arc minutes, 42 in the largest size */
	int pad;		    /* from the edge of the screen to what stands on it */
	int gap;		    /* between things; never under 3 mm */
	int gap_tight;		    /* between targets of a grid; never under 3 mm */
	int radius, border;
	int target;	    /* 20 mm */
	int line_width_max; /* 80 characters of body text */
};

/* Body text: the drawing's 32 units, or more where the distance asks for it (22 arc minutes of cap height), times 1.0, 1.3,
 * 1.6 or 2.0. The largest size shows every text at 0.7 degrees or more (EN 301 549, 5.1.4). */
struct measures measures_make(const struct screen_metrics *screen, int text_size, float cap_height);
int measures_px(const struct measures *measures, float units);	 /* of space, rounded */
int measures_icon(const struct measures *measures, float units); /* of a pictogram, rounded */
