/* What a card says: what to do, what to say, where, when it is open, how old the facts are, who translated. */
#include "kiosk/screens/walk.h"
#include "tests/support/stage.h"
#include "tests/test.h"

static const struct page *view_card(struct stage *stage, const char *language, int card)
{
	return stage_view(stage, language, (struct place){.kind = PLACE_CARD, .topic = STAGE_HEALTH, .item = (uint16_t)card});
}

static str words_of(struct stage *stage, const struct page *page, const char *id)
{
	return stage_words(&stage->arena, page, stage_node(page, id));
}

static bool says(struct stage *stage, const struct page *page, const char *id, const char *words)
{
	str all = words_of(stage, page, id);
	if (str_find(all, str_of(words)) != SIZE_MAX)
		return true;
	printf("\"%s\" says: %.*s\n", id, STR_ARG(all));
	return false;
}

TEST(card_says_the_steps_in_order_the_documents_and_what_to_do_without_them)
{
	struct stage *stage = stage_open();
	const struct page *page = view_card(stage, "fr", STAGE_CARE);
	EXPECT_STR(words_of(stage, page, "heading"), STR("Soins"));
	EXPECT_INT(stage_node(page, "step.0")->value, 1);
	EXPECT(says(stage, page, "step.1", "Posez la question."));
	EXPECT_STR(words_of(stage, page, "document.0"),
		   STR("Un papier avec votre nom\nSans ce document\u00a0: Dites votre nom."));
	EXPECT_STR(words_of(stage, page, "document.1"), STR("Une adresse"));
	EXPECT(says(stage, page, "must-not.0", "On ne peut pas vous demander un titre."));
	EXPECT(says(stage, page, "to-check.0", "Vivre ici depuis trois mois."));
	EXPECT(says(stage, page, "law.0", "Code d'essai, art. 1"));
	EXPECT(says(stage, page, "refusal.text", "Écrivez."));
	EXPECT(stage_node(page, "join") == NULL);
	stage_close(stage);
}

TEST(card_has_the_words_for_the_desk_in_the_local_language_below_their_meaning)
{
	struct stage *stage = stage_open();
	const struct page *page = view_card(stage, "ar", STAGE_CARE);
	const struct page_node *phrase = stage_node(page, "say.words");
	EXPECT_STR(phrase->language, STR("fr"));
	EXPECT_STR(phrase->detail, STR("Bonjour, je voudrais des soins."));
	EXPECT(says(stage, page, "say.meaning", "مرحبًا، أريد العلاج"));
	EXPECT(stage_node(page, "say.meaning") < phrase);
	page = view_card(stage, "fr", STAGE_CARE);
	EXPECT(stage_node(page, "say.meaning") == NULL);
	EXPECT_STR(stage_node(page, "say.words")->detail, STR("Bonjour, je voudrais des soins."));
	stage_close(stage);
}

TEST(card_says_where_how_far_and_which_way)
{
	struct stage *stage = stage_open();
	const struct page *page = view_card(stage, "fr", STAGE_CARE);
	EXPECT(says(stage, page, "place.0.address", "Guichet d'Essai\n1 rue de l'Essai"));
	EXPECT_STR(words_of(stage, page, "place.0.way"), STR("Environ 1\u202f000 m vers le nord, 20 minutes à pied"));
	EXPECT(says(stage, page, "place.0.directions", "Derrière la mairie."));
	page = view_card(stage, "ar", STAGE_CARE);
	EXPECT(says(stage, page, "place.0.address", "Guichet d'Essai\n1 rue de l'Essai"));
	EXPECT_STR(stage_node(page, "place.0.address")->language, STR("fr"));
	EXPECT(says(stage, page, "place.0.directions", "خلف البلدية"));
	stage_close(stage);
}

