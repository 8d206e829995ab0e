/* One datagram, then the socket is closed again: a supervisor that was restarted is found again. */
#include "kiosk/platform/supervisor.h"
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int64_t supervisor_patience(void)
{
	const char *patience = getenv("WATCHDOG_USEC"), *whose = getenv("WATCHDOG_PID");
	if (!patience || !getenv("NOTIFY_SOCKET") || (whose && strtol(whose, NULL, 10) != (long)getpid()))
		return 0;
	long long microseconds = strtoll(patience, NULL, 10);
	return microseconds > 0 ? microseconds / 1000 : 0;
}

bool supervisor_tell(const char *state)
{
	const char *name = getenv("NOTIFY_SOCKET");
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	size_t length = name ? strlen(name) : 0;
	if (length < 2 || length >= sizeof address.sun_path || (name[0] != '/' && name[0] != '@'))
		return false;
	memcpy(address.sun_path, name, length);
	if (name[0] == '@')
		address.sun_path[0] = 0; /* a name that is no file */
	int end = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (end < 0)
		return false;
	socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length);
	/* a supervisor that does not listen must not stop the kiosk */
	bool told = sendto(end, state, strlen(state), MSG_NOSIGNAL | MSG_DONTWAIT, (const struct sockaddr *)&address, size) >= 0;
	close(end);
	return told;
}
