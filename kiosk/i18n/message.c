/* One walk over the pattern serves for checking (no output: every branch is walked) and for speaking (the branch that
 * fits is walked once more, with output). */
#include "kiosk/i18n/message.h"
#include "kiosk/base/check.h"
#include <stdio.h>
#include <string.h>

struct output { /* grows in the arena */
	struct number_voice *voice;
	struct arena *arena;
	char *text;
	size_t size, room;
	int count;
	const struct argument *arguments;
};

struct walk {
	str pattern;
	size_t at;
	int depth;
	unsigned arguments;
	const char *wrong;
};

struct branches {
	bool plural, has_other;
	str word;			  /* of a select, when speaking */
	char form[NUMBER_FORM_BYTES_MAX]; /* of a plural, when speaking */
	int64_t number;
	int best_rank;
	size_t best_at;
};

static bool walk_message(struct walk *walk, struct output *output, const int64_t *counted);

static bool go_wrong(struct walk *walk, const char *words)
{
	if (!walk->wrong)
		walk->wrong = words;
	return false;
}

static void put(struct output *output, str text)
{
	if (!output || text.size == 0)
		return;
	if (output->size + text.size > output->room) {
		size_t room = 2 * output->room + text.size + 64;
		char *larger = arena_alloc(output->arena, room);
		if (output->size)
			memcpy(larger, output->text, output->size);
		output->text = larger;
		output->room = room;
	}
	memcpy(output->text + output->size, text.data, text.size);
	output->size += text.size;
}

static char peek(const struct walk *walk)
{
	return walk->at < walk->pattern.size ? walk->pattern.data[walk->at] : '\0';
}

static void skip_blanks(struct walk *walk)
{
	while (peek(walk) == ' ' || peek(walk) == '\n' || peek(walk) == '\t')
		walk->at++;
}

static bool take(struct walk *walk, char c)
{
	if (peek(walk) != c)
		return false;
	walk->at++;
	return true;
}

static str take_word(struct walk *walk)
{
	skip_blanks(walk);
	size_t from = walk->at;
	while (walk->at < walk->pattern.size && !strchr(" \n\t{},", peek(walk)))
		walk->at++;
	return str_slice(walk->pattern, from, walk->at);
}

/* At an apostrophe: two are one, one before a sign quotes up to the next, any other is itself. */
static void walk_apostrophe(struct walk *walk, struct output *output, bool counted)
{
	walk->at++;
	char next = peek(walk);
	bool quotes = next == '{' || next == '}' || (counted && next == '#');
	if (!quotes) {
		if (next == '\'')
			walk->at++;
		put(output, STR("'"));
		return;
	}
	while (walk->at < walk->pattern.size) {
		if (take(walk, '\'') && peek(walk) != '\'')
			return;
		put(output, str_slice(walk->pattern, walk->at, walk->at + 1));
		walk->at++;
	}
}

static void put_argument(struct output *output, int index)
{
	if (!output || index >= output->count)
		return;
	const struct argument *argument = &output->arguments[index];
	switch (argument->kind) {
	case ARGUMENT_TEXT:
		put(output, sentence_isolated(output->arena, argument->text));
		break;
	case ARGUMENT_LTR:
		put(output, sentence_ltr(output->arena, argument->text));
		break;
	case ARGUMENT_NUMBER:
		put(output, number_text(output->voice, output->arena, argument->number));
		break;
	}
}

static void choose_by(struct branches *branches, struct output *output, int index)
{
	if (!output || index >= output->count)
		return;
	const struct argument *argument = &output->arguments[index];
	branches->word = argument->text;
	branches->number = argument->number;
	if (branches->plural && argument->kind == ARGUMENT_NUMBER)
		number_form(output->voice, argument->number, branches->form);
}

static int rank_branch(const struct branches *branches, str selector)
{
	int64_t exact;
	if (branches->plural && str_starts_with(selector, STR("=")))
		return str_to_int(str_slice(selector, 1, selector.size), &exact) && exact == branches->number ? 3 : 0;
	if (str_equal(selector, branches->plural ? str_of(branches->form) : branches->word))
		return 2;
	return str_equal(selector, STR("other"));
}

static bool is_plural_selector(str selector)
{
	static const char *const forms[] = {"zero", "one", "two", "few", "many", "other"};
	int64_t exact;
	if (str_starts_with(selector, STR("=")))
		return str_to_int(str_slice(selector, 1, selector.size), &exact);
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
		if (str_equal(selector, str_of(forms[i])))
			return true;
	return false;
}