TEST(walking_takes_80_metres_a_minute_on_streets_and_long_walks_are_rounded_up)
{
	EXPECT_INT(walk_minutes(0), 1);
	EXPECT_INT(walk_minutes(60), 1);
	EXPECT_INT(walk_minutes(80), 2);
	EXPECT_INT(walk_minutes(600), 10);
	EXPECT_INT(walk_minutes(620), 15);
	EXPECT_INT(walk_minutes(1000), 20);
	EXPECT_INT(walk_minutes(1800), 30);
}

static void check_open(int day, int minutes, const char *words)
{
	struct stage *stage = stage_open();
	stage->now.day = day;
	stage->now.minutes = minutes;
	EXPECT(says(stage, view_card(stage, "fr", STAGE_CARE), "place.0.now", words));
	stage_close(stage);
}

TEST(card_says_open_or_closed_now_and_when_that_changes)
{
	check_open(23, 10 * 60, "Ouvert, ferme à 17:00"); /* a Monday */
	check_open(23, 8 * 60, "Fermé, ouvre aujourd’hui à 09:00");
	check_open(23, 18 * 60, "Fermé, ouvre demain à 09:00");
	check_open(27, 18 * 60, "Fermé, ouvre lundi à 09:00"); /* a Friday */
}

TEST(card_has_the_week_with_days_that_are_alike_in_one_row)
{
	struct stage *stage = stage_open();
	const struct page *page = view_card(stage, "fr", STAGE_CARE);
	EXPECT_STR(words_of(stage, page, "place.0.day.0"), STR("lundi à vendredi\nde 09:00 à 17:00"));
	EXPECT_STR(words_of(stage, page, "place.0.day.5"), STR("samedi à dimanche\nFermé"));
	EXPECT(stage_node(page, "place.0.day.1") == NULL);
	/* the week of Christmas Day 2026, a Friday */
	stage->now = (struct hours_moment){.year = 2026, .month = 12, .day = 21, .minutes = 600};
	page = view_card(stage, "fr", STAGE_CARE);
	EXPECT_STR(words_of(stage, page, "place.0.day.0"), STR("lundi à jeudi\nde 09:00 à 17:00"));
	EXPECT_STR(words_of(stage, page, "place.0.day.4"), STR("vendredi à dimanche\nFermé"));
	stage->now.day = 25;
	page = view_card(stage, "fr", STAGE_CARE);
	EXPECT(says(stage, page, "place.0.now", "Aujourd’hui est un jour férié."));
	stage_close(stage);
}

TEST(card_shows_when_and_from_what_it_was_checked)
{
	struct stage *stage = stage_open();
	const struct page *page = view_card(stage, "fr", STAGE_CARE);
	EXPECT(says(stage, page, "checked", "Vérifié en octobre 2026"));
	EXPECT(says(stage, page, "source.0", "Page d'essai\nhttps://example.org"));
	page = view_card(stage, "fr", STAGE_DESK);
	EXPECT_STR(words_of(stage, page, "checked"), STR("Pas encore vérifié\nÉcrit de mémoire, à confirmer."));
	stage_close(stage);
}

TEST(card_older_than_its_limit_says_to_call_or_to_ask_first)
{
	struct stage *stage = stage_open();
	EXPECT(stage_node(view_card(stage, "fr", STAGE_DESK), "old") == NULL);
	stage->now.year = 2028;
	EXPECT(says(stage, view_card(stage, "fr", STAGE_DESK), "old", "Téléphonez avant d’y aller"));
	const struct page *feast = stage_view(stage, "fr", (struct place){.kind = PLACE_CARD, .topic = STAGE_MEMORY, .item = 0});
	EXPECT(says(stage, feast, "old", "Demandez avant d’y aller"));
	stage_close(stage);
}

TEST(delicate_card_is_covered_early_and_warns_that_others_can_see)
{
	struct stage *stage = stage_open();
	const struct page *page = view_card(stage, "fr", STAGE_DESK);
	EXPECT(page->sensitive);
	EXPECT(says(stage, page, "safety", "D’autres personnes peuvent le voir."));
	EXPECT(says(stage, page, "attention", "Fermé en août."));
	EXPECT(!view_card(stage, "fr", STAGE_CARE)->sensitive);
	stage_close(stage);
}

