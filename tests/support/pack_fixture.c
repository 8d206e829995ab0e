/* The sample pack. Its texts are short, so that a test can quote them. */
#include "tests/support/pack_fixture.h"
#include "kiosk/base/check.h"
#include "kiosk/store/store.h"
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char pack_sql[] = "INSERT INTO pack VALUES('essai','Essai',7,'Ville "
			       "d''Essai','CC0-1.0','fr','2026-11-01',NULL,'test:essai','3.1','Europe/Paris');"
			       "INSERT INTO pack_language VALUES('fr',1,100),('ar',2,60),('prs',3,5),('fa',4,10),('qqq',5,0);"
			       "INSERT INTO territory VALUES('test:essai','Mairie d''Essai','commune',NULL,48.8638,2.4485);"
			       "INSERT INTO public_holiday VALUES(20261225,'Noël'),(20260101,'Jour de l''an');"
			       "INSERT INTO translation VALUES('territory','test:essai','name','ar','بلدية إسّاي','human','');";

static const char interface_sql[] =
    "INSERT INTO interface_text VALUES"
    "('bar.back','fr','Retour','source'),('bar.back','ar','رجوع','machine'),('bar.back','en','Back','human'),"
    "('bar.home','fr','Accueil','source'),('bar.home','fa','خانه','reviewed'),"
    "('key.of.another.version','fr','...','source');";

static const char guide_sql[] =
    "INSERT INTO fact VALUES"
    "('cover',1,'choice','Avez-vous une couverture santé ?','Pour savoir quelle aide existe.',0,0),"
    "('age',2,'integer','Quel âge avez-vous ?','Certaines aides dépendent de l''âge.',0,0),"
    "('papers',3,'choice','Avez-vous un titre de séjour ?','Cela ne ferme aucune porte.',1,1);"
    "INSERT INTO fact_option VALUES"
    "('cover.none','cover',1,'Non',NULL,'pas de couverture santé','close',0,0),"
    "('cover.full','cover',2,'Oui','carte Vitale','une couverture santé','check',0,0),"
    "('age.child','age',1,'Moins de 18 ans',NULL,'moins de 18 ans',NULL,0,17),"
    "('age.adult','age',2,'18 ans ou plus',NULL,'18 ans ou plus',NULL,18,120),"
    "('papers.none','papers',1,'Non',NULL,'pas de titre de séjour',NULL,0,0),"
    "('papers.yes','papers',2,'Oui',NULL,'un titre de séjour',NULL,0,0);"
    "INSERT INTO path VALUES('health',1,'Santé','Se soigner','rights','favorite',0),"
    "('voice',2,'Participer',NULL,'citizenship','groups',0),('memory',3,'Vivre ensemble',NULL,'interculturality','history',1);"
    "INSERT INTO path_question VALUES('health',1,'cover'),('health',2,'age'),('health',3,'papers');"
    "INSERT INTO path_card VALUES"
    "('health/care','health',1,'entitlement','care',0,0),('health/desk','health',2,'service','desk',1,1),"
    "('voice/council','voice',1,'participation_body','council',0,0),"
    "('memory/feast','memory',1,'event','feast',0,0),('memory/mill','memory',2,'history_item','mill',0,0);"
    "INSERT INTO condition VALUES"
    "('health/care','only_if',0,1,'cover','!=','cover.full'),"
    "('health/care','likely_if',0,1,'cover','=','cover.none cover.full'),"
    "('health/care','likely_if',1,1,'age','<','18'),('health/care','likely_if',2,1,'papers','known','');";

static const char records_sql[] =
    "INSERT INTO organization VALUES('town','Ville d''Essai',NULL,NULL);"
    "INSERT INTO entitlement VALUES('care','Soins','Se faire soigner sans avance de frais.','Une longue "
    "description.','legal_right',"
    "'active');"
    "INSERT INTO service VALUES"
    "('desk','town','Guichet','On vous écoute.',NULL,'active',NULL,NULL,'Accueil pour tous.','place',0),"
    "('emergency',NULL,'Urgences','',NULL,'active',NULL,NULL,'Le numéro européen.','hotline',1),"
    "('second',NULL,'Autre urgence',NULL,NULL,'active',NULL,NULL,'Un autre numéro.','hotline',2);"
    "INSERT INTO location VALUES('desk-place','physical','Guichet d''Essai','Derrière la mairie.',NULL,48.8728,2.4485);"
    "INSERT INTO service_at_location VALUES('desk-at','desk','desk-place');"
    "INSERT INTO address VALUES('desk-address','desk-place','1 rue de l''Essai','Essai','00000','','FR','physical');"
    "INSERT INTO schedule VALUES('desk-hours','desk','Mo-Fr 09:00-17:00','Europe/Paris');"
    "INSERT INTO schedule_rule VALUES('desk-hours',1,0,0,0,31,0,0,540,1020,1,NULL),"
    "('desk-hours',2,0,0,0,0,0,2,-1,-1,0,'fermé');"
    "INSERT INTO participation_body VALUES('council','Conseil','Donner son avis.',NULL,'Le budget.','Venez.','Le lundi.','none');"
    "INSERT INTO event VALUES('feast','Fête','Une fête.',NULL,'2018',NULL,NULL,'active');"
    "INSERT INTO history_item VALUES('mill','Le moulin','Un moulin.','Longue histoire.','1968-2023','CC0');"
    "INSERT INTO record VALUES"
    "('entitlement','care',0,'Toute personne.','Gratuit.','Deux mois.','Écrivez.','Sans titre aussi.','Prenez rendez-vous.',NULL,"
    "'Bonjour, je voudrais des soins.','https://example.org/care',1,1,'required',0,'2026-10','Selon la page.','high',0,20270401),"
    "('service','desk',1,NULL,NULL,NULL,NULL,NULL,NULL,'Fermé en août.',NULL,NULL,0,0,'none',0,'',NULL,'medium',1,20270101),"
    "('service','emergency',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,'none',1,'2026-09-01',NULL,'high',0,20270901);";

