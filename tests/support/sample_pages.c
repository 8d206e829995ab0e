/* One bank of texts a language; the pages take from it in turn. */
#include "tests/support/sample_pages.h"
#include "kiosk/base/check.h"

enum { WORDS = 15, BAR_WORDS = 7, PHRASES = 6, SENTENCES = 4 };

struct bank {
	const char *tag;
	const char *place, *title, *question, *why;
	const char *bar[BAR_WORDS];
	const char *words[WORDS];
	const char *sections[3];
	const char *phrases[PHRASES];
	const char *sentences[SENTENCES];
	const char *tags[5];
};

static const struct bank banks[SAMPLE_LANGUAGE_COUNT] = {
    {"fr",
     "Mairie de Montreuil",
     "De quoi avez-vous besoin\u00a0?",
     "Avez-vous une couverture maladie en France\u00a0?",
     "Pourquoi cette question\u00a0?",
     {"Retour", "Accueil", "Écouter", "Aa", "Langue", "Urgence", "Partir"},
     {"Santé", "Un toit", "Manger", "Papiers et justice", "École et enfants", "Apprendre le français", "Travail", "Famille",
      "Violences, discriminations", "Conseils et assemblées", "Voter, budget participatif", "Carte de citoyenneté", "Rencontres",
      "Agenda", "Mémoires d’ici"},
     {"Vos droits et les services", "Prendre part à la vie de la ville", "Vivre ensemble"},
     {"Être soigné à l’hôpital sans couverture (PASS)", "Demander l’aide médicale d’État (AME)",
      "Une adresse pour recevoir le courrier", "Donner votre avis sur la santé en ville", "Je ne sais pas",
      "Je préfère ne pas répondre"},
     {"Des soins et des médicaments sans avancer d’argent, avec une assistante sociale.",
      "Pour vous montrer où être soigné sans payer d’avance. Votre réponse reste sur cet écran et s’efface quand vous partez.",
      "Si vous vivez en France depuis plus de trois mois sans titre de séjour. 5 documents à préparer.",
      "Le conseil local de santé est ouvert à toute personne qui habite ici."},
     {"Sans papiers", "Gratuit", "Ouvert, ferme à \u206617\u00a0h\u2069", "\u206625\u2069 min",
      "\u20663\u2069 lieux pour aider"}},
    {"ar",
     "بلدية مونتروي",
     "ماذا تحتاج؟",
     "هل لديك تغطية صحية في فرنسا؟",
     "لماذا هذا السؤال؟",
     {"رجوع", "البداية", "استماع", "Aa", "اللغة", "طوارئ", "مغادرة"},
     {"الصحة", "المأوى", "الطعام", "الأوراق والعدالة", "المدرسة والأطفال", "تعلّم الفرنسية", "العمل", "الأسرة", "العنف والتمييز",
      "المجالس", "التصويت والميزانية", "بطاقة المواطنة", "لقاءات", "المواعيد", "ذاكرة المكان"},
     {"حقوقك والخدمات", "المشاركة في حياة المدينة", "العيش معًا"},
     {"العلاج في المستشفى بدون تغطية صحية \u2068(PASS)\u2069", "طلب المساعدة الطبية من الدولة", "عنوان لاستلام البريد",
      "أعط رأيك في الصحة في المدينة", "لا أعرف", "أفضّل عدم الإجابة"},
     {"علاج وأدوية دون دفع المال مسبقًا، مع مساعدة اجتماعية.",
      "لنريك أين يمكنك العلاج دون دفع مسبق. يبقى جوابك على هذه الشاشة ويُمحى عندما تغادر.",
      "إذا كنت تعيش في فرنسا منذ أكثر من ثلاثة أشهر بدون تصريح إقامة.", "مجلس الصحة المحلي مفتوح لكل من يسكن هنا."},
     {"بدون أوراق", "مجاني", "مفتوح حتى \u206617:00\u2069", "\u206625\u2069 دقيقة", "\u20663\u2069 أماكن للمساعدة"}},
    {"ur",
     "مونتروی ٹاؤن ہال",
     "آپ کو کیا چاہیے؟",
     "کیا آپ کے پاس فرانس میں صحت کا بیمہ ہے؟",
     "یہ سوال کیوں؟",
     {"واپس", "آغاز", "سنیں", "Aa", "زبان", "ہنگامی", "جائیں"},
     {"صحت", "رہائش", "کھانا", "کاغذات اور انصاف", "اسکول اور بچے", "فرانسیسی سیکھیں", "کام", "خاندان", "تشدد، امتیازی سلوک",
      "مجالس", "ووٹ اور بجٹ", "شہریت کارڈ", "ملاقاتیں", "تقویم", "یادیں"},
     {"آپ کے حقوق اور خدمات", "شہر کی زندگی میں حصہ لیں", "مل کر رہنا"},
     {"بغیر بیمہ کے ہسپتال میں علاج", "ریاستی طبی امداد کی درخواست", "ڈاک وصول کرنے کا پتہ", "شہر میں صحت پر اپنی رائے دیں",
      "مجھے معلوم نہیں", "میں جواب نہیں دینا چاہتا"},
     {"پیشگی رقم ادا کیے بغیر علاج اور دوائیں، ایک سماجی کارکن کے ساتھ۔",
      "تاکہ آپ کو دکھایا جا سکے کہ پیشگی ادائیگی کے بغیر علاج کہاں ہو سکتا ہے۔ آپ کا جواب اسی اسکرین پر رہتا ہے۔",
      "اگر آپ تین ماہ سے زیادہ عرصے سے فرانس میں رہ رہے ہیں۔", "مقامی صحت کونسل یہاں رہنے والے ہر شخص کے لیے کھلی ہے۔"},
     {"بغیر کاغذات", "مفت", "\u206617:00\u2069 تک کھلا", "\u206625\u2069 منٹ", "\u20663\u2069 جگہیں"}},
    {"am",
     "የሞንትሬይ ከተማ አዳራሽ",
     "ምን ያስፈልግዎታል?",
     "በፈረንሳይ የጤና መድን አለዎት?",
     "ይህ ጥያቄ ለምን?",
     {"ተመለስ", "መነሻ", "አዳምጥ", "Aa", "ቋንቋ", "አስቸኳይ", "ውጣ"},
     {"ጤና", "መጠለያ", "ምግብ", "ወረቀትና ፍትሕ", "ትምህርት ቤትና ልጆች", "ፈረንሳይኛ መማር", "ሥራ", "ቤተሰብ", "ጥቃትና አድልዎ", "ምክር ቤቶች", "ድምፅ መስጠትና በጀት",
      "የዜግነት ካርድ", "ስብሰባዎች", "ቀን መቁጠሪያ", "ትውስታዎች"},
     {"መብቶችዎና አገልግሎቶች", "በከተማው ሕይወት ይሳተፉ", "አብሮ መኖር"},
     {"ያለ መድን በሆስፒታል መታከም", "የመንግሥት የሕክምና እርዳታ መጠየቅ", "ደብዳቤ ለመቀበል አድራሻ", "ስለ ከተማው ጤና አስተያየት ይስጡ", "አላውቅም", "መመለስ አልፈልግም"},
     {"ገንዘብ ሳይከፍሉ ሕክምናና መድኃኒት፣ ከማኅበራዊ ሠራተኛ ጋር።", "ቀድመው ሳይከፍሉ የት እንደሚታከሙ ለማሳየት። መልስዎ በዚህ ማያ ገጽ ላይ ብቻ ይቆያል፤ ሲሄዱ ይጠፋል።",
      "በፈረንሳይ ከሦስት ወር በላይ የኖሩ ከሆነ።", "የአካባቢው የጤና ምክር ቤት እዚህ ለሚኖር ሁሉ ክፍት ነው።"},
     {"ያለ ወረቀት", "ነፃ", "እስከ \u206617:00\u2069 ክፍት", "\u206625\u2069 ደቂቃ", "\u20663\u2069 ቦታዎች"}},
    {"zh",
     "蒙特勒伊市政府",
     "您需要什么？",
     "您在法国有医疗保险吗？",
     "为什么问这个问题？",
     {"返回", "首页", "收听", "Aa", "语言", "紧急", "离开"},
     {"健康", "住所", "饮食", "证件与司法", "学校与儿童", "学习法语", "工作", "家庭", "暴力与歧视", "委员会与大会",
      "投票与参与式预算", "市民卡", "聚会", "日程", "本地记忆"},
     {"您的权利和服务", "参与城市生活", "共同生活"},
     {"没有保险也能在医院就诊", "申请国家医疗援助", "用于收信的地址", "对城市卫生发表意见", "我不知道", "我不想回答"},
     {"无需预付费用即可获得治疗和药物，并有社工陪同。",
      "为了告诉您在哪里可以不预付费用就医。您的回答只留在这个屏幕上，您离开时就会被清除。",
      "如果您在法国居住超过三个月而没有居留证。需要准备五份文件。", "地方卫生委员会向所有居住在这里的人开放。"},
     {"不需要证件", "免费", "营业至\u206617:00\u2069", "\u206625\u2069分钟", "\u20663\u2069个地点"}},
    {"ta",
     "மொந்த்ரோய் நகராட்சி",
     "உங்களுக்கு என்ன வேண்டும்?",
     "பிரான்சில் உங்களுக்கு மருத்துவக் காப்பீடு உள்ளதா?",
     "ஏன் இந்தக் கேள்வி?",
     {"பின்செல்", "முகப்பு", "கேள்", "Aa", "மொழி", "அவசரம்", "வெளியேறு"},
     {"உடல்நலம்", "தங்குமிடம்", "உணவு", "ஆவணங்களும் நீதியும்", "பள்ளியும் குழந்தைகளும்", "பிரெஞ்சு கற்றல்", "வேலை", "குடும்பம்",
      "வன்முறை, பாகுபாடு", "சபைகள்", "வாக்களிப்பு", "குடியுரிமை அட்டை", "சந்திப்புகள்", "நாட்காட்டி", "நினைவுகள்"},
     {"உங்கள் உரிமைகளும் சேவைகளும்", "நகர வாழ்வில் பங்கேற்க", "சேர்ந்து வாழ"},
     {"காப்பீடு இல்லாமல் மருத்துவமனையில் சிகிச்சை", "அரசு மருத்துவ உதவி கோருதல்", "கடிதங்கள் பெற ஒரு முகவரி", "நகரின் உடல்நலம் பற்றிக் கருத்து",
      "எனக்குத் தெரியாது", "பதிலளிக்க விரும்பவில்லை"},
     {"முன்பணம் இல்லாமல் சிகிச்சையும் மருந்துகளும், ஒரு சமூகப் பணியாளருடன்.",
      "முன்பணம் இல்லாமல் எங்கே சிகிச்சை பெறலாம் என்று காட்ட. உங்கள் பதில் இந்தத் திரையில் மட்டுமே இருக்கும்; நீங்கள் செல்லும்போது அழியும்.",
      "நீங்கள் பிரான்சில் மூன்று மாதங்களுக்கு மேல் வாழ்ந்தால்.", "உள்ளூர் சுகாதாரக் குழு இங்கு வாழும் அனைவருக்கும் திறந்தது."},
     {"ஆவணங்கள் தேவையில்லை", "இலவசம்", "\u206617:00\u2069 வரை", "\u206625\u2069 நிமிடம்", "\u20663\u2069 இடங்கள்"}},
    {"de",
     "Rathaus Montreuil",
     "Was brauchen Sie?",
     "Haben Sie in Frankreich eine Krankenversicherung?",
     "Warum diese Frage?",
     {"Zurück", "Startseite", "Vorlesen", "Aa", "Sprache", "Notfall", "Verlassen"},
     {"Gesundheitsversorgung", "Unterkunft", "Lebensmittel", "Aufenthalt und Recht", "Schule und Kinderbetreuung",
      "Französisch lernen", "Arbeit", "Familienangelegenheiten", "Gewalt, Diskriminierung", "Bürgerversammlungen",
      "Abstimmen, Bürgerhaushalt", "Stadtbürgerschaftsausweis", "Begegnungen", "Veranstaltungskalender", "Erinnerungen"},
     {"Ihre Rechte und Dienstleistungen", "Am Leben der Stadt teilnehmen", "Zusammenleben"},
     {"Im Krankenhaus ohne Versicherung behandelt werden (PASS)", "Staatliche Gesundheitshilfe beantragen",
      "Eine Adresse für Ihre Post", "Ihre Meinung zur Gesundheit in der Stadt", "Das weiß ich nicht",
      "Das möchte ich nicht sagen"},
     {"Behandlung und Medikamente ohne Vorauszahlung, mit einer Sozialarbeiterin.",
      "Damit wir Ihnen zeigen, wo Sie ohne Vorauszahlung behandelt werden. Ihre Antwort bleibt auf diesem Bildschirm und wird "
      "gelöscht, wenn Sie gehen.",
      "Wenn Sie seit mehr als drei Monaten ohne Aufenthaltstitel in Frankreich leben. Fünf Unterlagen sind vorzubereiten.",
      "Der örtliche Gesundheitsrat steht allen offen, die hier wohnen."},
     {"Ohne Papiere", "Kostenlos", "Geöffnet bis \u206617:00\u2069", "\u206625\u2069 Minuten", "\u20663\u2069 Anlaufstellen"}},
};

