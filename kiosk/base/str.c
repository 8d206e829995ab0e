/* Plain work on runs of bytes. */
#include "kiosk/base/str.h"
#include "kiosk/base/arena.h"
#include "kiosk/base/check.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

str str_of(const char *terminated)
{
	return terminated ? (str){terminated, strlen(terminated)} : STR_NONE;
}

bool str_equal(str a, str b)
{
	return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

int str_compare(str a, str b)
{
	size_t shorter = a.size < b.size ? a.size : b.size;
	int order = shorter ? memcmp(a.data, b.data, shorter) : 0;
	return order ? order : (a.size > b.size) - (a.size < b.size);
}

bool str_starts_with(str s, str prefix)
{
	return s.size >= prefix.size && str_equal(str_slice(s, 0, prefix.size), prefix);
}

bool str_ends_with(str s, str suffix)
{
	return s.size >= suffix.size && str_equal(str_slice(s, s.size - suffix.size, s.size), suffix);
}

size_t str_find(str s, str part)
{
	for (size_t i = 0; part.size <= s.size && i <= s.size - part.size; i++)
		if (str_equal(str_slice(s, i, i + part.size), part))
			return i;
	return SIZE_MAX;
}

str str_slice(str s, size_t from, size_t to)
{
	if (to > s.size)
		to = s.size;
	if (from >= to)
		return STR_NONE;
	return (str){s.data + from, to - from};
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

str str_trim(str s)
{
	size_t from = 0, to = s.size;
	while (from < to && is_blank(s.data[from]))
		from++;
	while (to > from && is_blank(s.data[to - 1]))
		to--;
	return str_slice(s, from, to);
}

bool str_cut(str *rest, char separator, str *part)
{
	if (rest->data == NULL)
		return false;
	size_t at = 0;
	while (at < rest->size && rest->data[at] != separator)
		at++;
	*part = (str){rest->data, at};
	if (at < rest->size)
		*rest = (str){rest->data + at + 1, rest->size - at - 1};
	else
		*rest = STR_NONE;
	return true;
}

bool str_to_int(str s, int64_t *value)
{
	bool negative = s.size && s.data[0] == '-';
	size_t at = negative;
	if (at == s.size || s.size - at > 18)
		return false;
	int64_t sum = 0;
	for (; at < s.size; at++) {
		if (s.data[at] < '0' || s.data[at] > '9')
			return false;
		sum = sum * 10 + (s.data[at] - '0');
	}
	*value = negative ? -sum : sum;
	return true;
}

/* Length of the well-formed sequence at `at`, or 0. */
static size_t sequence_length(str s, size_t at)
{
	const unsigned char *p = (const unsigned char *)s.data + at;
	size_t left = s.size - at;
	if (p[0] == 0)
		return 0;
	if (p[0] < 0x80)
		return 1;
	if (p[0] < 0xC2 || p[0] > 0xF4)
		return 0;
	size_t length = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
	if (left < length)
		return 0;
	unsigned char low = p[0] == 0xE0 ? 0xA0 : p[0] == 0xF0 ? 0x90 : 0x80;
	unsigned char high = p[0] == 0xED ? 0x9F : p[0] == 0xF4 ? 0x8F : 0xBF;
	if (p[1] < low || p[1] > high)
		return 0;
	for (size_t i = 2; i < length; i++)
		if ((p[i] & 0xC0) != 0x80)
			return 0;
	return length;
}

bool str_is_utf8(str s)
{
	for (size_t at = 0; at < s.size;) {
		size_t length = sequence_length(s, at);
		if (length == 0)
			return false;
		at += length;
	}
	return true;
}

uint32_t str_next_code_point(str s, size_t *at)
{
	CHECK(*at < s.size);
	const unsigned char *p = (const unsigned char *)s.data + *at;
	size_t length = p[0] < 0x80 ? 1 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
	CHECK(s.size - *at >= length);
	uint32_t code = length == 1 ? p[0] : p[0] & (0x7Fu >> length);
	for (size_t i = 1; i < length; i++)
		code = code << 6 | (p[i] & 0x3F);
	*at += length;
	return code;
}

uint64_t str_hash(str s)
{
	uint64_t hash = 14695981039346656037u;
	for (size_t i = 0; i < s.size; i++)
		hash = (hash ^ (unsigned char)s.data[i]) * 1099511628211u;
	return hash;
}

str str_copy(struct arena *arena, str s)
{
	return (str){str_terminated(arena, s), s.size};
}

char *str_terminated(struct arena *arena, str s)
{
	char *copy = arena_alloc(arena, s.size + 1);
	if (s.size)
		memcpy(copy, s.data, s.size);
	return copy;
}

str str_format(struct arena *arena, const char *format, ...)
{
	va_list arguments, again;
	va_start(arguments, format);
	va_copy(again, arguments);
	int size = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	CHECK(size >= 0);
	char *text = arena_alloc(arena, (size_t)size + 1);
	vsnprintf(text, (size_t)size + 1, format, again);
	va_end(again);
	return (str){text, (size_t)size};
}

str str_join(struct arena *arena, str a, str b)
{
	char *text = arena_alloc(arena, a.size + b.size + 1);
	if (a.size)
		memcpy(text, a.data, a.size);
	if (b.size)
		memcpy(text + a.size, b.data, b.size);
	return (str){text, a.size + b.size};
}
