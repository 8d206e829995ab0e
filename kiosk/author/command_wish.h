/* command_wish: the words of a command line, taken apart, for the files of the single commands. */
#pragma once
#include "kiosk/author/command.h"
#include "kiosk/base/problem.h"

enum { WISH_WORDS_MAX = 4 };

struct wish {
	FILE *out, *err;
	enum wording_language language;
	const char *words[WISH_WORDS_MAX]; /* behind the command: folder, topic, ... */
	int word_count;
	const char *output, *interface, *lang, *key, *keyring, *passphrase, *expires; /* NULL: not given */
	const char *hsds, *hsds_json, *inclusion;				      /* folder, file, folder of open data */
	const char *fods, *parent, *name, *source_language, *territory, *publisher;
	bool help, quiet, json, keep_contacts;
};

/* Says it and returns COMMAND_USAGE. */
int command_usage(const struct wish *wish, const char *french, const char *english, const char *what);
/* Says it and returns the exit code. */
int command_problem(const struct wish *wish, const struct problem *problem);

/* command_content.c */
int command_content_build(const struct wish *wish);
int command_content_check(const struct wish *wish);
int command_content_report(const struct wish *wish);
int command_content_map(const struct wish *wish);
int command_content_po(const struct wish *wish);
/* Where the texts of the interface are. */
str command_content_interface(struct arena *arena, const struct wish *wish, const char *folder);
/* command_open.c */
int command_open_export(const struct wish *wish);
int command_open_import(const struct wish *wish);
/* command_new.c */
int command_new(const struct wish *wish);
/* command_workbook.c */
int command_workbook_export(const struct wish *wish);
int command_workbook_import(const struct wish *wish);
/* command_keys.c */
int command_keys_generate(const struct wish *wish);
int command_keys_list(const struct wish *wish);
int command_keys_sign(const struct wish *wish);
int command_keys_show(const struct wish *wish);
/* command_diff.c */
int command_diff(const struct wish *wish);
