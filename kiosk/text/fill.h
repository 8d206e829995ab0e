/* fill: which part of a paragraph goes on which line. Knows widths and marks, nothing of glyphs. */
#pragma once
#include "kiosk/text/paragraph.h"

/* The end of the line that begins at `from`: the last break (not behind `limit`) that fits in `max` (1/64 px), spaces at its
 * end not counted; when none fits, the last cluster that does; always at least one cluster. */
int fill_line(const struct paragraph *paragraph, int from, int64_t max, int limit);
/* The last cluster end that fits, words or not; the line of `from` ends at the latest at `limit`. */
int fill_clusters(const struct paragraph *paragraph, int from, int64_t max, int limit);
/* The end of [from, to) without the spaces that hang over. */
int fill_visible_end(const struct paragraph *paragraph, int from, int to);
int fill_next_cluster(const struct paragraph *paragraph, int at);
int fill_count_lines(const struct paragraph *paragraph, int64_t max);
/* The smallest width that needs no more lines than `max` does, and at which no line ends in a hyphen if that can be. */
int64_t fill_balanced(const struct paragraph *paragraph, int64_t max);
/* Width of the widest part without a break, 1/64 px. */
int32_t fill_longest_word(const struct paragraph *paragraph);
