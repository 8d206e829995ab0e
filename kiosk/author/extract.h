/* extract: the files translators work in. Writes po/<language>/<sheet>.po beside the sheets of every layer: each text with its
 * context and a hint, translations kept; where the source changed the entry becomes fuzzy with the old text beside it; what has
 * no source any more is kept as obsolete. Accepted by "msgfmt -c". */
#pragma once
#include "kiosk/author/press.h"

/* After a reading of the material, sound or not. Names every file written on `to`. */
bool extract_files(struct press *press, str language, FILE *to, struct problem *problem);
