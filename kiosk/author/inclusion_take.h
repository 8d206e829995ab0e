/* inclusion_take: data·inclusion into services.csv. Lists of codes stand under `tags` with the
 * name of their column ("thematiques: famille--garde-denfants"); ids "source--localid" stay ids; contact_nom_prenom is dropped. */
#pragma once
#include "kiosk/author/hsds_take.h"
#include "kiosk/author/inclusion.h"

struct hsds_take_count inclusion_take(const struct inclusion *inclusion, struct press *press, str path);
