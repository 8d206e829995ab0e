/* One index for each way. */
#include "kiosk/author/hsds_links.h"

void hsds_links_make(struct hsds_links *links, const struct hsds *hsds)
{
	*links = (struct hsds_links){
	    .service = hsds_index(hsds, HSDS_SERVICE, "id"),
	    .organization = hsds_index(hsds, HSDS_ORGANIZATION, "id"),
	    .location = hsds_index(hsds, HSDS_LOCATION, "id"),
	    .address = hsds_index(hsds, HSDS_ADDRESS, "location_id"),
	    .accessibility = hsds_index(hsds, HSDS_ACCESSIBILITY, "location_id"),
	    .pair = hsds_index(hsds, HSDS_SERVICE_AT_LOCATION, "service_id"),
	    .phone_service = hsds_index(hsds, HSDS_PHONE, "service_id"),
	    .phone_location = hsds_index(hsds, HSDS_PHONE, "location_id"),
	    .phone_organization = hsds_index(hsds, HSDS_PHONE, "organization_id"),
	    .phone_pair = hsds_index(hsds, HSDS_PHONE, "service_at_location_id"),
	    .phone_contact = hsds_index(hsds, HSDS_PHONE, "contact_id"),
	    .schedule_service = hsds_index(hsds, HSDS_SCHEDULE, "service_id"),
	    .schedule_location = hsds_index(hsds, HSDS_SCHEDULE, "location_id"),
	    .schedule_pair = hsds_index(hsds, HSDS_SCHEDULE, "service_at_location_id"),
	    .document = hsds_index(hsds, HSDS_REQUIRED_DOCUMENT, "service_id"),
	    .cost = hsds_index(hsds, HSDS_COST_OPTION, "service_id"),
	    .language = hsds_index(hsds, HSDS_LANGUAGE, "service_id"),
	    .area = hsds_index(hsds, HSDS_SERVICE_AREA, "service_id"),
	    .attribute = hsds_index(hsds, HSDS_ATTRIBUTE, "link_id"),
	    .term = hsds_index(hsds, HSDS_TAXONOMY_TERM, "id"),
	    .taxonomy = hsds_index(hsds, HSDS_TAXONOMY, "id"),
	    .contact = hsds_index(hsds, HSDS_CONTACT, "service_id"),
	};
}

const struct hsds_row *hsds_links_first(const struct hsds_index *index, str value)
{
	int from, to = hsds_index_find(index, value, &from);
	return from < to ? &index->hsds->tables[index->kind].rows[index->order[from]] : NULL;
}
