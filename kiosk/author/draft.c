/* Rows in the author's order become facts, topics and cards of the guide. */
#include "kiosk/author/draft.h"
#include "kiosk/guide/proof.h"

struct building {
	struct material *material;
	struct draft *draft;
};

/* The author's order; rows of the two layers with the same number stand by layer, the national one first, then by id. */
static int compare_sort(const struct row *a, const struct row *b, int sort)
{
	int64_t left = sheet_integer(a, sort), right = sheet_integer(b, sort);
	if (left != right)
		return left < right ? -1 : 1;
	if (a->file->layer != b->file->layer)
		return b->file->layer - a->file->layer;
	return a->number - b->number;
}

/* By insertion: the rows of one topic or fact are few. */
static void sort_rows(const struct row **rows, int count, int sort)
{
	for (int i = 1; i < count; i++) {
		const struct row *row = rows[i];
		int at = i;
		for (; at > 0 && compare_sort(rows[at - 1], row, sort) > 0; at--)
			rows[at] = rows[at - 1];
		rows[at] = row;
	}
}

static void too_many(struct building *building, struct place place, str what, int count, int most)
{
	struct arena *arena = building->material->arena;
	findings_error(building->material->findings, place, WORDING_too_many, what, str_format(arena, "%d", count),
		       str_format(arena, "%d", most));
}

/* The rows of a sheet whose cell `field` is `id` (all when field < 0), in the author's order; *count at most `most`, more is a
 * finding at the first row too many. */
static const struct row **select_rows(struct building *building, enum sheet_kind kind, int field, str id, int most, int *count)
{
	const struct sheet *sheet = &building->material->sheets[kind];
	const struct row **rows = ARENA_ARRAY(building->material->arena, (size_t)sheet->count + 1, const struct row *);
	*count = 0;
	for (int i = 0; i < sheet->count; i++)
		if (field < 0 || str_equal(sheet->rows[i].cells[field], id))
			rows[(*count)++] = &sheet->rows[i];
	sort_rows(rows, *count, kind == SHEET_OPTIONS ? OPTION_SORT : 1);
	if (*count > most) {
		str name = field < 0 ? str_of(fields_sheet_name(kind)) : id;
		too_many(building, sheet_place(rows[most], 0), name, *count, most);
		*count = most;
	}
	return rows;
}

static void build_fact(struct building *building, int index, const struct row *row)
{
	struct guide_fact *fact = &building->draft->guide.facts[index];
	building->draft->facts[index] = row;
	*fact = (struct guide_fact){
	    .id = row->cells[FACT_ID],
	    .integer = str_equal(row->cells[FACT_TYPE], STR("integer")),
	    .sensitive = sheet_yes(row, FACT_SENSITIVE),
	    .status = sheet_yes(row, FACT_STATUS),
	};
	const struct row **rows =
	    select_rows(building, SHEET_OPTIONS, OPTION_FACT, fact->id, GUIDE_OPTIONS_MAX, &fact->option_count);
	if (fact->option_count < 2)
		findings_error(building->material->findings, sheet_place(row, FACT_ID), WORDING_options_few, fact->id, STR_NONE,
			       STR_NONE);
	for (int i = 0; i < fact->option_count; i++) {
		building->draft->options[index][i] = rows[i];
		fact->options[i] = (struct guide_option){rows[i]->cells[OPTION_ID], (int)sheet_integer(rows[i], OPTION_MINIMUM),
							 (int)sheet_integer(rows[i], OPTION_MAXIMUM)};
	}
}

static int fact_index(const struct guide *guide, str id)
{
	for (int i = 0; i < guide->fact_count; i++)
		if (str_equal(guide->facts[i].id, id))
			return i;
	return -1;
}

static void build_questions(struct building *building, struct guide_topic *topic)
{
	const struct guide *guide = &building->draft->guide;
	int count;
	const struct row **rows = select_rows(building, SHEET_QUESTIONS, QUESTION_TOPIC, topic->id, GUIDE_QUESTIONS_MAX, &count);
	const struct row *sensitive = NULL;
	for (int i = 0; i < count; i++) {
		int fact = fact_index(guide, rows[i]->cells[QUESTION_FACT]);
		if (fact < 0)
			continue; /* inspect has said so */
		topic->questions[topic->question_count++] = fact;
		if (sensitive && !guide->facts[fact].sensitive)
			findings_warning(building->material->findings, sheet_place(sensitive, QUESTION_SORT),
					 WORDING_sensitive_early, sensitive->cells[QUESTION_FACT], guide->facts[fact].id,
					 STR_NONE);
		sensitive = guide->facts[fact].sensitive ? rows[i] : NULL;
	}
}

static bool asks(const struct guide_topic *topic, int fact)
{
	for (int i = 0; i < topic->question_count; i++)
		if (topic->questions[i] == fact)
			return true;
	return false;
}

