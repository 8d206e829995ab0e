/* form: a guide is made as guide.h says - counts, indexes, options, ranges, operators. What this refuses no other function
 * of guide/ may be given; a loader asks it first, and proof.h begins with it. */
#pragma once
#include "kiosk/base/problem.h"
#include "kiosk/guide/guide.h"

/* False names the topic and card, or the fact, in problem->place. */
bool form_check(const struct guide *guide, struct problem *problem);
