/* Open data: what goes out comes back field by field, what others send comes in as far as it is sound. The packs before and after
 * are compared by sqlite3, the JSON is read by jansson: neither was written here. */
#include "kiosk/author/command.h"
#include "kiosk/author/hsds.h"
#include "kiosk/author/hsds_fill.h"
#include "kiosk/author/markup.h"
#include "tests/support/sheets_folder.h"
#include "tests/test.h"
#include <jansson.h>
#include <stdlib.h>
#include <sys/stat.h>

static struct sheets_folder folder;
static char *out, *err;

static int run_in(enum wording_language language, const char *line)
{
	char program[] = "socle-pack", option[] = "--interface", quiet[] = "--quiet";
	char *words[16] = {program};
	int count = 1;
	size_t out_size, err_size;
	str rest = str_of(line), word;
	while (str_cut(&rest, ' ', &word)) {
		const char *root = NULL;
		if (str_starts_with(word, STR("%s")))
			root = folder.path;
		if (str_starts_with(word, STR("%t")))
			root = test_root();
		if (root)
			word = str_format(&folder.arena, "%s%.*s", root, STR_ARG(str_slice(word, 2, word.size)));
		words[count++] = str_terminated(&folder.arena, word);
	}
	words[count++] = quiet;
	words[count++] = option;
	words[count++] = str_terminated(&folder.arena, str_format(&folder.arena, "%s/assets/translations", test_root()));
	free(out), free(err);
	FILE *to = open_memstream(&out, &out_size), *aside = open_memstream(&err, &err_size);
	int outcome = command_run(count, words, language, to, aside);
	fclose(to), fclose(aside);
	return outcome;
}

/* "%s/" is the test's folder, "%t/" the source tree. */
static int run(const char *line)
{
	return run_in(WORDING_ENGLISH, line);
}

static bool says(const char *text, const char *part)
{
	return strstr(text, part) != NULL;
}

static bool file_says(const char *file, const char *part)
{
	return str_find(sheets_folder_read(&folder, file), str_of(part)) != SIZE_MAX;
}

static void finish(void)
{
	sheets_folder_close(&folder);
	free(out), free(err);
	out = err = NULL;
}

/* The packs say the same in every table; only the nation above the territory is not in open data. */
static str differences(void)
{
	return sheets_folder_run(
	    &folder,
	    "cd %s; for pack in before after; do sqlite3 $pack.socle .dump | grep -v 'INTO territory' | sort > $pack.sql; done; "
	    "wc -l < before.sql | tr -d ' ' | grep -qE '^[0-9]{4,}$' || echo few; diff before.sql after.sql | head -5");
}

TEST(open_data_as_a_package_gives_back_the_whole_sample_pack)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("build %t/content/fr-montreuil -o %s/before.socle"), COMMAND_GOOD);
	EXPECT_INT(run("export %s/before.socle --hsds %s/hsds"), COMMAND_GOOD);
	EXPECT_INT(run("import %s/hsds --hsds -o %s/back"), COMMAND_GOOD);
	EXPECT(says(out, "left out: 0"));
	EXPECT_INT(run("build %s/back -o %s/after.socle"), COMMAND_GOOD);
	EXPECT_STR(differences(), STR_NONE);
	finish();
}

TEST(open_data_as_json_gives_back_the_whole_sample_pack)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("build %t/content/fr-montreuil -o %s/before.socle"), COMMAND_GOOD);
	EXPECT_INT(run("export %s/before.socle --hsds-json %s/hsds.json"), COMMAND_GOOD);
	EXPECT_INT(run("import %s/hsds.json --hsds -o %s/back"), COMMAND_GOOD);
	EXPECT_INT(run("build %s/back -o %s/after.socle"), COMMAND_GOOD);
	EXPECT_STR(differences(), STR_NONE);
	finish();
}

/* What HSDS 3.1 asks of each object in JSON: the table of required fields of the specification. */
static const struct {
	const char *object, *required;
} required[] = {{"service", "id name status"},
		{"organization", "id name description"},
		{"location", "id location_type"},
		{"service_at_location", "id"},
		{"address", "id address_1 city state_province postal_code country address_type"},
		{"phone", "id number"},
		{"schedule", "id"},
		{"required_document", "id"}};

static void expect_required(const char *object, const json_t *value)
{
	json_t *list = json_array(), *item;
	size_t at;
	if (json_is_array(value))
		json_array_extend(list, (json_t *)(uintptr_t)value);
	else if (value)
		json_array_append(list, (json_t *)(uintptr_t)value);
	json_array_foreach(list, at, item) for (size_t i = 0; i < sizeof required / sizeof *required; i++)
	{
		str rest = str_of(required[i].required), name;
		while (strcmp(required[i].object, object) == 0 && str_cut(&rest, ' ', &name)) {
			json_t *field = json_object_getn(item, name.data, name.size);
			if (!json_is_string(field) || json_string_length(field) == 0)
				test_fail(__FILE__, __LINE__, "%s has no %.*s", object, STR_ARG(name));
		}
	}
	json_decref(list);
}

