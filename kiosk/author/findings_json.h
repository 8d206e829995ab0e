/* findings_json: findings for machines. An object is the caller's; its texts are copied. */
#pragma once
#include "kiosk/author/findings.h"
#include <jansson.h>

/* {"good", "errors", "warnings", "findings": [{"severity", "code", "file", "row", "column", "field", "value", "text", "remedy",
 * "expected", "nearest"}]}: row from 1 and column as its letter, as a spreadsheet shows them; what is not known is left out. */
json_t *findings_json(const struct findings *findings);
json_t *findings_json_text(str text);
/* Prints the object on one or more lines, and gives it back. False when it could not be written. */
bool findings_json_print(json_t *object, FILE *to);
