/* hsds_package: HSDS as a tabular data package: datapackage.json and one CSV file a table. */
#pragma once
#include "kiosk/author/findings.h"
#include "kiosk/author/hsds.h"
#include "kiosk/base/problem.h"

bool hsds_package_write(const struct hsds *hsds, const char *folder, struct problem *problem);
