/* Steps of a visit by example, and a hundred thousand steps by chance that must keep what a visit promises. */
#include "kiosk/visit/visit.h"
#include "tests/support/small_guide.h"
#include "tests/test.h"

static struct arena arena;

static const char two_topics[] = "fact cover = none full\nfact age = young old\nstatus papers = yes no\nfact house = yes no\n"
				 "topic health = cover age papers\n"
				 "card desk human\ncard a today only cover:none likely age:old\ncard b likely papers:yes\n"
				 "topic housing = house papers\n"
				 "card desk2 human\ncard c today only house:no\ncard d likely papers:yes\n";

enum { COVER, AGE, PAPERS, HOUSE };

static unsigned go(struct visit *visit, const struct guide *guide, enum place_kind to, int topic, int item)
{
	struct action action = {ACTION_GO, (uint8_t)to, (uint8_t)topic, 0, (uint16_t)item};
	return visit_step(visit, action, guide);
}

static unsigned answer_question(struct visit *visit, const struct guide *guide, int fact, int value)
{
	return visit_step(visit, (struct action){.kind = ACTION_ANSWER, .item = (uint16_t)fact, .value = (uint8_t)value}, guide);
}

static unsigned act(struct visit *visit, const struct guide *guide, enum action_kind kind, int item)
{
	return visit_step(visit, (struct action){.kind = (uint8_t)kind, .item = (uint16_t)item}, guide);
}

static unsigned begin(struct visit *visit, const struct guide *guide, int topic)
{
	return visit_step(visit, (struct action){.kind = ACTION_BEGIN, .topic = (uint8_t)topic}, guide);
}

/* The path in one line: "attract home topic0 question0:2". */
static str path_of(const struct visit *visit)
{
	static const char *const names[] = {"attract", "languages", "home",    "topic",	 "question", "results", "unlikely",
					    "card",    "source",    "answers", "urgent", "about",    "access",	"listen"};
	str line = STR_NONE;
	for (int i = 0; i < visit->depth; i++) {
		const struct place *place = &visit->path[i];
		str word = str_format(&arena, "%s%s", i ? " " : "", names[place->kind]);
		if (place->topic != PLACE_ANY)
			word = str_format(&arena, "%.*s%d", STR_ARG(word), place->topic);
		if (place->kind == PLACE_QUESTION || place->kind == PLACE_CARD || place->kind == PLACE_SOURCE)
			word = str_format(&arena, "%.*s:%d%s", STR_ARG(word), place->item, place->returning ? "!" : "");
		line = str_join(&arena, line, word);
	}
	return line;
}

#define EXPECT_PATH(visit, words) EXPECT_STR(path_of(visit), STR(words))

static struct visit at_home(const struct guide *guide)
{
	struct visit visit = visit_new();
	act(&visit, guide, ACTION_TOUCH, 0);
	act(&visit, guide, ACTION_LANGUAGE, 2);
	return visit;
}

TEST(a_touch_and_a_language_lead_home)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = visit_new();
	EXPECT_PATH(&visit, "attract");
	EXPECT_INT(act(&visit, guide, ACTION_BACK, 0), EFFECT_NONE);
	EXPECT_INT(act(&visit, guide, ACTION_HOME, 0), EFFECT_NONE);
	EXPECT(act(&visit, guide, ACTION_TOUCH, 0) & EFFECT_SHIELD);
	EXPECT_PATH(&visit, "attract languages");
	EXPECT(act(&visit, guide, ACTION_LANGUAGE, 5) & EFFECT_REDRAW);
	EXPECT_PATH(&visit, "attract home");
	EXPECT_INT(visit.language, 5);
}

