/* First the numbers and signs, then the scripts. */
#include "kiosk/voice/spoken_text.h"
#include "kiosk/voice/spoken_number.h"
#include <string.h>

struct writer {
	struct arena *arena;
	char *data;
	size_t size, room;
};

static void put(struct writer *writer, str text)
{
	if (writer->size + text.size > writer->room) {
		size_t room = (writer->size + text.size) * 2 + 64;
		char *data = arena_alloc(writer->arena, room);
		if (writer->size)
			memcpy(data, writer->data, writer->size);
		writer->data = data;
		writer->room = room;
	}
	if (text.size)
		memcpy(writer->data + writer->size, text.data, text.size);
	writer->size += text.size;
}

/* Marks of direction, joining points, soft hyphens. The non-joiners of Persian and of Indic scripts change the sound: they stay. */
static bool is_for_the_eye(uint32_t letter)
{
	return letter == 0xAD || letter == 0x200B || letter == 0x200E || letter == 0x200F ||
	       (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2060 && letter <= 0x2069) || letter == 0xFEFF ||
	       (letter >= 0xFE00 && letter <= 0xFE0F);
}

static bool is_dash(uint32_t letter)
{
	return letter == 0x2013 || letter == 0x2014 || letter == 0x2012 || letter == 0x2212;
}

static const struct sign {
	uint32_t letter;
	const char *said;
} signs[] = {{0xA0, " "},    {0x202F, " "}, {0x2009, " "},  {0x3000, " "},  {'\n', ". "}, {'\t', " "},	 {0xB7, ", "},
	     {0x2022, ", "}, {'|', ", "},   {0x2192, ", "}, {0x2190, ", "}, {'*', " "},	  {'_', " "},	 {'<', " "},
	     {'>', " "},     {'[', ", "},   {']', ", "},    {0x2011, "-"},  {'/', " "},	  {0x2019, "'"}, {'\\', " "}};

static const char *said_for(uint32_t letter)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (signs[i].letter == letter)
			return signs[i].said;
	return NULL;
}

static bool is_blank(uint32_t letter)
{
	return letter == ' ' || letter == 0xA0 || letter == 0x202F || letter == 0x2009;
}

/* Between two numbers: "9:00–12:00", "9 h – 12 h". Moves *at behind the dash and the blanks around it. */
static bool take_range(str text, size_t *at)
{
	bool dash = false;
	for (size_t next = *at; next < text.size;) {
		uint32_t letter = str_next_code_point(text, &next);
		if (is_dash(letter) && !dash)
			dash = true;
		else if (!is_blank(letter) && !is_for_the_eye(letter))
			return dash && spoken_number_digit(letter) >= 0;
		*at = next;
	}
	return false;
}

/* The text with everything in it sayable, still in one piece. */
static str make_sayable(struct arena *arena, const struct voices_entry *voice, str text)
{
	struct writer writer = {.arena = arena};
	for (size_t at = 0; at < text.size;) {
		str number = spoken_number_take(arena, voice, text, &at);
		if (number.size) {
			put(&writer, number);
			size_t behind = at;
			if (take_range(text, &behind)) {
				put(&writer, str_of(voice->to));
				at = behind;
			}
			continue;
		}
		size_t from = at;
		uint32_t letter = str_next_code_point(text, &at);
		const char *said = is_dash(letter) ? ", " : said_for(letter);
		if (!is_for_the_eye(letter))
			put(&writer, said ? str_of(said) : str_slice(text, from, at));
	}
	return (str){writer.data, writer.size};
}

struct splitting {
	struct arena *arena;
	const struct voices_entry *native, *foreign;
	struct spoken_part *parts;
	int count, room;
	struct writer writer;
	const struct voices_entry *voice; /* of what is being written */
	bool says;			  /* it has a letter or a digit */
};

static void end_part(struct splitting *s)
{
	str text = str_trim((str){s->writer.data, s->writer.size});
	if (s->says && text.size)
		s->parts[s->count++] = (struct spoken_part){text, s->voice};
	s->writer = (struct writer){.arena = s->arena};
	s->says = false;
}

static void turn_to(struct splitting *s, const struct voices_entry *voice)
{
	if (voice == s->voice || s->count + 1 >= s->room)
		return;
	end_part(s);
	s->voice = voice;
}

/* The voice for letters of this script; NULL: none can read them. */
static const struct voices_entry *voice_for(const struct splitting *s, enum voices_script script)
{
	if (script == SCRIPT_NONE)
		return s->voice;
	if (voices_reads(s->native, script))
		return s->native;
	return s->foreign && voices_reads(s->foreign, script) ? s->foreign : NULL;
}

static void split(struct splitting *s, str text)
{
	for (size_t at = 0; at < text.size;) {
		size_t from = at;
		uint32_t letter = str_next_code_point(text, &at);
		enum voices_script script = voices_script_of(letter);
		bool digit = spoken_number_digit(letter) >= 0;
		const struct voices_entry *voice = digit ? s->native : voice_for(s, script);
		if (!voice)
			continue;
		turn_to(s, voice);
		if (voice != s->voice)
			continue; /* no room for another part, and never in another language's voice */
		s->says |= digit || script != SCRIPT_NONE;
		put(&s->writer, str_slice(text, from, at));
	}
	end_part(s);
}

int spoken_text_parts(struct arena *arena, str language, str foreign, str text, struct spoken_part *parts, int room)
{
	const struct voices_entry *native = voices_find(language);
	if (!native || room < 1)
		return 0;
	struct splitting s = {.arena = arena,
			      .native = native,
			      .foreign = voices_find(foreign),
			      .parts = parts,
			      .room = room,
			      .writer = {.arena = arena},
			      .voice = native};
	split(&s, make_sayable(arena, native, text));
	return s.count;
}

bool spoken_text_is_sayable(str language, str foreign, str text)
{
	struct splitting s = {.native = voices_find(language), .foreign = voices_find(foreign)};
	if (!s.native)
		return false;
	s.voice = s.native;
	for (size_t at = 0; at < text.size;) {
		uint32_t letter = str_next_code_point(text, &at);
		if (spoken_number_digit(letter) < 0 && !is_for_the_eye(letter) && !voice_for(&s, voices_script_of(letter)))
			return false;
	}
	return true;
}
