/* One fault at a time in a sound set of sheets: each is refused with its place, the value, what was expected and the nearest
 * allowed value. */
#include "kiosk/author/press.h"
#include "tests/support/sheets_folder.h"
#include "tests/test.h"

static struct sheets_folder folder;
static struct press press;

static bool check_with(enum wording_language language, str interface)
{
	press_init(&press, language);
	return press_check(&press, str_of(folder.town), interface);
}

static bool check_town(enum wording_language language)
{
	return check_with(language, str_format(&folder.arena, "%s/assets/translations", test_root()));
}

static void finish(void)
{
	press_finish(&press);
	sheets_folder_close(&folder);
}

static const struct finding *find(enum wording wording, enum severity severity)
{
	for (int i = 0; i < press.findings.count; i++)
		if (press.findings.items[i].wording == wording && press.findings.items[i].severity == severity)
			return &press.findings.items[i];
	return NULL;
}

struct fault {
	const char *file, *from, *to; /* the change */
	enum wording wording;
	const char *at; /* the file named; NULL: the one changed */
	int row;
	const char *field;
	const char *part; /* stands in the text; the value */
	const char *nearest;
};

static void expect_place(const struct fault *fault, const struct finding *finding)
{
	const char *file = fault->at ? fault->at : fault->file;
	if (!str_ends_with(finding->place.file, str_of(file)))
		test_fail(__FILE__, __LINE__, "%s: place is %.*s", fault->to, STR_ARG(finding->place.file));
	if (finding->place.row != fault->row)
		test_fail(__FILE__, __LINE__, "%s: row is %d", fault->to, finding->place.row);
	if (fault->field && !str_equal(finding->place.field, str_of(fault->field)))
		test_fail(__FILE__, __LINE__, "%s: field is %.*s", fault->to, STR_ARG(finding->place.field));
	if (fault->part && str_find(finding->text, str_of(fault->part)) == SIZE_MAX)
		test_fail(__FILE__, __LINE__, "%s: text is %.*s", fault->to, STR_ARG(finding->text));
	if (fault->nearest && !str_equal(finding->nearest, str_of(fault->nearest)))
		test_fail(__FILE__, __LINE__, "%s: nearest is %.*s", fault->to, STR_ARG(finding->nearest));
	if (finding->remedy.size == 0)
		test_fail(__FILE__, __LINE__, "%s: no remedy", fault->to);
}

static void expect_fault(const struct fault *fault)
{
	sheets_folder_open(&folder);
	sheets_folder_replace(&folder, fault->file, fault->from, fault->to);
	bool good = check_town(WORDING_ENGLISH);
	const struct finding *finding = find(fault->wording, SEVERITY_ERROR);
	if (good || !finding)
		test_fail(__FILE__, __LINE__, "%s in %s was %s", fault->to, fault->file,
			  good ? "taken" : "refused for another reason");
	if (finding)
		expect_place(fault, finding);
	finish();
}

static void expect_faults(const struct fault *faults, size_t count)
{
	for (size_t i = 0; i < count; i++)
		expect_fault(&faults[i]);
}

#define EXPECT_FAULTS(faults) expect_faults(faults, sizeof faults / sizeof *faults)

TEST(press_takes_the_sound_sheets)
{
	sheets_folder_open(&folder);
	EXPECT(check_town(WORDING_FRENCH));
	EXPECT_INT(press.findings.errors, 0);
	EXPECT(press.proof_states > 0);
	finish();
}

