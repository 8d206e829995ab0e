/* A few lines of text, whole or not used. */
#include "kiosk/pack/state.h"
#include "kiosk/base/arena.h"
#include "kiosk/pack/disk.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { STATE_BYTES_MAX = 2048 };
static const char state_magic[] = "SOCLE-STATE-1\n";

bool state_is_name(str name)
{
	size_t dash = str_find(name, STR("-"));
	int64_t seq;
	if (dash == SIZE_MAX || name.size - dash - 1 != 16 || name.size >= STATE_NAME_MAX ||
	    !str_to_int(str_slice(name, 0, dash), &seq))
		return false;
	for (size_t i = dash + 1; i < name.size; i++)
		if (!((name.data[i] >= '0' && name.data[i] <= '9') || (name.data[i] >= 'a' && name.data[i] <= 'f')))
			return false;
	return seq > 0;
}

static bool take_name(str value, char to[STATE_NAME_MAX])
{
	memset(to, 0, STATE_NAME_MAX); /* the last line of its kind holds */
	if (str_equal(value, STR("-")))
		return true;
	if (!state_is_name(value))
		return false;
	memcpy(to, value.data, value.size);
	return true;
}

static bool take_state_line(str line, struct state *state)
{
	str key;
	int64_t number;
	str_cut(&line, '=', &key);
	if (str_equal(key, STR("chosen")))
		return take_name(line, state->chosen);
	if (str_equal(key, STR("trial")))
		return take_name(line, state->trial);
	if (str_equal(key, STR("blocked")))
		return state->blocked_count < STATE_BLOCKED_MAX && take_name(line, state->blocked[state->blocked_count]) &&
		       state->blocked[state->blocked_count++][0];
	if (!str_to_int(line, &number) || number < 0 || number > STATE_SEQ_MAX)
		return false;
	if (str_equal(key, STR("tries")) && number <= 1000)
		return state->tries = (int)number, true;
	return str_equal(key, STR("confirmed")) && (state->confirmed = number, true);
}

struct state state_read(int data)
{
	struct state state = {0};
	char bytes[STATE_BYTES_MAX];
	errno = 0;
	str text = {bytes, disk_read_small(data, "state", bytes, sizeof bytes)}, line;
	state.failed = text.size == 0 && errno != 0 && errno != ENOENT && errno != EFBIG;
	/* the last line proves that the text is whole */
	if (!str_starts_with(text, str_of(state_magic)) || !str_ends_with(text, STR("\nend\n")))
		return state;
	text = str_slice(text, strlen(state_magic), text.size - strlen("end\n"));
	while (text.size && str_cut(&text, '\n', &line))
		if (!take_state_line(line, &state))
			return (struct state){0};
	state.readable = true;
	return state;
}

static const char *name_or_dash(const char *name)
{
	return name[0] ? name : "-";
}

bool state_write(int data, const struct state *state, struct problem *problem)
{
	struct arena arena = {0};
	if (state->failed)
		return problem_set(problem, PROBLEM_UNREADABLE, "state", "Try again.", "the kiosk's disk does not answer.");
	str text = str_format(&arena, "%schosen=%s\ntrial=%s\ntries=%d\nconfirmed=%lld\n", state_magic,
			      name_or_dash(state->chosen), name_or_dash(state->trial), state->tries, (long long)state->confirmed);
	for (int i = 0; i < state->blocked_count; i++)
		text = str_format(&arena, "%.*sblocked=%s\n", STR_ARG(text), state->blocked[i]);
	bool good = disk_replace(data, "state", str_join(&arena, text, STR("end\n")), problem);
	arena_finish(&arena);
	return good;
}

bool state_is_blocked(const struct state *state, const char *name)
{
	for (int i = 0; i < state->blocked_count; i++)
		if (strcmp(state->blocked[i], name) == 0)
			return true;
	return false;
}

void state_block(struct state *state, const char *name)
{
	if (state_is_blocked(state, name))
		return;
	if (state->blocked_count == STATE_BLOCKED_MAX) {
		memmove(state->blocked[0], state->blocked[1], sizeof state->blocked[0] * (STATE_BLOCKED_MAX - 1));
		state->blocked_count--;
	}
	snprintf(state->blocked[state->blocked_count++], STATE_NAME_MAX, "%s", name);
}
