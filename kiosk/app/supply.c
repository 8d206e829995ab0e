/* Opens from the bottom up; closes from the top down. */
#include "kiosk/app/supply.h"

static bool open_content(struct supply *supply, const struct config *config, struct problem *problem)
{
	supply->store = store_open(config->content, problem);
	if (!supply->store)
		return false;
	supply->content = content_open(supply->store, problem);
	if (!supply->content)
		return false;
	if (content_language_count(supply->content) == 0)
		return problem_set(problem, PROBLEM_INVALID, config->content, "Build the content again with socle-pack.",
				   "The content offers no language");
	supply->sentences = sentences_open(supply->store, problem);
	return supply->sentences != NULL;
}

static void close_content(struct supply *supply)
{
	if (supply->sentences)
		sentences_close(supply->sentences);
	if (supply->content)
		content_close(supply->content);
	store_close(supply->store);
	*supply = (struct supply){.engine = supply->engine};
}

bool supply_open(struct supply *supply, const struct config *config, struct problem *problem)
{
	*supply = (struct supply){.engine = text_open(config->fonts, problem)};
	if (supply->engine && open_content(supply, config, problem))
		return true;
	supply_close(supply);
	return false;
}

bool supply_renew(struct supply *supply, const struct config *config, struct problem *problem)
{
	text_wipe(supply->engine);
	close_content(supply);
	if (open_content(supply, config, problem))
		return true;
	supply_close(supply);
	return false;
}

void supply_close(struct supply *supply)
{
	close_content(supply);
	if (supply->engine)
		text_close(supply->engine);
	*supply = (struct supply){0};
}

bool supply_is_sound(const struct supply *supply)
{
	return supply->store && !store_failed(supply->store);
}
