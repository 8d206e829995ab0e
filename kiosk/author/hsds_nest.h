/* hsds_nest: which object stands inside which in the JSON of HSDS, and by which field they know each other in tables. */
#pragma once
#include "kiosk/author/hsds.h"

enum hsds_nest_way {
	HSDS_NEST_MANY /* the inner rows name the outer one */,
	HSDS_NEST_ONE /* the outer row names the inner one */
};

struct hsds_nest {
	enum hsds_table_kind outer;
	const char *key; /* in the JSON of the outer object */
	enum hsds_table_kind inner;
	enum hsds_nest_way way;
	const char *field; /* that points: of the inner row when there are many, of the outer when there is one */
};

const struct hsds_nest *hsds_nest_all(int *count);
