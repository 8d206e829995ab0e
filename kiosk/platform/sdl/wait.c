/* Finds the descriptors of SDL's input devices among our own and polls them. */
#include "kiosk/platform/sdl/wait.h"
#include "kiosk/platform/clock.h"
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

enum {
	DESCRIPTORS_SEEN_MAX = 256,
	DESCRIPTORS_WAITED_MAX = 64,
	INPUT_MAJOR = 13,    /* Linux: /dev/input/event* */
	NAP_MS = 10,	     /* between looks when nothing can be slept on, and after a wake without an event */
	LOOK_AGAIN_MS = 2000 /* devices that came meanwhile without a word from udev */
};

static bool system_sleeps(void)
{
	const char *driver = SDL_GetCurrentVideoDriver();
	return driver && (strcmp(driver, "x11") == 0 || strcmp(driver, "wayland") == 0);
}

/* An input device, or the socket (udev) or inotify that tells of new ones. */
static bool tells_of_input(int descriptor)
{
	struct stat state;
	if (fstat(descriptor, &state) != 0)
		return false;
	if (S_ISCHR(state.st_mode))
		return major(state.st_rdev) == INPUT_MAJOR;
	if (S_ISSOCK(state.st_mode)) {
		int domain = 0;
		socklen_t size = sizeof domain;
		return getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &domain, &size) == 0 && domain == AF_NETLINK;
	}
	char link[64], target[64] = {0};
	SDL_snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
	return readlink(link, target, sizeof target - 1) > 0 && strcmp(target, "anon_inode:inotify") == 0;
}

static int find_descriptors(struct pollfd *waited)
{
	int count = 0;
	for (int i = 0; i < DESCRIPTORS_SEEN_MAX && count < DESCRIPTORS_WAITED_MAX; i++)
		if (tells_of_input(i))
			waited[count++] = (struct pollfd){.fd = i, .events = POLLIN};
	return count;
}

static int shorter(int64_t left, int limit)
{
	return left < 0 || left > limit ? limit : (int)left;
}

/* An event before the nap has ended, or none. */
static bool nap(SDL_Event *event, int64_t left)
{
	struct timespec pause = {.tv_nsec = shorter(left, NAP_MS) * 1000000L};
	nanosleep(&pause, NULL);
	return SDL_PollEvent(event) == 1;
}

static bool wait_on_devices(SDL_Event *event, int timeout_ms)
{
	int64_t until = timeout_ms < 0 ? -1 : clock_ms() + timeout_ms;
	struct pollfd waited[DESCRIPTORS_WAITED_MAX];
	int count = find_descriptors(waited);
	for (;;) {
		if (SDL_PollEvent(event) == 1)
			return true;
		int64_t left = until < 0 ? -1 : until - clock_ms();
		if (until >= 0 && left <= 0)
			return false;
		int ready = count ? poll(waited, (nfds_t)count, shorter(left, LOOK_AGAIN_MS)) : 1;
		if (SDL_PollEvent(event) == 1)
			return true;
		if (ready != 0 && nap(event, left))
			return true;
		count = find_descriptors(waited);
	}
}

bool wait_event(SDL_Event *event, int timeout_ms)
{
	if (!system_sleeps())
		return wait_on_devices(event, timeout_ms);
	if (timeout_ms < 0)
		return SDL_WaitEvent(event) == 1;
	return SDL_WaitEventTimeout(event, timeout_ms) == 1;
}
