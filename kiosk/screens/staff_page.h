/* staff_page: what the agents' pages have in common: a header that says whose they are, a bar of back, home and leave, and the few
 * forms they are made of. Always in the pack's source language. */
#pragma once
#include "kiosk/screens/scene.h"

struct action staff_page_act(enum staff_action action, int value);
void staff_page_begin(struct scene *scene, const char *id, enum say title);
void staff_page_end(struct scene *scene);
/* A box with a name and a text; either may be empty. */
struct page_node *staff_page_note(struct scene *scene, const char *id, str name, str detail, enum page_icon icon,
				  enum page_tone tone);
/* A card with an edge. */
struct page_node *staff_page_card(struct scene *scene, const char *id, str name, str detail, enum page_icon icon);
/* One below the other; empty lines are left out. */
str staff_page_lines(struct scene *scene, int count, const str *lines);
/* "Version 41, du 20 novembre 2026". */
str staff_page_version(struct scene *scene, const struct manifest *manifest);
/* "38 Mo". */
str staff_page_size(struct scene *scene, int64_t bytes);
/* Days from a day written yyyy-mm-dd to today; below 0: it is still to come. */
int64_t staff_page_days_since(const struct scene *scene, const char *day);
