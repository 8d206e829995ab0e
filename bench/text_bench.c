/* How long a paragraph of about 300 characters takes: our engine beside Pango, Raqm and SDL_ttf, same fonts, same texts, in one
 * run. For each language eight paragraphs: a piece of tests/text/corpus and names of languages from ICU, so that no two are
 * alike. Every engine goes round all of them, so that no branch predictor learns one by heart; a paragraph's time is the median
 * of its rounds, a language's the median of its paragraphs, and the lowest of three such passes.
 *
 *   cold    words unknown: UTF-8 in, placed glyphs out, wrapped (memory given back included)
 *   warm    words known, the paragraph not
 *   cached  text_layout of a paragraph asked for before
 *   Pango   PangoLayout made, laid out, freed (pangoft2)      Raqm   one line, first face only      SDL_ttf   wrapped, drawn
 *
 * See bench/Makefile. Microseconds of one machine mean little; the ratios mean more. */
#include "bench/bench_texts.h"
#include "kiosk/text/font_file.h"
#include "kiosk/text/lines.h"
#include <fontconfig/fontconfig.h>
#include <math.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>
#include <raqm.h>
#include <SDL_ttf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/uscript.h>

enum { SIZE = 28, WIDTH = 800, ROUNDS_DEFAULT = 9, PASSES = 3, ROUNDS_MAX = 201 };

struct bench {
	struct text_engine *engine;
	struct writing *writing;
	struct text_style style;
	PangoContext *pango;
	PangoFontDescription *description;
	FT_Face face;
	TTF_Font *ttf;
	int rounds;
};

typedef void work(struct bench *bench, str text);

