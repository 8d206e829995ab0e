/* Small steps through an opening_hours string. */
#include "kiosk/author/scan.h"
#include <string.h>

char scan_peek(const struct scan *scan, size_t ahead)
{
	return scan->at + ahead < scan->text.size ? scan->text.data[scan->at + ahead] : 0;
}

void scan_blanks(struct scan *scan)
{
	while (scan_peek(scan, 0) == ' ')
		scan->at++;
}

bool scan_take(struct scan *scan, str word)
{
	if (!str_starts_with(str_slice(scan->text, scan->at, scan->text.size), word))
		return false;
	scan->at += word.size;
	return true;
}

bool scan_is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

bool scan_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The run of letters or digits at the place, or what stands there up to a blank: for saying what was not understood. */
str scan_word(const struct scan *scan)
{
	size_t end = scan->at;
	while (end < scan->text.size && !strchr(" ;,\"", scan->text.data[end]))
		end++;
	if (end == scan->at)
		end = scan->text.size;
	return str_slice(scan->text, scan->at, end);
}

bool scan_refuse_part(struct scan *scan, enum wording wording, str part)
{
	*scan->fault = (struct opening_hours_fault){wording, part};
	return false;
}

bool scan_refuse(struct scan *scan, enum wording wording)
{
	return scan_refuse_part(scan, wording, scan_word(scan));
}

/* A position in a list of names of `size` letters, from 0; -1 when none stands here. */
int scan_name(struct scan *scan, const char *names, size_t size)
{
	for (int i = 0; names[(size_t)i * size]; i++)
		if (str_starts_with(str_slice(scan->text, scan->at, scan->text.size), (str){names + (size_t)i * size, size}) &&
		    !scan_is_letter(scan_peek(scan, size))) {
			scan->at += size;
			return i;
		}
	return -1;
}

/* Up to `digits_max` digits, or -1. */
int scan_number(struct scan *scan, int digits_max)
{
	int number = 0, digits = 0;
	while (digits < digits_max && scan_is_digit(scan_peek(scan, 0))) {
		number = number * 10 + (scan_peek(scan, 0) - '0');
		scan->at++;
		digits++;
	}
	return digits ? number : -1;
}
