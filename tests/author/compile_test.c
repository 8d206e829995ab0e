/* What stands in the pack, read back with the sqlite3 program, which shares no code with the compiler's writing. */
#include "kiosk/author/extract.h"
#include "kiosk/author/gaps.h"
#include "kiosk/author/topic_map.h"
#include "tests/support/sheets_folder.h"
#include "tests/test.h"

static struct sheets_folder folder;
static struct press press;

static bool build(const char *name)
{
	struct problem problem;
	press_init(&press, WORDING_ENGLISH);
	str interface = str_format(&folder.arena, "%s/assets/translations", test_root());
	bool good = press_check(&press, str_of(folder.town), interface);
	if (!good)
		findings_print(&press.findings, stdout);
	return good && press_write(&press, str_format(&folder.arena, "%s/%s", folder.path, name).data, &problem);
}

static void open_built(void)
{
	sheets_folder_open(&folder);
	EXPECT(build("town.socle"));
}

static void finish(void)
{
	press_finish(&press);
	sheets_folder_close(&folder);
}

static str ask(const char *sql)
{
	return sheets_folder_run(&folder, str_format(&folder.arena, "sqlite3 %%s/town.socle \"%s\"", sql).data);
}

TEST(compile_makes_a_sound_database_with_its_marks)
{
	open_built();
	EXPECT_STR(ask("pragma integrity_check; pragma foreign_key_check"), STR("ok"));
	EXPECT_STR(ask("pragma application_id; pragma user_version; pragma page_size; pragma journal_mode"),
		   STR("1397703500\n1\n4096\ndelete"));
	EXPECT_STR(ask("select id,version,source_language,created_at,territory_id,tz_name from pack"),
		   STR("town|3|fr|2026-11-03|FR-99999|Europe/Paris"));
	EXPECT_STR(ask("select id,name,kind,parent_id,latitude,longitude from territory order by id"),
		   STR("FR|Pays|country|||\nFR-99999|Mairie de la ville|territory|FR|48.5|-1.25"));
	EXPECT_STR(ask("select date,name from public_holiday"), STR("20261225|Noël\n20270101|Jour de l’An"));
	finish();
}

TEST(compile_gives_the_same_bytes_for_the_same_sheets)
{
	sheets_folder_open(&folder);
	EXPECT(build("one.socle"));
	press_finish(&press);
	EXPECT(build("two.socle"));
	EXPECT_STR(sheets_folder_run(&folder, "cmp %s/one.socle %s/two.socle && echo same"), STR("same"));
	EXPECT_STR(sheets_folder_run(&folder, "ls %s | grep part"), STR_NONE);
	finish();
}

TEST(compile_writes_the_guide_in_the_authors_order)
{
	open_built();
	EXPECT_STR(ask("select id,sort,type,sensitive,status from fact order by sort"),
		   STR("need|1|choice|0|0\nage|2|integer|0|0\npapers|3|choice|1|1"));
	EXPECT_STR(ask("select id,sort,min_value,max_value from fact_option where fact_id='age' order by sort"),
		   STR("age.child|1|0|17\nage.adult|2|18|120"));
	EXPECT_STR(
	    ask("select id,sort,link_entity,today,human from path_card order by sort"),
	    STR("health/land-emergency|1|service|1|0\nhealth/land-care|2|entitlement|0|0\nhealth/land-child|3|entitlement|0|0\n"
		"health/town-clinic|4|service|0|0\nhealth/land-desk|5|service|0|1"));
	EXPECT_STR(
	    ask("select path_card_id,purpose,group_no,seq,fact_id,op,value from condition"),
	    STR("health/land-care|likely_if|0|1|papers|=|papers.none\nhealth/land-care|only_if|0|1|need|=|need.now need.later\n"
		"health/land-child|only_if|0|1|age|<|18\nhealth/land-emergency|likely_if|0|1|need|=|need.now\n"
		"health/town-clinic|only_if|0|1|need|!=|need.now"));
	finish();
}

TEST(compile_writes_records_with_their_lists)
{
	open_built();
	EXPECT_STR(ask("select sort,text from step where link_id='land-care'"), STR("1|Allez à l’hôpital.\n2|Demandez la PASS."));
	EXPECT_STR(ask("select sort,document,alternatives from required_document"),
		   STR("1|Un papier avec votre nom|Dites votre nom\n2|Une adresse|"));
	EXPECT_STR(ask("select link_id,number,description,free_call from phone"),
		   STR("land-emergency|15|Urgences médicales|1\ntown-clinic|01 23 45 67 89|Accueil|0"));
	EXPECT_STR(ask("select what_description from entitlement where id='land-care'"),
		   STR("Une première ligne.\nUne deuxième."));
	EXPECT_STR(ask("select source,source_url from source_record where link_id='land-care'"),
		   STR("Une source|https://example.org/care"));
	EXPECT_STR(
	    ask("select link_id,assured_date,confidence,review_due,appointment,around_the_clock from record order by link_id"),
	    STR("land-care|2026-10-01|high|20271001|unknown|0\nland-child|2026|medium|20271001|unknown|0\n"
		"land-desk||medium|20270101|none|0\nland-emergency|2026-11|high|20271101|none|1\n"
		"town-clinic|2026-10-15|high|20271015|unknown|0"));
	EXPECT_STR(ask("select urgent_rank,service_kind from service where id='land-emergency'"), STR("2|hotline"));
	finish();
}

