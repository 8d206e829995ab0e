/* socle-pack from its command line: exit codes, languages, and that nothing is written when something is wrong. */
#include "kiosk/author/command.h"
#include "kiosk/content/content.h"
#include "kiosk/store/store.h"
#include "tests/support/sheets_folder.h"
#include "tests/test.h"
#include <stdlib.h>

static struct sheets_folder folder;
static char *out, *err;

/* "build %s/town -o x": %s is the folder; words are separated by blanks. */
static int run(const char *line)
{
	char program[] = "socle-pack", option[] = "--interface";
	char *words[16] = {program};
	int count = 1;
	size_t out_size, err_size;
	str rest = str_of(line), word;
	while (str_cut(&rest, ' ', &word)) {
		size_t at = str_find(word, STR("%s"));
		if (at != SIZE_MAX)
			word = str_format(&folder.arena, "%.*s%s%.*s", STR_ARG(str_slice(word, 0, at)), folder.path,
					  STR_ARG(str_slice(word, at + 2, word.size)));
		words[count++] = str_terminated(&folder.arena, word);
	}
	words[count++] = option;
	words[count++] = str_terminated(&folder.arena, str_format(&folder.arena, "%s/assets/translations", test_root()));
	free(out), free(err);
	FILE *to = open_memstream(&out, &out_size), *aside = open_memstream(&err, &err_size);
	int outcome = command_run(count, words, WORDING_ENGLISH, to, aside);
	fclose(to), fclose(aside);
	return outcome;
}

static bool says(const char *text, const char *part)
{
	return strstr(text, part) != NULL;
}

static void finish(void)
{
	sheets_folder_close(&folder);
	free(out), free(err);
	out = err = NULL;
}

TEST(command_builds_a_pack_and_says_what_is_in_it)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("build %s/town -o %s/town.socle"), COMMAND_GOOD);
	EXPECT(says(err, "records: 5, topics: 1"));
	EXPECT_STR(sheets_folder_run(&folder, "sqlite3 %s/town.socle 'pragma integrity_check'"), STR("ok"));
	finish();
}

TEST(command_refuses_faulty_sheets_and_writes_nothing)
{
	sheets_folder_open(&folder);
	sheets_folder_replace(&folder, "land/rights.csv", ",high,", ",hihg,");
	EXPECT_INT(run("build %s/town -o %s/town.socle"), COMMAND_REFUSED);
	EXPECT(says(err, "rights.csv, row 2, column N (confidence)"));
	EXPECT(says(err, "Did you mean: high"));
	EXPECT_STR(sheets_folder_run(&folder, "ls %s | grep -c town.socle"), STR("0"));
	EXPECT_INT(run("build %s/town -o %s/town.socle --lang fr"), COMMAND_REFUSED);
	EXPECT(says(err, "Vouliez-vous dire : high"));
	finish();
}

TEST(command_checks_without_writing)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("check %s/town --quiet"), COMMAND_GOOD);
	EXPECT(!says(err, "Reading"));
	EXPECT_STR(sheets_folder_run(&folder, "ls %s | sort | tr '\\n' ' '"), STR("land town"));
	finish();
}

TEST(command_that_is_not_understood_says_what_to_write)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("build %s/town"), COMMAND_USAGE);
	EXPECT(says(err, "Add -o montreuil.socle"));
	EXPECT_INT(run("bulid %s/town"), COMMAND_USAGE);
	EXPECT(says(err, "unknown command: bulid"));
	EXPECT_INT(run("check"), COMMAND_USAGE);
	EXPECT(says(err, "socle-pack check content/fr-montreuil"));
	EXPECT_INT(run("check %s/town --colour"), COMMAND_USAGE);
	EXPECT_INT(run("check %s/town --lang de"), COMMAND_USAGE);
	EXPECT_INT(run("po extract %s/town klingon"), COMMAND_USAGE);
	EXPECT_INT(run("map %s/town heatlh"), COMMAND_USAGE);
	EXPECT(says(err, "the nearest: health"));
	finish();
}

TEST(command_help_is_in_both_languages)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("--help"), COMMAND_GOOD);
	EXPECT(says(out, "Exit code: 0"));
	EXPECT_INT(run("--help --lang fr"), COMMAND_GOOD);
	EXPECT(says(out, "Code de sortie : 0"));
	finish();
}

TEST(command_that_the_system_refuses_has_its_own_code)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("build %s/town -o %s/no/town.socle"), COMMAND_SYSTEM);
	EXPECT_INT(run("map %s/town health -o %s/no/map.svg"), COMMAND_SYSTEM);
	finish();
}

TEST(command_extracts_even_while_the_sheets_have_faults)
{
	sheets_folder_open(&folder);
	sheets_folder_replace(&folder, "land/rights.csv", ",high,", ",hihg,");
	EXPECT_INT(run("po extract %s/town ar"), COMMAND_GOOD);
	EXPECT(says(out, "land/po/ar/rights.po: "));
	finish();
}

