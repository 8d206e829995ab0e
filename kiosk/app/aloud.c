/* One line after the other; listening is not idleness. */
#include "kiosk/app/aloud.h"
#include "kiosk/app/loop.h"
#include "kiosk/platform/clock.h"
#include "kiosk/ui/speech.h"
#include "kiosk/voice/spoken_text.h"

bool aloud_is_possible(const struct kiosk *kiosk)
{
	if (!kiosk->supply.content || !voice_is_there(&kiosk->voice))
		return false;
	return voices_find(str_of(content_language(kiosk->supply.content, kiosk->visit.language)->tag)) != NULL;
}

/* The line behind the one of `node`, in a language that has a voice; -1: there is none. The bar at the end, the same on
 * every page, is not read. */
static int next_line(const struct page *page, const struct speech_line *lines, int count, uint64_t node)
{
	int from = 0, bar = page_find(page, page_id(STR("bar")));
	for (int i = 0; node && i < count; i++)
		if (page->nodes[lines[i].node].id == node)
			from = i + 1;
	for (int i = from; i < count && (bar < 0 || lines[i].node < bar); i++)
		if (voices_find(lines[i].language))
			return i;
	return -1;
}

static void end_reading(struct kiosk *kiosk)
{
	kiosk->aloud = (struct aloud){0};
	idle_touch(&kiosk->idle, clock_ms());
}

static void say_next(struct kiosk *kiosk)
{
	struct arena arena = {0};
	const struct page *page = &kiosk->glass.page;
	str tag = str_of(content_language(kiosk->supply.content, kiosk->visit.language)->tag);
	struct speech_line *lines = ARENA_ARRAY(&arena, PAGE_NODES_MAX, struct speech_line);
	int count = speech_of_page(page, sentences_language(kiosk->supply.sentences, tag), &arena, lines, PAGE_NODES_MAX);
	int at = next_line(page, lines, count, kiosk->aloud.node);
	struct voice_line line = {.rate = VOICE_RATE_USUAL, .volume = VOICE_VOLUME_USUAL};
	if (at >= 0) {
		line.text = lines[at].text;
		line.language = lines[at].language;
		line.foreign = content_pack(kiosk->supply.content)->source_language;
		kiosk->aloud.node = page->nodes[lines[at].node].id;
	}
	if (at < 0 || !voice_say(&kiosk->voice, &line))
		end_reading(kiosk);
	arena_finish(&arena);
}

void aloud_press(struct kiosk *kiosk)
{
	struct aloud *aloud = &kiosk->aloud;
	if (!aloud->reads) {
		*aloud = (struct aloud){.reads = true};
		say_next(kiosk);
		return;
	}
	aloud->held = !aloud->held;
	voice_hold(&kiosk->voice, aloud->held);
}

void aloud_hush(struct kiosk *kiosk)
{
	voice_hush(&kiosk->voice);
	kiosk->aloud = (struct aloud){0};
}

void aloud_turn(struct kiosk *kiosk)
{
	bool reads = kiosk->aloud.reads && !kiosk->aloud.held;
	switch (voice_turn(&kiosk->voice)) {
	case VOICE_SILENT:
		break;
	case VOICE_SPEAKS:
		if (reads)
			idle_touch(&kiosk->idle, clock_ms());
		break;
	case VOICE_SPOKEN:
		if (reads)
			say_next(kiosk);
		break;
	case VOICE_FAILED: /* the button now leads to the page that says who can read */
		end_reading(kiosk);
		kiosk->stale = true;
		break;
	}
}

int aloud_patience(const struct kiosk *kiosk)
{
	return voice_patience(&kiosk->voice);
}
