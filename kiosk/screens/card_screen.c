/* A right, a service, a council, an event, a memory: everything about it, in the order a person needs it. Parts the pack does
 * not have are not there. */
#include "kiosk/screens/facts.h"
#include "kiosk/screens/marks.h"
#include "kiosk/screens/outcome.h"
#include "kiosk/screens/provenance.h"
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"
#include "kiosk/screens/whereabouts.h"

static bool is_in_topic(const struct scene *scene)
{
	return scene->place->topic != PLACE_ANY;
}

static void add_tags(struct scene *scene, const struct content_card *card, const struct outcome *outcome)
{
	struct facts_of_card facts = {.card = card};
	if (outcome) {
		const struct guide_card *guided = &outcome->topic->cards[scene->place->item];
		facts.today = guided->today;
		facts.to_check = guided->to_check;
		facts.judged = outcome->begun;
		facts.verdict = outcome_verdict(outcome, scene->place->item);
	}
	facts_add(scene, STR("card"), &facts);
}

static void add_box(struct scene *scene, const char *id, enum say heading, enum page_icon icon, str words)
{
	if (words.size == 0)
		return;
	struct page_node *note = scene_add_say(scene, ROLE_NOTE, id, heading);
	note->icon = icon;
	note->detail = words;
}

static void add_reasons(struct scene *scene, const struct outcome *outcome)
{
	int card = scene->place->item;
	if (outcome_verdict(outcome, card) != GUIDE_NOT_THIS_ONE) {
		scene_note(scene, "because", SAY_card_because, ICON_WHY, TONE_PLAIN, outcome_because(scene, outcome, card));
		return;
	}
	struct text questions = outcome_would_change(scene, outcome, card);
	if (questions.text.size) {
		questions.text = scene_say_text(scene, SAY_unlikely_change, questions.text);
		scene_note(scene, "because", SAY_mark_unlikely, ICON_WHY, TONE_PLAIN, questions);
	}
}

static void add_warnings(struct scene *scene, const struct content_card *card)
{
	if (card->sensitive)
		surround_add_safety(scene);
	if (provenance_is_old(scene, card)) {
		enum say heading = card->phone_count ? SAY_card_call_first : SAY_card_ask_first;
		add_box(scene, "old", heading, card->phone_count ? ICON_PHONE : ICON_PERSON, scene_say(scene, SAY_card_old));
	}
	scene_note(scene, "attention", SAY_card_attention, ICON_WARNING, TONE_ATTENTION, card->alert);
}

/* What to say at the desk: above, what it means, in the visitor's language; below, large, the words for the desk. */
static void add_say(struct scene *scene, const struct content_card *card)
{
	struct text local = card->say_local.text.size ? card->say_local : card->say;
	if (local.text.size == 0)
		return;
	scene_section(scene, "say", SAY_card_say, ICON_SPEAK);
	if (card->say.text.size && !str_equal(card->say.language, local.language))
		scene_note(scene, "say.meaning", SAY_card_say_meaning, ICON_SPEAK, TONE_PLAIN, card->say);
	struct page_node *phrase = page_add(scene->page, ROLE_PHRASE, STR("say.words"), STR_NONE);
	phrase->detail = local.text;
	phrase->language = local.language;
	phrase->icon = ICON_SPEAK;
}

static void add_steps(struct scene *scene, const struct content_texts *steps)
{
	if (steps->count == 0)
		return;
	scene_section(scene, "steps", SAY_card_steps, ICON_STEPS);
	for (int i = 0; i < steps->count; i++) {
		struct page_node *step = scene_add_text(scene, ROLE_STEP, scene_id_at(scene, "step", i), steps->items[i]);
		if (!step)
			continue;
		step->value = i + 1;
		step->value_max = steps->count;
	}
}

