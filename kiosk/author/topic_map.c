/* A topic drawn twice: once to know how tall it is, once on paper. */
#include "kiosk/author/topic_map.h"
#include "kiosk/author/nearest.h"

enum { QUESTIONS_X = 20, CARDS_X = 520, QUESTIONS_WIDTH = 470, CARDS_WIDTH = 660, PAGE_WIDTH = 1200, LINE = 22, TOP = 70 };

struct drawing {
	struct press *press;
	const struct guide_topic *topic;
	int topic_index;
	FILE *to; /* NULL while measuring */
	int y;
};

static void put_escaped(FILE *to, str text)
{
	for (size_t i = 0; i < text.size; i++) {
		char c = text.data[i];
		if (c == '&' || c == '<' || c == '>')
			fprintf(to, "&#%d;", c);
		else
			fputc(c == '\n' ? ' ' : c, to);
	}
}

/* Looks are attributes, not a style sheet: every program that shows SVG knows them. */
#define STRONG "font-weight=\"bold\""
#define SOFT "fill=\"#6b665c\""
#define PLAIN "fill=\"#1d1b16\""
#define MARK "fill=\"#7a2d12\""
#define BOX "stroke=\"#8a8375\""
#define PRIVATE "stroke=\"#8a8375\" stroke-dasharray=\"6 4\""

/* The first part of *rest of at most `columns` characters, broken at a blank. */
static str take_line(str *rest, int columns)
{
	size_t at = 0, blank = 0;
	for (int i = 0; i < columns && at < rest->size; i++) {
		if (rest->data[at] == ' ' || rest->data[at] == '\n')
			blank = at;
		str_next_code_point(*rest, &at);
	}
	size_t end = at == rest->size || blank == 0 ? at : blank;
	str line = str_slice(*rest, 0, end);
	*rest = str_trim(str_slice(*rest, end, rest->size));
	return line;
}

static void put_text(struct drawing *drawing, int x, int width, const char *look, str text)
{
	str rest = str_trim(text);
	while (rest.size) {
		str line = take_line(&rest, width / 8);
		if (drawing->to) {
			fprintf(drawing->to, "<text x=\"%d\" y=\"%d\" %s>", x, drawing->y + 16, look);
			put_escaped(drawing->to, line);
			fputs("</text>\n", drawing->to);
		}
		drawing->y += LINE;
	}
}

/* The frame is drawn behind what stands in it, when its height is known: after the text, unfilled. */
static void close_box(struct drawing *drawing, int x, int y, int width, const char *look)
{
	if (drawing->to)
		fprintf(drawing->to, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"none\" %s/>\n", x, y - 6,
			width, drawing->y - y + 10, look);
	drawing->y += 16;
}

static const char *say(const struct drawing *drawing, const char *french, const char *english)
{
	return wording_choose(drawing->press->findings.language, french, english);
}

static void draw_question(struct drawing *drawing, int number)
{
	struct arena *arena = &drawing->press->arena;
	const struct draft *draft = drawing->press->draft;
	int index = drawing->topic->questions[number];
	const struct guide_fact *fact = &draft->guide.facts[index];
	const str *cells = draft->facts[index]->cells;
	int top = drawing->y;
	put_text(drawing, QUESTIONS_X + 12, QUESTIONS_WIDTH - 24, STRONG,
		 str_format(arena, "%d. %.*s", number + 1, STR_ARG(cells[FACT_QUESTION])));
	put_text(drawing, QUESTIONS_X + 12, QUESTIONS_WIDTH - 24, SOFT, cells[FACT_WHY]);
	for (int i = 0; i < fact->option_count; i++)
		put_text(drawing, QUESTIONS_X + 28, QUESTIONS_WIDTH - 40, PLAIN,
			 str_format(arena, "• %.*s", STR_ARG(draft->options[index][i]->cells[OPTION_LABEL])));
	put_text(
	    drawing, QUESTIONS_X + 28, QUESTIONS_WIDTH - 40, SOFT,
	    str_of(say(drawing, "• Je ne sais pas   • Je préfère ne pas répondre", "• I don't know   • I'd rather not say")));
	if (fact->sensitive || fact->status)
		put_text(drawing, QUESTIONS_X + 12, QUESTIONS_WIDTH - 24, MARK,
			 str_format(arena, "%s%s", fact->sensitive ? say(drawing, "sensible  ", "sensitive  ") : "",
				    fact->status
					? say(drawing, "statut : ne retire jamais une carte", "status: never takes a card away")
					: ""));
	close_box(drawing, QUESTIONS_X, top, QUESTIONS_WIDTH, fact->sensitive ? PRIVATE : BOX);
}

static int question_number(const struct drawing *drawing, int fact)
{
	for (int i = 0; i < drawing->topic->question_count; i++)
		if (drawing->topic->questions[i] == fact)
			return i + 1;
	return 0;
}

static str option_labels(const struct drawing *drawing, const struct guide_condition *condition)
{
	struct arena *arena = &drawing->press->arena;
	const struct draft *draft = drawing->press->draft;
	const struct guide_fact *fact = &draft->guide.facts[condition->fact];
	str words = STR_NONE;
	for (int i = 0; i < fact->option_count; i++)
		if (condition->options >> i & 1)
			words =
			    str_format(arena, "%.*s%s« %.*s »", STR_ARG(words), words.size ? say(drawing, " ou ", " or ") : "",
				       STR_ARG(draft->options[condition->fact][i]->cells[OPTION_LABEL]));
	return words;
}

