/* hsds_json: HSDS as one JSON file: the page of services of the HSDS API ("contents"), each with its organization, places, phones
 * and hours inside it; what HSDS has no object for stands under "socle", one array a table of the profile. */
#pragma once
#include "kiosk/author/hsds.h"
#include "kiosk/base/problem.h"

/* Service after service: the memory does not grow with the file. */
bool hsds_json_write(const struct hsds *hsds, const char *path, struct problem *problem);
