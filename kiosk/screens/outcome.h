/* outcome: what the guide makes of the answers for the topic the visit is in. */
#pragma once
#include "kiosk/screens/scene.h"

struct outcome {
	const struct guide_topic *topic;
	int topic_index;
	struct answers answers; /* only the reachable ones */
	struct guide_result results[GUIDE_CARDS_MAX];
	int count;  /* of all results */
	int shown;  /* the first of them: likely, and to ask about */
	int next;   /* fact of the next open question, or -1 */
	bool begun; /* a reachable question has been answered */
};

/* CHECKs that the place has a topic. */
struct outcome outcome_make(struct scene *scene);
bool outcome_sensitive(struct scene *scene, const struct outcome *outcome);
/* The visitor's own answers as reasons for a card, joined; empty when none was needed. Never a summary of the person. */
struct text outcome_because(struct scene *scene, const struct outcome *outcome, int card);
/* The questions whose answer could change the verdict, joined. */
struct text outcome_would_change(struct scene *scene, const struct outcome *outcome, int card);
enum guide_verdict outcome_verdict(const struct outcome *outcome, int card);