TEST(press_refuses_cells_of_the_wrong_shape)
{
	static const struct fault faults[] = {
	    {"land/rights.csv", "land-care,Être", "Land Care,Être", WORDING_value_id, NULL, 2, "id", "Land Care"},
	    {"land/rights.csv", ",high,", ",hihg,", WORDING_value_unknown, NULL, 2, "confidence", "hihg", "high"},
	    {"land/rights.csv", ",medium,", ",low,", WORDING_confidence_low, NULL, 3, "confidence"},
	    {"land/rights.csv", "legal_right", "legal right", WORDING_value_unknown, NULL, 2, "strength", NULL, "legal_right"},
	    {"land/rights.csv", "2027-10-01", "2027-02-30", WORDING_value_date, NULL, 2, "review_due", "2027-02-30"},
	    {"land/rights.csv", "2027-10-01", "01/10/2027", WORDING_value_date, NULL, 2, "review_due"},
	    {"land/rights.csv", "2026-10-01", "octobre 2026", WORDING_value_partial_date, NULL, 2, "checked_on", "octobre"},
	    {"land/rights.csv", ",no,Une", ",non,Une", WORDING_value_unknown, NULL, 2, "sensitive", "non", "no"},
	    {"land/rights.csv", "https://example.org/care", "example.org/care", WORDING_value_address, NULL, 2, "sources"},
	    {"land/rights.csv", "=> Dites votre nom", "=>", WORDING_value_list_part, NULL, 2, "documents"},
	    {"land/rights.csv", "L’hôpital soigne les urgences.", "", WORDING_cell_empty, NULL, 2, "summary"},
	    {"land/topics.csv", ",health,", ",heath,", WORDING_value_unknown, NULL, 2, "icon", "heath", "health"},
	    {"land/topics.csv", ",rights,", ",right,", WORDING_value_unknown, NULL, 2, "pillar", "right", "rights"},
	    {"land/topics.csv", "health,1", "health,one", WORDING_value_integer, NULL, 2, "sort", "one"},
	    {"town/services.csv", "01 23 45 67 89", "zéro un", WORDING_value_phone, NULL, 2, "phones", "zéro un"},
	    {"land/services.csv", "| free", "| fre", WORDING_value_phone_free, NULL, 3, "phones", NULL, "free"},
	    {"town/services.csv", "48.51", "48,51", WORDING_csv_cell_count, NULL, 2},
	    {"town/services.csv", "48.51", "98.51", WORDING_value_decimal, NULL, 2, "latitude", "98.51"},
	    {"town/services.csv", "48.51,", ",", WORDING_half_position, NULL, 2, "latitude"},
	    {"town/services.csv", "14:00-17:30", "14h-17h30", WORDING_hours_time, NULL, 2, "opening_hours", "14h-17h30"},
	    {"land/holidays.csv", "2026-12-25", "2026-12-32", WORDING_value_date, NULL, 2, "date"},
	};
	EXPECT_FAULTS(faults);
}

TEST(press_refuses_references_to_what_is_not_there)
{
	static const struct fault faults[] = {
	    {"town/services.csv", ",land-care", ",land-crae", WORDING_reference_unknown, NULL, 2, "serves", "rights.csv",
	     "land-care"},
	    {"land/rights.csv", ",land-emergency,", ",land-emergancy,", WORDING_reference_unknown, NULL, 2, "services",
	     "services.csv", "land-emergency"},
	    {"land/cards.csv", "rights:land-child", "rights:land-chid", WORDING_reference_unknown, NULL, 4, "record", NULL,
	     "land-child"},
	    {"land/cards.csv", "rights:land-child", "right:land-child", WORDING_reference_sheet, NULL, 4, "record", NULL,
	     "rights"},
	    {"land/cards.csv", "rights:land-child", "land-child", WORDING_reference_shape, NULL, 4, "record"},
	    {"land/cards.csv", "health,1", "heatlh,1", WORDING_reference_unknown, NULL, 2, "topic", "topics.csv", "health"},
	    {"land/questions.csv", "1,need", "1,needs", WORDING_reference_unknown, NULL, 2, "fact", "facts.csv", "need"},
	    {"land/options.csv", "age.adult,age", "age.adult,aeg", WORDING_reference_unknown, NULL, 2, "fact", NULL, "age"},
	    {"land/options.csv", "need.later,need", "later,need", WORDING_option_prefix, NULL, 4, "id", "later"},
	    {"land/options.csv", ",0,17,", ",,17,", WORDING_range_missing, NULL, 3, "minimum"},
	    {"land/options.csv", "no_papers,,,", "no_papers,1,,", WORDING_range_unwanted, NULL, 6, "minimum"},
	};
	EXPECT_FAULTS(faults);
}

