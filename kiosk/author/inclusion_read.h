/* inclusion_read: the two tables of others, out of a folder: structures and services, .json or else .csv. */
#pragma once
#include "kiosk/author/inclusion.h"

/* False with findings when there is no service to read. */
bool inclusion_read(struct inclusion *inclusion, struct findings *findings, const char *folder);
