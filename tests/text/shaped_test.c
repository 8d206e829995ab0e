/* The .shaped files: a text, and below it how it is cut into runs and lines; to be read, and corrected, by people who read the
 * language. Lines of a file:
 *     # why this text is here
 *     text TAG WIDTH TEXT           size is 28 px
 *     run SCRIPT FACE LEVEL TEXT    in reading order; FACE is the first script of its family
 *     line TEXT                     spaces at the end left out; a run of nothing but spaces is _
 * When a run or a line differs, the test prints what it found in the same form. */
#include "kiosk/text/lines.h"
#include "tests/test.h"
#include "tests/text/real_fonts.h"
#include <dirent.h>
#include <stdlib.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

enum { BLOCK_BYTES = 32768 };

struct block { /* one text and what is expected of it */
	char text[BLOCK_BYTES];
	char expected[BLOCK_BYTES];
};

static size_t write_runs(const struct text_engine *engine, const struct paragraph *paragraph, char *out)
{
	size_t size = 0;
	for (int i = 0; i < paragraph->run_count; i++) {
		const struct run *run = &paragraph->runs[i];
		char family[5] = {0}, bytes[BLOCK_BYTES / 4];
		int32_t written = 0;
		UErrorCode error = U_ZERO_ERROR;
		hb_tag_to_string(engine->faces.families[run->family].scripts[0], family);
		u_strToUTF8(bytes, sizeof bytes, &written, paragraph->units + run->from, run->to - run->from, &error);
		str text = str_trim((str){bytes, (size_t)written});
		if (text.size == 0)
			text = STR("_");
		size += (size_t)sprintf(out + size, "run %s %s %d %.*s\n", uscript_getShortName((UScriptCode)run->script), family,
					run->level, STR_ARG(text));
	}
	return size;
}

static void write_found(struct text_engine *engine, str tag, int width, str text, char *out)
{
	struct text_style style = {.language = tag, .size = 28};
	const struct text_paragraph *seen = text_layout(engine, text, &style, width);
	size_t size = write_runs(engine, ((const struct lines *)seen)->paragraph, out);
	for (int i = 0; i < seen->lines; i++)
		size += (size_t)sprintf(out + size, "line %.*s\n", STR_ARG(str_trim(text_line(seen, i))));
}

static void check(struct text_engine *engine, const struct block *block, const char *path)
{
	static char found[BLOCK_BYTES];
	str rest = str_trim(str_of(block->text)), word, tag, width;
	int64_t pixels = 0;
	if (rest.size == 0)
		return;
	str_cut(&rest, ' ', &word);
	str_cut(&rest, ' ', &tag);
	str_cut(&rest, ' ', &width);
	EXPECT(str_to_int(width, &pixels));
	found[0] = 0;
	write_found(engine, tag, (int)pixels, rest, found);
	if (strcmp(found, block->expected) != 0)
		test_fail(path, 0, "%s--- expected\n%s--- found\n%s", block->text, block->expected, found);
}

static int check_file(struct text_engine *engine, const char *path)
{
	static struct block block;
	static char line[BLOCK_BYTES];
	int texts = 0;
	memset(&block, 0, sizeof block);
	FILE *file = fopen(path, "r");
	while (file && fgets(line, sizeof line, file)) {
		if (line[0] == '#' || line[0] == '\n')
			continue;
		if (strncmp(line, "text ", 5) == 0) {
			check(engine, &block, path);
			memset(&block, 0, sizeof block);
			strcpy(block.text, line);
			texts++;
		} else if (strlen(block.expected) + strlen(line) < BLOCK_BYTES) {
			strcat(block.expected, line);
		}
	}
	check(engine, &block, path);
	if (file)
		fclose(file);
	return texts;
}

static int is_shaped(const struct dirent *entry)
{
	return strstr(entry->d_name, ".shaped") != NULL;
}

TEST(texts_are_cut_into_the_runs_and_lines_that_are_written_down)
{
	char folder[256], path[600];
	struct dirent **entries;
	struct text_engine *engine = open_real_fonts();
	snprintf(folder, sizeof folder, "%s/tests/text", test_root());
	int count = scandir(folder, &entries, is_shaped, alphasort), texts = 0;
	for (int i = 0; i < count; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
		texts += check_file(engine, path);
		free(entries[i]);
	}
	if (count > 0)
		free(entries);
	EXPECT(texts >= 15);
	text_close(engine);
}
