/* starter: the first sheets of a new territory. What the program cannot know stays empty, for people to fill in; what is written
 * passes every check: the front desk of the town hall is the person to see at the end of every topic of the national layer. */
#pragma once
#include "kiosk/author/material.h"
#include "kiosk/base/problem.h"

struct starter {
	str folder;			    /* to be made; its last part is the id */
	str name;			    /* as it is shown: "Mairie de Montreuil" */
	str territory, publisher, language; /* may be empty */
	str created_at, review_due;	    /* yyyy-mm-dd */
};

/* The id of the territory: the last part of the folder. */
str starter_id(str folder);
/* The folder of the national layer: beside the new one. */
str starter_parent_folder(struct arena *arena, str folder, str parent);
/* `national` is the parent, read. */
bool starter_write(const struct starter *starter, struct material *national, struct problem *problem);
