/* str: a run of UTF-8 bytes with its size. Nothing here owns memory: a str points into a literal, an arena,
 * a file or a database row, and lives as long as that does. Not zero-terminated; str_terminated() makes a copy that is.
 * Text from outside is checked once, at the door, with str_is_utf8(); inside the house every str is valid UTF-8. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

typedef struct str {
	const char *data; /* may be NULL when size is 0 */
	size_t size;	  /* bytes */
} str;

#define STR(literal) ((str){(literal), sizeof(literal) - 1})
#define STR_NONE ((str){NULL, 0})
/* for printf: printf("%.*s", STR_ARG(s)) */
#define STR_ARG(s) (int)(s).size, ((s).size ? (s).data : "")

str str_of(const char *terminated); /* NULL gives STR_NONE */
bool str_equal(str a, str b);
int str_compare(str a, str b); /* by bytes: <0, 0, >0 */
bool str_starts_with(str s, str prefix);
bool str_ends_with(str s, str suffix);
size_t str_find(str s, str part);	      /* index of the first occurrence, or SIZE_MAX */
str str_slice(str s, size_t from, size_t to); /* clamps to the string */
str str_trim(str s);			      /* without ASCII blanks at both ends */
/* Takes the part of *rest before `separator` and moves *rest behind it; false when *rest was used up. */
bool str_cut(str *rest, char separator, str *part);
bool str_to_int(str s, int64_t *value); /* decimal with optional '-'; the whole of s; false leaves *value alone */
bool str_is_utf8(str s);		/* well-formed per Unicode 15 table 3-7, and no NUL */
uint64_t str_hash(str s);		/* 64-bit FNV-1a: ids of page nodes; not for hostile input */

str str_copy(struct arena *arena, str s);
char *str_terminated(struct arena *arena, str s);
str str_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
str str_join(struct arena *arena, str a, str b);

/* Decodes one code point at *at and moves *at behind it. s must be valid UTF-8 and *at < s.size. */
uint32_t str_next_code_point(str s, size_t *at);
