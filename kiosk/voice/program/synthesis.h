/* synthesis: espeak-ng, behind four functions. Only the voice program has it: the library keeps global state and is not
 * asked to be trusted. */
#pragma once
#include "kiosk/voice/spoken_text.h"

/* False ends the synthesis. */
typedef bool synthesis_taker(void *context, const int16_t *samples, int count);

/* False when the library or its data is missing or speaks at another rate than DIALOGUE_RATE. */
bool synthesis_open(void);
void synthesis_close(void);
/* False when the voice is missing or the taker ended it. */
bool synthesis_say(const struct spoken_part *part, int words_a_minute, synthesis_taker *taker, void *context);
/* What would be said, in the library's phoneme letters; switches to another language stand in parentheses: "(en)". */
str synthesis_phonemes(struct arena *arena, const struct spoken_part *part);
