/* What a listener hears: text, role, state and position, in the language of each thing. */
#include "kiosk/ui/speech.h"
#include "tests/support/ui_stage.h"
#include "tests/test.h"

enum { LINES_MAX = 64 };

static struct page page;
static struct arena arena;
static struct speech_line lines[LINES_MAX];
static int count;

static void begin(const char *language, const char *name)
{
	arena_reset(&arena);
	page_begin(&page, &arena, str_of(language), STR("page"), str_of(name));
}

static struct page_node *touched(struct page_node *node)
{
	node->action = (struct action){.kind = ACTION_GO};
	return node;
}

static void hear(void)
{
	page_end(&page);
	count = speech_of_page(&page, ui_stage_say(ui_stage(), page.language), &arena, lines, LINES_MAX);
}

/* Without the isolates, which are not heard. */
static str heard(int line)
{
	str text = line < count ? lines[line].text : STR_NONE;
	char *plain = arena_alloc(&arena, text.size + 1);
	size_t size = 0;
	for (size_t at = 0; at < text.size;) {
		size_t from = at;
		uint32_t code = str_next_code_point(text, &at);
		if (code >= 0x2066 && code <= 0x2069)
			continue;
		memcpy(plain + size, text.data + from, at - from);
		size += at - from;
	}
	return (str){plain, size};
}

TEST(speech_says_the_name_of_the_page_first_and_not_twice)
{
	begin("fr", "De quoi avez-vous besoin ?");
	page_add(&page, ROLE_HEADING, STR("title"), STR("De quoi avez-vous besoin ?"));
	page_add(&page, ROLE_TEXT, STR("text"), STR("Touchez une image."));
	hear();
	EXPECT_INT(count, 2);
	EXPECT_STR(heard(0), STR("De quoi avez-vous besoin ?"));
	EXPECT_STR(heard(1), STR("Touchez une image."));
}

TEST(speech_gives_each_choice_its_place_among_the_choices)
{
	begin("fr", "Question");
	page_open(&page, ROLE_LIST, STR("list"), STR_NONE);
	touched(page_add(&page, ROLE_CHOICE, STR("yes"), STR("Oui")));
	struct page_node *no = touched(page_add(&page, ROLE_CHOICE, STR("no"), STR("Non")));
	no->detail = STR("Ou elle n’est plus valable");
	touched(page_add(&page, ROLE_CHOICE, STR("unknown"), STR("Je ne sais pas")))->state = STATE_SELECTED;
	page_close(&page);
	hear();
	EXPECT_STR(heard(1), STR("Oui, 1 sur 3"));
	EXPECT_STR(heard(2), STR("Non. Ou elle n’est plus valable, 2 sur 3"));
	EXPECT_STR(heard(3), STR("Je ne sais pas, choisi, 3 sur 3"));
}

TEST(speech_calls_a_button_a_button_and_numbers_a_step)
{
	begin("fr", "Carte");
	page_add(&page, ROLE_STEP, STR("step"), STR("Demandez une adresse"))->value = 2;
	touched(page_add(&page, ROLE_BUTTON, STR("go"), STR("Commencer")));
	hear();
	EXPECT_STR(heard(1), STR("Étape 2\u00a0: Demandez une adresse"));
	EXPECT_STR(heard(2), STR("Commencer, bouton"));
}

TEST(speech_says_what_is_to_be_said_instead_of_what_is_shown)
{
	begin("fr", "Accueil");
	touched(page_add(&page, ROLE_TILE, STR("access"), STR("Aa")))->spoken = STR("Taille du texte et couleurs");
	hear();
	EXPECT_STR(heard(1), STR("Taille du texte et couleurs"));
}

TEST(speech_of_a_name_in_another_language_keeps_that_language_and_no_foreign_role)
{
	begin("fr", "Langue");
	page_open(&page, ROLE_TILES, STR("tiles"), STR_NONE);
	touched(page_add(&page, ROLE_TILE, STR("fr"), STR("Français")));
	touched(page_add(&page, ROLE_TILE, STR("ta"), STR("தமிழ்")))->language = STR("ta");
	page_close(&page);
	hear();
	EXPECT_STR(heard(1), STR("Français, 1 sur 2"));
	EXPECT_STR(heard(2), STR("தமிழ்"));
	EXPECT_STR(lines[2].language, STR("ta"));
}

TEST(speech_says_where_the_bar_begins)
{
	begin("fr", "Accueil");
	page_open(&page, ROLE_BAR, STR("bar"), STR_NONE);
	touched(page_add(&page, ROLE_BAR_BUTTON, STR("bar.back"), STR("Retour")));
	touched(page_add(&page, ROLE_BAR_BUTTON, STR("bar.leave"), STR("Partir")));
	page_close(&page);
	hear();
	EXPECT_STR(heard(1), STR("En bas de l’écran\u00a0:"));
	EXPECT_STR(heard(2), STR("Retour, 1 sur 2"));
}

TEST(speech_never_gives_more_lines_than_there_is_room_for)
{
	begin("fr", "Accueil");
	for (int i = 0; i < 20; i++)
		page_add(&page, ROLE_TEXT, str_format(&arena, "text.%d", i), STR("Texte"));
	page_end(&page);
	EXPECT_INT(speech_of_page(&page, ui_stage_say(ui_stage(), STR("fr")), &arena, lines, 5), 5);
}

TEST(speech_leaves_out_nothing_that_is_shown)
{
	begin("fr", "Carte");
	struct page_node *card = touched(page_open(&page, ROLE_CARD, STR("card"), STR("Être soigné")));
	card->detail = STR("Des soins sans avancer d’argent.");
	card->because = STR("Parce que : besoin de soins");
	page_add(&page, ROLE_TAG, STR("tag"), STR("Gratuit"));
	page_close(&page);
	hear();
	EXPECT_STR(heard(1), STR("Être soigné. Des soins sans avancer d’argent. Parce que : besoin de soins"));
	EXPECT_STR(heard(2), STR("Gratuit"));
}