static bool walk_branch(struct walk *walk, struct branches *branches, const int64_t *counted)
{
	str selector = take_word(walk);
	if (selector.size == 0 || (branches->plural && !is_plural_selector(selector)))
		return go_wrong(walk, "a plural form is not zero, one, two, few, many, other or =number, or a form has no name");
	skip_blanks(walk);
	if (!take(walk, '{'))
		return go_wrong(walk, "after the name of a form comes its text in braces");
	branches->has_other = branches->has_other || str_equal(selector, STR("other"));
	int rank = rank_branch(branches, selector);
	if (rank > branches->best_rank) {
		branches->best_rank = rank;
		branches->best_at = walk->at;
	}
	if (!walk_message(walk, NULL, counted))
		return false;
	return take(walk, '}') || go_wrong(walk, "a brace is not closed");
}

static bool walk_branches(struct walk *walk, struct output *output, int index, bool plural)
{
	struct branches branches = {.plural = plural};
	/* as in ICU, "#" means the number of the innermost plural, and nothing inside a select */
	const int64_t *counted = plural ? &branches.number : NULL;
	choose_by(&branches, output, index);
	for (skip_blanks(walk); peek(walk) != '}'; skip_blanks(walk))
		if (!walk_branch(walk, &branches, counted))
			return false;
	if (!branches.has_other)
		return go_wrong(walk, "the form \"other\" is missing");
	size_t end = walk->at;
	walk->at = branches.best_at;
	bool good = !output || walk_message(walk, output, counted);
	walk->at = end;
	return good;
}

static bool take_index(struct walk *walk, int *index)
{
	int64_t number;
	if (!str_to_int(take_word(walk), &number) || number < 0 || number >= MESSAGE_ARGUMENTS_MAX)
		return go_wrong(walk, "an argument is a number from 0 to 7 in braces, as in {0}");
	*index = (int)number;
	walk->arguments |= 1u << number;
	return true;
}

/* At an opening brace. */
static bool walk_argument(struct walk *walk, struct output *output)
{
	int index;
	walk->at++;
	if (!take_index(walk, &index))
		return false;
	skip_blanks(walk);
	if (take(walk, '}')) {
		put_argument(output, index);
		return true;
	}
	if (!take(walk, ','))
		return go_wrong(walk, "a brace is not closed");
	str kind = take_word(walk);
	skip_blanks(walk);
	bool plural = str_equal(kind, STR("plural")), number = str_equal(kind, STR("number"));
	if (number)
		put_argument(output, index);
	else if (!plural && !str_equal(kind, STR("select")))
		return go_wrong(walk, "only plural, select and number are known");
	else if (!take(walk, ','))
		return go_wrong(walk, "after plural or select comes a comma");
	else if (!walk_branches(walk, output, index, plural))
		return false;
	return take(walk, '}') || go_wrong(walk, "a brace is not closed");
}

/* Up to a closing brace or the end. */
static bool walk_message(struct walk *walk, struct output *output, const int64_t *counted)
{
	if (++walk->depth > MESSAGE_DEPTH_MAX)
		return go_wrong(walk, "forms are nested too deeply");
	while (walk->at < walk->pattern.size && peek(walk) != '}') {
		char c = peek(walk);
		if (c == '\'') {
			walk_apostrophe(walk, output, counted != NULL);
		} else if (c == '{') {
			if (!walk_argument(walk, output))
				return false;
		} else if (c == '#' && counted) {
			walk->at++;
			if (output)
				put(output, number_text(output->voice, output->arena, *counted));
		} else {
			put(output, str_slice(walk->pattern, walk->at, walk->at + 1));
			walk->at++;
		}
	}
	walk->depth--;
	return true;
}

const char *message_check(str pattern, unsigned *arguments)
{
	struct walk walk = {.pattern = pattern};
	if (walk_message(&walk, NULL, NULL) && walk.at < pattern.size)
		go_wrong(&walk, "a brace is closed that was not opened");
	if (arguments)
		*arguments = walk.arguments;
	return walk.wrong;
}

bool message_is_plain(str text)
{
	for (size_t i = 0; i < text.size; i++)
		if (text.data[i] == '{' || text.data[i] == '}' || text.data[i] == '\'')
			return false;
	return true;
}

str message_speak(struct number_voice *voice, struct arena *arena, str pattern, int count, const struct argument *arguments)
{
	struct walk walk = {.pattern = pattern};
	struct output output = {.voice = voice, .arena = arena, .count = count, .arguments = arguments};
	CHECK(count <= MESSAGE_ARGUMENTS_MAX);
	CHECK(walk_message(&walk, &output, NULL));
	return (str){output.text, output.size};
}
