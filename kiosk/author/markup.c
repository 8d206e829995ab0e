/* Tags off. */
#include "kiosk/author/markup.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct stripping {
	char *text;
	size_t size;
};

static void put(struct stripping *stripping, char c)
{
	bool blank = c == ' ' || c == '\t' || c == '\r';
	char last = stripping->size ? stripping->text[stripping->size - 1] : '\n';
	if (blank && (last == ' ' || last == '\n'))
		return;
	if (c == '\n' && last == ' ')
		stripping->size--;
	if (c == '\n' && (stripping->size == 0 || stripping->text[stripping->size - 1] == '\n'))
		return;
	stripping->text[stripping->size++] = blank ? ' ' : c;
}

static bool is_named(str tag, const char *name)
{
	size_t size = strlen(name);
	return tag.size >= size && strncasecmp(tag.data, name, size) == 0 &&
	       (tag.size == size || !isalnum((unsigned char)tag.data[size]));
}

static bool breaks_line(str tag)
{
	static const char *const names[] = {"br", "p", "li", "ul", "ol", "div", "hr", "tr", "h1", "h2", "h3", "h4", "h5", "h6"};
	if (tag.size && tag.data[0] == '/')
		tag = str_slice(tag, 1, tag.size);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (is_named(tag, names[i]))
			return true;
	return false;
}

/* Behind the closing tag of what opened at `at`, or the end. */
static size_t behind(str html, size_t at, const char *closing)
{
	for (; at < html.size; at++)
		if (html.size - at >= strlen(closing) && strncasecmp(html.data + at, closing, strlen(closing)) == 0)
			return at;
	return html.size;
}

/* A tag begins with a letter, "/" or "!": "< 18 ans" is no tag. */
static bool opens_tag(str html, size_t at)
{
	return at + 1 < html.size && (isalpha((unsigned char)html.data[at + 1]) || strchr("/!", html.data[at + 1]));
}

static size_t take_tag(struct stripping *stripping, str html, size_t at)
{
	size_t end = at + 1;
	while (end < html.size && html.data[end] != '>')
		end++;
	str tag = str_slice(html, at + 1, end);
	if (is_named(tag, "script"))
		return behind(html, end, "</script");
	if (is_named(tag, "style"))
		return behind(html, end, "</style");
	if (breaks_line(tag))
		put(stripping, '\n');
	return end + 1;
}

static void put_code_point(struct stripping *stripping, uint32_t code)
{
	unsigned char bytes[4];
	int count = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	if (code == 0 || (code < 0x20 && code != '\n') || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
		return;
	if (count == 1) {
		put(stripping, (char)code);
		return;
	}
	for (int i = count - 1; i > 0; i--, code >>= 6)
		bytes[i] = (unsigned char)(0x80 | (code & 0x3F));
	bytes[0] = (unsigned char)((0xF00 >> count & 0xFF) | code);
	for (int i = 0; i < count; i++)
		stripping->text[stripping->size++] = (char)bytes[i];
}

/* "&eacute;", "&#233;", "&#xE9;"; an ampersand alone stays one. */
static size_t take_entity(struct stripping *stripping, str html, size_t at)
{
	static const struct {
		const char *name;
		uint32_t code;
	} names[] = {{"amp", '&'},	{"lt", '<'},	    {"gt", '>'},       {"quot", '"'},	  {"apos", '\''},
		     {"nbsp", 0xA0},	{"eacute", 0xE9},   {"egrave", 0xE8},  {"ecirc", 0xEA},	  {"agrave", 0xE0},
		     {"acirc", 0xE2},	{"ccedil", 0xE7},   {"ocirc", 0xF4},   {"ugrave", 0xF9},  {"ucirc", 0xFB},
		     {"icirc", 0xEE},	{"iuml", 0xEF},	    {"euml", 0xEB},    {"Eacute", 0xC9},  {"oelig", 0x153},
		     {"rsquo", 0x2019}, {"lsquo", 0x2018},  {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"laquo", 0xAB},
		     {"raquo", 0xBB},	{"hellip", 0x2026}, {"ndash", 0x2013}, {"mdash", 0x2014}, {"euro", 0x20AC}};
	size_t end = at + 1;
	while (end < html.size && end < at + 10 && html.data[end] != ';')
		end++;
	str name = str_slice(html, at + 1, end);
	bool closed = end < html.size && html.data[end] == ';';
	if (closed && name.size > 1 && name.data[0] == '#') {
		bool hex = name.data[1] == 'x' || name.data[1] == 'X';
		put_code_point(stripping, (uint32_t)strtoul(name.data + (hex ? 2 : 1), NULL, hex ? 16 : 10));
		return end + 1;
	}
	for (size_t i = 0; closed && i < sizeof names / sizeof *names; i++)
		if (str_equal(name, str_of(names[i].name))) {
			put_code_point(stripping, names[i].code);
			return end + 1;
		}
	put(stripping, '&');
	return at + 1;
}

str markup_text(struct arena *arena, str html)
{
	bool plain = true;
	for (size_t i = 0; i < html.size && plain; i++)
		plain = html.data[i] != '&' && !(html.data[i] == '<' && opens_tag(html, i));
	if (plain)
		return str_trim(html);
	struct stripping stripping = {arena_alloc(arena, html.size + 1), 0};
	for (size_t at = 0; at < html.size;) {
		if (html.data[at] == '<' && opens_tag(html, at))
			at = take_tag(&stripping, html, at);
		else if (html.data[at] == '&')
			at = take_entity(&stripping, html, at);
		else
			put(&stripping, html.data[at++]);
	}
	return str_trim((str){stripping.text, stripping.size});
}