static bool is_uuid_five(const char *text)
{
	bool good = text && strlen(text) == HSDS_UUID_SIZE && text[14] == '5' && strchr("89ab", text[19]);
	for (int i = 0; good && i < HSDS_UUID_SIZE; i++)
		good = (i == 8 || i == 13 || i == 18 || i == 23) ? text[i] == '-' : strchr("0123456789abcdef", text[i]) != NULL;
	return good;
}

TEST(open_data_in_json_has_every_field_that_hsds_demands)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("build %t/content/fr-montreuil -o %s/before.socle"), COMMAND_GOOD);
	EXPECT_INT(run("export %s/before.socle --hsds-json %s/hsds.json"), COMMAND_GOOD);
	json_t *root = json_load_file(str_format(&folder.arena, "%s/hsds.json", folder.path).data, 0, NULL);
	json_t *contents = json_object_get(root, "contents"), *service, *pair;
	size_t at, inner;
	int addresses = 0;
	EXPECT(json_array_size(contents) > 30);
	json_array_foreach(contents, at, service)
	{
		EXPECT(is_uuid_five(json_string_value(json_object_get(service, "id"))));
		expect_required("service", service);
		EXPECT(json_is_object(json_object_get(service, "organization")));
		expect_required("organization", json_object_get(service, "organization"));
		expect_required("phone", json_object_get(service, "phones"));
		expect_required("schedule", json_object_get(service, "schedules"));
		expect_required("required_document", json_object_get(service, "required_documents"));
		expect_required("service_at_location", json_object_get(service, "service_at_locations"));
		json_array_foreach(json_object_get(service, "service_at_locations"), inner, pair)
		{
			json_t *location = json_object_get(pair, "location");
			expect_required("location", location);
			expect_required("address", json_object_get(location, "addresses"));
			addresses += (int)json_array_size(json_object_get(location, "addresses"));
		}
	}
	EXPECT(addresses > 0);
	json_decref(root);
	finish();
}

TEST(open_data_package_names_files_that_are_there_with_their_headings)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("export %s/town --hsds %s/hsds"), COMMAND_GOOD);
	json_t *package = json_load_file(str_format(&folder.arena, "%s/hsds/datapackage.json", folder.path).data, 0, NULL);
	json_t *resource, *field;
	size_t at, column;
	EXPECT(json_array_size(json_object_get(package, "resources")) > 8);
	json_array_foreach(json_object_get(package, "resources"), at, resource)
	{
		const char *path = json_string_value(json_object_get(resource, "path"));
		str bytes = sheets_folder_read(&folder, str_format(&folder.arena, "hsds/%s", path).data), heading, line;
		str_cut(&bytes, '\n', &line);
		json_array_foreach(json_object_get(json_object_get(resource, "schema"), "fields"), column, field)
		{
			EXPECT(str_cut(&line, ',', &heading));
			EXPECT_STR(heading, str_of(json_string_value(json_object_get(field, "name"))));
			EXPECT(json_string_length(json_object_get(field, "description")) > 0);
		}
		EXPECT(!str_cut(&line, ',', &heading));
	}
	json_decref(package);
	EXPECT(file_says("hsds/schedule.csv", "WEEKLY"));
	EXPECT(file_says("hsds/schedule.csv", "\"MO,TU,WE,TH,FR\""));
	finish();
}

/* Python: uuid.uuid5(uuid.UUID("6f6a1c2e-5a0b-5f53-9c1e-50c1e0000031"), "service:fr-anvita") */
TEST(open_data_ids_are_those_that_python_makes)
{
	struct arena arena = {0};
	EXPECT_STR(hsds_uuid(&arena, "service", STR("fr-anvita")), STR("c359f5e2-b752-55d7-a0ea-3eacfb7e0c66"));
	EXPECT_STR(hsds_fill_province(&arena, STR("93100"), STR("FR-93048")), STR("FR-93"));
	EXPECT_STR(hsds_fill_province(&arena, STR("97400"), STR("FR")), STR("FR-974"));
	EXPECT_STR(hsds_fill_province(&arena, STR("20167"), STR("FR")), STR("FR-2A"));
	EXPECT_STR(hsds_fill_province(&arena, STR("1000"), STR("BE-BRU")), STR("BE-BRU"));
	arena_finish(&arena);
}

