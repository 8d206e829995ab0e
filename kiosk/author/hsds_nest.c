/* The table of nesting. */
#include "kiosk/author/hsds_nest.h"

#define MANY(outer, key, inner, field) \
	{ \
		HSDS_##outer, key, HSDS_##inner, HSDS_NEST_MANY, field \
	}
#define ONE(outer, key, inner, field) \
	{ \
		HSDS_##outer, key, HSDS_##inner, HSDS_NEST_ONE, field \
	}

static const struct hsds_nest nests[] = {
    ONE(SERVICE, "organization", ORGANIZATION, "organization_id"),
    MANY(SERVICE, "phones", PHONE, "service_id"),
    MANY(SERVICE, "schedules", SCHEDULE, "service_id"),
    MANY(SERVICE, "service_areas", SERVICE_AREA, "service_id"),
    MANY(SERVICE, "service_at_locations", SERVICE_AT_LOCATION, "service_id"),
    MANY(SERVICE, "languages", LANGUAGE, "service_id"),
    MANY(SERVICE, "contacts", CONTACT, "service_id"),
    MANY(SERVICE, "cost_options", COST_OPTION, "service_id"),
    MANY(SERVICE, "required_documents", REQUIRED_DOCUMENT, "service_id"),
    MANY(SERVICE, "attributes", ATTRIBUTE, "link_id"),
    ONE(SERVICE_AT_LOCATION, "location", LOCATION, "location_id"),
    MANY(SERVICE_AT_LOCATION, "phones", PHONE, "service_at_location_id"),
    MANY(SERVICE_AT_LOCATION, "contacts", CONTACT, "service_at_location_id"),
    MANY(SERVICE_AT_LOCATION, "schedules", SCHEDULE, "service_at_location_id"),
    MANY(SERVICE_AT_LOCATION, "service_areas", SERVICE_AREA, "service_at_location_id"),
    MANY(LOCATION, "addresses", ADDRESS, "location_id"),
    MANY(LOCATION, "phones", PHONE, "location_id"),
    MANY(LOCATION, "contacts", CONTACT, "location_id"),
    MANY(LOCATION, "accessibility", ACCESSIBILITY, "location_id"),
    MANY(LOCATION, "languages", LANGUAGE, "location_id"),
    MANY(LOCATION, "schedules", SCHEDULE, "location_id"),
    MANY(ORGANIZATION, "phones", PHONE, "organization_id"),
    MANY(ORGANIZATION, "contacts", CONTACT, "organization_id"),
    MANY(ORGANIZATION, "services", SERVICE, "organization_id"),
    MANY(CONTACT, "phones", PHONE, "contact_id"),
    MANY(PHONE, "languages", LANGUAGE, "phone_id"),
    ONE(ATTRIBUTE, "taxonomy_term", TAXONOMY_TERM, "taxonomy_term_id"),
    ONE(TAXONOMY_TERM, "taxonomy_detail", TAXONOMY, "taxonomy_id"),
};

const struct hsds_nest *hsds_nest_all(int *count)
{
	*count = sizeof nests / sizeof *nests;
	return nests;
}
