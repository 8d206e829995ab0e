/* Work on the path of a visit: what is cut off is overwritten. */
#include "kiosk/visit/path.h"
#include <string.h>

/* Every byte is set, the gaps between members too: nothing of the last person may stay in them. */
void path_begin(struct visit *visit)
{
	memset(visit, 0, sizeof *visit);
	visit->depth = 1;
	visit->path[0].kind = PLACE_ATTRACT;
	visit->path[0].topic = PLACE_ANY;
}

struct place path_plain(enum place_kind kind)
{
	return (struct place){.kind = (uint8_t)kind, .topic = PLACE_ANY};
}

bool path_is_same(const struct place *a, const struct place *b)
{
	return a->kind == b->kind && a->topic == b->topic && a->item == b->item;
}

int path_find(const struct visit *visit, const struct place *place)
{
	for (int i = 0; i < visit->depth; i++)
		if (path_is_same(&visit->path[i], place))
			return i;
	return -1;
}

void path_remove(struct visit *visit, int from, int to)
{
	memmove(&visit->path[from], &visit->path[to], (size_t)(visit->depth - to) * sizeof visit->path[0]);
	visit->depth -= to - from;
	memset(&visit->path[visit->depth], 0, (size_t)(to - from) * sizeof visit->path[0]);
}

void path_cut(struct visit *visit, int depth)
{
	path_remove(visit, depth, visit->depth);
}

void path_go(struct visit *visit, struct place place)
{
	int at = path_find(visit, &place);
	if (at >= 0) {
		path_cut(visit, at + 1);
		return;
	}
	if (visit->depth == VISIT_DEPTH_MAX) {
		path_cut(visit, 1);
		visit->path[visit->depth++] = path_plain(PLACE_HOME);
	}
	visit->path[visit->depth++] = place;
}

void path_go_home(struct visit *visit)
{
	path_cut(visit, 1);
	path_go(visit, path_plain(PLACE_HOME));
}
