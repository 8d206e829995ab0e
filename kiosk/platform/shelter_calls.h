/* shelter_calls: the system calls a kiosk never needs answer EPERM from here on, in this process and all it starts. */
#pragma once
#include <stdbool.h>

/* False where the kernel or the processor is not known. */
bool shelter_calls_forbid(bool may_start_programs);
