/* catalogue: one PO file, read through libgettextpo into entries. A file that is damaged gives findings with the line. */
#pragma once
#include "kiosk/author/findings.h"

struct po_xerror_handler;

enum translation_status { TRANSLATION_MACHINE, TRANSLATION_HUMAN, TRANSLATION_REVIEWED, TRANSLATION_STALE };

struct catalogue_entry {
	str context, source, text; /* text may be empty */
	str previous;		   /* msgid it was translated from, when a tool kept it beside a fuzzy text */
	str comments;		   /* of translators, kept when the file is written again */
	enum translation_status status;
	bool fuzzy, obsolete;
	bool own_status; /* said at the entry, not in the header */
};

struct catalogue {
	str path;
	str header;			/* as it stands; empty when there is none */
	enum translation_status status; /* of the header */
	struct catalogue_entry *entries;
	int count, capacity;
};

/* Reads path. False when the file is not there (no finding) or damaged (findings). */
bool catalogue_read(struct arena *arena, struct findings *findings, str path, struct catalogue *catalogue);
/* For those who write PO files: the faults libgettextpo finds become findings about `path`. Returns its handler. */
const struct po_xerror_handler *catalogue_listen(struct arena *arena, struct findings *findings, str path);
/* "machine", "human", "reviewed", "stale". */
enum translation_status catalogue_status_named(str word); /* stale when it is no such word */
const char *catalogue_status_word(enum translation_status status);