TEST(press_refuses_conditions_it_cannot_understand)
{
	static const struct fault faults[] = {
	    {"land/cards.csv", "age < 18", "aeg < 18", WORDING_condition_fact, NULL, 4, "only_if", "aeg", "age"},
	    {"land/cards.csv", "age < 18", "age < 20", WORDING_condition_cut, NULL, 4, "only_if", "18–120"},
	    {"land/cards.csv", "age < 18", "age < old", WORDING_condition_number, NULL, 4, "only_if", "old"},
	    {"land/cards.csv", "age < 18", "age under 18", WORDING_condition_shape, NULL, 4, "only_if", "age under 18"},
	    {"land/cards.csv", "age < 18", "age =", WORDING_condition_shape, NULL, 4, "only_if"},
	    {"land/cards.csv", "age < 18", "need < 18", WORDING_condition_choice, NULL, 4, "only_if", "need"},
	    {"land/cards.csv", "need = now|later", "need = now|latr", WORDING_condition_option, NULL, 3, "only_if", "latr",
	     "later"},
	    {"land/cards.csv", "age < 18", "papers = some", WORDING_condition_status, NULL, 4, "only_if", "papers"},
	    {"land/questions.csv", "health,2,age\n", "", WORDING_condition_unasked, "land/cards.csv", 4, "only_if", "age"},
	};
	EXPECT_FAULTS(faults);
}

TEST(press_refuses_an_id_that_stands_twice_and_names_both_places)
{
	static const struct fault faults[] = {
	    {"town/services.csv", "town-clinic,Centre", "land-desk,Centre", WORDING_id_twice, NULL, 2, "id",
	     "land/services.csv, row 2"},
	    {"town/services.csv", "town-clinic,Centre", "land-child,Centre", WORDING_id_twice, NULL, 2, "id",
	     "land/rights.csv, row 3"},
	    {"town/cards.csv", "services:town-clinic", "services:land-desk", WORDING_id_twice, NULL, 2, "record",
	     "land/cards.csv, row 5"},
	};
	EXPECT_FAULTS(faults);
}

TEST(press_refuses_a_layer_that_does_not_say_who_it_is)
{
	static const struct fault faults[] = {
	    {"town/layer.csv", "licence,CC0-1.0\n", "", WORDING_layer_field_missing, NULL, 0, NULL, "licence"},
	    {"town/layer.csv", "publisher,", "publihser,", WORDING_layer_field_unknown, NULL, 6, "field", "publihser",
	     "publisher"},
	    {"town/layer.csv", "parent,land", "parent,nowhere", WORDING_sheet_missing, "nowhere/layer.csv", 0},
	    {"land/layer.csv", "version,1", "parent,other", WORDING_layer_parent_deep, NULL, 4},
	    {"town/layer.csv", "fr\nen", "fr\nxx-Nope", WORDING_value_language, NULL, 15, "languages", "xx-Nope"},
	    {"town/layer.csv", "id,town", "id,my_town", WORDING_layer_id, NULL, 2, "id", "my_town"},
	    {"town/layer.csv", "source_language,fr", "source_language,en", WORDING_layer_language, NULL, 8, "source_language",
	     "en"},
	    {"town/layer.csv", "fr\nen", "fr\nen\nfr", WORDING_reference_twice, NULL, 15, "languages", "fr"},
	    {"town/layer.csv", "fr\nen", "en", WORDING_layer_unlisted, NULL, 15, "languages", "fr"},
	    {"town/layer.csv", "2026-11-03", "3 nov 2026", WORDING_value_date, NULL, 9, "created_at"},
	};
	EXPECT_FAULTS(faults);
}

TEST(press_refuses_content_that_breaks_a_proof_and_prints_the_way)
{
	static const struct fault faults[] = {
	    {"land/cards.csv", "land-desk,no,yes,,", "land-desk,no,no,,", WORDING_proof_nobody, "land/topics.csv", 2, "id",
	     "health:"},
	    {"land/cards.csv", "land-desk,no,yes,,", "land-desk,no,yes,need = now,", WORDING_proof_nobody, "land/topics.csv", 2,
	     "id", "health: need.later"},
	    {"land/cards.csv", "need = now|later,papers = none", "need = now|later,", WORDING_proof_question, "land/topics.csv",
	     2, "id", "\"papers\""},
	    {"land/cards.csv", "age < 18", "age < 18\nage >= 18", WORDING_csv_cell_count, NULL, 4},
	    {"land/cards.csv", "age < 18,", "\"age < 18\nage >= 18\",", WORDING_proof_card, "land/topics.csv", 2, "id",
	     "\"land-child\""},
	};
	EXPECT_FAULTS(faults);
}

