/* A page as a list of sentences. A pattern ("{0}, button") is used only around words of its own language: a French "button"
 * behind an Arabic name helps nobody. */
#include "kiosk/ui/speech.h"

struct reading {
	const struct page *page;
	const struct sentence_language *say;
	struct arena *arena;
	struct speech_line *lines;
	int count, room;
};

static void add_line(struct reading *r, int node, str text, str language)
{
	if (text.size && r->count < r->room)
		r->lines[r->count++] = (struct speech_line){node, text, language};
}

static bool ends_a_sentence(str text)
{
	static const char *const marks[] = {".", "!", "?", ":", ";", "…", "؟", "۔", "።", "፤", "。", "！", "？", "।"};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (str_ends_with(text, str_of(marks[i])))
			return true;
	return false;
}

/* One after the other, with a pause between them. */
static str join(struct reading *r, str a, str b)
{
	if (a.size == 0 || b.size == 0)
		return a.size ? a : b;
	return str_join(r->arena, ends_a_sentence(a) ? str_join(r->arena, a, STR(" ")) : str_join(r->arena, a, STR(". ")), b);
}

static str words_of(struct reading *r, const struct page_node *n)
{
	return n->spoken.size ? n->spoken : join(r, join(r, n->name, n->detail), n->because);
}

static bool speaks(const struct reading *r, enum say pattern, str language)
{
	return str_equal(sentence_tag(r->say, pattern), language);
}

/* Place among the touched things of the same group, from 1; *count is how many there are. */
static int position_of(const struct page *page, int node, int *count)
{
	int parent = page_parent(page, node), position = 0;
	*count = 0;
	for (int i = parent + 1; i < page->nodes[parent].end; i = page->nodes[i].end) {
		if (!page_is_touched(&page->nodes[i]))
			continue;
		++*count;
		if (i == node)
			position = *count;
	}
	return position;
}

static str with_role(struct reading *r, int node, str text)
{
	const struct page_node *n = &r->page->nodes[node];
	bool button = n->role == ROLE_BUTTON || n->role == ROLE_INVITATION;
	int count, position = position_of(r->page, node, &count);
	if (button && speaks(r, SAY_speech_button, n->language))
		return sentence_with(r->say, r->arena, SAY_speech_button, 1, (struct argument[]){SAY_TEXT(text)});
	if (!button && count > 1 && speaks(r, SAY_speech_position, n->language))
		return sentence_with(r->say, r->arena, SAY_speech_position, 3,
				     (struct argument[]){SAY_TEXT(text), SAY_NUMBER(position), SAY_NUMBER(count)});
	return text;
}

static str with_state(struct reading *r, const struct page_node *n, str text)
{
	if (n->role == ROLE_STEP && speaks(r, SAY_speech_step, n->language))
		text = sentence_with(r->say, r->arena, SAY_speech_step, 2,
				     (struct argument[]){SAY_NUMBER(n->value), SAY_TEXT(text)});
	if (n->state & STATE_SELECTED && speaks(r, SAY_speech_selected, n->language))
		text = sentence_with(r->say, r->arena, SAY_speech_selected, 1, (struct argument[]){SAY_TEXT(text)});
	return text;
}

/* The heading that only repeats the name of the page is not said twice. */
static bool is_said_already(const struct page *page, int node)
{
	return page->nodes[node].role == ROLE_HEADING && str_equal(page->nodes[node].name, page->nodes[0].name);
}

int speech_of_page(const struct page *page, const struct sentence_language *sentences, struct arena *arena,
		   struct speech_line *lines, int room)
{
	struct reading r = {page, sentences, arena, lines, 0, room};
	for (int i = 0; i < page->count; i++) {
		const struct page_node *n = &page->nodes[i];
		if (is_said_already(page, i))
			continue;
		if (n->role == ROLE_BAR) {
			add_line(&r, i, sentence(sentences, arena, SAY_speech_bar), sentence_tag(sentences, SAY_speech_bar));
			continue;
		}
		str text = words_of(&r, n);
		if (text.size == 0)
			continue;
		text = with_state(&r, n, text);
		if (page_is_touched(n))
			text = with_role(&r, i, text);
		add_line(&r, i, text, n->language);
	}
	return r.count;
}
