/* Memory of the vault is locked, not dumped, and not there in a child: as the kernel itself says in /proc/self/smaps. */
#include "kiosk/base/arena.h"
#include "kiosk/base/vault.h"
#include "tests/test.h"
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LOCKING_IS_LEFT_OUT 1 /* AddressSanitizer answers "done" and locks nothing */
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define LOCKING_IS_LEFT_OUT 1
#else
#define LOCKING_IS_LEFT_OUT 0
#endif
#ifndef LOCKING_IS_LEFT_OUT
#define LOCKING_IS_LEFT_OUT 0
#endif

/* The flags of the mapping that holds this address. */
static void flags_of(const void *memory, char flags[400])
{
	FILE *file = fopen("/proc/self/smaps", "r");
	char line[400];
	bool here = false;
	flags[0] = 0;
	while (file && fgets(line, sizeof line, file)) {
		unsigned long from, to;
		if (sscanf(line, "%lx-%lx ", &from, &to) == 2)
			here = from <= (unsigned long)memory && (unsigned long)memory < to;
		if (here && strncmp(line, "VmFlags:", 8) == 0)
			memcpy(flags, line, sizeof line);
	}
	if (file)
		fclose(file);
}

TEST(the_vault_is_locked_not_dumped_and_not_in_a_child)
{
	char flags[400];
	char *memory = vault_take(5000, VAULT_ALONE);
	EXPECT(memory[0] == 0 && memory[4999] == 0);
	memory[17] = 's';
	flags_of(memory, flags);
	EXPECT(strstr(flags, " dd") != NULL); /* do not dump */
	EXPECT(strstr(flags, " wf") != NULL); /* wipe on fork */
	EXPECT(strstr(flags, " lo") != NULL || LOCKING_IS_LEFT_OUT || !vault_can_lock(5000));
	pid_t child = fork();
	if (child == 0)
		_exit(memory[17]);
	int status = -1;
	waitpid(child, &status, 0);
	EXPECT_INT(WEXITSTATUS(status), 0);
	EXPECT_INT(memory[17], 's');
	vault_give(memory, 5000);
	vault_give(NULL, 0);
}

TEST(a_secret_arena_lives_in_the_vault)
{
	char flags[400];
	struct arena arena = {.secret = true};
	char *text = arena_alloc(&arena, 100);
	flags_of(text, flags);
	EXPECT(strstr(flags, " dd") != NULL);
	text[0] = 'x';
	arena_reset(&arena);
	EXPECT_INT(text[0], 0);
	EXPECT(arena_alloc(&arena, 1000000) != NULL);
	arena_finish(&arena);
	EXPECT(arena.secret && arena.first == NULL);
}
