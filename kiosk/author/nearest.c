/* Edit distance, and who is near enough. */
#include "kiosk/author/nearest.h"

enum { NEAREST_BYTES_MAX = 96 };

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

static bool same(str a, int i, str b, int j)
{
	return lower(a.data[i]) == lower(b.data[j]);
}

/* Three rows of the table: the one being filled and the two before it, which a swap of neighbours looks back to. */
int nearest_distance(str a, str b)
{
	int rows[3][NEAREST_BYTES_MAX + 1];
	int width = (int)b.size;
	if (a.size > NEAREST_BYTES_MAX || b.size > NEAREST_BYTES_MAX)
		return NEAREST_BYTES_MAX;
	for (int j = 0; j <= width; j++)
		rows[0][j] = j;
	for (int i = 1; i <= (int)a.size; i++) {
		int *row = rows[i % 3];
		const int *before = rows[(i + 2) % 3], *two_before = rows[(i + 1) % 3];
		row[0] = i;
		for (int j = 1; j <= width; j++) {
			row[j] = least(before[j - 1] + !same(a, i - 1, b, j - 1), least(before[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1))
				row[j] = least(row[j], two_before[j - 2] + 1);
		}
	}
	return rows[a.size % 3][width];
}

str nearest_of(str value, const str *allowed, int count)
{
	str best = STR_NONE;
	int best_distance = NEAREST_BYTES_MAX;
	for (int i = 0; i < count; i++) {
		int distance = nearest_distance(value, allowed[i]);
		size_t longer = value.size > allowed[i].size ? value.size : allowed[i].size;
		if (distance < best_distance && (size_t)distance * 3 <= longer + 2) {
			best = allowed[i];
			best_distance = distance;
		}
	}
	return best;
}

str nearest_word(str value, str words)
{
	str list[128], part;
	int count = 0;
	while (count < 128 && str_cut(&words, ' ', &part))
		if (part.size)
			list[count++] = part;
	return nearest_of(value, list, count);
}

bool nearest_is_word(str value, str words)
{
	str part;
	while (str_cut(&words, ' ', &part))
		if (part.size && str_equal(part, value))
			return true;
	return false;
}
