/* Hashing is libsodium's; what is ours is the waiting. */
#include "kiosk/staff/pin.h"
#include "kiosk/base/arena.h"
#include "kiosk/pack/disk.h"
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { WRONG_MAX = 1000 };

static bool is_digits(str digits)
{
	for (size_t i = 0; i < digits.size; i++)
		if (digits.data[i] < '0' || digits.data[i] > '9')
			return false;
	return digits.size >= PIN_DIGITS_MIN && digits.size <= PIN_DIGITS_MAX;
}

/* 111111, 123456 and 654321 are the first that anybody tries. */
static bool is_guessable(str digits)
{
	bool same = true, rising = true, falling = true;
	for (size_t i = 1; i < digits.size; i++) {
		int step = digits.data[i] - digits.data[i - 1];
		same &= step == 0;
		rising &= step == 1;
		falling &= step == -1;
	}
	return same || rising || falling;
}

static int64_t wait_after(int wrong)
{
	int64_t wait = PIN_WAIT_MS;
	if (wrong < PIN_FREE_TRIES)
		return 0;
	for (int i = PIN_FREE_TRIES; i < wrong && wait < PIN_WAIT_MS_MAX; i++)
		wait *= 2;
	return wait < PIN_WAIT_MS_MAX ? wait : PIN_WAIT_MS_MAX;
}

static bool write_wrong(struct pin *pin)
{
	char text[16];
	int size = snprintf(text, sizeof text, "%d\n", pin->wrong);
	return disk_replace(pin->data, "pin.wrong", (str){text, (size_t)size}, NULL);
}

void pin_begin(struct pin *pin, int data, int64_t now_ms)
{
	char text[16];
	int64_t wrong = 0;
	*pin = (struct pin){.data = data};
	str line = {text, disk_read_small(data, "pin.wrong", text, sizeof text)};
	if (line.size && (!str_to_int(str_trim(line), &wrong) || wrong < 0 || wrong > WRONG_MAX))
		wrong = WRONG_MAX; /* somebody wrote here who should not have: wait longest */
	pin->wrong = (int)wrong;
	int64_t wait = wait_after(pin->wrong);
	pin->open_at_ms = wrong ? now_ms + (wait > PIN_START_MS ? wait : PIN_START_MS) : now_ms;
}

bool pin_is_set(const struct pin *pin)
{
	return faccessat(pin->data, "pin", F_OK, 0) == 0;
}

int64_t pin_wait_ms(const struct pin *pin, int64_t now_ms)
{
	return pin->open_at_ms > now_ms ? pin->open_at_ms - now_ms : 0;
}

enum pin_answer pin_try(struct pin *pin, str digits, int64_t now_ms)
{
	char hash[crypto_pwhash_STRBYTES + 1] = {0};
	if (!pin_is_set(pin))
		return PIN_NONE_SET;
	if (pin_wait_ms(pin, now_ms) > 0)
		return PIN_WAIT;
	/* counted before it is looked at: pulling the plug in the middle gains nothing */
	pin->wrong += pin->wrong < WRONG_MAX;
	pin->open_at_ms = now_ms + wait_after(pin->wrong);
	if (!write_wrong(pin) || disk_read_small(pin->data, "pin", hash, crypto_pwhash_STRBYTES) == 0)
		return PIN_FAILED;
	if (!is_digits(digits) || crypto_pwhash_str_verify(hash, digits.data, digits.size) != 0)
		return PIN_WRONG;
	pin->wrong = 0;
	pin->open_at_ms = now_ms;
	return write_wrong(pin) ? PIN_RIGHT : PIN_FAILED;
}

bool pin_set(struct pin *pin, str digits, struct problem *problem)
{
	char hash[crypto_pwhash_STRBYTES] = {0};
	if (!is_digits(digits))
		return problem_set(problem, PROBLEM_INVALID, "", "Choose six to twelve digits.",
				   "the code has not six to twelve digits.");
	if (is_guessable(digits))
		return problem_set(problem, PROBLEM_INVALID, "", "Choose digits that are not in a row.",
				   "this code is too easy to guess.");
	if (crypto_pwhash_str(hash, digits.data, digits.size, crypto_pwhash_OPSLIMIT_INTERACTIVE,
			      crypto_pwhash_MEMLIMIT_INTERACTIVE / 2) != 0)
		return problem_set(problem, PROBLEM_UNREADABLE, "", "Try again.", "the kiosk has not enough memory.");
	return disk_replace(pin->data, "pin", str_of(hash), problem);
}
