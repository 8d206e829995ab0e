/* Which kind of number is it? Groups of digits and what stands between them decide. */
#include "kiosk/voice/spoken_number.h"
#include "kiosk/base/check.h"
#include <stdio.h>
#include <string.h>

enum {
	GROUPS_MAX = 12,
	GROUP_DIGITS_MAX = 15,
	LONG_DIGITS = 7,  /* from so many on a number without groups is a code, said digit by digit */
	PHONE_DIGITS = 8, /* at least, when it begins with 0 */
	TIMES_MAX = 24
};

struct number {
	int count;
	char digits[GROUPS_MAX][GROUP_DIGITS_MAX + 1];
	int size[GROUPS_MAX];
	uint32_t before[GROUPS_MAX]; /* what stands before the group; 0: nothing */
	size_t end[GROUPS_MAX];	     /* in the text */
	bool plus;
};

static const uint32_t zeros[] = {0x30,	0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6,  0xB66,  0xBE6,
				 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0xFF10};

int spoken_number_digit(uint32_t code_point)
{
	for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
		if (code_point >= zeros[i] && code_point < zeros[i] + 10)
			return (int)(code_point - zeros[i]);
	return -1;
}

static bool is_blank(uint32_t letter)
{
	return letter == ' ' || letter == 0xA0 || letter == 0x202F || letter == 0x2009;
}

static bool is_point(uint32_t letter)
{
	return letter == '.' || letter == ',' || letter == 0x66B || letter == 0x66C;
}

static bool may_part(uint32_t letter)
{
	return is_blank(letter) || is_point(letter) || letter == ':' || letter == '-' || letter == 0x2011;
}

static bool take_group(struct number *number, str text, size_t *at)
{
	int i = number->count, size = 0;
	size_t behind = *at;
	while (*at < text.size) {
		int digit = spoken_number_digit(str_next_code_point(text, &behind));
		if (digit < 0 || size == GROUP_DIGITS_MAX)
			break;
		number->digits[i][size++] = (char)('0' + digit);
		*at = behind;
	}
	number->digits[i][size] = 0;
	number->size[i] = size;
	number->end[i] = *at;
	number->count += size > 0;
	return size > 0;
}

static struct number read_groups(str text, size_t at)
{
	struct number number = {0};
	size_t behind = at;
	if (text.data[at] == '+') {
		number.plus = true;
		at++;
	}
	while (number.count < GROUPS_MAX && take_group(&number, text, &at)) {
		if (at >= text.size || number.count == GROUPS_MAX)
			break;
		behind = at;
		uint32_t between = str_next_code_point(text, &behind);
		if (!may_part(between))
			break;
		number.before[number.count] = between;
		at = behind;
	}
	return number;
}

/* How many groups, from the first, stand behind the same kind of separator. */
static int groups_with(const struct number *n, bool (*fits)(uint32_t))
{
	int count = 1;
	while (count < n->count && fits(n->before[count]))
		count++;
	return count;
}

static bool parts_phone(uint32_t letter)
{
	return is_blank(letter) || letter == '.' || letter == '-' || letter == 0x2011;
}

static int value_of(const struct number *n, int group)
{
	int value = 0;
	for (int i = 0; i < n->size[group] && i < 6; i++)
		value = value * 10 + (n->digits[group][i] - '0');
	return value;
}

/* How many groups of it are a telephone number; 0: it is none. */
static int phone_groups(const struct number *n)
{
	int groups = groups_with(n, parts_phone), digits = 0, pairs = 0;
	for (int i = 0; i < groups; i++) {
		digits += n->size[i];
		pairs += n->size[i] == 2;
	}
	if (n->plus)
		return digits >= 3 ? groups : 0;
	if (n->digits[0][0] == '0' && digits >= PHONE_DIGITS)
		return groups;
	if (groups >= 2 && pairs == groups && is_blank(n->before[1]))
		return groups; /* 39 28 */
	if (groups >= 4 && n->size[0] < 4)
		return groups;
	if (groups == 2 && n->size[0] == 3 && n->size[1] == 3 && is_blank(n->before[1]) && value_of(n, 1) % 10 != 0)
		return groups; /* 116 006; but 450 000 is an amount */
	return 0;
}

static int thousands_groups(const struct number *n, char decimal)
{
	int count = 1;
	uint32_t first = n->count > 1 ? n->before[1] : 0;
	bool groups = is_blank(first) || (is_point(first) && first != (uint32_t)decimal && first != 0x66B);
	if (!groups || n->size[0] > 3 || n->digits[0][0] == '0')
		return 1;
	while (count < n->count && n->size[count] == 3 && n->before[count] == first)
		count++;
	return count;
}

/* ---- words ---- */

static str put_digit(struct arena *arena, const struct voices_entry *voice, str words, char digit)
{
	uint32_t letter = voice->zero + (uint32_t)(digit - '0');
	if (letter < 0x80)
		return str_format(arena, "%.*s%c", STR_ARG(words), (char)letter);
	CHECK(letter >= 0x800 && letter < 0x10000);
	return str_format(arena, "%.*s%c%c%c", STR_ARG(words), 0xE0 | (int)(letter >> 12), 0x80 | (int)(letter >> 6 & 63),
			  0x80 | (int)(letter & 63));
}

