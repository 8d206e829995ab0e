/* Topics and their questions, in words. */
#include "kiosk/base/check.h"
#include "kiosk/content/translated.h"

int content_topic_count(const struct content *content)
{
	return content->guide.topic_count;
}

struct content_topic content_topic(struct content *content, struct arena *arena, int index, str language)
{
	CHECK(index >= 0 && index < content->guide.topic_count);
	struct speech_of speech = {content, arena, language};
	const struct topic_entry *entry = &content->topics[index];
	return (struct content_topic){.index = index,
				      .pillar = entry->pillar,
				      .icon = entry->icon,
				      .sensitive = entry->sensitive,
				      .name = translated(&speech, STR("path"), entry->id, STR("title"), entry->name),
				      .summary = translated(&speech, STR("path"), entry->id, STR("intro"), entry->summary)};
}