TEST(press_refuses_broken_translations)
{
	static const struct fault faults[] = {
	    {"land/po/en/rights.po", "msgstr \"Get care\"", "msgstr \"Get care", WORDING_po_broken, NULL, 0, NULL, "line 1"},
	    {"land/po/en/rights.po", "msgid \"Être soigné\"", "mgsid \"Être soigné\"", WORDING_po_broken, NULL, 0},
	    {"land/po/en/rights.po", "charset=UTF-8", "charset=ISO-8859-1", WORDING_po_broken, NULL, 0},
	    {"land/po/en/rights.po", "Say your", "Say \xFF your", WORDING_po_broken, NULL, 0},
	    {"land/po/en/rights.po", "status: reviewed", "status: reviewd", WORDING_po_status, NULL, 0, NULL, "reviewd",
	     "reviewed"},
	    {"land/po/en/rights.po", "Status: human", "Status: humain", WORDING_po_status, NULL, 0, NULL, "humain", "human"},
	    {"land/po/en/rights.po", "rights|land-care|cost", "rights|land-care|name", WORDING_po_twice, NULL, 0, NULL,
	     "rights|land-care|name"},
	};
	EXPECT_FAULTS(faults);
}

TEST(press_says_all_errors_at_once_in_the_order_of_the_sheets)
{
	sheets_folder_open(&folder);
	sheets_folder_replace(&folder, "town/services.csv", "48.51", "98.51");
	sheets_folder_replace(&folder, "land/rights.csv", ",high,", ",hihg,");
	sheets_folder_replace(&folder, "land/rights.csv", ",medium,", ",midium,");
	sheets_folder_replace(&folder, "land/cards.csv", "age < 18", "age < 20");
	EXPECT(!check_town(WORDING_ENGLISH));
	EXPECT_INT(press.findings.errors, 4);
	str order[4];
	int count = 0;
	for (int i = 0; i < press.findings.count && count < 4; i++)
		if (press.findings.items[i].severity == SEVERITY_ERROR)
			order[count++] = press.findings.items[i].place.value;
	EXPECT_STR(order[0], STR("age < 20"));
	EXPECT_STR(order[1], STR("hihg"));
	EXPECT_STR(order[2], STR("midium"));
	EXPECT_STR(order[3], STR("98.51"));
	finish();
}

TEST(press_warns_of_a_review_date_that_is_past_at_the_date_of_the_content)
{
	sheets_folder_open(&folder);
	sheets_folder_replace(&folder, "land/rights.csv", "2027-10-01", "2026-11-02");
	EXPECT(check_town(WORDING_ENGLISH));
	const struct finding *finding = find(WORDING_review_past, SEVERITY_WARNING);
	EXPECT(finding && finding->place.row == 2);
	finish();
}

TEST(press_warns_of_stale_and_missing_translations_and_counts_them)
{
	sheets_folder_open(&folder);
	sheets_folder_replace(&folder, "land/rights.csv", "Demandez la PASS.", "Demandez la PASS de l’hôpital.");
	EXPECT(check_town(WORDING_ENGLISH));
	const struct finding *stale = find(WORDING_po_stale, SEVERITY_WARNING);
	EXPECT(stale && str_starts_with(stale->text, STR("2 translations are older")));
	EXPECT_INT(press.translations.stale[1], 2);
	EXPECT(find(WORDING_po_missing, SEVERITY_WARNING) != NULL);
	finish();
}

TEST(press_says_findings_in_french_and_english)
{
	sheets_folder_open(&folder);
	sheets_folder_replace(&folder, "land/rights.csv", ",high,", ",hihg,");
	EXPECT(!check_town(WORDING_FRENCH));
	const struct finding *finding = find(WORDING_value_unknown, SEVERITY_ERROR);
	EXPECT(finding && str_equal(finding->text, STR("« hihg » n'est pas une valeur permise.")));
	FILE *to = fopen(str_format(&folder.arena, "%s/said", folder.path).data, "w");
	findings_print(&press.findings, to);
	fclose(to);
	str said = sheets_folder_read(&folder, "said");
	EXPECT(str_find(said, STR("land/rights.csv, ligne 2, colonne N (confidence)")) != SIZE_MAX);
	EXPECT(str_find(said, STR("Vouliez-vous dire : high")) != SIZE_MAX);
	EXPECT(str_find(said, STR("Attendu : high medium low")) != SIZE_MAX);
	finish();
}