static str put_digits(struct arena *arena, const struct voices_entry *voice, str words, const char *digits)
{
	for (; *digits; digits++)
		words = put_digit(arena, voice, words, *digits);
	return words;
}

/* A code without groups is said in pairs. */
static str say_digits(struct arena *arena, const struct voices_entry *voice, str words, const char *digits)
{
	int size = (int)strlen(digits), pause = size > 4 ? 2 : size;
	for (int i = 0; i < size; i++) {
		const char *between = i == 0 ? "" : i % pause == 0 ? ", " : " ";
		words = put_digit(arena, voice, str_join(arena, words, str_of(between)), digits[i]);
	}
	return words;
}

static str say_phone(struct arena *arena, const struct voices_entry *voice, const struct number *n, int groups)
{
	str words = n->plus ? STR("+ ") : STR_NONE;
	for (int i = 0; i < groups; i++) {
		if (i > 0)
			words = str_join(arena, words, STR(", "));
		words = say_digits(arena, voice, words, n->digits[i]);
	}
	return words;
}

static str plain_number(struct arena *arena, const struct voices_entry *voice, int value)
{
	char digits[16];
	snprintf(digits, sizeof digits, "%d", value);
	return put_digits(arena, voice, STR_NONE, digits);
}

static str say_time(struct arena *arena, const struct voices_entry *voice, int hour, int minutes)
{
	str rest = str_of(minutes ? voice->hour_and_minutes : voice->hour), words = STR_NONE;
	while (rest.size) {
		size_t at = str_find(rest, STR("{"));
		words = str_join(arena, words, str_slice(rest, 0, at));
		if (at == SIZE_MAX)
			break;
		words = str_join(arena, words, plain_number(arena, voice, rest.data[at + 1] == 'h' ? hour : minutes));
		rest = str_slice(rest, at + strlen("{h}"), rest.size);
	}
	return words;
}

static bool is_colon_time(const struct number *n)
{
	return n->count >= 2 && n->before[1] == ':' && n->size[0] <= 2 && n->size[1] == 2 && value_of(n, 0) <= TIMES_MAX &&
	       value_of(n, 1) < 60;
}

static bool begins_word(str text, size_t at)
{
	if (at >= text.size)
		return false;
	enum voices_script script = voices_script_of(str_next_code_point(text, &at));
	return script != SCRIPT_NONE;
}

/* French writes 9 h, 9h, 9 h 30, 9h30. */
static bool take_french_time(const struct voices_entry *voice, str text, const struct number *n, size_t *at, int *minutes)
{
	if (!str_equal(str_of(voice->tag), STR("fr")) || n->size[0] > 2 || value_of(n, 0) > TIMES_MAX)
		return false;
	size_t h = n->end[0], behind = h;
	if (h < text.size && is_blank(str_next_code_point(text, &behind)))
		h = behind;
	if (h >= text.size || text.data[h] != 'h' || begins_word(text, h + 1))
		return false;
	*at = h + 1;
	*minutes = 0;
	size_t next = *at;
	behind = next;
	if (next < text.size && is_blank(str_next_code_point(text, &behind)))
		next = behind;
	if (next + 1 < text.size && (unsigned)(text.data[next] - '0') < 6 && (unsigned)(text.data[next + 1] - '0') < 10 &&
	    (next + 2 == text.size || (unsigned)(text.data[next + 2] - '0') > 9)) {
		*minutes = (text.data[next] - '0') * 10 + (text.data[next + 1] - '0');
		*at = next + 2;
	}
	return true;
}

static str say_amount(struct arena *arena, const struct voices_entry *voice, const struct number *n, size_t *at)
{
	int whole = thousands_groups(n, voice->decimal), last = whole - 1;
	str words = STR_NONE;
	if (whole == 1 && n->size[0] >= LONG_DIGITS) {
		words = say_digits(arena, voice, words, n->digits[0]);
	} else {
		for (int i = 0; i < whole; i++)
			words = put_digits(arena, voice, words, n->digits[i]);
		bool decimals = whole < n->count && is_point(n->before[whole]) && n->size[whole] <= 3 &&
				(n->before[whole] == (uint32_t)voice->decimal || n->size[whole] < 3);
		bool ends = whole + 1 == n->count;
		if (decimals && ends) {
			words = str_format(arena, "%.*s%c", STR_ARG(words), voice->decimal);
			words = put_digits(arena, voice, words, n->digits[whole]);
			last = whole;
		}
	}
	*at = n->end[last];
	return words;
}

str spoken_number_take(struct arena *arena, const struct voices_entry *voice, str text, size_t *at)
{
	size_t behind = *at;
	uint32_t first = str_next_code_point(text, &behind);
	bool plus = first == '+' && behind < text.size && spoken_number_digit(str_next_code_point(text, &(size_t){behind})) >= 0;
	if (!plus && spoken_number_digit(first) < 0)
		return STR_NONE;
	struct number number = read_groups(text, *at);
	int minutes = 0, phone = phone_groups(&number);
	if (phone) {
		*at = number.end[phone - 1];
		return say_phone(arena, voice, &number, phone);
	}
	if (is_colon_time(&number)) {
		*at = number.end[1];
		return say_time(arena, voice, value_of(&number, 0), value_of(&number, 1));
	}
	if (take_french_time(voice, text, &number, at, &minutes))
		return say_time(arena, voice, value_of(&number, 0), minutes);
	return say_amount(arena, voice, &number, at);
}
