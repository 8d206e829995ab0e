/* Greedy, on sums of advances. */
#include "kiosk/text/fill.h"

int fill_visible_end(const struct paragraph *paragraph, int from, int to)
{
	while (to > from && paragraph->marks[to - 1] & MARK_SPACE)
		to--;
	return to;
}

int fill_next_cluster(const struct paragraph *paragraph, int at)
{
	do
		at++;
	while (at < paragraph->count && !(paragraph->marks[at] & MARK_CLUSTER));
	return at;
}

static int64_t width_of(const struct paragraph *paragraph, int from, int to)
{
	int64_t width = paragraph->x[fill_visible_end(paragraph, from, to)] - paragraph->x[from];
	return paragraph->marks[to] & MARK_SOFT ? width + paragraph->hyphen_width : width;
}

int fill_clusters(const struct paragraph *paragraph, int from, int64_t max, int limit)
{
	int end = fill_next_cluster(paragraph, from);
	while (end < limit && !(paragraph->marks[end] & MARK_HARD)) {
		int next = fill_next_cluster(paragraph, end);
		if (next > limit || paragraph->x[next] - paragraph->x[from] > max)
			break;
		end = next;
	}
	return end;
}

int fill_line(const struct paragraph *paragraph, int from, int64_t max, int limit)
{
	int end = -1;
	for (int at = from + 1; at <= limit; at++) {
		if (!(paragraph->marks[at] & MARK_BREAK))
			continue;
		if (width_of(paragraph, from, at) > max)
			break;
		end = at;
		if (paragraph->marks[at] & MARK_HARD)
			break;
	}
	return end >= 0 ? end : fill_clusters(paragraph, from, max, limit);
}

int fill_count_lines(const struct paragraph *paragraph, int64_t max)
{
	int count = 0;
	for (int from = 0; from < paragraph->count; count++)
		from = fill_line(paragraph, from, max, paragraph->count);
	return count;
}

/* "avez-" at the end of a line is hard to read where there is another way. */
static bool tears_at_hyphen(const struct paragraph *paragraph, int64_t max)
{
	for (int from = 0; from < paragraph->count;) {
		from = fill_line(paragraph, from, max, paragraph->count);
		if (from < paragraph->count && paragraph->marks[from] & MARK_HYPHEN)
			return true;
	}
	return false;
}

static int64_t without_hyphens(const struct paragraph *paragraph, int64_t balanced, int64_t max)
{
	enum { TRIES = 12 };
	for (int i = 0; i <= TRIES; i++) {
		int64_t width = balanced + (max - balanced) * i / TRIES;
		if (!tears_at_hyphen(paragraph, width))
			return width;
	}
	return balanced;
}

int64_t fill_balanced(const struct paragraph *paragraph, int64_t max)
{
	int lines = fill_count_lines(paragraph, max);
	if (lines < 2)
		return max;
	int64_t low = fill_longest_word(paragraph), high = max;
	if (low >= high)
		return max;
	while (high - low > 64) {
		int64_t middle = (low + high) / 2;
		if (fill_count_lines(paragraph, middle) > lines)
			low = middle;
		else
			high = middle;
	}
	return without_hyphens(paragraph, high, max);
}

int32_t fill_longest_word(const struct paragraph *paragraph)
{
	int64_t longest = 0;
	for (int from = 0, at = 1; at <= paragraph->count; at++) {
		if (!(paragraph->marks[at] & MARK_BREAK))
			continue;
		int64_t width = width_of(paragraph, from, at);
		if (width > longest)
			longest = width;
		from = at;
	}
	return (int32_t)longest;
}