TEST(command_report_and_map_print_their_result)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("report %s/town"), COMMAND_GOOD);
	EXPECT(says(out, "Rights without any service: 1"));
	EXPECT_INT(run("map %s/town health"), COMMAND_GOOD);
	EXPECT(says(out, "</svg>"));
	finish();
}

static struct content *open_content(struct store **store)
{
	struct problem problem;
	*store = store_open(str_format(&folder.arena, "%s/town.socle", folder.path).data, &problem);
	struct content *content = *store ? content_open(*store, &problem) : NULL;
	if (!content)
		test_fail(__FILE__, __LINE__, "%s: %s", problem.place, problem.text);
	return content;
}

TEST(command_builds_what_the_kiosk_reads)
{
	struct store *store;
	sheets_folder_open(&folder);
	EXPECT_INT(run("build %s/town -o %s/town.socle --quiet"), COMMAND_GOOD);
	struct content *content = open_content(&store);
	if (content) {
		const struct guide *guide = content_guide(content);
		EXPECT_INT(guide->fact_count, 3);
		EXPECT_INT(guide->topics[0].card_count, 5);
		EXPECT_STR(guide->topics[0].cards[1].id, STR("land-care"));
		struct content_card card = content_card(content, &folder.arena, 0, 1, STR("en"));
		EXPECT_STR(card.name.text, STR("Get care"));
		EXPECT_INT(card.name.status, TEXT_HUMAN);
		EXPECT_STR(card.steps.items[1].text, STR("Ask for the PASS."));
		EXPECT_INT(card.steps.items[1].status, TEXT_REVIEWED);
		EXPECT_INT(card.steps.items[0].fallback, true);
		EXPECT_STR(card.without_documents.items[0].text, STR("Say your name"));
		EXPECT_INT(card.cost.status, TEXT_STALE);
		EXPECT_INT(card.place_count, 1);
		EXPECT_STR(card.places[0].address, STR("1 rue de l’Exemple, 99999 Ville"));
		EXPECT_INT(card.places[0].hours.rule_count, 3);
		content_close(content);
	}
	store_close(store);
	finish();
}

/* keys.txt with the key of town.pub, signed by root.key into keyring.socle; then the pack, signed with town.key. */
static void sign_town(void)
{
	EXPECT_INT(run("build %s/town -o %s/town.socle --quiet"), COMMAND_GOOD);
	EXPECT_INT(run("keygen %s/root"), COMMAND_GOOD);
	EXPECT_INT(run("keygen %s/town-key"), COMMAND_GOOD);
	sheets_folder_run(&folder, "(echo SOCLE-KEYRING-1; echo seq=1; echo key=town $(tail -n 1 %s/town-key.pub) La ville) "
				   ">%s/keys.txt");
	EXPECT_INT(run("keyring %s/keys.txt --key %s/root.key -o %s/keyring.socle"), COMMAND_GOOD);
	EXPECT_INT(run("sign %s/town.socle --key %s/town-key.key --keyring %s/keyring.socle -o %s/signed.socle"), COMMAND_GOOD);
}

TEST(command_signs_a_pack_that_minisign_confirms_and_the_kiosk_still_reads)
{
	struct store *store;
	sheets_folder_open(&folder);
	sign_town();
	EXPECT_STR(sheets_folder_run(&folder,
				     "cd %s && tail -c 4096 signed.socle | sed -n 2,9p >m && tail -c 4096 signed.socle | "
				     "sed -n 11,14p >m.minisig && minisign -q -Vm m -p town-key.pub && echo good"),
		   STR("good"));
	EXPECT_INT(run("show %s/signed.socle"), COMMAND_GOOD);
	EXPECT(says(out, "id=town\nseq=3\ncreated=2026-11-03\nexpires=2027-05-03\n"));
	EXPECT(says(out, "signed="));
	sheets_folder_run(&folder, "mv %s/signed.socle %s/town.socle");
	struct content *content = open_content(&store);
	EXPECT(content != NULL);
	content_close(content);
	store_close(store);
	finish();
}

TEST(command_never_writes_over_a_key_and_says_which_file_is_missing)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("keygen %s/town-key"), COMMAND_GOOD);
	EXPECT_STR(sheets_folder_run(&folder, "stat -c %a %s/town-key.key"), STR("600"));
	EXPECT_INT(run("keygen %s/town-key"), COMMAND_SYSTEM);
	EXPECT(says(err, "town-key.key"));
	EXPECT_INT(run("keyring %s/nowhere --key %s/town-key.key -o %s/keyring.socle"), COMMAND_SYSTEM);
	EXPECT(says(err, "/nowhere"));
	EXPECT_INT(run("sign %s/town.socle --key %s/town-key.key"), COMMAND_USAGE);
	finish();
}

