/* After a visitor has left, this process's memory knows no more of what they read than before they came. A child process goes
 * the visitor's way and hands over what was on the glass, in disguise; then the same way is gone here, the visitor leaves, and
 * every writable page of the process is searched (STANDARDS P-03). Content read by everybody, at every start, does not count.
 * Under AddressSanitizer freed memory is kept on purpose, so there nothing can be proved: `make MODE=release test-app`. */
#include "tests/support/kiosk_fixture.h"
#include "tests/test.h"
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MARKS_MAX = 256, MARK_BYTES = 24, DISGUISE = 0x5A, PIECE = 1 << 20 };

static struct {
	uint8_t bytes[MARKS_MAX][MARK_BYTES]; /* disguised, so that the search does not find the list itself */
	int count;
} marks;

static void keep(str text)
{
	if (text.size < MARK_BYTES || marks.count == MARKS_MAX)
		return;
	for (int i = 0; i < MARK_BYTES; i++)
		marks.bytes[marks.count][i] = (uint8_t)text.data[i] ^ DISGUISE;
	marks.count++;
}

static void keep_page(const struct kiosk *kiosk)
{
	for (int i = 0; i < kiosk->glass.page.count; i++) {
		const struct page_node *node = &kiosk->glass.page.nodes[i];
		if (node->id == page_id(STR("pager.page")))
			continue; /* the same on many pages */
		if (node->role == ROLE_STEP || node->role == ROLE_TEXT || node->role == ROLE_PHRASE || node->role == ROLE_CARD) {
			keep(node->name);
			keep(node->detail);
		}
	}
}

static bool is_mark(const uint8_t *at, const uint8_t *mark)
{
	for (int i = 0; i < MARK_BYTES; i++)
		if ((at[i] ^ DISGUISE) != mark[i])
			return false;
	return true;
}

static void search(const uint8_t *memory, size_t size, int found[MARKS_MAX])
{
	for (size_t at = 0; at + MARK_BYTES <= size; at++)
		for (int i = 0; i < marks.count; i++)
			if ((memory[at] ^ DISGUISE) == marks.bytes[i][0] && is_mark(memory + at, marks.bytes[i]))
				found[i]++;
}

/* Reads through /proc, so that a page that went away is no crash. */
static int search_process(int found[MARKS_MAX])
{
	static uint8_t piece[PIECE + MARK_BYTES];
	FILE *maps = fopen("/proc/self/maps", "r");
	int memory = open("/proc/self/mem", O_RDONLY), searched = 0;
	char line[512];
	while (maps && fgets(line, sizeof line, maps)) {
		unsigned long from, to;
		char rights[8];
		if (sscanf(line, "%lx-%lx %7s", &from, &to, rights) != 3 || rights[1] != 'w')
			continue;
		for (unsigned long at = from; at < to; at += PIECE) {
			if (at <= (unsigned long)piece && (unsigned long)piece < at + PIECE)
				continue; /* this buffer itself */
			ssize_t got = pread(memory, piece, to - at < sizeof piece ? to - at : sizeof piece, (off_t)at);
			if (got > 0)
				search(piece, (size_t)got, found);
			searched += got > 0;
		}
	}
	memset(piece, 0, sizeof piece);
	if (maps)
		fclose(maps);
	close(memory);
	return searched;
}

static void find(bool found[MARKS_MAX])
{
	int times[MARKS_MAX] = {0};
	EXPECT(search_process(times) > 10);
	for (int i = 0; i < MARKS_MAX; i++)
		found[i] = times[i] > 0;
}

static int count(const bool found[MARKS_MAX])
{
	int sum = 0;
	for (int i = 0; i < marks.count; i++)
		sum += found[i];
	return sum;
}

/* The way of a visitor in need of care; `see` is called where something is read. */
static void go_and_read(struct kiosk *kiosk, void (*see)(const struct kiosk *kiosk))
{
	EXPECT(fixture_touch(kiosk, "attract.touch"));
	EXPECT(fixture_touch(kiosk, "language.fr"));
	EXPECT(fixture_touch(kiosk, "topic.health"));
	EXPECT(fixture_touch(kiosk, "topic.everything"));
	see(kiosk);
	EXPECT(fixture_touch(kiosk, "card.fr-health-emergency"));
	see(kiosk);
}

static void see_nothing(const struct kiosk *kiosk)
{
	(void)kiosk;
}

static void learn_in_a_child(const struct config *config)
{
	int ends[2];
	EXPECT_INT(pipe(ends), 0);
	pid_t child = fork();
	if (child == 0) {
		struct kiosk *kiosk = fixture_open(config);
		go_and_read(kiosk, keep_page);
		_exit(write(ends[1], &marks, sizeof marks) != sizeof marks);
	}
	close(ends[1]);
	size_t got = 0;
	for (ssize_t size = 1; size > 0 && got < sizeof marks; got += (size_t)size)
		size = read(ends[0], (char *)&marks + got, sizeof marks - got);
	EXPECT_INT(got, sizeof marks);
	close(ends[0]);
	waitpid(child, NULL, 0);
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FREED_MEMORY_IS_KEPT 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define FREED_MEMORY_IS_KEPT 1
#endif

#ifdef FREED_MEMORY_IS_KEPT
TEST(what_freed_memory_holds_is_searched_in_the_release_build_only)
{
	(void)find;
	(void)count;
	(void)see_nothing;
	(void)learn_in_a_child;
}
#else
TEST(nothing_more_that_was_read_is_in_memory_after_leaving)
{
	struct config config = fixture_config();
	bool before[MARKS_MAX], there[MARKS_MAX], after[MARKS_MAX];
	learn_in_a_child(&config);
	EXPECT(marks.count > 10);
	struct kiosk *kiosk = fixture_open(&config);
	find(before);
	go_and_read(kiosk, see_nothing);
	find(there);
	EXPECT_INT(count(there), marks.count); /* the search can find */
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	find(after);
	int left = 0;
	for (int i = 0; i < marks.count; i++)
		left += after[i] && !before[i];
	printf("  %d texts were read; %d were in memory before, %d meanwhile, %d after leaving; %d tell of the visitor\n",
	       marks.count, count(before), count(there), count(after), left);
	EXPECT_INT(left, 0);
	fixture_close(kiosk);
}
#endif
