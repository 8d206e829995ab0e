/* The three pillars, as a page names them. */
#include "kiosk/screens/tones.h"

struct pillar {
	enum page_tone tone;
	enum say name;
};

static const struct pillar pillars[] = {
    [PILLAR_RIGHTS] = {TONE_RIGHTS, SAY_pillar_rights},
    [PILLAR_CITIZEN] = {TONE_CITIZEN, SAY_pillar_citizen},
    [PILLAR_CULTURE] = {TONE_CULTURE, SAY_pillar_culture},
};

enum page_tone tones_of_pillar(enum content_pillar pillar)
{
	return pillars[pillar].tone;
}

enum say tones_pillar_name(enum content_pillar pillar)
{
	return pillars[pillar].name;
}
