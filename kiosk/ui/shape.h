/* shape: how the things that are stacks differ: type, room, picture, edge. In units of the drawings. */
#pragma once
#include "kiosk/ui/assembly.h"

enum picture_place { PICTURE_AT_FIRST_LINE, PICTURE_IN_THE_MIDDLE };

struct shape {
	enum type_size name, detail, because;
	bool name_bold, detail_bold, balanced;
	bool boxed;
	enum picture_place picture_place;
	float pad_x, pad_y, edge; /* units */
	float icon, icon_gap;
	float height_min;
	float between; /* the texts */
	float gap;     /* above, of gaps */
};

/* The shape this node has on this page. */
struct shape shape_for(const struct assembly *a, int node);
