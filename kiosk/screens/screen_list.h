/* screen_list: every place and the screen that describes it; screens.c makes the table and each screen its name from here. */
#pragma once
#include "kiosk/screens/scene.h"

#define SCREEN_LIST(SCREEN) \
	SCREEN(PLACE_ATTRACT, attract_screen, "attract") \
	SCREEN(PLACE_LANGUAGES, languages_screen, "languages") \
	SCREEN(PLACE_HOME, home_screen, "home") \
	SCREEN(PLACE_TOPIC, topic_screen, "topic") \
	SCREEN(PLACE_QUESTION, question_screen, "question") \
	SCREEN(PLACE_RESULTS, results_screen, "results") \
	SCREEN(PLACE_UNLIKELY, unlikely_screen, "unlikely") \
	SCREEN(PLACE_CARD, card_screen, "card") \
	SCREEN(PLACE_SOURCE, source_screen, "source") \
	SCREEN(PLACE_ANSWERS, answers_screen, "answers") \
	SCREEN(PLACE_URGENT, urgent_screen, "urgent") \
	SCREEN(PLACE_ABOUT, about_screen, "about") \
	SCREEN(PLACE_ACCESS, access_screen, "access") \
	SCREEN(PLACE_LISTEN, listen_screen, "listen")

#define SCREEN(place, view, word) void view(struct scene *scene);
SCREEN_LIST(SCREEN)
#undef SCREEN

/* The agents' pages: the one that is open. */
void staff_screen(struct scene *scene);
void staff_pin_screen(struct scene *scene);
void staff_home_screen(struct scene *scene);
void staff_update_screen(struct scene *scene);
void staff_state_screen(struct scene *scene);
void staff_touch_screen(struct scene *scene);

/* Stands before every other screen while visit->warned. */
void warning_screen(struct scene *scene);