TEST(a_way_goes_from_question_to_question_to_the_results_and_back)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = at_home(guide);
	go(&visit, guide, PLACE_TOPIC, 0, 0);
	begin(&visit, guide, 0);
	EXPECT_PATH(&visit, "attract home topic0 question0:0");
	answer_question(&visit, guide, COVER, ANSWER_OPTION);
	answer_question(&visit, guide, AGE, ANSWER_UNKNOWN);
	EXPECT_PATH(&visit, "attract home topic0 question0:0 question0:1 question0:2");
	answer_question(&visit, guide, PAPERS, ANSWER_PRIVATE);
	EXPECT_PATH(&visit, "attract home topic0 question0:0 question0:1 question0:2 results0");
	act(&visit, guide, ACTION_BACK, 0);
	EXPECT_PATH(&visit, "attract home topic0 question0:0 question0:1 question0:2");
	act(&visit, guide, ACTION_BACK, 0);
	act(&visit, guide, ACTION_BACK, 0);
	answer_question(&visit, guide, COVER, ANSWER_OPTION + 1); /* age no longer matters, its answer stays */
	EXPECT_PATH(&visit, "attract home topic0 question0:0 question0:2 results0");
	EXPECT_INT(visit.answers.of[AGE], ANSWER_UNKNOWN);
}

TEST(forward_back_forward_is_the_same_state)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = at_home(guide);
	begin(&visit, guide, 0);
	answer_question(&visit, guide, COVER, ANSWER_OPTION);
	answer_question(&visit, guide, AGE, ANSWER_OPTION);
	struct visit before = visit;
	act(&visit, guide, ACTION_BACK, 0);
	EXPECT_PATH(&visit, "attract home topic0 question0:0 question0:1");
	answer_question(&visit, guide, AGE, ANSWER_OPTION);
	EXPECT(memcmp(&visit, &before, sizeof visit) == 0);
}

TEST(what_there_is_so_far_can_be_seen_at_any_question)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = at_home(guide);
	begin(&visit, guide, 0);
	go(&visit, guide, PLACE_RESULTS, 0, 0);
	EXPECT_PATH(&visit, "attract home topic0 question0:0 results0");
	act(&visit, guide, ACTION_BACK, 0);
	EXPECT_PATH(&visit, "attract home topic0 question0:0");
}

TEST(an_answer_given_in_one_topic_is_not_asked_again_in_another)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = at_home(guide);
	visit.answers.of[HOUSE] = ANSWER_OPTION;
	begin(&visit, guide, 1);
	EXPECT_PATH(&visit, "attract home topic1 question1:3 question1:2"); /* and Back leads to the answered one */
	answer_question(&visit, guide, PAPERS, ANSWER_OPTION);
	EXPECT_PATH(&visit, "attract home topic1 question1:3 question1:2 results1");
	begin(&visit, guide, 0);
	answer_question(&visit, guide, COVER, ANSWER_OPTION);
	answer_question(&visit, guide, AGE, ANSWER_OPTION);
	EXPECT_PATH(&visit, "attract home topic0 question0:0 question0:1 question0:2 results0");
}

TEST(an_answer_changed_from_my_answers_returns_there)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = at_home(guide);
	begin(&visit, guide, 0);
	answer_question(&visit, guide, COVER, ANSWER_OPTION);
	answer_question(&visit, guide, AGE, ANSWER_OPTION);
	answer_question(&visit, guide, PAPERS, ANSWER_OPTION);
	go(&visit, guide, PLACE_ANSWERS, 0, 0);
	go(&visit, guide, PLACE_QUESTION, 0, AGE);
	EXPECT_PATH(&visit, "attract home topic0 question0:0 question0:2 results0 answers0 question0:1!");
	struct visit trial = visit;
	act(&trial, guide, ACTION_BACK, 0);
	EXPECT_INT(visit_place(&trial)->kind, PLACE_ANSWERS);
	answer_question(&visit, guide, AGE, ANSWER_OPTION + 1);
	EXPECT_PATH(&visit, "attract home topic0 question0:0 question0:1 question0:2 results0 answers0");
	EXPECT_INT(visit.answers.of[AGE], ANSWER_OPTION + 1);
	visit = at_home(guide);
	go(&visit, guide, PLACE_ANSWERS, 0, 0); /* without the topic in the path */
	go(&visit, guide, PLACE_QUESTION, 0, PAPERS);
	answer_question(&visit, guide, PAPERS, ANSWER_OPTION);
	EXPECT_INT(visit_place(&visit)->kind, PLACE_ANSWERS);
}

