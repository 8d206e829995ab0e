/* dump: the page on the glass as JSON: every node with what it says, does and where it stands (px and mm). Only in the
 * program socle-hooks; the kiosk's own program cannot do this (STANDARDS HK3, P-22). */
#pragma once
#include "kiosk/app/loop.h"
#include <stdio.h>

void dump_page(const struct kiosk *kiosk, FILE *out);