struct desk {
	struct page *page;
	const struct bank *bank;
	int made; /* ids: everything made gets a number */
};

static str new_id(struct desk *d, const char *stem)
{
	return str_format(d->page->arena, "%s.%d", stem, d->made++);
}

static struct page_node *put(struct desk *d, enum page_role role, const char *text)
{
	return page_add(d->page, role, new_id(d, "node"), str_of(text));
}

static struct page_node *touched(struct page_node *node)
{
	node->action = (struct action){.kind = ACTION_GO};
	return node;
}

static void open_group(struct desk *d, enum page_role role)
{
	page_open(d->page, role, new_id(d, "group"), STR_NONE);
}

static void put_header(struct desk *d)
{
	open_group(d, ROLE_HEADER);
	put(d, ROLE_BRAND, "Socle")->detail = str_of(d->bank->place);
	page_close(d->page);
}

static void put_bar(struct desk *d)
{
	static const enum page_icon icons[] = {ICON_BACK,     ICON_HOME,   ICON_LISTEN, ICON_ACCESS,
					       ICON_LANGUAGE, ICON_URGENT, ICON_LEAVE};
	open_group(d, ROLE_BAR);
	for (int i = 0; i < BAR_WORDS; i++) {
		struct page_node *n = touched(put(d, ROLE_BAR_BUTTON, d->bank->bar[i]));
		n->icon = icons[i];
		n->tone = i == 5 ? TONE_URGENT : i == 6 ? TONE_LEAVE : TONE_PLAIN;
	}
	page_close(d->page);
}