static double now_us(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double median(double *values, int count)
{
	qsort(values, (size_t)count, sizeof *values, compare);
	return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

static void lay_out_new(struct bench *bench, str text)
{
	struct paragraph *paragraph = paragraph_make(bench->engine, text, bench->writing, SIZE, false);
	struct lines *lines = lines_make(bench->engine, paragraph, &bench->style, WIDTH);
	lines_close(lines);
	paragraph_close(paragraph);
}

static void lay_out_cached(struct bench *bench, str text)
{
	text_layout(bench->engine, text, &bench->style, WIDTH);
}

static void forget_words(struct bench *bench, str text)
{
	(void)text;
	words_forget(&bench->engine->words);
}

static void lay_out_pango(struct bench *bench, str text)
{
	PangoLayout *layout = pango_layout_new(bench->pango);
	PangoRectangle box;
	pango_layout_set_font_description(layout, bench->description);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_width(layout, WIDTH * PANGO_SCALE);
	pango_layout_set_text(layout, text.data, (int)text.size);
	pango_layout_get_extents(layout, NULL, &box);
	g_object_unref(layout);
}

static void lay_out_raqm(struct bench *bench, str text)
{
	size_t count;
	raqm_t *raqm = raqm_create();
	raqm_set_text_utf8(raqm, text.data, text.size);
	raqm_set_par_direction(raqm, bench->writing->right_to_left ? RAQM_DIRECTION_RTL : RAQM_DIRECTION_LTR);
	raqm_set_language(raqm, bench->writing->tag, 0, text.size);
	raqm_set_freetype_face(raqm, bench->face);
	raqm_set_freetype_load_flags(raqm, FT_LOAD_NO_HINTING);
	raqm_layout(raqm);
	raqm_get_glyphs(raqm, &count);
	raqm_destroy(raqm);
}

static void lay_out_ttf(struct bench *bench, str text)
{
	SDL_Surface *surface = TTF_RenderUTF8_Blended_Wrapped(bench->ttf, text.data, (SDL_Color){0, 0, 0, 255}, WIDTH);
	SDL_FreeSurface(surface);
}

/* `before` is not timed. */
static double measure(struct bench *bench, const struct bench_texts *texts, work *before, work *timed, int rounds)
{
	static double times[BENCH_TEXTS_MAX][ROUNDS_MAX];
	double medians[BENCH_TEXTS_MAX];
	for (int round = -1; round < rounds; round++)
		for (int i = 0; i < texts->count; i++) {
			if (before)
				before(bench, texts->text[i]);
			double start = now_us();
			timed(bench, texts->text[i]);
			if (round >= 0)
				times[i][round] = now_us() - start;
		}
	for (int i = 0; i < texts->count; i++)
		medians[i] = median(times[i], rounds);
	return median(medians, texts->count);
}

/* Pango with our font files and no others. */
static void open_pango(struct bench *bench)
{
	FcConfig *config = FcConfigCreate();
	for (const struct font_file *file = bench->engine->faces.files; file; file = file->next)
		FcConfigAppFontAddFile(config, (const FcChar8 *)file->path);
	PangoFontMap *map = pango_ft2_font_map_new();
	pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(map), 72, 72);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
	bench->pango = pango_font_map_create_context(map);
	bench->description = pango_font_description_new();
	pango_font_description_set_absolute_size(bench->description, SIZE * PANGO_SCALE);
}

static void choose_language(struct bench *bench, const char *tag)
{
	struct faces *faces = &bench->engine->faces;
	bench->writing = writing_of(&bench->engine->writings, faces, str_of(tag));
	bench->style = (struct text_style){.language = str_of(tag), .size = SIZE};
	struct face *face = faces_use(faces, faces->families[bench->writing->family].regular);
	bench->face = face->outlines;
	FT_Set_Pixel_Sizes(bench->face, 0, SIZE);
	face->outline_size = 0;
	char families[256];
	snprintf(families, sizeof families, "%s,Noto Sans,sans-serif", bench->face->family_name);
	pango_font_description_set_family(bench->description, families);
	pango_context_set_language(bench->pango, pango_language_from_string(tag));
	pango_context_set_base_dir(bench->pango, bench->writing->right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
	if (bench->ttf)
		TTF_CloseFont(bench->ttf);
	bench->ttf = TTF_OpenFontIndex(face->file->path, SIZE, face->index);
	TTF_SetFontScriptName(bench->ttf, uscript_getShortName((UScriptCode)bench->writing->script));
	TTF_SetFontHinting(bench->ttf, TTF_HINTING_NONE);
	TTF_SetFontDirection(bench->ttf, bench->writing->right_to_left ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
}

struct sums {
	double logs, worst;
	int count;
};

static void add_ratio(struct sums *sums, double ratio)
{
	sums->logs += log(ratio);
	sums->worst = ratio > sums->worst ? ratio : sums->worst;
	sums->count++;
}

static void print_sums(const char *name, const struct sums *sums)
{
	printf("%-15s geometric mean %.3f, worst %.3f, %d languages\n", name, exp(sums->logs / sums->count), sums->worst,
	       sums->count);
}

/* The ratios that are summed up at the end. */
struct ratios {
	struct sums cold_pango, warm_pango, cold_raqm, cold_ttf;
};

static void run(struct bench *bench, const struct bench_texts *texts, struct ratios *ratios)
{
	choose_language(bench, texts->tag);
	double pango = INFINITY, cold = INFINITY, warm = INFINITY, cached = INFINITY;
	for (int pass = 0; pass < PASSES; pass++) { /* the lowest: what a neighbour on the machine takes is not ours */
		pango = fmin(pango, measure(bench, texts, NULL, lay_out_pango, bench->rounds));
		cold = fmin(cold, measure(bench, texts, forget_words, lay_out_new, bench->rounds));
		warm = fmin(warm, measure(bench, texts, NULL, lay_out_new, bench->rounds));
		cached = fmin(cached, measure(bench, texts, NULL, lay_out_cached, bench->rounds));
	}
	double raqm = measure(bench, texts, NULL, lay_out_raqm, 5);
	double ttf = measure(bench, texts, NULL, lay_out_ttf, 5);
	printf("%-8s %4d  %8.1f %7.1f %7.2f  %8.1f %9.1f %8.1f   %6.3f %6.3f %7.3f %7.3f\n", texts->tag, texts->characters, cold,
	       warm, cached, pango, raqm, ttf, cold / pango, warm / pango, cold / raqm, cold / ttf);
	add_ratio(&ratios->cold_pango, cold / pango);
	add_ratio(&ratios->warm_pango, warm / pango);
	add_ratio(&ratios->cold_raqm, cold / raqm);
	add_ratio(&ratios->cold_ttf, cold / ttf);
	text_frame(bench->engine);
}

int main(int count, char **arguments)
{
	struct problem problem;
	struct bench bench = {.rounds = count > 1 ? atoi(arguments[1]) : ROUNDS_DEFAULT};
	if (bench.rounds < 1 || bench.rounds > ROUNDS_MAX)
		bench.rounds = ROUNDS_DEFAULT;
	double start = now_us();
	bench.engine = text_open("assets/fonts/fonts.list", &problem);
	if (!bench.engine) {
		fprintf(stderr, "%s: %s. %s\n", problem.place, problem.text, problem.remedy);
		return 1;
	}
	printf("text_open: %.1f ms\n", (now_us() - start) / 1000);
	setenv("SDL_VIDEODRIVER", "dummy", 1);
	TTF_Init();
	open_pango(&bench);
	printf("%-8s %4s  %8s %7s %7s  %8s %9s %8s   %6s %6s %7s %7s\n", "tag", "char", "cold", "warm", "cached", "Pango", "Raqm",
	       "SDL_ttf", "cold/P", "warm/P", "cold/R", "cold/S");
	struct ratios ratios = {0};
	struct bench_texts texts;
	for (int i = 0; bench_texts_read(&texts, i); i++)
		run(&bench, &texts, &ratios);
	print_sums("cold / Pango", &ratios.cold_pango);
	print_sums("warm / Pango", &ratios.warm_pango);
	print_sums("cold / Raqm", &ratios.cold_raqm);
	print_sums("cold / SDL_ttf", &ratios.cold_ttf);
	text_close(bench.engine);
	return 0;
}
