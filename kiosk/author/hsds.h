/* hsds: records in the tables of HSDS 3.1 (Human Services Data Specification, Open Referral), between files and sheets. The names
 * of tables and fields are HSDS'; what Socle adds is its profile: fields that begin with "socle_", and tables that begin so, one
 * for each sheet that HSDS has no table for (see docs/hsds-profile). One row is one object; rows point to each other by id. */
#pragma once
#include "kiosk/author/fields.h"
#include "kiosk/base/arena.h"

enum hsds_table_kind {
	HSDS_ORGANIZATION,
	HSDS_SERVICE,
	HSDS_LOCATION,
	HSDS_SERVICE_AT_LOCATION,
	HSDS_ADDRESS,
	HSDS_PHONE,
	HSDS_CONTACT,
	HSDS_SCHEDULE,
	HSDS_LANGUAGE,
	HSDS_ACCESSIBILITY,
	HSDS_COST_OPTION,
	HSDS_REQUIRED_DOCUMENT,
	HSDS_SERVICE_AREA,
	HSDS_TAXONOMY,
	HSDS_TAXONOMY_TERM,
	HSDS_ATTRIBUTE,
	HSDS_SOCLE_TRANSLATION,
	HSDS_SOCLE_SHEETS, /* socle_layer and so on, one for each sheet in the order of fields.h */
	HSDS_TABLE_COUNT = HSDS_SOCLE_SHEETS + SHEET_COUNT
};

enum hsds_type { HSDS_TEXT, HSDS_NUMBER, HSDS_INTEGER, HSDS_DATE, HSDS_LIST /* of texts: an array, or one a line */ };
enum hsds_need { HSDS_MAY, HSDS_MUST, HSDS_MUST_IN_TABLE /* of CSV; nesting says it in JSON */ };

struct hsds_field {
	const char *name;
	enum hsds_type type;
	enum hsds_need need;
	const char *text; /* what it holds, in our words */
};

enum { HSDS_FIELDS_MAX = 80, HSDS_UUID_SIZE = 36 };

struct hsds_object {
	const char *name; /* of the CSV file and of the JSON object */
	const char *text;
	struct hsds_field fields[HSDS_FIELDS_MAX];
	int field_count;
};

struct hsds_row {
	str *cells;
	int number; /* where it stood: row of the CSV as a spreadsheet counts, or the how-manieth object of this kind */
};

struct hsds_table {
	const struct hsds_object *object;
	struct hsds_row *rows;
	int count, capacity;
	str path; /* of the file it was read from */
};

struct hsds {
	struct arena *arena;
	str path;		/* folder or file, for messages */
	str publisher, licence; /* of the data package; may be empty */
	struct hsds_table tables[HSDS_TABLE_COUNT];
};

void hsds_start(struct hsds *hsds, struct arena *arena, str path);
/* Position of a field, or -1. */
int hsds_field(const struct hsds_table *table, str name);
/* A row whose cells are empty; good until the next is added to this table. */
struct hsds_row *hsds_add(struct hsds *hsds, enum hsds_table_kind kind);
/* The field must be one of the table. */
void hsds_set(struct hsds *hsds, enum hsds_table_kind kind, struct hsds_row *row, const char *field, str value);
str hsds_get(const struct hsds *hsds, enum hsds_table_kind kind, const struct hsds_row *row, const char *field);
/* Version 5 UUID (RFC 4122) of "kind:slug" in Socle's namespace, HSDS_NAMESPACE. The same slug always gives the same UUID. */
#define HSDS_NAMESPACE "6f6a1c2e-5a0b-5f53-9c1e-50c1e0000031"
str hsds_uuid(struct arena *arena, const char *kind, str slug);
/* The table of a sheet's own rows; services have HSDS_SERVICE instead. */
enum hsds_table_kind hsds_sheet_table(enum sheet_kind sheet);

/* Rows of `kind` whose `field` is `value`, in their order; at most one index for each (kind, field) is made. */
struct hsds_index {
	const struct hsds *hsds;
	enum hsds_table_kind kind;
	int field;
	int *order; /* rows sorted by the field, then by place */
};

struct hsds_index hsds_index(const struct hsds *hsds, enum hsds_table_kind kind, const char *field);
/* The rows of `value` are order[*from] to order[result - 1]. */
int hsds_index_find(const struct hsds_index *index, str value, int *from);