static void put_tags(struct desk *d, int count)
{
	static const enum page_icon icons[] = {ICON_NO_PAPERS, ICON_EURO, ICON_CLOCK, ICON_WALK, ICON_PLACE};
	open_group(d, ROLE_TAGS);
	for (int i = 0; i < count; i++) {
		struct page_node *n = put(d, ROLE_TAG, d->bank->tags[i]);
		n->icon = icons[i];
		n->tone = i % 2 ? TONE_PLAIN : TONE_RIGHTS;
	}
	page_close(d->page);
}

static void describe_attract(struct desk *d)
{
	static const char *const greetings[][2] = {{"Bienvenue", "fr"},	  {"مرحبًا", "ar"},	{"Welcome", "en"},
						   {"እንኳን ደህና መጡ", "am"}, {"স্বাগতম", "bn"},	{"خوش آمدید", "fa"},
						   {"Bienvenidos", "es"}, {"வரவேற்கிறோம்", "ta"}, {"Ласкаво просимо", "uk"},
						   {"მობრძანდით", "ka"},  {"स्वागत छ", "ne"},	{"Aw ni sɛ", "bm"}};
	open_group(d, ROLE_MAIN);
	open_group(d, ROLE_GREETINGS);
	for (size_t i = 0; i < sizeof greetings / sizeof *greetings; i++) {
		static const enum page_tone tones[] = {TONE_RIGHTS, TONE_CITIZEN, TONE_CULTURE, TONE_PLAIN};
		struct page_node *n = put(d, ROLE_GREETING, greetings[i][0]);
		n->language = str_of(greetings[i][1]);
		n->tone = tones[i % 4];
	}
	page_close(d->page);
	put(d, ROLE_TEXT, d->bank->sentences[3]);
	put(d, ROLE_LEAD, d->bank->sentences[0]);
	page_close(d->page);
	touched(put(d, ROLE_INVITATION, d->bank->words[3]))->icon = ICON_TOUCH;
}

