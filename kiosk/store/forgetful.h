/* forgetful: memory for SQLite that is overwritten when it is given back, so that closing a store leaves nothing of what was
 * read from it. */
#pragma once

/* For the whole program; to be called before SQLite is first used, and does nothing afterwards. */
void forgetful_install(void);
