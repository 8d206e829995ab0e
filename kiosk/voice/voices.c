/* The table of voices. The words around hours are the shortest that cannot be misheard; where no word was certain the two
 * numbers follow each other. */
#include "kiosk/voice/voices.h"

/* clang-format off */
static const struct voices_entry entries[] = {
    {"am", "am", VOICES_COMPLETE, SCRIPT_ETHIOPIC, '0', '.', "{h} ሰዓት", "{h} ሰዓት {m} ደቂቃ", ", "},
    {"ar", "ar", VOICES_WITH_RULES, SCRIPT_ARABIC, '0', ',', "الساعة {h}", "الساعة {h} و {m} دقيقة", " إلى "},
    {"bg", "bg", VOICES_COMPLETE, SCRIPT_CYRILLIC, '0', ',', "{h} часа", "{h} часа и {m} минути", " до "},
    {"bn", "bn", VOICES_COMPLETE, SCRIPT_BENGALI, '0', '.', "{h} টা", "{h} টা {m} মিনিট", " থেকে "},
    {"bs", "bs", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "{h} sati", "{h} sati i {m} minuta", " do "},
    {"ca", "ca", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "{h} hores", "{h} hores i {m} minuts", " a "},
    {"de", "de", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "{h} Uhr", "{h} Uhr {m}", " bis "},
    {"el", "el", VOICES_COMPLETE, SCRIPT_GREEK, '0', ',', "{h} η ώρα", "{h} και {m} λεπτά", " έως "},
    {"en", "en-gb", VOICES_COMPLETE, SCRIPT_LATIN, '0', '.', "{h} hundred hours", "{h} {m}", " to "},
    {"es", "es", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "{h} horas", "{h} horas {m}", " a "},
    {"fa", "fa", VOICES_WITH_RULES, SCRIPT_ARABIC, '0', '.', "ساعت {h}", "ساعت {h} و {m} دقیقه", " تا "},
    {"fr", "fr-fr", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "{h} heures", "{h} heures {m}", " à "},
    {"he", "he", VOICES_UNUSABLE, SCRIPT_OTHER, '0', '.', "{h}", "{h} {m}", ", "},
    {"hi", "hi", VOICES_COMPLETE, SCRIPT_DEVANAGARI, '0', '.', "{h} बजे", "{h} बजकर {m} मिनट", " से "},
    {"hr", "hr", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "{h} sati", "{h} sati i {m} minuta", " do "},
    {"hu", "hu", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "{h} óra", "{h} óra {m} perc", ", "},
    {"hy", "hy", VOICES_COMPLETE, SCRIPT_ARMENIAN, '0', ',', "ժամը {h}", "ժամը {h} և {m} րոպե", ", "},
    {"it", "it", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "ore {h}", "ore {h} e {m}", " a "},
    {"ja", "ja", VOICES_WITH_RULES, SCRIPT_KANA, '0', '.', "{h}じ", "{h}じ {m}ふん", "から"},
    {"ka", "ka", VOICES_COMPLETE, SCRIPT_GEORGIAN, '0', ',', "{h} საათი", "{h} საათი და {m} წუთი", ", "},
    {"ko", "ko", VOICES_COMPLETE, SCRIPT_HANGUL, '0', '.', "{h}시", "{h}시 {m}분", "에서 "},
    {"ku", "ku", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "saet {h}", "saet {h} û {m}", " heta "},
    {"mk", "mk", VOICES_COMPLETE, SCRIPT_CYRILLIC, '0', ',', "{h} часот", "{h} часот и {m} минути", " до "},
    {"ml", "ml", VOICES_COMPLETE, SCRIPT_MALAYALAM, '0', '.', "{h} മണി", "{h} മണി {m} മിനിറ്റ്", ", "},
    {"my", "my", VOICES_UNUSABLE, SCRIPT_OTHER, '0', '.', "{h}", "{h} {m}", ", "},
    {"ne", "ne", VOICES_WITH_RULES, SCRIPT_DEVANAGARI, 0x966, '.', "{h} बजे", "{h} बजेर {m} मिनेट", " देखि "},
    {"nl", "nl", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "{h} uur", "{h} uur {m}", " tot "},
    {"om", "om", VOICES_COMPLETE, SCRIPT_LATIN, '0', '.', "sa'aatii {h}", "sa'aatii {h} fi daqiiqaa {m}", ", "},
    {"pa", "pa", VOICES_COMPLETE, SCRIPT_GURMUKHI, '0', '.', "{h} ਵਜੇ", "{h} ਵੱਜ ਕੇ {m} ਮਿੰਟ", " ਤੋਂ "},
    {"pl", "pl", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "godzina {h}", "godzina {h} {m}", " do "},
    {"pt", "pt", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "{h} horas", "{h} horas e {m}", " a "},
    {"ro", "ro", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "ora {h}", "ora {h} și {m}", " până la "},
    {"ru", "ru", VOICES_COMPLETE, SCRIPT_CYRILLIC, '0', ',', "{h} часов", "{h} часов {m} минут", " до "},
    {"si", "si", VOICES_COMPLETE, SCRIPT_SINHALA, '0', '.', "{h}", "{h} {m}", ", "},
    {"sq", "sq", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "ora {h}", "ora {h} e {m}", " deri "},
    {"sr", "sr", VOICES_COMPLETE, SCRIPT_CYRILLIC, '0', ',', "{h} сати", "{h} сати и {m} минута", " до "},
    {"sw", "sw", VOICES_COMPLETE, SCRIPT_LATIN, '0', '.', "saa {h}", "saa {h} na dakika {m}", " hadi "},
    {"ta", "ta", VOICES_COMPLETE, SCRIPT_TAMIL, '0', '.', "{h} மணி", "{h} மணி {m} நிமிடம்", ", "},
    {"th", "th", VOICES_UNUSABLE, SCRIPT_OTHER, '0', '.', "{h}", "{h} {m}", ", "},
    {"tr", "tr", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "saat {h}", "saat {h} {m}", ", "},
    {"uk", "uk", VOICES_COMPLETE, SCRIPT_CYRILLIC, '0', ',', "{h} година", "{h} година {m} хвилин", " до "},
    {"ur", "ur", VOICES_WITH_RULES, SCRIPT_ARABIC, '0', '.', "{h} بجے", "{h} بج کر {m} منٹ", " سے "},
    {"vi", "vi", VOICES_COMPLETE, SCRIPT_LATIN, '0', ',', "{h} giờ", "{h} giờ {m} phút", " đến "},
    {"zh-Hans", "cmn-latn-pinyin", VOICES_WITH_RULES, SCRIPT_HAN, '0', '.', "{h}点", "{h}点{m}分", "到"},
    {"zh-Hant", "cmn-latn-pinyin", VOICES_WITH_RULES, SCRIPT_HAN, '0', '.', "{h}點", "{h}點{m}分", "到"},
};
/* clang-format on */