static void describe_languages(struct desk *d)
{
	static const char *const names[][2] = {
	    {"Français", "fr"},	  {"العربية", "ar"},   {"English", "en"}, {"Español", "es"},	{"বাংলা", "bn"},
	    {"Bamanankan", "bm"}, {"Português", "pt"}, {"தமிழ்", "ta"},	  {"اردو", "ur"},	{"Soninkanxanne", "snk"},
	    {"中文", "zh"},	  {"دری", "prs"},      {"پښتو", "ps"},	  {"Українська", "uk"}, {"ትግርኛ", "ti"},
	    {"አማርኛ", "am"},	  {"Soomaali", "so"},  {"Türkçe", "tr"},  {"Kurdî", "ku"},	{"Pulaar", "ff"},
	    {"ქართული", "ka"},	  {"Română", "ro"},    {"Shqip", "sq"},	  {"Русский", "ru"},	{"Deutsch", "de"},
	    {"Italiano", "it"},	  {"नेपाली", "ne"},     {"हिन्दी", "hi"},	  {"ਪੰਜਾਬੀ", "pa"},	{"Tiếng Việt", "vi"},
	    {"ไทย", "th"},	  {"ខ្មែរ", "km"},      {"မြန်မာ", "my"},	  {"Հայերեն", "hy"},	{"فارسی", "fa"},
	    {"کوردی", "ckb"}};
	open_group(d, ROLE_MAIN);
	put(d, ROLE_HEADING, "Langue · Language · اللغة")->icon = ICON_LANGUAGE;
	open_group(d, ROLE_TILES);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct page_node *n = touched(put(d, ROLE_TILE, names[i][0]));
		n->language = str_of(names[i][1]);
		n->state = i == 0 ? STATE_SELECTED : 0;
	}
	page_close(d->page);
	page_close(d->page);
}

