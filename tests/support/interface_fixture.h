/* interface_fixture: the interface's texts as they stand in assets/translations, as SQL for a pack of pack_fixture. */
#pragma once

/* For French (the source), English and Arabic, followed by `more` (may be NULL). The caller frees it. */
char *interface_fixture_sql(const char *more);