TEST(command_refuses_a_wrong_passphrase_a_foreign_list_and_a_changed_pack)
{
	sheets_folder_open(&folder);
	sheets_folder_write(&folder, "right", STR("open sesame\n"));
	sheets_folder_write(&folder, "wrong", STR("open sesam\n"));
	EXPECT_INT(run("keygen %s/locked --passphrase %s/right"), COMMAND_GOOD);
	sheets_folder_write(&folder, "keys.txt", STR("SOCLE-KEYRING-1\nseq=1\n"));
	EXPECT_INT(run("keyring %s/keys.txt --key %s/locked.key -o %s/keyring.socle --passphrase %s/wrong"), COMMAND_REFUSED);
	EXPECT(says(err, "passphrase is not the one"));
	EXPECT_INT(run("keyring %s/keys.txt --key %s/locked.key -o %s/keyring.socle --passphrase %s/right"), COMMAND_GOOD);
	sheets_folder_write(&folder, "keys.txt", STR("keys of the town\n"));
	EXPECT_INT(run("keyring %s/keys.txt --key %s/locked.key -o %s/keyring.socle --passphrase %s/right"), COMMAND_REFUSED);
	finish();
	sheets_folder_open(&folder);
	sign_town();
	sheets_folder_run(&folder, "printf x | dd of=%s/signed.socle bs=1 seek=5000 conv=notrunc 2>/dev/null");
	EXPECT_INT(run("show %s/signed.socle"), COMMAND_REFUSED);
	EXPECT_INT(run("show %s/town.socle"), COMMAND_REFUSED);
	EXPECT(says(err, "socle-pack sign"));
	finish();
}

TEST(command_new_makes_a_territory_that_passes_every_check)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("new %s/fresh --parent land --name Mairie --territory FR-1 --publisher Ville"), COMMAND_GOOD);
	EXPECT_INT(run("check %s/fresh"), COMMAND_GOOD);
	EXPECT_INT(run("build %s/fresh -o %s/fresh.socle"), COMMAND_GOOD);
	EXPECT_INT(run("new %s/fresh --parent land --name Mairie"), COMMAND_USAGE);
	EXPECT(says(err, "not empty"));
	EXPECT_INT(run("new %s/honest --parent land --name Mairie"), COMMAND_GOOD);
	EXPECT_INT(run("check %s/honest"), COMMAND_REFUSED);
	EXPECT(says(err, "The field \"territory_id\" is not filled in."));
	EXPECT(says(err, "ERRORS: the content is refused (2)"));
	EXPECT_INT(run("new %s/9lives --parent land --name Mairie"), COMMAND_USAGE);
	EXPECT_INT(run("new %s/other --parent nowhere --name Mairie"), COMMAND_REFUSED);
	finish();
}

TEST(command_speaks_json_to_machines)
{
	sheets_folder_open(&folder);
	sheets_folder_replace(&folder, "land/rights.csv", ",high,", ",hihg,");
	EXPECT_INT(run("check %s/town --json --quiet"), COMMAND_REFUSED);
	EXPECT(says(out, "\"good\": false"));
	EXPECT(says(out, "\"code\": \"value_unknown\""));
	EXPECT(says(out, "\"nearest\": \"high\""));
	EXPECT_STR(str_of(err), STR_NONE);
	sheets_folder_write(&folder, "check.json", str_of(out));
	EXPECT_STR(sheets_folder_run(&folder, "python3 -c 'import json; print(json.load(open(\"%s/check.json\"))[\"errors\"])'"),
		   STR("1"));
	sheets_folder_replace(&folder, "land/rights.csv", ",hihg,", ",high,");
	EXPECT_INT(run("report %s/town --json --quiet"), COMMAND_GOOD);
	EXPECT(says(out, "\"gaps\": ["));
	EXPECT(says(out, "\"tag\": \"en\""));
	sign_town();
	EXPECT_INT(run("show %s/signed.socle --json"), COMMAND_GOOD);
	EXPECT(says(out, "\"seq\": 3"));
	finish();
}

TEST(command_import_that_is_refused_leaves_every_sheet_as_it_was)
{
	sheets_folder_open(&folder);
	EXPECT_INT(run("export %s/town --fods %s/town.fods --lang en"), COMMAND_GOOD);
	EXPECT_INT(run("import %s/town.fods -o %s/town"), COMMAND_GOOD);
	EXPECT(says(out, "town-clinic: Monday to Friday 9:00-12:00, 14:00-17:30; closed: public holidays"));
	EXPECT_INT(run("check %s/town"), COMMAND_GOOD);
	sheets_folder_run(&folder, "cp -r %s/town %s/before");
	sheets_folder_replace(&folder, "town.fods", ">9:00-12:00, 14:00-17:30<", ">in the morning<");
	EXPECT_INT(run("import %s/town.fods -o %s/town"), COMMAND_REFUSED);
	EXPECT(says(err, "sheet Services, row 4, column "));
	EXPECT(says(err, "(Monday, hours_mo)"));
	EXPECT(says(err, "Nothing was written."));
	EXPECT_STR(sheets_folder_run(&folder, "diff -r %s/before %s/town"), STR_NONE);
	EXPECT_INT(run("import %s/nowhere.ods -o %s/town"), COMMAND_SYSTEM);
	EXPECT_INT(run("import %s/town.fods -o %s/no/town"), COMMAND_REFUSED);
	finish();
}
