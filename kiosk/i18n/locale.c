/* BCP 47 to ICU. */
#include "kiosk/i18n/locale.h"
#include <stdio.h>
#include <unicode/uloc.h>

void locale_name(str tag, char name[LOCALE_BYTES_MAX])
{
	static const char keywords[] = "@calendar=gregorian;numbers=latn";
	char terminated[40], found[LOCALE_BYTES_MAX - sizeof keywords];
	UErrorCode error = U_ZERO_ERROR;
	/* CLDR keeps Dari as Persian of Afghanistan */
	if (str_equal(tag, STR("prs")))
		tag = STR("fa-AF");
	snprintf(terminated, sizeof terminated, "%.*s", STR_ARG(tag));
	uloc_forLanguageTag(terminated, found, sizeof found, NULL, &error);
	if (U_FAILURE(error) || error == U_STRING_NOT_TERMINATED_WARNING)
		snprintf(found, sizeof found, "und");
	snprintf(name, LOCALE_BYTES_MAX, "%s%s", found, keywords);
}