enum { ENTRIES = sizeof entries / sizeof *entries };

const struct voices_entry *voices_all(int *count)
{
	*count = ENTRIES;
	return entries;
}

const struct voices_entry *voices_find(str tag)
{
	for (int i = 0; i < ENTRIES; i++)
		if (str_equal(tag, str_of(entries[i].tag)))
			return entries[i].grade == VOICES_UNUSABLE ? NULL : &entries[i];
	return NULL;
}

struct range {
	uint32_t from, to;
	enum voices_script script;
};

/* Blocks of Unicode 15, in their order; what lies between two is SCRIPT_OTHER. */
static const struct range ranges[] = {
    {0x0000, 0x0040, SCRIPT_NONE},	 {0x0041, 0x005A, SCRIPT_LATIN},    {0x005B, 0x0060, SCRIPT_NONE},
    {0x0061, 0x007A, SCRIPT_LATIN},	 {0x007B, 0x00BF, SCRIPT_NONE},	    {0x00C0, 0x02AF, SCRIPT_LATIN},
    {0x02B0, 0x036F, SCRIPT_NONE},	 {0x0370, 0x03FF, SCRIPT_GREEK},    {0x0400, 0x052F, SCRIPT_CYRILLIC},
    {0x0530, 0x058F, SCRIPT_ARMENIAN},	 {0x0600, 0x060F, SCRIPT_NONE},	    {0x0610, 0x061A, SCRIPT_ARABIC},
    {0x061B, 0x061F, SCRIPT_NONE},	 {0x0620, 0x065F, SCRIPT_ARABIC},   {0x0660, 0x066D, SCRIPT_NONE},
    {0x066E, 0x06D3, SCRIPT_ARABIC},	 {0x06D4, 0x06D4, SCRIPT_NONE},	    {0x06D5, 0x06EF, SCRIPT_ARABIC},
    {0x06F0, 0x06F9, SCRIPT_NONE},	 {0x06FA, 0x06FF, SCRIPT_ARABIC},   {0x0750, 0x077F, SCRIPT_ARABIC},
    {0x0900, 0x0963, SCRIPT_DEVANAGARI}, {0x0964, 0x096F, SCRIPT_NONE},	    {0x0970, 0x097F, SCRIPT_DEVANAGARI},
    {0x0980, 0x09E5, SCRIPT_BENGALI},	 {0x09E6, 0x09EF, SCRIPT_NONE},	    {0x09F0, 0x09FF, SCRIPT_BENGALI},
    {0x0A00, 0x0A65, SCRIPT_GURMUKHI},	 {0x0A66, 0x0A6F, SCRIPT_NONE},	    {0x0A70, 0x0A7F, SCRIPT_GURMUKHI},
    {0x0B80, 0x0BE5, SCRIPT_TAMIL},	 {0x0BE6, 0x0BEF, SCRIPT_NONE},	    {0x0BF0, 0x0BFF, SCRIPT_TAMIL},
    {0x0D00, 0x0D65, SCRIPT_MALAYALAM},	 {0x0D66, 0x0D6F, SCRIPT_NONE},	    {0x0D70, 0x0D7F, SCRIPT_MALAYALAM},
    {0x0D80, 0x0DFF, SCRIPT_SINHALA},	 {0x10A0, 0x10FF, SCRIPT_GEORGIAN}, {0x1100, 0x11FF, SCRIPT_HANGUL},
    {0x1200, 0x1360, SCRIPT_ETHIOPIC},	 {0x1361, 0x1368, SCRIPT_NONE},	    {0x1369, 0x139F, SCRIPT_ETHIOPIC},
    {0x1C90, 0x1CBF, SCRIPT_GEORGIAN},	 {0x1D00, 0x1DBF, SCRIPT_LATIN},    {0x1E00, 0x1EFF, SCRIPT_LATIN},
    {0x1F00, 0x1FFF, SCRIPT_GREEK},	 {0x2000, 0x2BFF, SCRIPT_NONE},	    {0x3000, 0x3004, SCRIPT_NONE},
    {0x3005, 0x3007, SCRIPT_HAN},	 {0x3008, 0x3020, SCRIPT_NONE},	    {0x3040, 0x30FA, SCRIPT_KANA},
    {0x30FB, 0x30FB, SCRIPT_NONE},	 {0x30FC, 0x30FF, SCRIPT_KANA},	    {0x3130, 0x318F, SCRIPT_HANGUL},
    {0x31F0, 0x31FF, SCRIPT_KANA},	 {0x3400, 0x4DBF, SCRIPT_HAN},	    {0x4E00, 0x9FFF, SCRIPT_HAN},
    {0xAC00, 0xD7A3, SCRIPT_HANGUL},	 {0xF900, 0xFAFF, SCRIPT_HAN},	    {0xFB50, 0xFDFF, SCRIPT_ARABIC},
    {0xFE00, 0xFE6F, SCRIPT_NONE},	 {0xFE70, 0xFEFE, SCRIPT_ARABIC},   {0xFF00, 0xFF20, SCRIPT_NONE},
    {0x20000, 0x3134F, SCRIPT_HAN},
};

enum voices_script voices_script_of(uint32_t code_point)
{
	int low = 0, high = sizeof ranges / sizeof *ranges;
	while (low < high) {
		int middle = (low + high) / 2;
		if (code_point > ranges[middle].to)
			low = middle + 1;
		else
			high = middle;
	}
	bool inside = low < (int)(sizeof ranges / sizeof *ranges) && code_point >= ranges[low].from;
	return inside ? ranges[low].script : SCRIPT_OTHER;
}

bool voices_reads(const struct voices_entry *entry, enum voices_script script)
{
	return script == SCRIPT_NONE || script == entry->script;
}
