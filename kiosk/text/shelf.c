/* A hash table with chains; a paragraph is as young as the youngest of its lines. */
#include "kiosk/text/shelf.h"
#include "kiosk/text/lines.h"
#include <string.h>

static uint64_t mix(uint64_t hash, uint64_t value)
{
	hash ^= value;
	hash *= 0x9E3779B97F4A7C15U;
	return hash ^ hash >> 29;
}

static uint64_t hash_text(str text, const struct writing *writing, float size, bool bold)
{
	uint64_t hash = mix(0x2545F4914F6CDD1DU, (uint64_t)writing->number << 32 | (uint64_t)(size * 64) << 1 | bold), eight;
	size_t at = 0;
	for (; at + 8 <= text.size; at += 8) {
		memcpy(&eight, text.data + at, 8);
		hash = mix(hash, eight);
	}
	eight = 0;
	if (at < text.size)
		memcpy(&eight, text.data + at, text.size - at);
	return mix(mix(hash, eight), text.size);
}

static float limited(float size)
{
	return size > TEXT_SIZE_MAX ? TEXT_SIZE_MAX : size >= TEXT_SIZE_MIN ? size : TEXT_SIZE_MIN;
}

struct paragraph *shelf_paragraph(struct text_engine *engine, str text, const struct text_style *style)
{
	struct shelf *shelf = &engine->shelf;
	struct writing *writing = writing_of(&engine->writings, &engine->faces, style->language);
	float size = limited(style->size);
	uint64_t hash = hash_text(text, writing, size, style->bold);
	struct paragraph **slot = &shelf->slots[hash % SHELF_SLOTS];
	for (struct paragraph *paragraph = *slot; paragraph; paragraph = paragraph->next)
		if (paragraph->hash == hash && paragraph->writing == writing && paragraph->size == size &&
		    paragraph->bold == style->bold && str_equal(paragraph->text, text))
			return paragraph;
	struct paragraph *made = paragraph_make(engine, text, writing, size, style->bold);
	made->hash = hash;
	made->next = *slot;
	made->frame = engine->frame;
	*slot = made;
	shelf->count++;
	shelf->bytes += made->bytes;
	return made;
}

static size_t bytes_of(const struct lines *lines)
{
	return lines->bytes + (lines->cut_text ? lines->cut_text->bytes : 0);
}

struct lines *shelf_lines(struct text_engine *engine, str text, const struct text_style *style, int width)
{
	struct paragraph *paragraph = shelf_paragraph(engine, text, style);
	paragraph->frame = engine->frame;
	for (struct lines *lines = paragraph->filled; lines; lines = lines->next)
		if (lines->asked_width == width && lines->lines_max == style->lines_max && lines->align == style->align &&
		    lines->balanced == style->balanced && lines->light_on_dark == style->light_on_dark) {
			lines->frame = engine->frame;
			return lines;
		}
	struct lines *made = lines_make(engine, paragraph, style, width);
	made->frame = engine->frame;
	made->next = paragraph->filled;
	paragraph->filled = made;
	engine->shelf.bytes += bytes_of(made);
	return made;
}

/* Gives up the lines of a paragraph that are older than `oldest`. */
static void drop_lines(struct shelf *shelf, struct paragraph *paragraph, uint64_t oldest)
{
	for (struct lines **at = &paragraph->filled; *at;) {
		struct lines *lines = *at;
		if (lines->frame >= oldest) {
			at = &lines->next;
			continue;
		}
		*at = lines->next;
		shelf->bytes -= bytes_of(lines);
		lines_close(lines);
	}
}

static void drop_older(struct shelf *shelf, uint64_t oldest)
{
	for (int i = 0; i < SHELF_SLOTS; i++)
		for (struct paragraph **at = &shelf->slots[i]; *at;) {
			struct paragraph *paragraph = *at;
			drop_lines(shelf, paragraph, oldest);
			if (paragraph->filled || paragraph->frame >= oldest) {
				at = &paragraph->next;
				continue;
			}
			*at = paragraph->next;
			shelf->count--;
			shelf->bytes -= paragraph->bytes;
			paragraph_close(paragraph);
		}
}

void shelf_trim(struct shelf *shelf, uint64_t frame)
{
	/* by halves of the age: rarely more than a few rounds, and rarely at all */
	for (uint64_t age = frame; age > SHELF_FRAMES_KEPT; age = age / 2 > SHELF_FRAMES_KEPT ? age / 2 : SHELF_FRAMES_KEPT) {
		if (shelf->count <= SHELF_PARAGRAPHS_MAX && shelf->bytes <= SHELF_BYTES_MAX)
			return;
		drop_older(shelf, frame - age);
	}
	if (shelf->count > SHELF_PARAGRAPHS_MAX || shelf->bytes > SHELF_BYTES_MAX)
		drop_older(shelf, frame > SHELF_FRAMES_KEPT ? frame - SHELF_FRAMES_KEPT : 0);
}

void shelf_wipe(struct shelf *shelf)
{
	drop_older(shelf, UINT64_MAX);
}
