/* socle-pack: the authors' program. */
#include "kiosk/author/command.h"
#include <stdlib.h>
#include <string.h>

static enum wording_language language_of_system(void)
{
	static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *value = getenv(names[i]);
		if (value && value[0])
			return strncmp(value, "fr", 2) == 0 ? WORDING_FRENCH : WORDING_ENGLISH;
	}
	return WORDING_ENGLISH;
}

int main(int count, char **words)
{
	return command_run(count, words, language_of_system(), stdout, stderr);
}
