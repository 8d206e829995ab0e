/* The proof that a spoilt database harms nobody, even when its signature is right: 20,000 of them, opened and read to the last
 * card under the sanitizers.
 *
 *     databases_proof PACK [count]
 *
 * Most are made of the small pack of the tests, each hundredth of the given whole pack. Ends with "N passed, N failed": one that
 * took longer than SECONDS_MAX fails; a crash ends the program. The greatest memory is printed, and more than MEGABYTES_MAX fails. */
#include "tests/support/database_damage.h"
#include "tests/support/pack_fixture.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

enum { DATABASES = 20000, WHOLE_PACKS_EACH = 100, SECONDS_MAX = 2, MEGABYTES_MAX = 512 /* with what the sanitizers keep */ };

static long print_counts(const char *title, const struct database_damage_count counts[DATABASE_DAMAGE_COUNT], long *made)
{
	long failed = 0;
	printf("%s\n", title);
	for (int kind = 0; kind < DATABASE_DAMAGE_COUNT; kind++) {
		printf("  %-44s %6ld made:", counts[kind].words, counts[kind].made);
		for (int outcome = 0; outcome < PACK_READ_COUNT; outcome++)
			printf(" %5ld %s%s", counts[kind].outcomes[outcome], pack_reader_name((enum pack_read)outcome),
			       outcome < PACK_READ_COUNT - 1 ? "," : "");
		printf("; slowest %.3f s\n", counts[kind].slowest);
		*made += counts[kind].made;
		failed += counts[kind].slowest >= SECONDS_MAX;
	}
	return failed;
}

int main(int argument_count, char **arguments)
{
	struct database_damage_count counts[DATABASE_DAMAGE_COUNT];
	char path[FIXTURE_PATH_MAX];
	struct rusage usage;
	long made = 0, failed, total = argument_count > 2 ? strtol(arguments[2], NULL, 10) : DATABASES;
	if (argument_count < 2)
		return fprintf(stderr, "usage: databases_proof PACK [count]\n"), 2;
	setvbuf(stdout, NULL, _IOLBF, 0);
	pack_fixture_make(path, NULL);
	database_damage_try(path, total - total / WHOLE_PACKS_EACH, counts);
	failed = print_counts("the small pack of the tests", counts, &made);
	unlink(path);
	database_damage_try(arguments[1], total / WHOLE_PACKS_EACH, counts);
	failed += print_counts(arguments[1], counts, &made);
	getrusage(RUSAGE_SELF, &usage);
	printf("at most %ld MB of memory\n", usage.ru_maxrss / 1024);
	failed += usage.ru_maxrss / 1024 > MEGABYTES_MAX;
	printf("%ld passed, %ld failed\n", made - failed, failed);
	return failed != 0;
}
