/* hsds_read: HSDS of others into the tables: the CSV files of a folder, or one JSON file (a page of services, an array of them, one
 * service; with organizations, places and so on inside or in arrays beside). Whatever is missing is empty, never a fault; the
 * four fields that Open Referral UK names differently are known; what has no place is named in a finding. */
#pragma once
#include "kiosk/author/findings.h"
#include "kiosk/author/hsds.h"

/* False with findings when nothing could be read. */
bool hsds_read_folder(struct hsds *hsds, struct findings *findings, const char *folder);
bool hsds_read_json(struct hsds *hsds, struct findings *findings, const char *path);
