/* The steps of a staff session. */
#include "kiosk/staff/staff.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* ---- coming and going ---- */

static void forget_digits(struct staff *staff)
{
	explicit_bzero(staff->typed, sizeof staff->typed);
	staff->typed_count = 0;
}

/* The newest that failed, while what is shown is older: "<number>-<hash>". */
static int64_t newest_failed(const struct state *state, int64_t shown)
{
	int64_t newest = 0, number;
	for (int i = 0; i < state->blocked_count; i++) {
		str name = str_of(state->blocked[i]), digits;
		str_cut(&name, '-', &digits);
		if (str_to_int(digits, &number) && number > shown && number > newest)
			newest = number;
	}
	return newest;
}

static void look_at_packs(struct staff *staff, const struct staff_ground *ground)
{
	if (ground->data < 0)
		return;
	struct generation list[GENERATION_LIST_MAX];
	struct keyring keyring = generation_keyring(ground->data, &ground->roots);
	struct state state = state_read(ground->data);
	int count = generation_list(ground->data, &ground->roots, &keyring, list);
	staff->failed = newest_failed(&state, staff->shown.generation.manifest.seq);
	staff->before = (struct generation){0};
	for (int i = 0; i < count; i++)
		if (strcmp(list[i].name, staff->shown.generation.name) != 0 && !state_is_blocked(&state, list[i].name) &&
		    !list[i].withdrawn && !staff->before.name[0])
			staff->before = list[i];
}

static void go(struct staff *staff, const struct staff_ground *ground, enum staff_screen screen)
{
	forget_digits(staff);
	explicit_bzero(staff->repeated, sizeof staff->repeated);
	staff->asked = staff->renewed = staff->nothing_before = false;
	staff->fault = FAULT_NONE;
	staff->sheet = 0;
	memset(staff->cells, 0, sizeof staff->cells);
	if (staff->update == UPDATE_FAILED || staff->update == UPDATE_WENT_BACK)
		staff->update = UPDATE_NOTHING;
	staff->screen = screen;
	if (screen == STAFF_HOME || screen == STAFF_UPDATE)
		look_at_packs(staff, ground);
}

void staff_open(struct staff *staff, struct staff_ground *ground, int64_t now_ms)
{
	struct generation_choice shown = staff->shown;
	*staff = (struct staff){.shown = shown, .last_ms = now_ms, .file = -1};
	staff->install.source = staff->install.copy = -1;
	if (ground->data < 0) /* no place for a PIN, and nothing here that a PIN would protect */
		go(staff, ground, STAFF_HOME);
	else
		go(staff, ground, pin_is_set(&ground->pin) ? STAFF_PIN : STAFF_FIRST_PIN);
}

void staff_close(struct staff *staff)
{
	struct generation_choice shown = staff->shown;
	if (staff->update == UPDATE_COPYING || staff->update == UPDATE_READY)
		install_stop(&staff->install);
	explicit_bzero(staff, sizeof *staff);
	staff->shown = shown;
}

/* ---- digits ---- */

static void enter_pin(struct staff *staff, struct staff_ground *ground, int64_t now_ms)
{
	staff->answer = pin_try(&ground->pin, (str){staff->typed, (size_t)staff->typed_count}, now_ms);
	staff->asked = true;
	forget_digits(staff);
	if (staff->answer == PIN_RIGHT)
		go(staff, ground, STAFF_HOME);
}

static enum staff_fault set_pin(const struct staff *staff, struct staff_ground *ground)
{
	struct problem problem = {0};
	if (strcmp(staff->repeated, staff->typed) != 0)
		return FAULT_DIFFERENT;
	if (staff->typed_count < PIN_DIGITS_MIN)
		return FAULT_LENGTH;
	if (pin_set(&ground->pin, (str){staff->typed, (size_t)staff->typed_count}, &problem))
		return FAULT_NONE;
	return problem.kind == PROBLEM_INVALID ? FAULT_GUESSABLE : FAULT_DISK;
}