TEST(compile_writes_places_and_hours)
{
	open_built();
	EXPECT_STR(
	    ask("select l.description,l.latitude,l.longitude,a.address_1,a.postal_code,a.city,a.country from location l join "
		"address a on a.location_id=l.id"),
	    STR("En face du parc.|48.51|-1.251|1 rue de l’Exemple|99999|Ville|FR"));
	EXPECT_STR(ask("select seq,additive,weekday_mask,ph,opens_min,closes_min,state from schedule_rule where "
		       "schedule_id='town-clinic'"),
		   STR("1|0|31|0|540|720|1\n2|1|31|0|840|1050|1\n3|0|0|2|-1|-1|0"));
	finish();
}

TEST(compile_gives_a_national_right_the_places_of_the_territory)
{
	open_built();
	EXPECT_STR(ask("select sort,service_id from record_service where link_id='land-care'"),
		   STR("1|land-emergency\n2|town-clinic"));
	finish();
}

TEST(compile_writes_translations_with_their_status)
{
	open_built();
	EXPECT_STR(ask("select table_name,record_id,field_name,translation,status from translation where language='en'"),
		   STR("entitlement|land-care|name|Get care|human\nlocation|town-clinic|description|Opposite the park.|machine\n"
		       "phone|service:town-clinic#1|description|Front desk|machine\n"
		       "record|entitlement:land-care|fees_description|Ten euros.|stale\n"
		       "required_document|entitlement:land-care#1|alternatives|Say your name|human\n"
		       "step|entitlement:land-care#2|text|Ask for the PASS.|reviewed"));
	EXPECT_STR(ask("select count(distinct source_hash), min(length(source_hash)) from translation"), STR("6|16"));
	EXPECT_STR(ask("select language,sort from pack_language order by sort"), STR("fr|1\nen|2"));
	EXPECT_STR(ask("select coverage from pack_language where language='fr'"), STR("100"));
	finish();
}

TEST(compile_takes_the_words_of_the_interface_along)
{
	open_built();
	EXPECT_STR(ask("select language,text,status from interface_text where key='bar.home' and language='fr'"),
		   STR("fr|Accueil|source"));
	EXPECT_STR(
	    ask("select count(*)=0 from interface_text a where language<>'fr' and not exists (select 1 from interface_text b "
		"where b.key=a.key and b.language='fr')"),
	    STR("1"));
	finish();
}

TEST(compile_into_a_folder_that_is_not_there_is_a_problem_and_leaves_nothing)
{
	struct problem problem;
	open_built();
	EXPECT(!press_write(&press, str_format(&folder.arena, "%s/nowhere/town.socle", folder.path).data, &problem));
	EXPECT(problem.remedy[0] != 0);
	EXPECT_STR(sheets_folder_run(&folder, "find %s -name '*.part'"), STR_NONE);
	finish();
}

TEST(compile_that_cannot_finish_keeps_the_pack_that_was_there)
{
	struct problem problem;
	open_built();
	sheets_folder_run(&folder, "mkdir %s/keep.socle; touch %s/keep.socle/inside");
	EXPECT(!press_write(&press, str_format(&folder.arena, "%s/keep.socle", folder.path).data, &problem));
	EXPECT_STR(sheets_folder_run(&folder, "ls %s/keep.socle; find %s -name '*.part'"), STR("inside"));
	finish();
}

static bool extract(const char *language)
{
	struct problem problem;
	FILE *said = fopen(str_format(&folder.arena, "%s/said", folder.path).data, "w");
	bool good = extract_files(&press, str_of(language), said, &problem);
	fclose(said);
	return good;
}

TEST(extract_writes_files_that_msgfmt_accepts)
{
	open_built();
	EXPECT(extract("en") && extract("ar"));
	EXPECT_STR(sheets_folder_run(&folder, "for f in %s/*/po/*/*.po; do msgfmt -c -o /dev/null $f 2>&1; done"), STR_NONE);
	EXPECT_STR(sheets_folder_run(&folder, "ls %s/land/po/ar %s/town/po/ar | grep -c po$"), STR("7"));
	EXPECT(str_find(sheets_folder_read(&folder, "land/po/ar/rights.po"), STR("rights|land-care|documents.1.without")) !=
	       SIZE_MAX);
	finish();
}