static const struct guide_condition *build_conditions(struct building *building, const struct guide_topic *topic,
						      const struct row *row, int field, int *count)
{
	const struct guide *guide = &building->draft->guide;
	struct condition_list *list = ARENA_NEW(building->material->arena, struct condition_list);
	condition_read(building->material, guide, row, field, list);
	for (int i = 0; i < list->count; i++)
		if (!asks(topic, list->items[i].fact))
			findings_error(building->material->findings, sheet_place(row, field), WORDING_condition_unasked,
				       guide->facts[list->items[i].fact].id, topic->id, STR_NONE);
	*count = list->count;
	return list->items;
}

static void build_cards(struct building *building, int index, struct guide_topic *topic)
{
	struct material *material = building->material;
	int count;
	const struct row **rows = select_rows(building, SHEET_CARDS, CARD_TOPIC, topic->id, GUIDE_CARDS_MAX, &count);
	struct guide_card *cards = ARENA_ARRAY(material->arena, (size_t)count, struct guide_card);
	struct draft_card *behind = ARENA_ARRAY(material->arena, (size_t)count, struct draft_card);
	building->draft->cards[index] = behind;
	for (int i = 0; i < count; i++) {
		const struct row *record = material_record(material, rows[i]->cells[CARD_RECORD]);
		struct guide_card *card = &cards[topic->card_count];
		card->only_if = build_conditions(building, topic, rows[i], CARD_ONLY_IF, &card->only_if_count);
		card->likely_if = build_conditions(building, topic, rows[i], CARD_LIKELY_IF, &card->likely_if_count);
		if (!record)
			continue; /* inspect has said so */
		card->id = record->cells[RECORD_ID];
		card->today = sheet_yes(rows[i], CARD_TODAY);
		card->human = sheet_yes(rows[i], CARD_HUMAN);
		card->to_check = record->cells[RECORD_TO_CHECK].size > 0;
		card->sensitive = sheet_yes(record, RECORD_SENSITIVE);
		behind[topic->card_count++] = (struct draft_card){rows[i], record};
	}
	topic->cards = cards;
}

struct draft *draft_build(struct material *material)
{
	struct building building = {material, ARENA_NEW(material->arena, struct draft)};
	struct guide *guide = &building.draft->guide;
	const struct row **rows = select_rows(&building, SHEET_FACTS, -1, STR_NONE, GUIDE_FACTS_MAX, &guide->fact_count);
	for (int i = 0; i < guide->fact_count; i++)
		build_fact(&building, i, rows[i]);
	rows = select_rows(&building, SHEET_TOPICS, -1, STR_NONE, GUIDE_TOPICS_MAX, &guide->topic_count);
	for (int i = 0; i < guide->topic_count; i++) {
		building.draft->topics[i] = rows[i];
		guide->topics[i].id = rows[i]->cells[TOPIC_ID];
		build_questions(&building, &guide->topics[i]);
		build_cards(&building, i, &guide->topics[i]);
	}
	return building.draft;
}

static struct place topic_place(const struct draft *draft, int topic)
{
	const struct row *row = draft->topics[topic];
	return sheet_place(row, TOPIC_ID);
}

/* The proof speaks English; what it says most often is known in both languages by how it begins. */
static enum wording wording_of(str text)
{
	static const struct {
		const char *beginning;
		enum wording wording;
	} known[] = {{"An answer on ", WORDING_proof_status},
		     {"This way ends with nothing", WORDING_proof_nothing},
		     {"This way ends without a person", WORDING_proof_nobody},
		     {"After ", WORDING_proof_wait},
		     {"The question ", WORDING_proof_question},
		     {"The card ", WORDING_proof_card}};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (str_starts_with(text, str_of(known[i].beginning)))
			return known[i].wording;
	return WORDING_proof_failed;
}

/* What stands between the first two quotes, else the whole. */
static str quoted(str text)
{
	str before, inside, rest = text;
	if (str_cut(&rest, '"', &before) && str_cut(&rest, '"', &inside) && rest.data)
		return inside;
	return text;
}

static void add_failure(struct material *material, struct place place, const struct problem *problem)
{
	str way = str_copy(material->arena, str_of(problem->place)), text = str_copy(material->arena, str_of(problem->text));
	enum wording wording = wording_of(text);
	str what = wording == WORDING_proof_failed ? text : quoted(text);
	place.value = way;
	findings_error(material->findings, place, wording, way, what, str_copy(material->arena, str_of(problem->remedy)));
}

/* Every topic is proved, so that all that fail are named at once. */
bool draft_prove(struct material *material, const struct draft *draft, long *states)
{
	bool good = true;
	struct problem problem;
	*states = 0;
	for (int i = 0; i < draft->guide.topic_count; i++) {
		struct proof_count count = {0};
		if (proof_topic(&draft->guide, i, &count, &problem)) {
			*states += count.states;
			continue;
		}
		add_failure(material, topic_place(draft, i), &problem);
		good = false;
	}
	return good;
}