/* Typed twice, so that a slip does not lock everybody out. */
static void enter_new_pin(struct staff *staff, struct staff_ground *ground)
{
	if (!staff->repeated[0]) {
		memcpy(staff->repeated, staff->typed, sizeof staff->repeated);
		staff->asked = staff->typed_count > 0;
		staff->fault = FAULT_NONE;
		forget_digits(staff);
		return;
	}
	enum staff_fault fault = set_pin(staff, ground);
	go(staff, ground, fault == FAULT_NONE ? STAFF_HOME : staff->screen);
	staff->fault = fault;
	staff->renewed = fault == FAULT_NONE;
}

static void enter(struct staff *staff, struct staff_ground *ground, int64_t now_ms)
{
	if (staff->screen == STAFF_PIN)
		enter_pin(staff, ground, now_ms);
	else if (staff->screen == STAFF_FIRST_PIN || staff->screen == STAFF_NEW_PIN)
		enter_new_pin(staff, ground);
}

static void type_digit(struct staff *staff, int digit)
{
	if (staff->typed_count < PIN_DIGITS_MAX && digit >= 0 && digit <= 9)
		staff->typed[staff->typed_count++] = (char)('0' + digit);
}

/* ---- the stick ---- */

static struct trailer_judge judge_of(const struct staff_ground *ground)
{
	return (struct trailer_judge){
	    .roots = &ground->roots, .program = ground->program, .schema = ground->schema, .payload_max = TRAILER_PAYLOAD_MAX};
}