TEST(the_languages_are_left_for_where_the_person_was)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = at_home(guide);
	begin(&visit, guide, 0);
	answer_question(&visit, guide, COVER, ANSWER_OPTION);
	struct visit before = visit;
	go(&visit, guide, PLACE_LANGUAGES, 0, 0);
	act(&visit, guide, ACTION_LANGUAGE, 7);
	EXPECT_INT(visit.language, 7);
	visit.language = before.language;
	EXPECT(memcmp(&visit, &before, sizeof visit) == 0);
	visit = visit_new();
	act(&visit, guide, ACTION_TOUCH, 0);
	go(&visit, guide, PLACE_URGENT, 0, 0);
	go(&visit, guide, PLACE_LANGUAGES, 0, 0);
	EXPECT_PATH(&visit, "attract urgent languages");
	act(&visit, guide, ACTION_LANGUAGE, 1);
	EXPECT_PATH(&visit, "attract urgent");
}

TEST(going_where_one_has_been_cuts_the_path_there)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = at_home(guide);
	go(&visit, guide, PLACE_TOPIC, 0, 0);
	go(&visit, guide, PLACE_RESULTS, 0, 0);
	go(&visit, guide, PLACE_CARD, 0, 1);
	go(&visit, guide, PLACE_SOURCE, 0, 1);
	EXPECT_PATH(&visit, "attract home topic0 results0 card0:1 source0:1");
	go(&visit, guide, PLACE_RESULTS, 0, 0);
	EXPECT_PATH(&visit, "attract home topic0 results0");
	go(&visit, guide, PLACE_HOME, 0, 0);
	EXPECT_PATH(&visit, "attract home");
}

TEST(a_sheet_is_remembered_when_one_comes_back)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = at_home(guide);
	go(&visit, guide, PLACE_RESULTS, 0, 0);
	EXPECT(act(&visit, guide, ACTION_TURN, 1) & EFFECT_REDRAW);
	EXPECT_INT(act(&visit, guide, ACTION_TURN, 1), EFFECT_NONE);
	go(&visit, guide, PLACE_CARD, 0, 1);
	EXPECT_INT(visit_place(&visit)->sheet, 0);
	act(&visit, guide, ACTION_BACK, 0);
	EXPECT_INT(visit_place(&visit)->sheet, 1);
}

TEST(who_leaves_is_forgotten_to_the_last_byte)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit, fresh;
	memset(&visit, 0xAA, sizeof visit); /* what might be left in the gaps between members */
	visit.depth = 1;
	visit.path[0].kind = PLACE_ATTRACT;
	visit.warned = true;
	unsigned effects = act(&visit, guide, ACTION_LEAVE, 0);
	EXPECT(effects & EFFECT_WIPE && effects & EFFECT_HUSH && effects & EFFECT_REDRAW);
	fresh = visit_new();
	EXPECT(memcmp(&visit, &fresh, sizeof visit) == 0);
	visit = at_home(guide);
	begin(&visit, guide, 0);
	answer_question(&visit, guide, COVER, ANSWER_OPTION);
	act(&visit, guide, ACTION_HOME, 0);
	EXPECT(act(&visit, guide, ACTION_BACK, 0) & EFFECT_WIPE); /* back to where nobody is */
	EXPECT(memcmp(&visit, &fresh, sizeof visit) == 0);
}

TEST(a_touch_on_the_idle_warning_means_only_that_someone_is_here)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = at_home(guide);
	visit.warned = true;
	struct visit before = visit;
	EXPECT_INT(go(&visit, guide, PLACE_URGENT, 0, 0), EFFECT_NONE);
	EXPECT(memcmp(&visit, &before, sizeof visit) == 0);
	EXPECT(act(&visit, guide, ACTION_STAY, 0) & EFFECT_REDRAW);
	EXPECT(!visit.warned);
	EXPECT_INT(act(&visit, guide, ACTION_STAY, 0), EFFECT_NONE);
	EXPECT_PATH(&visit, "attract home");
}