TEST(card_says_which_of_its_words_a_machine_translated_or_nobody_did_and_shows_the_original)
{
	struct stage *stage = stage_open();
	const struct page *page = view_card(stage, "ar", STAGE_CARE);
	EXPECT(stage_node(page, "summary")->state & STATE_MACHINE);
	EXPECT(!(stage_node(page, "heading")->state & STATE_MACHINE));
	EXPECT(stage_node(page, "step.1")->state & STATE_FALLBACK);
	EXPECT_STR(stage_node(page, "step.1")->language, STR("fr"));
	EXPECT(says(stage, page, "header", "ترجمة آلية"));
	EXPECT(says(stage, page, "note.mark.fallback", "Français"));
	EXPECT_INT(stage_node(page, "card.source")->action.to, PLACE_SOURCE);
	page = stage_view(stage, "ar", (struct place){.kind = PLACE_SOURCE, .topic = STAGE_HEALTH, .item = STAGE_CARE});
	EXPECT_STR(words_of(stage, page, "summary.0"), STR("علاج بلا دفع مسبق"));
	EXPECT_STR(words_of(stage, page, "summary.0.original"), STR("Se faire soigner sans avance de frais."));
	EXPECT_STR(stage_node(page, "summary.0.original")->language, STR("fr"));
	stage_close(stage);
}

TEST(card_in_its_own_language_has_no_marks)
{
	struct stage *stage = stage_open();
	const struct page *page = view_card(stage, "fr", STAGE_CARE);
	EXPECT(stage_node(page, "mark.machine") == NULL && stage_node(page, "mark.fallback") == NULL);
	EXPECT(stage_node(page, "card.source") == NULL);
	page = stage_view(stage, "fr", (struct place){.kind = PLACE_SOURCE, .topic = STAGE_HEALTH, .item = STAGE_CARE});
	EXPECT(says(stage, page, "main", "Vous lisez déjà le texte d’origine."));
	stage_close(stage);
}

TEST(stale_translation_says_so)
{
	struct stage *stage = stage_open();
	const struct page *page = view_card(stage, "prs", STAGE_CARE);
	EXPECT(stage_node(page, "heading")->state & STATE_STALE);
	EXPECT(stage_node(page, "mark.stale") != NULL);
	stage_close(stage);
}

TEST(card_that_the_pack_does_not_have_says_whom_to_ask)
{
	struct stage *stage = stage_open();
	const struct page *page = stage_view(stage, "fr", (struct place){.kind = PLACE_CARD, .topic = PLACE_ANY, .item = 99});
	EXPECT(says(stage, page, "heading", "Demandez à une personne ici."));
	stage_close(stage);
}

TEST(card_too_long_for_any_reader_says_whom_to_ask_and_is_not_cut)
{
	struct stage *stage = stage_open();
	const struct page *page = stage_view(stage, "fr", (struct place){.kind = PLACE_CARD, .topic = STAGE_MEMORY, .item = 1});
	EXPECT(says(stage, page, "heading", "Le moulin"));
	EXPECT(says(stage, page, "unreadable", "Demandez à une personne ici."));
	EXPECT(stage_node(page, "step.0") == NULL);
	stage_close(stage);
}

TEST(council_says_how_to_join_what_is_decided_and_when)
{
	struct stage *stage = stage_open();
	const struct page *page = stage_view(stage, "fr", (struct place){.kind = PLACE_CARD, .topic = STAGE_VOICE, .item = 0});
	EXPECT(says(stage, page, "join.text", "Venez."));
	EXPECT(says(stage, page, "decides.text", "Le budget."));
	EXPECT(says(stage, page, "when.text", "Le lundi."));
	page = stage_view(stage, "fr", (struct place){.kind = PLACE_CARD, .topic = STAGE_MEMORY, .item = 0});
	EXPECT(says(stage, page, "card.year", "2018"));
	stage_close(stage);
}
