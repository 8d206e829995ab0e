/* topic_map: one topic as a drawing for associations and lawyers to review: the questions in order with their answers, and every
 * card with what it needs and what makes it likely, in the author's language. SVG, text only, two columns; prints on paper. */
#pragma once
#include "kiosk/author/press.h"

/* False when no topic has this id: `nearest` is then the id that looks most like it, or empty. */
bool topic_map_print(struct press *press, str topic, FILE *to, str *nearest);