TEST(press_without_sheets_says_which_are_missing)
{
	sheets_folder_open(&folder);
	sheets_folder_run(&folder, "rm %s/land/topics.csv");
	EXPECT(!check_town(WORDING_ENGLISH));
	const struct finding *finding = find(WORDING_sheet_missing, SEVERITY_ERROR);
	EXPECT(finding && str_find(finding->text, STR("topics.csv")) != SIZE_MAX);
	finish();
	sheets_folder_open(&folder);
	sheets_folder_run(&folder, "rm -r %s/town");
	EXPECT(!check_town(WORDING_ENGLISH));
	EXPECT(find(WORDING_folder_missing, SEVERITY_ERROR) != NULL);
	finish();
}

TEST(press_warns_of_a_file_that_is_no_sheet)
{
	sheets_folder_open(&folder);
	sheets_folder_run(&folder, "cp %s/town/cards.csv %s/town/card.csv");
	EXPECT(check_town(WORDING_ENGLISH));
	const struct finding *finding = find(WORDING_file_unknown, SEVERITY_WARNING);
	EXPECT(finding && str_equal(finding->nearest, STR("cards")));
	finish();
}

/* Every seventh byte of every sheet becomes something else: findings or a sound pack, never a crash. */
TEST(press_survives_sheets_with_changed_bytes)
{
	static const char *const files[] = {"town/layer.csv",	  "land/topics.csv", "land/facts.csv",	  "land/options.csv",
					    "land/questions.csv", "land/cards.csv",  "town/services.csv", "land/po/en/rights.po"};
	static const char changes[] = {',', '"', '\n', 0, '\xFF', '|', '9', 'x'};
	sheets_folder_open(&folder);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		str whole = sheets_folder_read(&folder, files[i]);
		char *copy = str_terminated(&folder.arena, whole);
		for (size_t at = i; at < whole.size; at += whole.size / 12 + 1) {
			char kept = copy[at];
			copy[at] = changes[(at + i) % sizeof changes];
			sheets_folder_write(&folder, files[i], (str){copy, whole.size});
			EXPECT(check_town(WORDING_ENGLISH) == (press.findings.errors == 0));
			press_finish(&press);
			copy[at] = kept;
		}
		sheets_folder_write(&folder, files[i], whole);
	}
	EXPECT(check_town(WORDING_ENGLISH));
	finish();
}

static const char *const words_header = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
					"\"X-Socle-Status: human\\n\"\n\n";

static bool check_words(const char *french, const char *english)
{
	sheets_folder_run(&folder, "mkdir -p %s/words");
	sheets_folder_write(&folder, "words/fr.po", str_format(&folder.arena, "%s%s", words_header, french));
	sheets_folder_write(&folder, "words/en.po", str_format(&folder.arena, "%s%s", words_header, english));
	return check_with(WORDING_ENGLISH, str_format(&folder.arena, "%s/words", folder.path));
}

TEST(press_refuses_an_interface_without_its_words)
{
	sheets_folder_open(&folder);
	EXPECT(!check_with(WORDING_ENGLISH, STR("/nowhere")));
	EXPECT(find(WORDING_interface_missing, SEVERITY_ERROR) != NULL);
	press_finish(&press);
	EXPECT(!check_words("msgctxt \"bar.home\"\nmsgid \"Accueil\"\nmsgstr \"\"\n", ""));
	const struct finding *finding = find(WORDING_interface_key, SEVERITY_ERROR);
	EXPECT(finding && press.findings.errors > 100);
	for (int i = 0; i < press.findings.count; i++)
		EXPECT(str_find(press.findings.items[i].text, STR("\"bar.home\"")) == SIZE_MAX);
	finish();
}

TEST(press_leaves_out_a_translation_that_lost_a_number_and_refuses_a_key_twice)
{
	sheets_folder_open(&folder);
	check_words("msgctxt \"page.of\"\nmsgid \"Page {0} sur {1}\"\nmsgstr \"\"\n",
		    "msgctxt \"page.of\"\nmsgid \"Page {0} sur {1}\"\nmsgstr \"Page {0}\"\n");
	const struct finding *finding = find(WORDING_po_arguments, SEVERITY_WARNING);
	EXPECT(finding && str_ends_with(finding->place.file, STR("words/en.po")));
	EXPECT_INT(press.translations.interface_count, 1);
	press_finish(&press);
	check_words("msgctxt \"a\"\nmsgid \"Un\"\nmsgstr \"\"\n\nmsgctxt \"a\"\nmsgid \"Deux\"\nmsgstr \"\"\n", "");
	EXPECT(find(WORDING_po_twice, SEVERITY_ERROR) != NULL);
	finish();
}
