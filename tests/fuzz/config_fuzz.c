/* The installer's file: whatever stands in it, the kiosk gets values it can live with. */
#include "kiosk/app/config.h"
#include "tests/fuzz/fuzz.h"
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct config config = config_default();
	struct config_complaints complaints = {0};
	config_read(&config, fuzz_file(bytes, size), true, &complaints);
	CHECK(config.diagonal_mm >= CONFIG_DIAGONAL_MM_MIN - 1 && config.diagonal_mm <= CONFIG_DIAGONAL_MM_MAX + 1);
	CHECK(config.distance_mm >= CONFIG_DISTANCE_MM_MIN && config.distance_mm <= CONFIG_DISTANCE_MM_MAX);
	CHECK(config.idle_seconds >= CONFIG_IDLE_SECONDS_MIN && config.idle_seconds <= CONFIG_IDLE_SECONDS_MAX);
	CHECK(memchr(config.content, 0, CONFIG_PATH_MAX) && memchr(config.fonts, 0, CONFIG_PATH_MAX));
	for (int i = 0; i < complaints.count && i < CONFIG_COMPLAINTS_MAX; i++)
		CHECK(complaints.kept[i].text[0] && complaints.kept[i].remedy[0]);
	return 0;
}
