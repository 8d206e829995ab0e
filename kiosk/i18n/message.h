/* message: the patterns of sentences, a part of ICU MessageFormat: {0}, {0, plural, =0 {..} one {..} other {.. # ..}},
 * {0, select, word {..} other {..}}, {0, number}; apostrophes as in ICU's default mode: '{' quotes, '' is one apostrophe,
 * any other apostrophe is itself ("l'aide").
 *
 * Read by our own hand and not by umsg_format: there the pattern, which comes from a pack, decides how the program's
 * arguments are read, so a wrong translation could crash the kiosk; and it could not isolate "#" from its surroundings.
 * Plural rules and digits are ICU's; tests hold the results against umsg_format. */
#pragma once
#include "kiosk/i18n/number.h"
#include "kiosk/i18n/sentence.h"

enum { MESSAGE_ARGUMENTS_MAX = 8, MESSAGE_DEPTH_MAX = 4 };

/* NULL when the pattern is whole, else what is wrong with it in words. Bit i of *arguments: {i} is used. */
const char *message_check(str pattern, unsigned *arguments);
bool message_is_plain(str text); /* nothing in it to be replaced */
/* Every argument isolated. An argument that is not given is left out. The pattern must be whole. */
str message_speak(struct number_voice *voice, struct arena *arena, str pattern, int count, const struct argument *arguments);
