/* pictogram: from the word an author writes in a sheet to what it means. */
#pragma once
#include "kiosk/page/page.h"

/* ICON_OTHER for an empty or unknown word: every choice has a picture. */
enum page_icon pictogram_find(str word);