static void describe_home(struct desk *d)
{
	static const enum page_icon icons[WORDS] = {ICON_HEALTH, ICON_SHELTER,	    ICON_FOOD,	 ICON_LAW,	ICON_SCHOOL,
						    ICON_SPEAK,	 ICON_WORK,	    ICON_FAMILY, ICON_PROTECT,	ICON_COUNCIL,
						    ICON_VOTE,	 ICON_CITIZEN_CARD, ICON_MEET,	 ICON_CALENDAR, ICON_MEMORY};
	static const int ends[] = {9, 12, 15};
	open_group(d, ROLE_MAIN);
	put(d, ROLE_HEADING, d->bank->title);
	for (int section = 0, i = 0; section < 3; section++) {
		enum page_tone tone = (enum page_tone)(TONE_RIGHTS + section);
		put(d, ROLE_SECTION, d->bank->sections[section])->tone = tone;
		open_group(d, ROLE_TILES);
		for (; i < ends[section]; i++) {
			struct page_node *n = touched(put(d, ROLE_TILE, d->bank->words[i]));
			n->icon = icons[i];
			n->tone = tone;
		}
		page_close(d->page);
	}
	page_close(d->page);
}

static void describe_question(struct desk *d)
{
	static const enum page_icon icons[] = {ICON_BANK, ICON_NO, ICON_DONT_KNOW, ICON_PRIVATE};
	open_group(d, ROLE_MAIN);
	struct page_node *progress = put(d, ROLE_PROGRESS, d->bank->sections[0]);
	progress->value = 2;
	progress->value_max = 4;
	put(d, ROLE_HEADING, d->bank->question);
	struct page_node *note = put(d, ROLE_NOTE, d->bank->why);
	note->icon = ICON_WHY;
	note->detail = str_of(d->bank->sentences[1]);
	open_group(d, ROLE_LIST);
	for (int i = 0; i < 4; i++) {
		struct page_node *n = touched(put(d, ROLE_CHOICE, d->bank->phrases[i + 2]));
		n->icon = icons[i];
		n->detail = i == 1 ? str_of(d->bank->sentences[3]) : STR_NONE;
		n->state = i == 3 ? STATE_QUIET : i == 2 ? STATE_SELECTED : 0;
	}
	page_close(d->page);
	page_close(d->page);
	open_group(d, ROLE_FOOT);
	touched(put(d, ROLE_BUTTON, d->bank->phrases[3]))->icon = ICON_LIST;
	page_close(d->page);
}

