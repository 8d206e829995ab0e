/* guide: from answers to cards. Pure thinking: knows no database, no language, no clock.
 *
 * A topic has questions in the author's order (sensitive ones last) and cards. There are no edges: a question is asked
 * only while some card can still change with its answer. The result is a pure function of the answers.
 *
 * Three-valued rules (Kleene): a condition is true, false or unknown (not answered, "I don't know", "I'd rather not say").
 * A card has two lists of conditions:
 *   only_if    what the card cannot do without: false makes it NOT_THIS_ONE
 *   likely_if  what makes it likely: while not true the card stays ASK
 * Each list: group 0 must hold entirely; of groups 1..n at least one must hold entirely; an empty list is true.
 * Papers, nationality and status (fact.status) may stand only in likely_if: a status never takes a right away.
 * guide_prove() proves that on the reachable states, it does not trust the author or this sentence.
 *
 * Everything is owned by the caller (an arena of lifetime `pack`) and constant once loaded. Indexes are positions in the
 * arrays of struct guide. Limits are named below; a loader that meets more reports a problem. */
#pragma once
#include "kiosk/base/str.h"

enum {
	GUIDE_FACTS_MAX = 64,
	GUIDE_OPTIONS_MAX = 8, /* own options of one fact, without the two standing answers */
	GUIDE_TOPICS_MAX = 24,
	GUIDE_QUESTIONS_MAX = 9, /* asked in one topic; also the greatest depth (PRODUCT: depth at most 9) */
	GUIDE_CARDS_MAX = 64,	 /* of one topic */
	GUIDE_CONDITIONS_MAX = 24,
	GUIDE_WAIT_MAX = 3 /* questions before something useful can be shown */
};

/* What a visitor has said about one fact. */
typedef uint8_t answer;
enum {
	ANSWER_NONE = 0,
	ANSWER_UNKNOWN = 1 /* I don't know */,
	ANSWER_PRIVATE = 2 /* I'd rather not say */,
	ANSWER_OPTION = 3 /* + index of the option */
};

struct answers {
	answer of[GUIDE_FACTS_MAX]; /* by fact index; kept when a question is no longer reachable, and back when it is again */
};

struct guide_option {
	str id;		      /* "cover.none": stable, never shown */
	int minimum, maximum; /* for integer facts: the range this option stands for, inclusive; else 0, 0 */
};

struct guide_fact {
	str id;
	bool integer;	/* compared by range */
	bool sensitive; /* asked last; covered early */
	bool status;	/* papers, nationality, status */
	int option_count;
	struct guide_option options[GUIDE_OPTIONS_MAX];
};

/* GUIDE_KNOWN is true when the fact was given and otherwise unknown, never false: not saying takes nothing away. */
enum guide_operator { GUIDE_IS, GUIDE_IS_NOT, GUIDE_BELOW, GUIDE_AT_MOST, GUIDE_ABOVE, GUIDE_AT_LEAST, GUIDE_KNOWN };

struct guide_condition {
	int fact; /* index */
	enum guide_operator op;
	int group;	  /* 0: must hold; 1..n: alternatives */
	uint32_t options; /* IS / IS_NOT: bit i = option i; IS with several bits means "one of" */
	int number;	  /* BELOW .. AT_LEAST */
};

enum guide_verdict { GUIDE_LIKELY, GUIDE_ASK, GUIDE_NOT_THIS_ONE };

struct guide_card {
	str id;
	bool today;    /* something to do today: shown first */
	bool human;    /* a person to see: shown last, always */
	bool to_check; /* has prose conditions no machine can judge: likely becomes "likely, to be checked" */
	bool sensitive;
	int only_if_count, likely_if_count;
	const struct guide_condition *only_if, *likely_if;
};

struct guide_topic {
	str id;
	int question_count;
	int questions[GUIDE_QUESTIONS_MAX]; /* fact indexes, author's order */
	int card_count;
	const struct guide_card *cards; /* author's order */
};

struct guide {
	int fact_count;
	struct guide_fact facts[GUIDE_FACTS_MAX];
	int topic_count;
	struct guide_topic topics[GUIDE_TOPICS_MAX];
};

enum guide_truth { GUIDE_FALSE, GUIDE_UNKNOWN_TRUTH, GUIDE_TRUE };

enum guide_truth guide_condition_truth(const struct guide *guide, const struct guide_condition *condition,
				       const struct answers *answers);
enum guide_verdict guide_verdict(const struct guide *guide, const struct guide_card *card, const struct answers *answers);

/* Whether some answer to question `question` (a position in topic->questions) could still change the verdict of a card of
 * the topic, given the answers to the questions before it. */
bool guide_is_open(const struct guide *guide, const struct guide_topic *topic, int question, const struct answers *answers);

/* The first open question without an answer (a position in topic->questions), or -1 when nothing is left to ask. */
int guide_next(const struct guide *guide, const struct guide_topic *topic, const struct answers *answers);

/* Only the answers to questions that are reachable (open, in order); the rest set to ANSWER_NONE. What is shown is
 * always computed from this; the full answers stay in the visit and come back when reachable again. */
struct answers guide_reachable(const struct guide *guide, const struct guide_topic *topic, const struct answers *answers);

struct guide_result {
	int card; /* index into topic->cards */
	enum guide_verdict verdict;
};

/* Every card of the topic, in the order shown: likely and ask before not-this-one; today first, a human last among
 * those; likely before ask; then the author's order. Writes topic->card_count entries. Pure. */
int guide_results(const struct guide *guide, const struct guide_topic *topic, const struct answers *answers,
		  struct guide_result results[GUIDE_CARDS_MAX]);

/* The facts whose answers made the verdict what it is: "because you said ...". For LIKELY and NOT_THIS_ONE: answered facts
 * of the conditions that decided; for ASK: answered facts of conditions that hold so far. Returns the count (fact indexes,
 * question order). */
int guide_because(const struct guide *guide, const struct guide_topic *topic, const struct guide_card *card,
		  const struct answers *answers, int facts[GUIDE_QUESTIONS_MAX]);

/* For a card that is not LIKELY: the facts whose answer, if different, could better it (NOT_THIS_ONE to ASK, either to
 * LIKELY) while what was said of the others stays and what is unknown may become anything. When no single one can, those
 * that could together with others. */
int guide_would_change(const struct guide *guide, const struct guide_topic *topic, const struct guide_card *card,
		       const struct answers *answers, int facts[GUIDE_QUESTIONS_MAX]);

/* Steps for the progress dots: questions answered so far on the way (up to guide_next), and the most that can still come.
 * `done` never falls and `left` never grows when the next question is answered. Changing an earlier answer makes another
 * way, and the steps are then those of that way. */
struct guide_progress {
	int done, left;
};
struct guide_progress guide_progress(const struct guide *guide, const struct guide_topic *topic, const struct answers *answers);
