/* proof: what must be true of every topic before its content may be shown, walked over the reduced state space: the
 * questions in order, with a memo on (question, answers still read later), so that two ways that agree on all that is
 * read later are one state. Options that no rule tells apart are one class.
 *
 * Proved: every question, option and card is reached (a card: it is LIKELY on some way); every end has at least one thing
 * to do and one human, each LIKELY or ASK; no answer on papers, nationality or status turns a card that would be shown
 * without it into NOT_THIS_ONE; no way is longer than GUIDE_QUESTIONS_MAX; no further question is put after
 * GUIDE_WAIT_MAX of them unless a card that is not a human is LIKELY or useful at once (today, and not NOT_THIS_ONE).
 *
 * First the guide must have the form guide.h describes (form.h). Then rules are compared by their verdicts on the states,
 * not by where an author wrote a condition. */
#pragma once
#include "kiosk/base/problem.h"
#include "kiosk/guide/guide.h"

struct proof_count {
	long states, ends, checks; /* states met; those where nothing is left to ask; verdicts compared */
	long ways;		   /* ways of answering that these states stand for, every answer counted */
	int depth;		   /* longest way, questions */
};

/* True when all holds. Otherwise problem->place names the topic and the way that fails ("health: cover.none > papers.private")
 * and problem->text the rule that broke. `count` may be NULL. */
bool proof_topic(const struct guide *guide, int topic, struct proof_count *count, struct problem *problem);
bool proof_guide(const struct guide *guide, struct proof_count *count, struct problem *problem);