static const char lists_sql[] =
    "INSERT INTO step VALUES('entitlement','care',1,'Allez au guichet.'),('entitlement','care',2,'Posez la question.');"
    "INSERT INTO required_document VALUES('entitlement','care',1,'Un papier avec votre nom','Dites votre nom.'),"
    "('entitlement','care',2,'Une adresse',NULL);"
    "INSERT INTO must_not VALUES('entitlement','care',1,'On ne peut pas vous demander un titre.');"
    "INSERT INTO manual_condition VALUES('entitlement','care',1,'Vivre ici depuis trois mois.');"
    "INSERT INTO legal_basis VALUES('entitlement','care',1,'Code d''essai, art. 1');"
    "INSERT INTO phone VALUES('service','emergency',1,'112','Urgences',1),('service','desk',1,'+000000000',NULL,0);"
    "INSERT INTO source_record VALUES('entitlement','care',1,'Page d''essai','https://example.org');"
    "INSERT INTO record_service VALUES('entitlement','care',1,'desk');";

static const char translations_sql[] =
    "INSERT INTO translation VALUES"
    "('entitlement','care','name','ar','رعاية','reviewed',''),"
    "('entitlement','care','plain_summary','ar','علاج بلا دفع مسبق','machine',''),"
    "('entitlement','care','name','fa','درمان','stale',''),"
    "('step','entitlement:care#1','text','ar','اذهب إلى المكتب','human',''),"
    "('required_document','entitlement:care#1','alternatives','ar','قل اسمك','human',''),"
    "('record','entitlement:care','say','ar','مرحبًا، أريد العلاج','human',''),"
    "('phone','service:emergency#1','description','ar','طوارئ','human',''),"
    "('location','desk-place','description','ar','خلف البلدية','human',''),"
    "('fact','cover','question','ar','هل لديك تأمين صحي؟','human',''),"
    "('fact_option','cover.none','label','ar','لا','human',''),('path','health','title','ar','الصحة','human','');";

static void run(sqlite3 *database, const char *sql)
{
	char *words = NULL;
	if (sqlite3_exec(database, sql, NULL, NULL, &words) != SQLITE_OK)
		printf("fixture: %s\n", words);
	CHECK(words == NULL);
}

static char *read_schema(void)
{
	enum { SCHEMA_BYTES_MAX = 1 << 16 };
	const char *root = getenv("SOCLE_SOURCE");
	char path[512], *text = calloc(1, SCHEMA_BYTES_MAX);
	snprintf(path, sizeof path, "%s/kiosk/store/schema.sql", root ? root : ".");
	FILE *file = fopen(path, "r");
	CHECK(text && file);
	size_t size = fread(text, 1, SCHEMA_BYTES_MAX - 1, file);
	CHECK(size > 0 && size < SCHEMA_BYTES_MAX - 1);
	fclose(file);
	return text;
}

void pack_fixture_write(const char *path, const char *extra)
{
	sqlite3 *database = NULL;
	char *schema = read_schema(), pragmas[128];
	unlink(path);
	CHECK(sqlite3_open(path, &database) == SQLITE_OK);
	snprintf(pragmas, sizeof pragmas, "PRAGMA page_size=1024; PRAGMA application_id=%d; PRAGMA user_version=%d; BEGIN",
		 STORE_APPLICATION_ID, STORE_SCHEMA_VERSION);
	run(database, pragmas);
	run(database, schema);
	free(schema);
	const char *parts[] = {pack_sql, interface_sql, guide_sql, records_sql, lists_sql, translations_sql, "COMMIT"};
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		run(database, parts[i]);
	if (extra)
		run(database, extra);
	sqlite3_close(database);
}

void pack_fixture_make(char path[FIXTURE_PATH_MAX], const char *extra)
{
	const char *folder = getenv("TMPDIR");
	snprintf(path, FIXTURE_PATH_MAX, "%s/socle-test-XXXXXX", folder ? folder : "/tmp");
	int file = mkstemp(path);
	CHECK(file >= 0);
	close(file);
	pack_fixture_write(path, extra);
}
