/* small_guide: guides for tests, written as a few lines of words or drawn by chance.
 *
 *     fact cover = none basic full          integer age = 0-17 18-64 65-120
 *     status papers = yes no                topic health = cover age papers
 *     card doctor today only cover:none,basic age>=18 likely papers:yes / age>64 kind?
 *
 * A card belongs to the topic above it. `today`, `human`, `check` before the lists. In a list the conditions before the
 * first "/" must all hold, each "/" begins an alternative. fact:a,b is, fact!a is not, fact? known, and < <= > >=. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/guide/guide.h"
#include "tests/support/chance.h"

/* Wrong words stop the test program. */
struct guide *small_guide(struct arena *arena, const char *lines);
int small_fact(const struct guide *guide, const char *id);
/* "cover:none age:18-64 papers:private": options by id, "unknown" and "private" */
struct answers small_answers(const struct guide *guide, const char *words);

struct random_shape {
	int questions, options, cards, conditions; /* at most, each */
};
/* One topic; some facts are integers, some status; any conditions anywhere. */
struct guide *random_guide(struct arena *arena, struct chance *chance, struct random_shape shape);
