/* How long and how much memory a large territory takes: writes sheets of N services (20,000) in 12 languages beside a copy of the
 * test nation, builds them with socle-pack, and prints seconds, peak memory and size.
 * usage: scale SOCLE-PACK FOLDER [SERVICES] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { SERVICES = 20000, TEXTS = 3, PATH_MAX_BYTES = 512 };

static const char *const languages[] = {"en", "ar", "es", "pt", "tr", "ru", "uk", "fa", "zh-Hans", "hi", "it"}; /* and fr */
enum { LANGUAGES = sizeof languages / sizeof *languages };

/* Each text of a service, so that two services never say the same. */
static const char *const fields[TEXTS] = {"name", "summary", "description"};
static const char *const texts[TEXTS] = {
    "Permanence d’accès aux droits numéro %d",
    "Une personne vous reçoit, vous écoute et vous aide à remplir vos papiers, au guichet %d.",
    "L’accueil numéro %d est ouvert à tout le monde, sans condition et sans papiers.\\n"
    "On vous explique vos droits dans une langue simple. On peut appeler un interprète.\\n"
    "Vous pouvez venir avec un ami, un voisin ou un enfant. L’aide est gratuite."};
static const char *const translated[TEXTS] = {"مكتب الوصول إلى الحقوق رقم %d",
					      "يستقبلك شخص ويستمع إليك ويساعدك في ملء أوراقك، في الشباك %d.",
					      "الاستقبال رقم %d مفتوح للجميع، بدون شروط وبدون أوراق.\\n"
					      "نشرح لك حقوقك بلغة بسيطة. يمكن الاتصال بمترجم.\\n"
					      "يمكنك أن تأتي مع صديق أو جار أو طفل. المساعدة مجانية."};

static FILE *create(const char *folder, const char *name)
{
	char path[PATH_MAX_BYTES];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *file = fopen(path, "wb");
	if (!file) {
		perror(path);
		exit(1);
	}
	return file;
}

static void make_folder(const char *folder, const char *name)
{
	char path[PATH_MAX_BYTES];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	mkdir(path, 0755);
}

/* %d of the pattern is the number, \n the end of a line of a cell or its escape in a PO file. */
static void write_text(FILE *file, const char *pattern, int number, const char *line_end)
{
	for (const char *c = pattern; *c; c++) {
		if (c[0] == '\\' && c[1] == 'n')
			fputs(line_end, file);
		else if (c[0] == '%' && c[1] == 'd')
			fprintf(file, "%d", number);
		else {
			fputc(*c, file);
			continue;
		}
		c++;
	}
}

static void write_layer(const char *folder)
{
	FILE *file = create(folder, "town/layer.csv");
	fputs("field,value\nid,scale\ntitle,Scale\nparent,land\nversion,1\npublisher,Bench\nlicence,CC0-1.0\nsource_language,fr\n"
	      "created_at,2026-11-23\nterritory_id,FR-00000\nterritory_name,Échelle\nlatitude,48.5\nlongitude,2.25\n"
	      "tz_name,Europe/Paris\nlanguages,\"fr",
	      file);
	for (int i = 0; i < LANGUAGES; i++)
		fprintf(file, "\n%s", languages[i]);
	fputs("\"\n", file);
	fclose(file);
}

static void write_services(const char *folder, int count)
{
	FILE *file = create(folder, "town/services.csv");
	fputs("id,name,summary,description,phones,sources,confidence,review_due,kind,organization,address,postal_code,city,"
	      "latitude,"
	      "longitude,opening_hours\n",
	      file);
	for (int i = 0; i < count; i++) {
		fprintf(file, "scale-%06d", i);
		for (int j = 0; j < TEXTS; j++) {
			fputs(",\"", file);
			write_text(file, texts[j], i, "\n");
			fputc('"', file);
		}
		fprintf(file,
			",00 00 00 %02d %02d,Mairie | https://example.org/%d,medium,2027-06-30,service,Association %d,%d rue de "
			"l’Exemple,93%03d,Exempleville,48.%d,2.%d,\"Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off\"\n",
			i / 100 % 100, i % 100, i, i / 7, i % 200 + 1, i % 1000, 10000 + i, 10000 + i);
	}
	fclose(file);
}

static void write_translations(const char *folder, const char *language, int count)
{
	char name[64];
	snprintf(name, sizeof name, "town/po/%s", language);
	make_folder(folder, name);
	snprintf(name, sizeof name, "town/po/%s/services.po", language);
	FILE *file = create(folder, name);
	fprintf(file,
		"msgid \"\"\nmsgstr \"\"\n\"Language: %s\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
		"\"X-Socle-Status: machine\\n\"\n",
		language);
	for (int i = 0; i < count; i++)
		for (int j = 0; j < TEXTS; j++) {
			fprintf(file, "\nmsgctxt \"services|scale-%06d|%s\"\nmsgid \"", i, fields[j]);
			write_text(file, texts[j], i, "\\n");
			fputs("\"\nmsgstr \"", file);
			write_text(file, translated[j], i, "\\n");
			fputs("\"\n", file);
		}
	fclose(file);
}

/* Runs a command that must be good, and gives what it used. */
static double run(char *const words[], long *kilobytes)
{
	struct timespec before, after;
	struct rusage used;
	int status;
	clock_gettime(CLOCK_MONOTONIC, &before);
	pid_t child = fork();
	if (child == 0) {
		execv(words[0], words);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &used) != child || status != 0) {
		fprintf(stderr, "%s %s: failed\n", words[0], words[1]);
		exit(1);
	}
	clock_gettime(CLOCK_MONOTONIC, &after);
	*kilobytes = used.ru_maxrss;
	return (double)(after.tv_sec - before.tv_sec) + (double)(after.tv_nsec - before.tv_nsec) / 1e9;
}

static void copy_nation(const char *folder)
{
	char land[PATH_MAX_BYTES], copy[] = "/bin/cp", option[] = "-r", from[] = "tests/author/fixture/land";
	snprintf(land, sizeof land, "%s", folder);
	char *words[] = {copy, option, from, land, NULL};
	long kilobytes;
	run(words, &kilobytes);
}

int main(int count, char **words)
{
	if (count < 3)
		return 2;
	int services = count > 3 ? atoi(words[3]) : SERVICES;
	char *folder = words[2], town[PATH_MAX_BYTES], pack[PATH_MAX_BYTES], build[] = "build", option[] = "-o";
	mkdir(folder, 0755);
	make_folder(folder, "town");
	make_folder(folder, "town/po");
	copy_nation(folder);
	write_layer(folder);
	write_services(folder, services);
	for (int i = 0; i < LANGUAGES; i++)
		write_translations(folder, languages[i], services);
	snprintf(town, sizeof town, "%s/town", folder);
	snprintf(pack, sizeof pack, "%s/scale.socle", folder);
	char *order[] = {words[1], build, town, option, pack, NULL};
	long kilobytes;
	double seconds = run(order, &kilobytes);
	struct stat size = {0};
	stat(pack, &size);
	printf("build: %d services, %d languages: %.1f s, peak memory %ld MB, file %lld MB\n", services, LANGUAGES + 1, seconds,
	       kilobytes / 1024, (long long)size.st_size / 1000000);
	return 0;
}