TEST(size_and_theme_change_the_look_and_not_the_place)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = at_home(guide);
	unsigned effects = visit_step(&visit, (struct action){.kind = ACTION_TEXT_SIZE, .value = 3}, guide);
	EXPECT_INT(effects, EFFECT_REDRAW | EFFECT_HUSH);
	EXPECT_INT(visit_step(&visit, (struct action){.kind = ACTION_TEXT_SIZE, .value = 3}, guide), EFFECT_NONE);
	EXPECT(visit_step(&visit, (struct action){.kind = ACTION_THEME, .value = 2}, guide) & EFFECT_REDRAW);
	EXPECT_INT(visit.text_size, 3);
	EXPECT_INT(visit.theme, 2);
	EXPECT_PATH(&visit, "attract home");
	struct visit nobody = visit_new();
	EXPECT_INT(visit_step(&nobody, (struct action){.kind = ACTION_THEME, .value = 2}, guide), EFFECT_NONE);
}

TEST(what_makes_no_sense_here_changes_nothing)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = at_home(guide);
	begin(&visit, guide, 0);
	static const struct action senseless[] = {
	    {.kind = ACTION_NONE},
	    {.kind = ACTION_TOUCH},
	    {.kind = ACTION_STAY},
	    {.kind = 200},
	    {.kind = ACTION_GO, .to = PLACE_ATTRACT},
	    {.kind = ACTION_GO, .to = 99},
	    {.kind = ACTION_GO, .to = PLACE_TOPIC, .topic = 2},
	    {.kind = ACTION_GO, .to = PLACE_RESULTS, .topic = PLACE_ANY},
	    {.kind = ACTION_GO, .to = PLACE_CARD, .topic = 0, .item = 3},
	    {.kind = ACTION_GO, .to = PLACE_QUESTION, .topic = 0, .item = HOUSE},
	    {.kind = ACTION_GO, .to = PLACE_QUESTION, .topic = 0, .item = 60000},
	    {.kind = ACTION_BEGIN, .topic = 7},
	    {.kind = ACTION_ANSWER, .item = COVER, .value = ANSWER_NONE},
	    {.kind = ACTION_ANSWER, .item = COVER, .value = ANSWER_OPTION + 2},
	    {.kind = ACTION_ANSWER, .item = AGE, .value = ANSWER_OPTION}, /* another question is on the screen */
	    {.kind = ACTION_ANSWER, .item = 999, .value = ANSWER_OPTION},
	    {.kind = ACTION_TEXT_SIZE, .value = VISIT_TEXT_SIZES},
	    {.kind = ACTION_THEME, .value = VISIT_THEMES},
	    {.kind = ACTION_TURN, .item = 0},
	    {.kind = ACTION_LANGUAGE, .item = 2},
	};
	struct visit before = visit;
	for (size_t i = 0; i < sizeof senseless / sizeof senseless[0]; i++) {
		EXPECT_INT(visit_step(&visit, senseless[i], guide), EFFECT_NONE);
		EXPECT(memcmp(&visit, &before, sizeof visit) == 0);
	}
}

static void expect_sound_path(const struct visit *visit)
{
	bool twice = false;
	EXPECT(visit->depth >= 1 && visit->depth <= VISIT_DEPTH_MAX);
	EXPECT_INT(visit->path[0].kind, PLACE_ATTRACT);
	for (int i = 0; i < visit->depth; i++)
		for (int k = 0; k < i; k++)
			twice |= visit->path[i].kind == visit->path[k].kind && visit->path[i].topic == visit->path[k].topic &&
				 visit->path[i].item == visit->path[k].item;
	EXPECT(!twice);
	struct visit fresh = visit_new();
	EXPECT(visit->depth > 1 || memcmp(visit, &fresh, sizeof fresh) == 0);
}