static void put_foot(struct desk *d)
{
	open_group(d, ROLE_FOOT);
	struct page_node *n = touched(put(d, ROLE_BUTTON, d->bank->words[5]));
	n->icon = ICON_STEPS;
	n->state = STATE_PRIMARY;
	touched(put(d, ROLE_BUTTON, d->bank->words[3]))->icon = ICON_ANSWERS;
	page_close(d->page);
}

static void describe_results(struct desk *d)
{
	open_group(d, ROLE_MAIN);
	put(d, ROLE_HEADING, d->bank->sections[1]);
	open_group(d, ROLE_LIST);
	for (int i = 0; i < 6; i++) {
		struct page_node *n = touched(page_open(d->page, ROLE_CARD, new_id(d, "card"), str_of(d->bank->phrases[i % 4])));
		n->detail = str_of(d->bank->sentences[i % 4 == 1 ? 2 : i % 4]);
		n->because = i < 2 ? str_of(d->bank->phrases[3]) : STR_NONE;
		n->tone = i == 3 ? TONE_CITIZEN : i == 4 ? TONE_CULTURE : TONE_RIGHTS;
		n->state = i == 5 ? STATE_UNLIKELY : 0;
		put_tags(d, i % 4 == 0 ? 4 : 2);
		page_close(d->page);
	}
	page_close(d->page);
	page_close(d->page);
	put_foot(d);
}

static void put_row(struct desk *d, enum page_icon icon, const char *name, const char *detail)
{
	struct page_node *n = put(d, ROLE_ROW, name);
	n->icon = icon;
	n->detail = str_of(detail);
}