static void begin_copy(struct staff *staff, struct staff_ground *ground, int file)
{
	int folder = open(ground->stick, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct install_wish wish = {.data = ground->data,
				    .stick = folder,
				    .file = staff->stick.files[file].name,
				    .judge = judge_of(ground),
				    .self_test = ground->self_test,
				    .context = ground->context};
	staff->file = file;
	staff->update = install_begin(&staff->install, &wish) ? UPDATE_COPYING : UPDATE_FAILED;
	if (folder >= 0)
		close(folder); /* the file itself is open */
}

static void look_at_stick(struct staff *staff, struct staff_ground *ground)
{
	struct trailer_judge judge = judge_of(ground);
	if (ground->data < 0 || staff->update == UPDATE_COPYING || staff->update == UPDATE_READY)
		return;
	staff->update = UPDATE_NOTHING;
	stick_look(&staff->stick, ground->stick, ground->data, &judge);
	if (staff->stick.best >= 0)
		begin_copy(staff, ground, staff->stick.best);
}

static void will_show(struct staff *staff, const struct staff_ground *ground, const struct generation *generation)
{
	staff->shown = (struct generation_choice){.found = true, .generation = *generation};
	look_at_packs(staff, ground);
}

static bool commit(struct staff *staff, const struct staff_ground *ground)
{
	if (staff->update != UPDATE_READY)
		return false;
	install_step(&staff->install);
	bool done = staff->install.phase == INSTALL_DONE;
	staff->update = done ? UPDATE_INSTALLED : UPDATE_FAILED;
	if (!done)
		return false;
	struct generation installed = {.manifest = staff->install.manifest};
	memcpy(installed.name, staff->install.name, sizeof installed.name);
	memcpy(installed.holder, staff->install.holder, sizeof installed.holder);
	will_show(staff, ground, &installed);
	return true;
}

static void stop(struct staff *staff)
{
	if (staff->update != UPDATE_COPYING && staff->update != UPDATE_READY)
		return;
	install_stop(&staff->install);
	staff->update = UPDATE_NOTHING;
}

static bool go_back(struct staff *staff, struct staff_ground *ground)
{
	struct generation to;
	if (ground->data < 0)
		return false;
	stop(staff);
	bool done = generation_go_back(ground->data, &ground->roots, staff->shown.generation.name, &to, NULL);
	staff->nothing_before = !done;
	staff->update = done ? UPDATE_WENT_BACK : UPDATE_NOTHING;
	if (done)
		will_show(staff, ground, &to);
	return done;
}

bool staff_work(struct staff *staff)
{
	if (staff->update != UPDATE_COPYING)
		return false;
	install_step(&staff->install);
	if (staff->install.phase == INSTALL_FAILED)
		staff->update = UPDATE_FAILED;
	else if (staff->install.phase == INSTALL_COMMIT)
		staff->update = UPDATE_READY;
	return staff->update == UPDATE_COPYING;
}

int staff_percent(const struct staff *staff)
{
	return staff->install.total ? (int)(staff->install.done * 100 / staff->install.total) : 0;
}

/* ---- steps ---- */

/* Before the PIN only digits and leaving mean anything. */
static bool is_allowed(const struct staff *staff, enum staff_action action)
{
	bool inside = staff->screen != STAFF_PIN && staff->screen != STAFF_FIRST_PIN;
	return staff->screen != STAFF_CLOSED && (inside || action == STAFF_DIGIT || action == STAFF_ERASE ||
						 action == STAFF_ENTER || action == STAFF_TURN || action == STAFF_LEAVE);
}

bool staff_step(struct staff *staff, struct staff_ground *ground, enum staff_action action, int value, int64_t now_ms)
{
	staff->last_ms = now_ms;
	if (!is_allowed(staff, action))
		return false;
	switch (action) {
	case STAFF_GO:
		if (value >= STAFF_HOME && value <= STAFF_TOUCH_TEST && (value != STAFF_NEW_PIN || ground->data >= 0))
			go(staff, ground, (enum staff_screen)value);
		if (value == STAFF_UPDATE)
			look_at_stick(staff, ground);
		return false;
	case STAFF_DIGIT:
		type_digit(staff, value);
		return false;
	case STAFF_ERASE:
		staff->typed_count -= staff->typed_count > 0;
		staff->typed[staff->typed_count] = 0;
		return false;
	case STAFF_ENTER:
		enter(staff, ground, now_ms);
		return false;
	case STAFF_LOOK:
		look_at_stick(staff, ground);
		return false;
	case STAFF_CHOOSE:
		if (value >= 0 && value < staff->stick.count && staff->update != UPDATE_COPYING && staff->update != UPDATE_READY)
			begin_copy(staff, ground, value);
		return false;
	case STAFF_INSTALL:
		return commit(staff, ground);
	case STAFF_STOP:
		stop(staff);
		return false;
	case STAFF_GO_BACK:
		return go_back(staff, ground);
	case STAFF_FEEL:
		if (value >= 0 && value < STAFF_CELLS)
			staff->cells[value] = true;
		return false;
	case STAFF_TURN:
		staff->sheet = value;
		return false;
	case STAFF_LEAVE:
		staff_close(staff);
		return false;
	}
	return false;
}

int64_t staff_patience(const struct staff *staff, int64_t now_ms)
{
	if (staff->screen == STAFF_CLOSED)
		return -1;
	if (staff->update == UPDATE_COPYING)
		return STAFF_IDLE_MS;
	int64_t left = staff->last_ms + STAFF_IDLE_MS - now_ms;
	return left > 0 ? left : 0;
}

bool staff_knocks(struct staff_knock *knock, int x, int y, int width, int corner, int64_t now_ms)
{
	bool at_start = x < corner, at_end = x >= width - corner;
	if (y >= corner || (!at_start && !at_end)) {
		*knock = (struct staff_knock){0};
		return false;
	}
	bool goes_on = knock->count && knock->at_end != at_end && now_ms - knock->first_ms <= STAFF_KNOCK_MS;
	*knock = (struct staff_knock){goes_on ? knock->count + 1 : 1, at_end, goes_on ? knock->first_ms : now_ms};
	if (knock->count < STAFF_KNOCKS)
		return false;
	*knock = (struct staff_knock){0};
	return true;
}
