/* supervisor: tells the system's service manager how this program is (the protocol of sd_notify(3): a datagram to the socket
 * named by NOTIFY_SOCKET). Without a supervisor nothing is sent. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* After how long without a sign of life the supervisor starts the program again, in ms; 0: it does not watch. */
int64_t supervisor_patience(void);
/* "READY=1", "WATCHDOG=1". False when nobody takes it. */
bool supervisor_tell(const char *state);
