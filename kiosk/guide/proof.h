/* proof: what must be true of every topic before its content may be shown, walked over the reduced state space: the
 * questions in order, with a memo on (question, answers still read later), so that two ways that agree on all that is
 * read later are one state. Options that no rule tells apart are one class.
 *
 * Proved: every question, option and card is reached; every end has at least one thing to do and one human; no answer on
 * papers, nationality or status turns a card that would be shown without it into NOT_THIS_ONE; no way is longer than
 * GUIDE_QUESTIONS_MAX; at most GUIDE_WAIT_MAX questions pass before a card that is not a human is LIKELY or useful at once
 * (today). */
#pragma once
#include "kiosk/base/problem.h"
#include "kiosk/guide/guide.h"

struct proof_count {
	long states, ends, checks;
	int depth; /* longest way, questions */
};

/* True when all holds. Otherwise problem->place names the topic and the way that fails ("health: cover.none > papers.private")
 * and problem->text the rule that broke. `count` may be NULL. */
bool proof_topic(const struct guide *guide, int topic, struct proof_count *count, struct problem *problem);
bool proof_guide(const struct guide *guide, struct proof_count *count, struct problem *problem);