static void describe_card(struct desk *d)
{
	open_group(d, ROLE_MAIN);
	put(d, ROLE_HEADING, d->bank->phrases[0]);
	put_tags(d, 5);
	put(d, ROLE_TEXT, d->bank->sentences[0]);
	put(d, ROLE_SECTION, d->bank->sections[0])->tone = TONE_RIGHTS;
	for (int i = 0; i < 4; i++)
		put(d, ROLE_STEP, d->bank->sentences[i])->value = i + 1;
	put(d, ROLE_SECTION, d->bank->sections[1])->tone = TONE_RIGHTS;
	put_row(d, ICON_PLACE, d->bank->place, d->bank->sentences[3]);
	put_row(d, ICON_CLOCK, d->bank->tags[2], d->bank->tags[3]);
	put_row(d, ICON_STEPS, d->bank->sentences[2], NULL);
	put_row(d, ICON_PHONE, "\u206601 00 00 00 00\u2069", NULL);
	struct page_node *phrase = put(d, ROLE_PHRASE, d->bank->tags[4]);
	phrase->detail = str_of(d->bank->sentences[0]);
	phrase->tone = TONE_ATTENTION;
	struct page_node *note = put(d, ROLE_NOTE, "");
	note->icon = ICON_PRIVATE;
	note->detail = str_of(d->bank->sentences[1]);
	note->tone = TONE_ATTENTION;
	page_close(d->page);
	put_foot(d);
}

static void describe_notice(struct desk *d)
{
	open_group(d, ROLE_MAIN);
	put(d, ROLE_HEADING, d->bank->question);
	put(d, ROLE_LEAD, d->bank->sentences[1]);
	open_group(d, ROLE_BUTTONS);
	touched(put(d, ROLE_BUTTON, d->bank->words[4]))->state = STATE_PRIMARY;
	touched(put(d, ROLE_BUTTON, d->bank->words[6]))->tone = TONE_LEAVE;
	page_close(d->page);
	page_close(d->page);
}

static void describe_settings(struct desk *d)
{
	open_group(d, ROLE_MAIN);
	put(d, ROLE_HEADING, d->bank->title);
	for (int group = 0; group < 2; group++) {
		put(d, ROLE_SECTION, d->bank->sections[group]);
		open_group(d, ROLE_BUTTONS);
		for (int i = 0; i < 4 - group; i++) {
			struct page_node *n = touched(put(d, ROLE_BUTTON, d->bank->words[i + group]));
			n->state = i == 0 ? STATE_SELECTED : 0;
			n->icon = group ? ICON_CONTRAST : ICON_TEXT_SIZE;
		}
		page_close(d->page);
	}
	page_close(d->page);
}

const char *sample_page_name(enum sample_page sample)
{
	static const char *const names[SAMPLE_COUNT] = {"attract", "languages", "home",	  "question",
							"results", "card",	"notice", "settings"};
	return names[sample];
}

str sample_page_language(int language)
{
	return str_of(banks[language].tag);
}

void sample_page_describe(struct page *page, struct arena *arena, enum sample_page sample, int language)
{
	static void (*const describe[SAMPLE_COUNT])(struct desk *) = {
	    [SAMPLE_ATTRACT] = describe_attract,   [SAMPLE_LANGUAGES] = describe_languages, [SAMPLE_HOME] = describe_home,
	    [SAMPLE_QUESTION] = describe_question, [SAMPLE_RESULTS] = describe_results,	    [SAMPLE_CARD] = describe_card,
	    [SAMPLE_NOTICE] = describe_notice,	   [SAMPLE_SETTINGS] = describe_settings};
	CHECK(language >= 0 && language < SAMPLE_LANGUAGE_COUNT);
	arena_reset(arena);
	struct desk d = {.page = page, .bank = &banks[language]};
	page_begin(page, arena, str_of(d.bank->tag), STR("page"), str_of(d.bank->title));
	if (sample != SAMPLE_ATTRACT)
		put_header(&d);
	describe[sample](&d);
	if (sample != SAMPLE_ATTRACT)
		put_bar(&d);
	page_end(page);
}