static str condition_answer(const struct drawing *drawing, const struct guide_condition *condition)
{
	struct arena *arena = &drawing->press->arena;
	switch (condition->op) {
	case GUIDE_IS:
		return option_labels(drawing, condition);
	case GUIDE_IS_NOT:
		return str_format(arena, "%s %.*s", say(drawing, "sauf", "except"), STR_ARG(option_labels(drawing, condition)));
	case GUIDE_BELOW:
	case GUIDE_AT_MOST:
	case GUIDE_ABOVE:
	case GUIDE_AT_LEAST:
		return str_format(arena, "%s %d", condition_operator(condition->op), condition->number);
	case GUIDE_KNOWN:
		return str_of(say(drawing, "une réponse est donnée", "an answer is given"));
	}
	return STR_NONE;
}

static str condition_sentence(const struct drawing *drawing, const struct guide_condition *condition)
{
	return str_format(&drawing->press->arena, "(%d) %.*s", question_number(drawing, condition->fact),
			  STR_ARG(condition_answer(drawing, condition)));
}

static void draw_conditions(struct drawing *drawing, const char *title, int count, const struct guide_condition *conditions)
{
	struct arena *arena = &drawing->press->arena;
	if (count == 0)
		return;
	put_text(drawing, CARDS_X + 12, CARDS_WIDTH - 24, MARK, str_of(title));
	for (int i = 0; i < count; i++) {
		str group = STR_NONE;
		if (conditions[i].group)
			group = str_format(arena, "%s %d — ", say(drawing, "cas", "case"), conditions[i].group);
		put_text(drawing, CARDS_X + 28, CARDS_WIDTH - 40, PLAIN,
			 str_format(arena, "%.*s%.*s", STR_ARG(group), STR_ARG(condition_sentence(drawing, &conditions[i]))));
	}
}

static void draw_card(struct drawing *drawing, int index)
{
	struct arena *arena = &drawing->press->arena;
	const struct guide_card *card = &drawing->topic->cards[index];
	const str *cells = drawing->press->draft->cards[drawing->topic_index][index].record->cells;
	int top = drawing->y;
	put_text(drawing, CARDS_X + 12, CARDS_WIDTH - 24, STRONG, cells[RECORD_NAME]);
	put_text(drawing, CARDS_X + 12, CARDS_WIDTH - 24, SOFT, cells[RECORD_SUMMARY]);
	if (card->today || card->human)
		put_text(drawing, CARDS_X + 12, CARDS_WIDTH - 24, MARK,
			 str_format(arena, "%s%s", card->today ? say(drawing, "à faire aujourd'hui  ", "to do today  ") : "",
				    card->human ? say(drawing, "une personne à voir", "a person to see") : ""));
	if (card->only_if_count + card->likely_if_count == 0)
		put_text(drawing, CARDS_X + 12, CARDS_WIDTH - 24, MARK, str_of(say(drawing, "toujours", "always")));
	draw_conditions(drawing, say(drawing, "Ne va pas sans :", "Not without:"), card->only_if_count, card->only_if);
	draw_conditions(drawing, say(drawing, "Probable si :", "Likely if:"), card->likely_if_count, card->likely_if);
	str rest = cells[RECORD_TO_CHECK], line;
	while (sheet_next_line(&rest, &line))
		put_text(drawing, CARDS_X + 28, CARDS_WIDTH - 40, SOFT,
			 str_format(arena, "%s %.*s", say(drawing, "à vérifier :", "to check:"), STR_ARG(line)));
	close_box(drawing, CARDS_X, top, CARDS_WIDTH, BOX);
}

/* Returns the height. */
static int draw(struct drawing *drawing)
{
	drawing->y = TOP;
	for (int i = 0; i < drawing->topic->question_count; i++)
		draw_question(drawing, i);
	int height = drawing->y;
	drawing->y = TOP;
	for (int i = 0; i < drawing->topic->card_count; i++)
		draw_card(drawing, i);
	return drawing->y > height ? drawing->y : height;
}

static void print_head(const struct drawing *drawing, int height)
{
	const str *topic = drawing->press->draft->topics[drawing->topic_index]->cells;
	fprintf(drawing->to,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
		"font-family=\"Noto Sans, sans-serif\" font-size=\"16\">\n<rect width=\"100%%\" height=\"100%%\" "
		"fill=\"white\"/>\n<text x=\"%d\" y=\"40\" font-size=\"26\" " STRONG ">",
		PAGE_WIDTH, height, PAGE_WIDTH, height, QUESTIONS_X);
	put_escaped(drawing->to, topic[TOPIC_NAME]);
	fputs("</text>\n", drawing->to);
}

bool topic_map_print(struct press *press, str topic, FILE *to, str *nearest)
{
	const struct guide *guide = &press->draft->guide;
	str ids[GUIDE_TOPICS_MAX];
	for (int i = 0; i < guide->topic_count; i++) {
		ids[i] = guide->topics[i].id;
		if (!str_equal(ids[i], topic))
			continue;
		struct drawing drawing = {press, &guide->topics[i], i, NULL, 0};
		int height = draw(&drawing);
		drawing.to = to;
		print_head(&drawing, height + 20);
		draw(&drawing);
		fputs("</svg>\n", to);
		return true;
	}
	*nearest = nearest_of(topic, ids, guide->topic_count);
	return false;
}
