/* Reads the corpus once. */
#include "tests/support/corpus.h"
#include "kiosk/base/check.h"
#include "tests/test.h"
#include <dirent.h>
#include <stdlib.h>

enum { TEXTS_MAX = 64, TEXT_BYTES_MAX = 8192 };

static struct {
	char tag[16];
	char bytes[TEXT_BYTES_MAX];
	str text;
} texts[TEXTS_MAX];
static int count;

static int is_text(const struct dirent *entry)
{
	return strstr(entry->d_name, ".txt") != NULL;
}

static void read_text(const char *folder, const char *name)
{
	char path[1024];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *file = fopen(path, "r");
	CHECK(file != NULL && count < TEXTS_MAX);
	size_t size = fread(texts[count].bytes, 1, TEXT_BYTES_MAX, file);
	fclose(file);
	snprintf(texts[count].tag, sizeof texts[count].tag, "%.*s", (int)strcspn(name, "."), name);
	texts[count].text = str_trim((str){texts[count].bytes, size});
	count++;
}

static void read_all(void)
{
	char folder[400];
	struct dirent **entries;
	snprintf(folder, sizeof folder, "%s/tests/text/corpus", test_root());
	int found = scandir(folder, &entries, is_text, alphasort);
	CHECK(found > 0);
	for (int i = 0; i < found; i++) {
		read_text(folder, entries[i]->d_name);
		free(entries[i]);
	}
	free(entries);
}

int corpus_count(void)
{
	if (count == 0)
		read_all();
	return count;
}

str corpus_tag(int index)
{
	return str_of(texts[index].tag);
}

str corpus_text(int index)
{
	return texts[index].text;
}
