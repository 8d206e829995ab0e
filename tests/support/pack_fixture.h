/* pack_fixture: a small pack for tests, made from kiosk/store/schema.sql with plain SQL and SQLite alone. Everything in it is
 * made up for the test (a town called Essai), except the number 112. */
#pragma once

enum { FIXTURE_PATH_MAX = 128 };

/* Writes the sample pack, then runs `extra` (may be NULL) on it. Stops the program when that fails. */
void pack_fixture_write(const char *path, const char *extra);
/* The same in a new temporary file, whose path is put into `path`. */
void pack_fixture_make(char path[FIXTURE_PATH_MAX], const char *extra);