TEST(open_data_of_others_comes_in_and_what_is_bad_is_named_by_its_row)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("import %t/tests/author/open/foreign --hsds -o %s/f"), COMMAND_GOOD);
	EXPECT(says(out, "services taken over: 3, left out: 3"));
	EXPECT(says(err, "service.csv, row 3\n  The record has no name"));
	EXPECT(says(err, "service.csv, row 5\n  The record \"Old place\" is no longer active (defunct)"));
	EXPECT(says(err, "service.csv, row 6\n  The record \"b5b1f0c0-0000-4000-8000-000000000003\" is already there"));
	EXPECT(says(err, "service.csv, row 7\n  This row cannot be read: 2 cells, 11 headings."));
	EXPECT(says(err, "service.csv, row 4 (website)"));
	EXPECT(says(err, "schedule.csv, row 4\n  Record \"Night place\": opening hours not understood"));
	EXPECT(says(err, "organization.tax_status"));
	EXPECT(file_says("f/services.csv", "Hot meals at noon.\nNo papers needed\nChildren welcome également\""));
	EXPECT(file_says("f/services.csv", "\"Mo,Tu 11:30-14:00, Sa[1],Sa[-1] 09:00-12:00\""));
	EXPECT(file_says("f/services.csv", "\"1 Example Street, Floor 2\",00001,Exampletown,48.5,2.25,Bus 1 to the church"));
	EXPECT(file_says("f/services.csv",
			 "\"Sample directory, HSDS B5B1F0C0-0000-4000-8000-000000000001 | https://example.org/meals\""));
	EXPECT(file_says("f/services.csv", "\"language: ar\nOpen Eligibility: 1102\""));
	EXPECT(file_says("f/services.csv", "\"Free.\nCoffee: 1 EUR\""));
	EXPECT(!file_says("f/services.csv", "alert(1)"));
	finish();
}

TEST(open_data_keeps_no_name_of_a_person)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("import %t/tests/author/open/foreign --hsds -o %s/f"), COMMAND_GOOD);
	EXPECT(says(err, "1 names or contacts of persons are not taken over."));
	EXPECT(!file_says("f/services.csv", "00 00 00 00 02"));
	EXPECT_INT(run("import %t/tests/author/open/foreign --hsds -o %s/k --keep-contacts"), COMMAND_GOOD);
	EXPECT(file_says("k/services.csv", "00 00 00 00 02 | Social worker"));
	EXPECT_STR(sheets_folder_run(&folder, "grep -rlE 'Jane|Sample,|jane@' %s/f %s/k | wc -l | tr -d ' '"), STR("0"));
	EXPECT_INT(run("import %t/tests/author/open/inclusion --inclusion -o %s/i"), COMMAND_GOOD);
	EXPECT(!file_says("i/services.csv", "Jeanne"));
	finish();
}

TEST(open_data_of_the_united_kingdom_comes_in_with_its_renamed_and_missing_fields)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("import %t/tests/author/open/oruk.json --hsds -o %s/o"), COMMAND_GOOD);
	EXPECT(says(out, "services taken over: 1, left out: 1"));
	EXPECT(says(err, "oruk.json, row 3 (service)\n  This is no record"));
	EXPECT(file_says("o/services.csv", "accessibility: Ramp at the side door"));
	EXPECT(file_says("o/services.csv", "area: Sample Ward"));
	EXPECT(file_says("o/services.csv", "esd: LGSL:1"));
	EXPECT(file_says("o/services.csv", "Sample Borough,2 Sample Road,AA1 1AA,Sampleton,51.5,-0.125,,We 18:00-20:00"));
	EXPECT(!file_says("o/services.csv", "John"));
	finish();
}

TEST(open_data_that_is_no_open_data_is_refused_with_the_place)
{
	sheets_folder_open(&folder);
	sheets_folder_write(&folder, "broken.json", STR("{\n\"contents\": [\n{\"name\": \"x\",,}"));
	EXPECT_INT(run("import %s/broken.json --hsds -o %s/b"), COMMAND_REFUSED);
	EXPECT(says(err, "The JSON file is damaged (line 3)"));
	sheets_folder_write(&folder, "empty.json", STR("{}"));
	EXPECT_INT(run("import %s/empty.json --hsds -o %s/b"), COMMAND_REFUSED);
	EXPECT(says(err, "There is no service to read here."));
	EXPECT_INT(run_in(WORDING_FRENCH, "import %s/nothing --inclusion -o %s/b"), COMMAND_REFUSED);
	EXPECT(says(err, "Aucun service"));
	EXPECT_INT(run("export %s/town/layer.csv --hsds %s/b"), COMMAND_REFUSED);
	EXPECT_INT(run("import %s/town --hsds"), COMMAND_USAGE);
	EXPECT_STR(sheets_folder_run(&folder, "ls -d %s/b 2>/dev/null | wc -l | tr -d ' '"), STR("0"));
	finish();
}

