/* Edit distance in one row of memory. */
#include "kiosk/author/nearest.h"

enum { NEAREST_BYTES_MAX = 96 };

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

int nearest_distance(str a, str b)
{
	int row[NEAREST_BYTES_MAX + 1];
	if (a.size > NEAREST_BYTES_MAX || b.size > NEAREST_BYTES_MAX)
		return NEAREST_BYTES_MAX;
	for (int j = 0; j <= (int)b.size; j++)
		row[j] = j;
	for (int i = 1; i <= (int)a.size; i++) {
		int corner = row[0];
		row[0] = i;
		for (int j = 1; j <= (int)b.size; j++) {
			int kept = corner + (lower(a.data[i - 1]) != lower(b.data[j - 1]));
			int other = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
			corner = row[j];
			row[j] = kept < other ? kept : other;
		}
	}
	return row[b.size];
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
