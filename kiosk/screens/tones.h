/* tones: what a pillar of the content is called and which tone it has. */
#pragma once
#include "kiosk/screens/scene.h"

enum { TONES_PILLARS = PILLAR_CULTURE + 1 };

enum page_tone tones_of_pillar(enum content_pillar pillar);
enum say tones_pillar_name(enum content_pillar pillar);