TEST(open_data_of_data_inclusion_comes_in_with_its_codes_and_goes_out_again)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("import %t/tests/author/open/inclusion --inclusion -o %s/i"), COMMAND_GOOD);
	EXPECT(says(out, "services taken over: 2, left out: 1"));
	EXPECT(says(err, "services.json, row 2 (opening_hours)\n  Record \"Écoute\": opening hours not understood"));
	EXPECT(says(err, "services.json, row 3\n  The record has no name"));
	EXPECT(says(err, "services.json, row 4\n  This is no record"));
	EXPECT(file_says("i/services.csv", "sample--42,"));
	EXPECT(file_says("i/services.csv", "thematiques: famille--garde-denfants\nthematiques: famille--parentalite"));
	EXPECT(file_says("i/services.csv", "Mo-Fr 09:00-12:00"));
	EXPECT(!file_says("i/services.csv", "sunrise"));
	sheets_folder_run(&folder, "cp %s/i/services.csv %s/town/services.csv; rm -r %s/town/po %s/town/cards.csv");
	sheets_folder_replace(&folder, "town/layer.csv", "\nen\"", "\"");
	EXPECT_INT(run("build %s/town -o %s/i.socle"), COMMAND_GOOD);
	EXPECT_INT(run("export %s/i.socle --inclusion %s/again"), COMMAND_GOOD);
	EXPECT(file_says("again/services.csv", "sample,sample--1,sample--42,Garde d'enfants,Une crèche d’exemple.,2026-04-02,"
					       "https://example.org/42,information,\"[\"\"famille--garde-denfants\"\","
					       "\"\"famille--parentalite\"\"]\",payant,Selon vos revenus.,"
					       "\"[\"\"familles-enfants\"\"]\""));
	finish();
}

/* Name, description, cost, whom it is for, address, hours and the first phone: what the schema has a column for. */
TEST(open_data_of_data_inclusion_gives_back_the_fields_it_has_a_column_for)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("build %t/content/fr-montreuil -o %s/before.socle"), COMMAND_GOOD);
	EXPECT_INT(run("export %s/before.socle --inclusion %s/one"), COMMAND_GOOD);
	EXPECT_INT(run("import %s/one --inclusion -o %s/town"), COMMAND_GOOD);
	sheets_folder_run(&folder, "rm %s/one/*.json");
	EXPECT_INT(run("import %s/one --inclusion -o %s/csv"), COMMAND_GOOD);
	EXPECT_STR(sheets_folder_run(&folder, "diff %s/town/services.csv %s/csv/services.csv"), STR_NONE);
	EXPECT_INT(run("export %s/before.socle --hsds-json %s/hsds.json"), COMMAND_GOOD);
	json_t *root = json_load_file(str_format(&folder.arena, "%s/hsds.json", folder.path).data, 0, NULL), *service;
	str sheet = sheets_folder_read(&folder, "town/services.csv");
	size_t at;
	static const char *const kept[] = {"name", "fees_description", "eligibility_description", "url"};
	json_array_foreach(json_object_get(root, "contents"), at, service) for (size_t i = 0; i < 4; i++)
	{
		const char *text = json_string_value(json_object_get(service, kept[i]));
		if (text && !strpbrk(text, "\"") && str_find(sheet, str_of(text)) == SIZE_MAX)
			test_fail(__FILE__, __LINE__, "%s is lost: %s", kept[i], text);
	}
	json_decref(root);
	finish();
}

TEST(open_data_descriptions_lose_their_tags_and_keep_their_words)
{
	struct arena arena = {0};
	EXPECT_STR(markup_text(&arena, STR("age < 18 & more")), STR("age < 18 & more"));
	EXPECT_STR(markup_text(&arena, STR("<p>One</p><p>Two<br/>Three</p>")), STR("One\nTwo\nThree"));
	EXPECT_STR(markup_text(&arena, STR("a <b>b</b> <a href='x'>c</a>")), STR("a b c"));
	EXPECT_STR(markup_text(&arena, STR("&#233;&#xE9;&eacute;&unknown;&")), STR("ééé&unknown;&"));
	EXPECT_STR(markup_text(&arena, STR("<style>p{}</style>x<script>y()</script>z")), STR("xz"));
	EXPECT_STR(markup_text(&arena, STR("open <b")), STR("open"));
	EXPECT_STR(markup_text(&arena, STR_NONE), STR_NONE);
	arena_finish(&arena);
}
