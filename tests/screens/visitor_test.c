/* What a visitor reads, screen by screen. */
#include "kiosk/screens/pictogram.h"
#include "tests/support/stage.h"
#include "tests/test.h"

static struct place at(enum place_kind kind, int topic, int item)
{
	return (struct place){.kind = (uint8_t)kind, .topic = (uint8_t)topic, .item = (uint16_t)item};
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

TEST(attract_greets_in_the_languages_of_the_pack_in_their_order_and_invites)
{
	struct stage *stage = stage_open();
	const struct page *page = stage_view(stage, "fr", at(PLACE_ATTRACT, PLACE_ANY, 0));
	int greetings = 0;
	for (int i = 0; i < page->count; i++)
		if (page->nodes[i].role == ROLE_GREETING && ++greetings == 1)
			EXPECT_STR(page->nodes[i].language, STR("fr"));
	EXPECT(greetings >= 4);
	EXPECT(says(stage, page, "promise", "Rien n’est gardé sur vous."));
	EXPECT_INT(stage_node(page, "attract.touch")->action.kind, ACTION_TOUCH);
	EXPECT(stage_node(page, "bar") == NULL);
	stage_close(stage);
}

TEST(attract_is_the_same_whatever_language_the_last_visitor_chose)
{
	struct stage *stage = stage_open();
	str first = str_copy(&stage->arena, STR_NONE);
	struct arena kept = {0};
	const struct page *page = stage_view(stage, "fr", at(PLACE_ATTRACT, PLACE_ANY, 0));
	first = str_copy(&kept, stage_words(&stage->arena, page, &page->nodes[0]));
	page = stage_view(stage, "ar", at(PLACE_ATTRACT, PLACE_ANY, 0));
	EXPECT_STR(stage_words(&stage->arena, page, &page->nodes[0]), first);
	arena_finish(&kept);
	stage_close(stage);
}

TEST(languages_stand_by_their_own_names_in_the_order_of_the_pack)
{
	struct stage *stage = stage_open();
	const struct page *page = stage_view(stage, "ar", at(PLACE_LANGUAGES, PLACE_ANY, 0));
	int tile = 0;
	for (int i = 0; i < page->count; i++) {
		if (page->nodes[i].role != ROLE_TILE)
			continue;
		const struct language *language = content_language(stage->content, tile);
		EXPECT_STR(page->nodes[i].name, str_of(language->autonym));
		EXPECT_STR(page->nodes[i].language, str_of(language->tag));
		EXPECT_INT(page->nodes[i].action.kind, ACTION_LANGUAGE);
		EXPECT_INT(page->nodes[i].action.item, tile);
		EXPECT_INT((page->nodes[i].state & STATE_SELECTED) != 0, strcmp(language->tag, "ar") == 0);
		tile++;
	}
	EXPECT_INT(tile, content_language_count(stage->content));
	EXPECT_STR(words_of(stage, page, "heading"), STR("Langue · اللغة · Langue"));
	EXPECT(says(stage, page, "language.ar", "مترجم جزئيًا"));
	EXPECT_STR(stage_node(page, "language.fr")->detail, STR_NONE);
	stage_close(stage);
}

TEST(home_asks_one_question_and_has_the_topics_below_their_pillars)
{
	struct stage *stage = stage_open();
	const struct page *page = stage_view(stage, "fr", at(PLACE_HOME, PLACE_ANY, 0));
	EXPECT_STR(words_of(stage, page, "heading"), STR("De quoi avez-vous besoin\u00a0?"));
	EXPECT_STR(words_of(stage, page, "topics.0"), STR("Santé"));
	EXPECT_STR(words_of(stage, page, "topics.1"), STR("Participer"));
	EXPECT_STR(words_of(stage, page, "topics.2"), STR("Vivre ensemble"));
	EXPECT_INT(stage_node(page, "topic.health")->action.to, PLACE_TOPIC);
	EXPECT_INT(stage_node(page, "topic.voice")->action.to, PLACE_RESULTS); /* it asks nothing */
	EXPECT_INT(stage_node(page, "home.about")->action.to, PLACE_ABOUT);
	EXPECT(!page->sensitive);
	stage_close(stage);
}

TEST(topic_begins_the_questions_or_shows_everything)
{
	struct stage *stage = stage_open();
	const struct page *page = stage_view(stage, "fr", at(PLACE_TOPIC, STAGE_HEALTH, 0));
	EXPECT_INT(stage_node(page, "topic.begin")->action.kind, ACTION_BEGIN);
	EXPECT(says(stage, page, "topic.private", "Au plus 3 questions"));
	EXPECT(says(stage, page, "topic.everything", "Tout voir tout de suite (2)"));
	page = stage_view(stage, "fr", at(PLACE_TOPIC, STAGE_MEMORY, 0));
	EXPECT(page->sensitive);
	EXPECT(says(stage, page, "safety", "N’emportez rien si c’est dangereux pour vous."));
	stage_close(stage);
}

TEST(question_says_how_far_why_it_asks_and_has_both_standing_answers)
{
	struct stage *stage = stage_open();
	stage->visit.answers.of[STAGE_COVER] = ANSWER_OPTION;
	const struct page *page = stage_view(stage, "fr", at(PLACE_QUESTION, STAGE_HEALTH, STAGE_AGE));
	EXPECT_STR(words_of(stage, page, "progress"), STR("Étape 2 sur 3 environ · Santé"));
	EXPECT_INT(stage_node(page, "progress")->value, 2);
	EXPECT_INT(stage_node(page, "progress")->value_max, 3);
	EXPECT(says(stage, page, "why", "Certaines aides dépendent de l'âge. Votre réponse reste sur cet écran"));
	EXPECT_STR(words_of(stage, page, "options"),
		   STR("Moins de 18 ans\n18 ans ou plus\nJe ne sais pas\nJe préfère ne pas répondre"));
	EXPECT_INT(stage_node(page, "answer.unknown")->action.value, ANSWER_UNKNOWN);
	EXPECT_INT(stage_node(page, "answer.private")->action.value, ANSWER_PRIVATE);
	EXPECT(stage_node(page, "answer.private")->state & STATE_QUIET);
	EXPECT_INT(stage_node(page, "option.age.adult")->action.value, ANSWER_OPTION + 1);
	EXPECT_INT(stage_node(page, "question.so_far")->action.to, PLACE_RESULTS);
	EXPECT(!page->sensitive);
	stage_close(stage);
}

TEST(question_shows_the_answer_given_before_as_chosen)
{
	struct stage *stage = stage_open();
	stage->visit.answers.of[STAGE_COVER] = ANSWER_UNKNOWN;
	const struct page *page = stage_view(stage, "fr", at(PLACE_QUESTION, STAGE_HEALTH, STAGE_COVER));
	EXPECT(stage_node(page, "answer.unknown")->state & STATE_SELECTED);
	EXPECT(!(stage_node(page, "option.cover.none")->state & STATE_SELECTED));
	EXPECT_STR(stage_node(page, "option.cover.full")->detail, STR("carte Vitale"));
	page = stage_view(stage, "fr", at(PLACE_QUESTION, STAGE_HEALTH, STAGE_PAPERS));
	EXPECT(page->sensitive);
	stage_close(stage);
}

TEST(results_give_reasons_and_end_with_a_person)
{
	struct stage *stage = stage_open();
	stage->visit.answers.of[STAGE_COVER] = ANSWER_OPTION;
	stage->visit.answers.of[STAGE_AGE] = ANSWER_OPTION;
	const struct page *page = stage_view(stage, "fr", at(PLACE_RESULTS, STAGE_HEALTH, 0));
	const struct page_node *last = NULL;
	for (int i = 0; i < page->count; i++)
		if (page->nodes[i].role == ROLE_CARD)
			last = &page->nodes[i];
	EXPECT(last == stage_node(page, "card.desk"));
	EXPECT(stage_node(page, "humans") < last);
	EXPECT(says(stage, page, "card.care", "1. Soins"));
	EXPECT(says(stage, page, "card.care", "Se faire soigner sans avance de frais."));
	EXPECT(says(stage, page, "card.care", "Parce que\u00a0: pas de couverture santé · moins de 18 ans"));
	EXPECT(says(stage, page, "card.care.tags",
		    "Probable, à vérifier avec une personne\nSans papiers demandés\nGratuit\nSur rendez-vous\n"
		    "Ouvert, ferme à 17:00\n20 min à pied\n2 étapes"));
	EXPECT(says(stage, page, "card.desk.tags", "Dès aujourd’hui"));
	EXPECT_INT(stage_node(page, "results.answers")->action.to, PLACE_ANSWERS);
	EXPECT(stage_node(page, "results.unlikely") == NULL);
	stage_close(stage);
}

TEST(results_never_sum_the_visitor_up)
{
	struct stage *stage = stage_open();
	for (int fact = STAGE_COVER; fact <= STAGE_PAPERS; fact++)
		stage->visit.answers.of[fact] = ANSWER_OPTION;
	const struct page *page = stage_view(stage, "fr", at(PLACE_RESULTS, STAGE_HEALTH, 0));
	for (int i = 0; i < page->count; i++) {
		EXPECT(str_find(page->nodes[i].name, STR("titre de séjour")) == SIZE_MAX);
		EXPECT(page->nodes[i].because.size == 0 || page->nodes[i].role == ROLE_CARD);
	}
	stage_close(stage);
}

TEST(what_is_probably_not_right_says_what_would_change_it_and_can_be_read)
{
	struct stage *stage = stage_open();
	stage->visit.answers.of[STAGE_COVER] = ANSWER_OPTION + 1;
	const struct page *page = stage_view(stage, "fr", at(PLACE_RESULTS, STAGE_HEALTH, 0));
	EXPECT(stage_node(page, "card.care") == NULL);
	EXPECT(says(stage, page, "results.unlikely", "Probablement pas celle-ci (1)"));
	page = stage_view(stage, "fr", at(PLACE_UNLIKELY, STAGE_HEALTH, 0));
	EXPECT(says(stage, page, "card.care", "Une autre réponse peut changer cela\u00a0: Avez-vous une couverture santé ?"));
	EXPECT(stage_node(page, "card.care")->state & STATE_UNLIKELY);
	EXPECT_INT(stage_node(page, "card.care")->action.to, PLACE_CARD);
	page = stage_view(stage, "fr", at(PLACE_CARD, STAGE_HEALTH, STAGE_CARE));
	EXPECT(says(stage, page, "because", "Probablement pas celle-ci"));
	stage_close(stage);
}

TEST(my_answers_show_what_is_on_the_way_taken_and_lead_back_to_the_question)
{
	struct stage *stage = stage_open();
	stage->visit.answers.of[STAGE_COVER] = ANSWER_OPTION + 1; /* closes the questions behind it */
	stage->visit.answers.of[STAGE_AGE] = ANSWER_OPTION;
	const struct page *page = stage_view(stage, "fr", at(PLACE_ANSWERS, STAGE_HEALTH, 0));
	EXPECT_STR(words_of(stage, page, "answers.all"), STR("Avez-vous une couverture santé ?\nOui"));
	EXPECT_INT(stage_node(page, "answer.cover")->action.to, PLACE_QUESTION);
	EXPECT_INT(stage_node(page, "answer.cover")->action.item, STAGE_COVER);
	stage->visit.answers.of[STAGE_COVER] = ANSWER_OPTION;
	stage->visit.answers.of[STAGE_AGE] = ANSWER_PRIVATE;
	page = stage_view(stage, "fr", at(PLACE_ANSWERS, STAGE_HEALTH, 0));
	EXPECT(says(stage, page, "answers.all", "Je préfère ne pas répondre"));
	EXPECT(says(stage, page, "answers.all", "Quel âge avez-vous ?"));
	stage_close(stage);
}

TEST(urgent_numbers_begin_with_112_and_a_delicate_line_has_a_neutral_name)
{
	struct stage *stage = stage_open();
	const struct page *page = stage_view(stage, "fr", at(PLACE_URGENT, PLACE_ANY, 0));
	EXPECT(says(stage, page, "urgent.lead", "Cette borne ne peut pas téléphoner."));
	EXPECT_STR(words_of(stage, page, "urgent.numbers"), STR("112 · Urgences\n+000000001 · Être écouté et aidé"));
	EXPECT_INT(stage_node(page, "urgent.second")->action.topic, PLACE_ANY);
	EXPECT(!page->sensitive);
	page = stage_view(stage, "fr", at(PLACE_CARD, PLACE_ANY, 1));
	EXPECT(page->sensitive);
	EXPECT(says(stage, page, "heading", "Autre urgence"));
	EXPECT(says(stage, page, "phone.0", "Appel gratuit. Une ligne délicate"));
	stage_close(stage);
}

TEST(privacy_is_told_in_at_most_eight_easy_sentences)
{
	struct stage *stage = stage_open();
	const struct page *page = stage_view(stage, "fr", at(PLACE_ABOUT, PLACE_ANY, 0));
	int sentences = 0;
	for (const struct page_node *node = stage_node(page, "heading"); node < stage_node(page, "about.content"); node++)
		for (size_t i = 0; node->role == ROLE_ROW && i < node->name.size; i++)
			sentences += node->name.data[i] == '.';
	EXPECT(sentences >= 6 && sentences <= 8);
	EXPECT(says(stage, page, "about.camera", "Il n’y a pas de caméra dans cette machine."));
	EXPECT(says(stage, page, "about.version", "Version 7 du 1 novembre 2026"));
	stage_close(stage);
}

TEST(text_size_and_colours_show_what_is_chosen)
{
	struct stage *stage = stage_open();
	stage->visit.text_size = 2;
	stage->visit.theme = 1;
	const struct page *page = stage_view(stage, "fr", at(PLACE_ACCESS, PLACE_ANY, 0));
	int chosen = 0;
	for (int i = 0; i < page->count; i++)
		chosen += (page->nodes[i].state & STATE_SELECTED) != 0;
	EXPECT_INT(chosen, 2);
	EXPECT(stage_node(page, "size.2")->state & STATE_SELECTED);
	EXPECT(stage_node(page, "theme.1")->state & STATE_SELECTED);
	EXPECT_INT(stage_node(page, "theme.2")->action.value, 2);
	stage_close(stage);
}

TEST(a_kiosk_without_a_voice_says_so_and_who_can_read)
{
	struct stage *stage = stage_open();
	const struct page *page = stage_view(stage, "fr", at(PLACE_LISTEN, PLACE_ANY, 0));
	EXPECT(says(stage, page, "main", "Cette borne n’a pas encore de voix."));
	EXPECT(says(stage, page, "main", "Une personne à l’accueil peut vous lire cet écran."));
	stage->voice = true;
	page = stage_view(stage, "fr", at(PLACE_LISTEN, PLACE_ANY, 0));
	EXPECT(says(stage, page, "main", "Chaque page peut être lue à voix haute."));
	stage_close(stage);
}

TEST(the_idle_warning_hides_the_page_and_asks)
{
	struct stage *stage = stage_open();
	stage->visit.warned = true;
	const struct page *page = stage_view(stage, "fr", at(PLACE_CARD, STAGE_HEALTH, STAGE_DESK));
	EXPECT(says(stage, page, "heading", "Êtes-vous toujours là\u00a0?"));
	EXPECT_INT(stage_node(page, "warning.stay")->action.kind, ACTION_STAY);
	EXPECT_INT(stage_node(page, "warning.leave")->action.kind, ACTION_LEAVE);
	EXPECT(str_find(words_of(stage, page, "main"), STR("Guichet")) == SIZE_MAX);
	stage_close(stage);
}

TEST(words_borrowed_from_french_say_that_they_are_french)
{
	struct stage *stage = stage_open();
	const struct page *page = stage_view(stage, "prs", at(PLACE_HOME, PLACE_ANY, 0));
	EXPECT_STR(page->language, STR("prs"));
	EXPECT_STR(stage_node(page, "bar.leave")->name, STR("Partir"));
	EXPECT_STR(stage_node(page, "bar.leave")->language, STR("fr"));
	EXPECT_STR(stage_node(page, "pillar.0")->language, STR("fr"));
	EXPECT_STR(stage_node(page, "home.about")->language, STR("fr"));
	EXPECT(says(stage, page, "header", "Une partie est dans une autre langue"));
	stage_close(stage);
}

TEST(pictograms_are_found_by_the_words_of_the_sheets_and_an_unknown_one_is_still_a_picture)
{
	EXPECT_INT(pictogram_find(STR("health")), ICON_HEALTH);
	EXPECT_INT(pictogram_find(STR("citizen_card")), ICON_CITIZEN_CARD);
	EXPECT_INT(pictogram_find(STR("unicorn")), ICON_OTHER);
	EXPECT_INT(pictogram_find(STR_NONE), ICON_OTHER);
}