static void add_documents(struct scene *scene, const struct content_card *card)
{
	if (card->documents.count == 0)
		return;
	scene_section(scene, "documents", SAY_card_documents, ICON_DOCUMENTS);
	for (int i = 0; i < card->documents.count; i++) {
		str id = scene_id_at(scene, "document", i);
		struct page_node *row = scene_add_text(scene, ROLE_ROW, id, card->documents.items[i]);
		if (!row)
			continue;
		row->icon = ICON_DOCUMENTS;
		if (i >= card->without_documents.count || card->without_documents.items[i].text.size == 0)
			continue;
		row->detail = scene_say_text(scene, SAY_card_without, card->without_documents.items[i].text);
		scene_mark(scene, row, card->without_documents.items[i]);
	}
}

static void add_what_to_do(struct scene *scene, const struct content_card *card)
{
	add_say(scene, card);
	add_steps(scene, &card->steps);
	add_documents(scene, card);
	scene_part(scene, "no-papers", SAY_card_no_papers, ICON_NO_PAPERS, card->no_papers);
	scene_rows(scene, "must-not", SAY_card_must_not, ICON_SHIELD, card->must_not);
	scene_part(scene, "refusal", SAY_card_refusal, ICON_REFUSED, card->refusal);
	scene_part(scene, "join", SAY_card_join, ICON_PEOPLE, card->how_to_join);
	scene_part(scene, "decides", SAY_card_decides, ICON_COUNCIL, card->decides);
	scene_part(scene, "when", SAY_card_when, ICON_CALENDAR, card->when);
}

static void add_conditions(struct scene *scene, const struct content_card *card)
{
	scene_part(scene, "who", SAY_card_who, ICON_PEOPLE, card->who);
	scene_part(scene, "appointment", SAY_card_appointment, ICON_CALENDAR, card->appointment);
	scene_part(scene, "delay", SAY_card_delay, ICON_CLOCK, card->delay);
	scene_part(scene, "cost", SAY_card_cost, ICON_EURO, card->cost);
	scene_rows(scene, "to-check", SAY_card_to_check, ICON_PERSON, card->to_check);
}

static void add_foot(struct scene *scene)
{
	if (!scene->marks)
		return;
	surround_foot(scene);
	scene_button(scene, "card.source", SAY_mark_source, scene_say(scene, SAY_mark_source), ICON_SOURCE,
		     scene_go(PLACE_SOURCE, scene->place->topic, scene->place->item));
}

static void add_card(struct scene *scene, const struct content_card *card, const struct outcome *outcome)
{
	surround_begin_text(scene, STR("card"), card->name);
	scene->page->sensitive = card->sensitive;
	add_tags(scene, card, outcome);
	scene_add_text(scene, ROLE_LEAD, STR("summary"), card->summary);
	add_warnings(scene, card);
	if (outcome)
		add_reasons(scene, outcome);
	scene_add_text(scene, ROLE_TEXT, STR("description"), card->description);
	add_what_to_do(scene, card);
	whereabouts_add(scene, card);
	add_conditions(scene, card);
	provenance_add(scene, card);
	marks_add_notes(scene, scene->marks);
	add_foot(scene);
	surround_end(scene);
}

/* A card that cannot be read is said to be so, with what to do. */
static void add_nothing(struct scene *scene)
{
	surround_begin(scene, "card", SAY_card_unreadable);
	surround_end(scene);
}

static void add_too_long(struct scene *scene, const struct content_card *card)
{
	surround_begin_text(scene, STR("card"), card->name);
	scene->page->sensitive = card->sensitive;
	scene_add_text(scene, ROLE_LEAD, STR("summary"), card->summary);
	scene_add_say(scene, ROLE_NOTE, "unreadable", SAY_card_unreadable)->icon = ICON_PERSON;
	surround_end(scene);
}

void card_screen(struct scene *scene)
{
	struct content_card card = scene_card(scene, scene->world->language);
	if (card.name.text.size == 0) {
		add_nothing(scene);
	} else if (!scene_has_room(&card)) {
		add_too_long(scene, &card);
	} else if (is_in_topic(scene)) {
		struct outcome outcome = outcome_make(scene);
		add_card(scene, &card, &outcome);
	} else {
		add_card(scene, &card, NULL);
	}
}
