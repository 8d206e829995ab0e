/* ICU's rules and formats, and a short way for the small numbers that most sentences have. */
#include "kiosk/i18n/number.h"
#include "kiosk/i18n/locale.h"
#include <stdio.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

static UPluralRules *rules_of(struct number_voice *voice)
{
	char name[LOCALE_BYTES_MAX];
	UErrorCode error = U_ZERO_ERROR;
	if (!voice->rules) {
		locale_name(voice->tag, name);
		voice->rules = uplrules_open(name, &error);
	}
	return voice->rules;
}

static UNumberFormat *format_of(struct number_voice *voice)
{
	char name[LOCALE_BYTES_MAX];
	UErrorCode error = U_ZERO_ERROR;
	if (!voice->format) {
		locale_name(voice->tag, name);
		voice->format = unum_open(UNUM_DECIMAL, NULL, 0, name, NULL, &error);
	}
	return voice->format;
}

void number_form(struct number_voice *voice, int64_t number, char form[NUMBER_FORM_BYTES_MAX])
{
	UChar keyword[NUMBER_FORM_BYTES_MAX];
	UErrorCode error = U_ZERO_ERROR;
	UPluralRules *rules = rules_of(voice);
	snprintf(form, NUMBER_FORM_BYTES_MAX, "other");
	if (!rules)
		return;
	uplrules_select(rules, (double)number, keyword, NUMBER_FORM_BYTES_MAX, &error);
	if (U_SUCCESS(error) && error != U_STRING_NOT_TERMINATED_WARNING)
		u_strToUTF8(form, NUMBER_FORM_BYTES_MAX, NULL, keyword, -1, &error);
}

str number_text(struct number_voice *voice, struct arena *arena, int64_t number)
{
	UChar wide[64];
	char text[3 * 64 + 1];
	UErrorCode error = U_ZERO_ERROR;
	UNumberFormat *format = number < 0 || number > 999 ? format_of(voice) : NULL;
	if (!format)
		return str_format(arena, "\u2066%lld\u2069", (long long)number);
	unum_formatInt64(format, number, wide, 64, NULL, &error);
	u_strToUTF8(text, sizeof text, NULL, wide, -1, &error);
	return str_format(arena, "\u2066%s\u2069", U_SUCCESS(error) ? text : "");
}

void number_close(struct number_voice *voice)
{
	if (voice->rules)
		uplrules_close(voice->rules);
	if (voice->format)
		unum_close(voice->format);
	*voice = (struct number_voice){0};
}
