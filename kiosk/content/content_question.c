/* A question with its answers, in words. */
#include "kiosk/base/check.h"
#include "kiosk/content/translated.h"

static void read_words(const struct speech_of *speech, str fact, struct content_question *question)
{
	struct store_rows rows = store_ask(speech->content->store, "SELECT question, help FROM fact WHERE id = ?1", 1, &fact);
	if (store_next(&rows)) {
		question->question = translated(speech, STR("fact"), fact, STR("question"), store_text(&rows, 0, speech->arena));
		question->why = translated(speech, STR("fact"), fact, STR("help"), store_text(&rows, 1, speech->arena));
	}
	store_done(&rows);
}

static struct content_option read_option(const struct speech_of *speech, struct store_rows *rows)
{
	struct arena *arena = speech->arena;
	str id = store_text(rows, 0, arena), table = STR("fact_option");
	return (struct content_option){.label = translated(speech, table, id, STR("label"), store_text(rows, 1, arena)),
				       .help = translated(speech, table, id, STR("help"), store_text(rows, 2, arena)),
				       .because = translated(speech, table, id, STR("because"), store_text(rows, 3, arena)),
				       .icon = store_text(rows, 4, arena)};
}

struct content_question content_question(struct content *content, struct arena *arena, int fact, str language)
{
	CHECK(fact >= 0 && fact < content->guide.fact_count);
	struct speech_of speech = {content, arena, language};
	struct content_question question = {0};
	str id = content->guide.facts[fact].id;
	read_words(&speech, id, &question);
	struct store_rows rows = store_ask(
	    content->store, "SELECT id, label, help, because, icon FROM fact_option WHERE fact_id = ?1 ORDER BY sort", 1, &id);
	/* as many as the guide has, also when a damaged page shows fewer: the indexes must agree */
	for (int i = 0; i < content->guide.facts[fact].option_count && store_next(&rows); i++)
		question.options[i] = read_option(&speech, &rows);
	question.option_count = content->guide.facts[fact].option_count;
	store_done(&rows);
	return question;
}