static struct action random_action(struct chance *chance, const struct visit *visit)
{
	struct action action = {(uint8_t)chance_below(chance, ACTION_LEAVE + 2), (uint8_t)chance_below(chance, PLACE_LISTEN + 2),
				(uint8_t)chance_below(chance, 4), (uint8_t)chance_below(chance, 7),
				(uint16_t)chance_below(chance, 6)};
	if (action.topic == 3)
		action.topic = PLACE_ANY;
	if (action.kind == ACTION_LEAVE && chance_below(chance, 20))
		action.kind = ACTION_GO; /* else nobody gets far */
	if (chance_below(chance, 3) == 0 && visit_place(visit)->kind == PLACE_QUESTION) {
		action.kind = ACTION_ANSWER;
		action.item = visit_place(visit)->item;
	}
	return action;
}

static void expect_lawful_step(const struct visit *before, const struct visit *after, struct action action, unsigned effects)
{
	bool same = memcmp(before, after, sizeof *before) == 0;
	EXPECT(effects != EFFECT_NONE || same);
	EXPECT(effects == EFFECT_NONE || effects == EFFECT_SPEAK || effects & EFFECT_REDRAW);
	if (action.kind == ACTION_BACK && !before->warned)
		EXPECT(after->depth == before->depth - (before->depth > 1));
	if (action.kind == ACTION_LANGUAGE && before->depth > 1 && !before->warned) {
		EXPECT(memcmp(&before->answers, &after->answers, sizeof before->answers) == 0);
		int kept = before->path[before->depth - 1].kind == PLACE_LANGUAGES ? before->depth - 1 : before->depth;
		if (kept > 1)
			EXPECT(after->depth == kept &&
			       memcmp(before->path, after->path, (size_t)kept * sizeof before->path[0]) == 0);
	}
	if (action.kind == ACTION_ANSWER && effects) {
		const struct place *here = &before->path[before->depth - 1], *now = visit_place(after);
		EXPECT_INT(after->answers.of[action.item], action.value);
		EXPECT(here->returning ? now->kind == PLACE_ANSWERS : now->kind == PLACE_QUESTION || now->kind == PLACE_RESULTS);
		EXPECT_INT(now->topic, here->topic);
	}
	if (action.kind != ACTION_ANSWER && !(effects & EFFECT_WIPE))
		EXPECT(memcmp(&before->answers, &after->answers, sizeof before->answers) == 0);
}

TEST(a_hundred_thousand_steps_by_chance_keep_what_a_visit_promises)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct chance chance = {2026};
	struct visit visit = visit_new();
	for (int step = 0; step < 100000; step++) {
		visit.warned = visit.depth > 1 && chance_below(&chance, 50) == 0;
		struct action action = random_action(&chance, &visit);
		struct visit before = visit;
		unsigned effects = visit_step(&visit, action, guide);
		expect_lawful_step(&before, &visit, action, effects);
		expect_sound_path(&visit);
	}
}

TEST(a_path_that_is_full_begins_again_at_home)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct visit visit = at_home(guide);
	for (int card = 0; card < 100; card++) {
		EXPECT(go(&visit, guide, PLACE_CARD, PLACE_ANY, card) & EFFECT_REDRAW);
		EXPECT_INT(visit_place(&visit)->item, card);
		expect_sound_path(&visit);
	}
	begin(&visit, guide, 0);
	EXPECT_PATH(&visit, "attract home topic0 question0:0");
}

TEST(leaving_from_anywhere_ends_at_the_same_bytes)
{
	struct guide *guide = small_guide(&arena, two_topics);
	struct chance chance = {7};
	struct visit fresh = visit_new(), visit = fresh;
	for (int step = 0; step < 2000; step++) {
		visit_step(&visit, random_action(&chance, &visit), guide);
		struct visit trial = visit;
		act(&trial, guide, ACTION_LEAVE, 0);
		EXPECT(memcmp(&trial, &fresh, sizeof fresh) == 0);
	}
}
