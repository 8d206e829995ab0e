/* Open data of others: a JSON file, or a folder in which one table or the description is theirs, as the first byte says. */
#include "kiosk/author/hsds_read.h"
#include "tests/fuzz/fuzz.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *open_folder(void)
{
	static char path[256];
	if (!path[0]) {
		const char *folder = getenv("TMPDIR");
		snprintf(path, sizeof path, "%s/socle-open-%d", folder ? folder : "/dev/shm", (int)getpid());
		CHECK(mkdir(path, 0700) == 0);
	}
	return path;
}

static bool read_folder(struct hsds *hsds, struct findings *findings, const char *name, str bytes)
{
	char path[512];
	snprintf(path, sizeof path, "%s/%s", open_folder(), name);
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	CHECK(file >= 0 && write(file, bytes.data, bytes.size) == (ssize_t)bytes.size);
	close(file);
	bool good = hsds_read_folder(hsds, findings, open_folder());
	unlink(path);
	return good;
}

static void look_at(const struct hsds *hsds)
{
	for (int kind = 0; kind < HSDS_TABLE_COUNT; kind++)
		for (int row = 0; row < hsds->tables[kind].count; row++)
			for (int field = 0; field < hsds->tables[kind].object->field_count; field++)
				CHECK(str_is_utf8(hsds->tables[kind].rows[row].cells[field]));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static const char *const names[] = {"service.csv", "socle_cards.csv", "datapackage.json"};
	struct arena arena = {0};
	struct findings findings = {.arena = &arena};
	struct hsds hsds;
	unsigned kind = fuzz_take(&bytes, &size) % 4;
	hsds_start(&hsds, &arena, STR("open"));
	bool good = kind == 3 ? hsds_read_json(&hsds, &findings, fuzz_file(bytes, size))
			      : read_folder(&hsds, &findings, names[kind], fuzz_str(bytes, size));
	CHECK(good || findings.errors);
	for (int i = 0; i < findings.count; i++)
		CHECK(findings.items[i].text.size && str_is_utf8(findings.items[i].text));
	look_at(&hsds);
	arena_finish(&arena);
	return 0;
}
