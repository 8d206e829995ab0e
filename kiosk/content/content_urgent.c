/* The numbers of the urgent screen are services with a rank. */
#include "kiosk/base/check.h"
#include "kiosk/content/content_card.h"

int content_urgent_count(const struct content *content)
{
	return content->urgent_count;
}

struct content_card content_urgent(struct content *content, struct arena *arena, int index, str language)
{
	CHECK(index >= 0 && index < content->urgent_count);
	return content_card_of(content, arena, (struct record_key){STR("service"), content->urgent[index]}, true, language);
}
