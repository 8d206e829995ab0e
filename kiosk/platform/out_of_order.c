/* Twelve sentences from one font; a sign when there is none. */
#include "kiosk/platform/out_of_order.h"
#include <SDL.h>
#include <SDL_ttf.h>

static const rgba PAPER = {250, 247, 240, 255}, INK = {28, 28, 30, 255}, SIGN = {176, 28, 36, 255};

static const char *const FONTS[] = {
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
    "/usr/share/fonts/truetype/freefont/FreeSans.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
};

struct sentence_line {
	const char *text, *script;
	TTF_Direction direction;
};

static const struct sentence_line LINES[] = {
    {"Cette borne ne marche pas. Demandez à l’accueil.", "Latn", TTF_DIRECTION_LTR},
    {"This screen is not working. Please ask at the desk.", "Latn", TTF_DIRECTION_LTR},
    {"هذه الشاشة لا تعمل. اسألوا مكتب الاستقبال.", "Arab", TTF_DIRECTION_RTL},
    {"Esta pantalla no funciona. Pregunte en recepción.", "Latn", TTF_DIRECTION_LTR},
    {"Aquesta pantalla no funciona. Pregunteu a recepció.", "Latn", TTF_DIRECTION_LTR},
    {"Este ecrã não funciona. Pergunte na receção.", "Latn", TTF_DIRECTION_LTR},
    {"Questo schermo non funziona. Chieda allo sportello.", "Latn", TTF_DIRECTION_LTR},
    {"Dieser Bildschirm geht nicht. Bitte am Empfang fragen.", "Latn", TTF_DIRECTION_LTR},
    {"این صفحه کار نمی‌کند. از پذیرش بپرسید.", "Arab", TTF_DIRECTION_RTL},
    {"Этот экран не работает. Спросите у сотрудников.", "Cyrl", TTF_DIRECTION_LTR},
    {"Acest ecran nu funcționează. Întrebați la ghișeu.", "Latn", TTF_DIRECTION_LTR},
    {"Bu ekran çalışmıyor. Lütfen danışmaya sorun.", "Latn", TTF_DIRECTION_LTR},
};

enum { LINE_COUNT = sizeof LINES / sizeof *LINES };

static TTF_Font *open_font(const char *first, int size)
{
	TTF_Font *font = first && first[0] ? TTF_OpenFont(first, size) : NULL;
	for (size_t i = 0; !font && i < sizeof FONTS / sizeof *FONTS; i++)
		font = TTF_OpenFont(FONTS[i], size);
	return font;
}

static bool has_every_letter(TTF_Font *font, const char *text)
{
	str s = str_of(text);
	for (size_t at = 0; at < s.size;) {
		uint32_t letter = str_next_code_point(s, &at);
		if (letter > 0x20 && letter != 0x200C && !TTF_GlyphIsProvided32(font, letter))
			return false;
	}
	return true;
}

/* Onto the canvas, centred, its top at y. */
static void place(struct canvas *canvas, SDL_Surface *words, int y)
{
	SDL_Surface *frame = SDL_CreateRGBSurfaceWithFormatFrom(canvas->pixels, canvas->width, canvas->height, 32, canvas->stride,
								SDL_PIXELFORMAT_RGB888);
	SDL_Rect at = {(canvas->width - words->w) / 2, y, words->w, words->h};
	if (frame)
		SDL_BlitSurface(words, NULL, frame, &at);
	SDL_FreeSurface(frame);
}

static bool write_line(struct canvas *canvas, TTF_Font *font, const struct sentence_line *line, int y)
{
	if (!has_every_letter(font, line->text))
		return false;
	TTF_SetFontDirection(font, line->direction);
	TTF_SetFontScriptName(font, line->script);
	SDL_Surface *words = TTF_RenderUTF8_Blended(font, line->text, (SDL_Color){INK.r, INK.g, INK.b, 255});
	if (words && words->w > canvas->width) { /* narrower than any kiosk: better small than cut */
		SDL_Surface *small = SDL_CreateRGBSurfaceWithFormat(0, canvas->width, words->h * canvas->width / words->w + 1, 32,
								    SDL_PIXELFORMAT_ARGB8888);
		SDL_SetSurfaceBlendMode(words, SDL_BLENDMODE_NONE);
		if (small)
			SDL_BlitScaled(words, NULL, small, NULL);
		SDL_FreeSurface(words);
		words = small;
	}
	if (!words)
		return false;
	place(canvas, words, y);
	SDL_FreeSurface(words);
	return true;
}

static int write_lines(struct canvas *canvas, const char *first_font, rect room)
{
	int step = room.h / (LINE_COUNT + 2), by_width = canvas->width / 28;
	int size = step * 6 / 10 < by_width ? step * 6 / 10 : by_width;
	TTF_Font *font = open_font(first_font, size < 6 ? 6 : size);
	if (!font)
		return 0;
	int written = 0;
	for (int i = 0; i < LINE_COUNT; i++)
		written += write_line(canvas, font, &LINES[i], room.y + written * step);
	if (written) {
		TTF_SetFontSize(font, size < 6 ? 12 : size * 2);
		write_line(canvas, font, &(struct sentence_line){"☎ 112", "Latn", TTF_DIRECTION_LTR}, room.y + (written * step));
	}
	TTF_CloseFont(font);
	return written;
}

/* The road sign everybody knows: a red disc with a white bar. */
static void draw_sign(struct canvas *canvas, rect box)
{
	struct draw_list list = {0};
	int bar = box.w / 6;
	draw_fill(&list, (rect){0, 0, canvas->width, canvas->height}, 0, PAPER);
	draw_fill(&list, box, box.w / 2, SIGN);
	draw_fill(&list, (rect){box.x + box.w / 6, box.y + box.h / 2 - bar / 2, box.w * 2 / 3, bar}, bar / 4, PAPER);
	canvas_draw(canvas, &list);
	draw_finish(&list);
}

static rect sign_box(const struct canvas *canvas, int share)
{
	int shorter = canvas->width < canvas->height ? canvas->width : canvas->height;
	int side = shorter / share > 2 ? shorter / share : 2;
	return (rect){(canvas->width - side) / 2, canvas->height / 16, side, side};
}

struct out_of_order out_of_order_draw(struct canvas *canvas, const char *font)
{
	struct out_of_order drawn = {0};
	rect sign = sign_box(canvas, 6);
	draw_sign(canvas, sign);
	if (TTF_Init() == 0) {
		int top = sign.y + sign.h + canvas->height / 20;
		drawn.lines =
		    write_lines(canvas, font, (rect){0, top, canvas->width, canvas->height - top - canvas->height / 20});
		TTF_Quit();
	}
	if (drawn.lines == 0) {
		sign = sign_box(canvas, 2);
		sign.y = (canvas->height - sign.h) / 2;
		draw_sign(canvas, sign);
	}
	return drawn;
}
