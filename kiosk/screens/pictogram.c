/* The words of base/icon_names.h, searched. */
#include "kiosk/screens/pictogram.h"

static const char *const words[] = {
#define ICON(name, word) [ICON_##name] = word,
#include "kiosk/base/icon_names.h"
#undef ICON
};

enum page_icon pictogram_find(str word)
{
	for (int i = ICON_NONE + 1; i < ICON_COUNT; i++)
		if (str_equal(word, str_of(words[i])))
			return (enum page_icon)i;
	return ICON_OTHER;
}
