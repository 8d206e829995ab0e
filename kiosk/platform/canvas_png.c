/* A frame as a PNG file (RFC 2083, deflate by RFC 1951 with fixed codes and runs only): small enough for flat pages and
 * without a library the kiosk does not need. Kept apart so that the kiosk's program does not contain it. */
#include "kiosk/base/check.h"
#include "kiosk/platform/canvas.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct bytes {
	uint8_t *data;
	size_t size, room;
	uint32_t bits; /* not yet a whole byte */
	int bit_count;
};

static void put_byte(struct bytes *out, unsigned value)
{
	if (out->size == out->room) {
		out->room = out->room ? out->room * 2 : 65536;
		out->data = realloc(out->data, out->room);
		CHECK(out->data != NULL);
	}
	out->data[out->size++] = (uint8_t)value;
}

static void put_word(struct bytes *out, uint32_t value)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		put_byte(out, value >> shift & 0xFF);
}

static void put_bits(struct bytes *out, unsigned value, int count)
{
	out->bits |= value << out->bit_count;
	out->bit_count += count;
	while (out->bit_count >= 8) {
		put_byte(out, out->bits & 0xFF);
		out->bits >>= 8;
		out->bit_count -= 8;
	}
}

/* Huffman codes stand with their most significant bit first. */
static void put_code(struct bytes *out, unsigned code, int count)
{
	unsigned turned = 0;
	for (int i = 0; i < count; i++)
		turned |= (code >> i & 1) << (count - 1 - i);
	put_bits(out, turned, count);
}

/* RFC 1951 3.2.6 */
static void put_symbol(struct bytes *out, unsigned symbol)
{
	if (symbol < 144)
		put_code(out, 0x30 + symbol, 8);
	else if (symbol < 256)
		put_code(out, 0x190 + symbol - 144, 9);
	else if (symbol < 280)
		put_code(out, symbol - 256, 7);
	else
		put_code(out, 0xC0 + symbol - 280, 8);
}

/* A run of the byte before it, of the one length 258 (symbol 285, no extra bits) or of 3..10 (symbols 257..264). */
static size_t put_run(struct bytes *out, size_t length)
{
	size_t used = length >= 258 ? 258 : length > 10 ? 10 : length;
	put_symbol(out, used == 258 ? 285 : (unsigned)(254 + used));
	put_code(out, 0, 5); /* distance 1 */
	return used;
}

static size_t run_length(const uint8_t *from, const uint8_t *end)
{
	const uint8_t *at = from;
	while (at < end && *at == from[-1])
		at++;
	return (size_t)(at - from);
}

static uint32_t adler_of(const uint8_t *data, size_t size)
{
	uint32_t a = 1, b = 0;
	for (size_t i = 0; i < size; i++) {
		a = (a + data[i]) % 65521;
		b = (b + a) % 65521;
	}
	return b << 16 | a;
}

static void put_deflated(struct bytes *out, const uint8_t *data, size_t size)
{
	put_byte(out, 0x78);
	put_byte(out, 0x01);
	put_bits(out, 3, 3); /* last block, fixed codes */
	for (size_t i = 0; i < size;) {
		size_t run = i ? run_length(data + i, data + size) : 0;
		if (run >= 3) {
			i += put_run(out, run);
			continue;
		}
		put_symbol(out, data[i++]);
	}
	put_symbol(out, 256);
	put_bits(out, 0, 7); /* to the next whole byte */
	out->bits = 0;
	out->bit_count = 0;
	put_word(out, adler_of(data, size));
}

static uint32_t crc_of(const uint8_t *data, size_t size)
{
	uint32_t crc = 0xFFFFFFFFu;
	for (size_t i = 0; i < size; i++) {
		crc ^= data[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
	}
	return ~crc;
}

static void put_chunk(struct bytes *out, const char *type, const struct bytes *content)
{
	put_word(out, (uint32_t)content->size);
	size_t from = out->size;
	for (int i = 0; i < 4; i++)
		put_byte(out, (uint8_t)type[i]);
	for (size_t i = 0; i < content->size; i++)
		put_byte(out, content->data[i]);
	put_word(out, crc_of(out->data + from, out->size - from));
}

/* Rows with the filter "up" (each byte less the one above): flat pages become runs of zero. */
static void put_rows(struct bytes *out, const struct canvas *canvas)
{
	for (int y = 0; y < canvas->height; y++) {
		const uint32_t *row = canvas->pixels + (size_t)y * (size_t)(canvas->stride / 4);
		const uint32_t *above = y ? row - canvas->stride / 4 : NULL;
		put_byte(out, 2);
		for (int x = 0; x < canvas->width; x++)
			for (int shift = 16; shift >= 0; shift -= 8)
				put_byte(out, ((row[x] >> shift) - (above ? above[x] >> shift : 0)) & 0xFF);
	}
}

static void put_png(struct bytes *out, const struct canvas *canvas)
{
	struct bytes header = {0}, rows = {0}, packed = {0}, nothing = {0};
	const char *signature = "\x89PNG\r\n\x1a\n";
	for (int i = 0; i < 8; i++)
		put_byte(out, (uint8_t)signature[i]);
	put_word(&header, (uint32_t)canvas->width);
	put_word(&header, (uint32_t)canvas->height);
	put_word(&header, 0x08020000); /* 8 bits, red green blue, the only compression, the only filters */
	put_byte(&header, 0);	       /* not interlaced */
	put_rows(&rows, canvas);
	put_deflated(&packed, rows.data, rows.size);
	put_chunk(out, "IHDR", &header);
	put_chunk(out, "IDAT", &packed);
	put_chunk(out, "IEND", &nothing);
	free(header.data);
	free(rows.data);
	free(packed.data);
}

bool canvas_png_write(const struct canvas *canvas, const char *path, struct problem *problem)
{
	struct bytes out = {0};
	put_png(&out, canvas);
	FILE *file = fopen(path, "wb");
	bool written = file && fwrite(out.data, 1, out.size, file) == out.size;
	int error = errno;
	if (file && fclose(file) != 0)
		written = false;
	free(out.data);
	if (!written)
		return problem_set(problem, PROBLEM_UNREADABLE, path, "Choose a folder that can be written.",
				   "the picture cannot be written: %s", strerror(error));
	return true;
}
