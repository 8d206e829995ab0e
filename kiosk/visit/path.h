/* path: the places from the attract screen to where the visitor is. No place stands in it twice. Inside visit/ only. */
#pragma once
#include "kiosk/visit/visit.h"

/* A new person, every byte of the visit set. */
void path_begin(struct visit *visit);
struct place path_plain(enum place_kind kind);
bool path_is_same(const struct place *a, const struct place *b);     /* whatever the sheet */
int path_find(const struct visit *visit, const struct place *place); /* index, or -1 */
void path_remove(struct visit *visit, int from, int to);
void path_cut(struct visit *visit, int depth);
/* Back to the place when it is in the path, else one deeper; a path that is full begins again at home. */
void path_go(struct visit *visit, struct place place);
void path_go_home(struct visit *visit);
