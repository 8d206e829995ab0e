/* The table. Autonyms: CLDR 42 (ICU 72), with a capital as in a list, except where its readers look for another name (see
 * tests/i18n/language_test.c). A fallback stands only where readers of the one really read the other. */
#include "kiosk/i18n/language.h"

/* in the order of their tags, by bytes */
static const struct language languages[] = {
    {"am", "አማርኛ", "እንኳን ደህና መጡ", "Ethi", false, {NULL}},
    {"ar", "العربية", "مرحبًا", "Arab", true, {NULL}},
    {"bg", "Български", "Добре дошли", "Cyrl", false, {NULL}},
    {"bm", "Bamanakan", "Aw ni sɛ", "Latn", false, {NULL}},
    {"bn", "বাংলা", "স্বাগতম", "Beng", false, {NULL}},
    {"bo", "བོད་སྐད་", "བཀྲ་ཤིས་བདེ་ལེགས།", "Tibt", false, {NULL}},
    {"bs", "Bosanski", "Dobro došli", "Latn", false, {"hr", NULL}},
    {"ca", "Català", "Benvinguts", "Latn", false, {"es", NULL}},
    {"ckb", "کوردیی ناوەندی", "بەخێربێن", "Arab", true, {NULL}},
    {"de", "Deutsch", "Willkommen", "Latn", false, {NULL}},
    {"el", "Ελληνικά", "Καλώς ήρθατε", "Grek", false, {NULL}},
    {"en", "English", "Welcome", "Latn", false, {NULL}},
    {"es", "Español", "Bienvenidos", "Latn", false, {NULL}},
    {"fa", "فارسی", "خوش آمدید", "Arab", true, {"prs", NULL}},
    {"ff", "Pulaar", NULL, "Latn", false, {NULL}},
    {"ff-Adlm", "𞤆𞤵𞤤𞤢𞤪", NULL, "Adlm", true, {"ff", NULL}},
    {"fr", "Français", "Bienvenue", "Latn", false, {NULL}},
    {"he", "עברית", "ברוכים הבאים", "Hebr", true, {NULL}},
    {"hi", "हिन्दी", "स्वागत है", "Deva", false, {NULL}},
    {"hr", "Hrvatski", "Dobro došli", "Latn", false, {"bs", NULL}},
    {"hu", "Magyar", "Üdvözöljük", "Latn", false, {NULL}},
    {"hy", "Հայերեն", "Բարի գալուստ", "Armn", false, {NULL}},
    {"it", "Italiano", "Benvenuti", "Latn", false, {NULL}},
    {"ja", "日本語", "ようこそ", "Jpan", false, {NULL}},
    {"ka", "ქართული", "მობრძანდით", "Geor", false, {NULL}},
    {"kab", "Taqbaylit", NULL, "Latn", false, {NULL}},
    {"km", "ខ្មែរ", "សូមស្វាគមន៍", "Khmr", false, {NULL}},
    {"ko", "한국어", "환영합니다", "Kore", false, {NULL}},
    {"ku", "Kurdî (Kurmancî)", "Bi xêr hatin", "Latn", false, {NULL}},
    {"ln", "Lingála", NULL, "Latn", false, {NULL}},
    {"lo", "ລາວ", "ຍິນດີຕ້ອນຮັບ", "Laoo", false, {NULL}},
    {"mk", "Македонски", "Добредојдовте", "Cyrl", false, {NULL}},
    {"ml", "മലയാളം", "സ്വാഗതം", "Mlym", false, {NULL}},
    {"my", "မြန်မာ", "ကြိုဆိုပါတယ်", "Mymr", false, {NULL}},
    {"ne", "नेपाली", "स्वागत छ", "Deva", false, {NULL}},
    {"nl", "Nederlands", "Welkom", "Latn", false, {NULL}},
    {"nqo", "ߒߞߏ", NULL, "Nkoo", true, {NULL}},
    {"om", "Afaan Oromoo", "Baga nagaan dhuftan", "Latn", false, {NULL}},
    {"pa", "ਪੰਜਾਬੀ", "ਜੀ ਆਇਆਂ ਨੂੰ", "Guru", false, {NULL}},
    {"pa-Arab", "پنجابی", "جی آیاں نوں", "Aran", true, {"ur", NULL}},
    {"pl", "Polski", "Witamy", "Latn", false, {NULL}},
    {"prs", "دری", "خوش آمدید", "Arab", true, {"fa", NULL}},
    {"ps", "پښتو", "ښه راغلاست", "Arab", true, {NULL}},
    {"pt", "Português", "Bem-vindos", "Latn", false, {NULL}},
    {"ro", "Română", "Bine ați venit", "Latn", false, {NULL}},
    {"ru", "Русский", "Добро пожаловать", "Cyrl", false, {NULL}},
    {"si", "සිංහල", "සාදරයෙන් පිළිගනිමු", "Sinh", false, {NULL}},
    {"snk", "Soninkanxanne", NULL, "Latn", false, {NULL}},
    {"so", "Soomaali", "Soo dhawow", "Latn", false, {NULL}},
    {"sq", "Shqip", "Mirë se vini", "Latn", false, {NULL}},
    {"sr", "Српски", "Добро дошли", "Cyrl", false, {"bs", "hr", NULL}},
    {"sw", "Kiswahili", "Karibu", "Latn", false, {NULL}},
    {"ta", "தமிழ்", "வரவேற்கிறோம்", "Taml", false, {NULL}},
    {"th", "ไทย", "ยินดีต้อนรับ", "Thai", false, {NULL}},
    {"ti", "ትግርኛ", "እንቋዕ ብደሓን መጻእኩም", "Ethi", false, {"am", NULL}},
    {"tr", "Türkçe", "Hoş geldiniz", "Latn", false, {NULL}},
    {"uk", "Українська", "Ласкаво просимо", "Cyrl", false, {NULL}},
    {"ur", "اردو", "خوش آمدید", "Aran", true, {NULL}},
    {"vi", "Tiếng Việt", "Chào mừng", "Latn", false, {NULL}},
    {"wo", "Wolof", "Dalal ak jàmm", "Latn", false, {NULL}},
    {"zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "ⴰⵣⵓⵍ", "Tfng", false, {NULL}},
    {"zh-Hans", "简体中文", "欢迎", "Hans", false, {"zh-Hant", NULL}},
    {"zh-Hant", "繁體中文", "歡迎", "Hant", false, {"zh-Hans", NULL}},
};

enum { LANGUAGES = sizeof languages / sizeof languages[0] };

const struct language *language_find(str tag)
{
	int low = 0, high = LANGUAGES;
	while (low < high) {
		int middle = (low + high) / 2;
		int order = str_compare(tag, str_of(languages[middle].tag));
		if (order == 0)
			return &languages[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

const struct language *language_all(int *count)
{
	*count = LANGUAGES;
	return languages;
}

bool language_is_right_to_left(str tag)
{
	const struct language *language = language_find(tag);
	return language && language->right_to_left;
}