TEST(extract_keeps_translations_and_marks_what_went_stale_with_the_old_text)
{
	open_built();
	EXPECT(extract("en"));
	str text = sheets_folder_read(&folder, "land/po/en/rights.po");
	EXPECT(str_find(text, STR("#, fuzzy\n#| msgid \"Dix euros.\"\nmsgctxt \"rights|land-care|cost\"\nmsgid \"Gratuit.\"\n"
				  "msgstr \"Ten euros.\"")) != SIZE_MAX);
	EXPECT(str_find(text, STR("msgstr \"Get care\"")) != SIZE_MAX);
	EXPECT(str_find(text, STR("#. status: reviewed\nmsgctxt \"rights|land-care|steps.2\"")) != SIZE_MAX);
	EXPECT(str_find(text, STR("X-Socle-Status: human")) != SIZE_MAX);
	finish();
}

TEST(extract_twice_changes_nothing_and_the_pack_stays_the_same)
{
	open_built();
	EXPECT(extract("en"));
	str once = sheets_folder_read(&folder, "land/po/en/rights.po");
	press_finish(&press);
	EXPECT(build("again.socle"));
	EXPECT(extract("en"));
	EXPECT_STR(sheets_folder_read(&folder, "land/po/en/rights.po"), once);
	EXPECT_STR(sheets_folder_run(&folder, "cmp %s/town.socle %s/again.socle && echo same"), STR("same"));
	finish();
}

TEST(extract_keeps_the_work_on_a_text_that_is_gone)
{
	sheets_folder_open(&folder);
	sheets_folder_replace(&folder, "land/rights.csv", "Gratuit.", "");
	EXPECT(build("town.socle"));
	EXPECT(extract("en"));
	EXPECT(str_find(sheets_folder_read(&folder, "land/po/en/rights.po"), STR("#~ msgstr \"Ten euros.\"")) != SIZE_MAX);
	finish();
}

TEST(extract_never_writes_over_a_damaged_file)
{
	open_built();
	sheets_folder_replace(&folder, "land/po/en/rights.po", "msgstr \"Get care\"", "msgstr \"Get care");
	str damaged = sheets_folder_read(&folder, "land/po/en/rights.po");
	EXPECT(!extract("en"));
	EXPECT_STR(sheets_folder_read(&folder, "land/po/en/rights.po"), damaged);
	finish();
}

TEST(gaps_name_the_rights_without_a_place_and_the_languages)
{
	open_built();
	FILE *said = fopen(str_format(&folder.arena, "%s/gaps", folder.path).data, "w");
	gaps_print(&press, said);
	fclose(said);
	str text = sheets_folder_read(&folder, "gaps");
	EXPECT(str_find(text, STR("Rights without any service: 1\n  land-child ")) != SIZE_MAX);
	EXPECT(str_find(text, STR("Rights without a place in the territory: 0")) != SIZE_MAX);
	EXPECT(str_find(text, STR("Services without opening hours: 1\n  land-desk ")) != SIZE_MAX);
	EXPECT(str_find(text, STR("Records never checked: 1\n  land-desk ")) != SIZE_MAX);
	EXPECT(str_find(text, STR("  en ")) != SIZE_MAX);
	finish();
}

TEST(topic_map_draws_every_question_option_and_card)
{
	open_built();
	str nearest = STR_NONE;
	FILE *to = fopen(str_format(&folder.arena, "%s/map.svg", folder.path).data, "w");
	EXPECT(topic_map_print(&press, STR("health"), to, &nearest));
	EXPECT(!topic_map_print(&press, STR("heatlh"), to, &nearest));
	fclose(to);
	EXPECT_STR(nearest, STR("health"));
	str text = sheets_folder_read(&folder, "map.svg");
	const char *const expected[] = {"Quel âge ?",	"Un rendez-vous",	    "Être soigné",    "Centre de santé",
					"(2) &#60; 18", "except « Tout de suite »", "a person to see"};
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
		EXPECT(str_find(text, str_of(expected[i])) != SIZE_MAX);
	EXPECT_STR(sheets_folder_run(&folder, "echo $(grep -c '<text .*</text>$' %s/map.svg) $(grep -c '<text' %s/map.svg)"),
		   sheets_folder_run(&folder, "echo $(grep -c '</text>' %s/map.svg) $(grep -c 'text>' %s/map.svg)"));
	EXPECT_STR(sheets_folder_run(&folder, "grep -c '&[^#]' %s/map.svg"), STR("0"));
	finish();
}
