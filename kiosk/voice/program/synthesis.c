/* The library calls back for every tenth of a second of sound. */
#include "kiosk/voice/program/synthesis.h"
#include "kiosk/voice/dialogue.h"
#include <espeak-ng/speak_lib.h>
#include <string.h>

enum { CALL_BACK_MS = 100, PHONEMES_PLAIN = 0 };

struct taking {
	synthesis_taker *taker;
	void *context;
	bool ended;
};

static int take(short *samples, int count, espeak_EVENT *events)
{
	struct taking *taking = events->user_data;
	if (taking && samples && count > 0 && !taking->ended)
		taking->ended = !taking->taker(taking->context, samples, count);
	return taking && taking->ended;
}

bool synthesis_open(void)
{
	int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, CALL_BACK_MS, NULL, espeakINITIALIZE_DONT_EXIT);
	espeak_SetSynthCallback(take);
	return rate == DIALOGUE_RATE;
}

void synthesis_close(void)
{
	espeak_Terminate();
}

/* A voice has a name of its own, and languages it is for: "fr-fr" is a language of the voice "fr". */
static bool choose_voice(const struct voices_entry *entry)
{
	espeak_VOICE wish = {.languages = entry->voice};
	if (espeak_SetVoiceByName(entry->voice) == EE_OK)
		return true;
	if (espeak_SetVoiceByProperties(&wish) != EE_OK)
		return false;
	const espeak_VOICE *chosen = espeak_GetCurrentVoice();
	for (const char *language = chosen->languages; language && *language; language += strlen(language + 1) + 2)
		if (strcmp(language + 1, entry->voice) == 0)
			return true;
	return false;
}

bool synthesis_say(const struct spoken_part *part, int words_a_minute, synthesis_taker *taker, void *context)
{
	struct arena arena = {0};
	struct taking taking = {taker, context, false};
	char *text = str_terminated(&arena, part->text);
	bool said = choose_voice(part->voice);
	espeak_SetParameter(espeakRATE, words_a_minute, 0);
	said = said && espeak_Synth(text, part->text.size + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakENDPAUSE, NULL,
				    &taking) == EE_OK;
	arena_finish(&arena);
	return said && !taking.ended;
}

str synthesis_phonemes(struct arena *arena, const struct spoken_part *part)
{
	str all = STR_NONE;
	const void *rest = str_terminated(arena, part->text);
	if (!choose_voice(part->voice))
		return STR_NONE;
	while (rest) {
		const char *phonemes = espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, PHONEMES_PLAIN);
		if (phonemes)
			all = str_format(arena, "%.*s%s ", STR_ARG(all), phonemes);
	}
	return all;
}
