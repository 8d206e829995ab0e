/* What the compiler says, in French and in English: WORDING(name, what is wrong, what to do, the same two in English).
 * {0} {1} {2} are filled in. One line a sentence; what is expected and the nearest value are printed by findings.c. */
/* clang-format off */
/* files */
WORDING(folder_missing, "Le dossier « {0} » n'existe pas ou ne se lit pas.", "Vérifiez le chemin donné.",
        "The folder \"{0}\" is not there or cannot be read.", "Check the path you gave.")
WORDING(sheet_missing, "La feuille « {0} » manque.", "Ajoutez ce fichier au dossier.",
        "The sheet \"{0}\" is missing.", "Add this file to the folder.")
WORDING(file_unreadable, "Le fichier ne se lit pas : {0}.", "Vérifiez les droits du fichier.",
        "The file cannot be read: {0}.", "Check the rights of the file.")
WORDING(file_unknown, "« {0} » n'est pas le nom d'une feuille : ce fichier n'est pas lu.", "Renommez-le ou retirez-le.",
        "\"{0}\" is not the name of a sheet: this file is not read.", "Rename it or take it away.")
WORDING(csv_nul, "Le fichier contient un octet nul (ligne {0}) : ce n'est pas une feuille CSV.",
        "Enregistrez la feuille en « Texte CSV », UTF-8.",
        "The file has a NUL byte (line {0}): this is not a CSV sheet.", "Save the sheet as \"Text CSV\", UTF-8.")
WORDING(csv_not_utf8, "Le texte n'est pas en UTF-8 (ligne {0}).", "Enregistrez le fichier avec le jeu de caractères UTF-8.",
        "The text is not UTF-8 (line {0}).", "Save the file with the character set UTF-8.")
WORDING(csv_bom, "Le fichier commence par une marque d'ordre (BOM) ; elle est ignorée.", "Enregistrez en UTF-8 sans BOM.",
        "The file starts with a byte order mark (BOM); it is ignored.", "Save as UTF-8 without BOM.")
WORDING(csv_separator, "Les cellules sont séparées par « {0} » et non par une virgule ; elles sont lues ainsi.",
        "Choisissez la virgule comme séparateur en enregistrant.",
        "The cells are separated by \"{0}\", not by a comma; they are read that way.",
        "Choose the comma as separator when saving.")
WORDING(csv_quote_open, "Un guillemet ouvert ici n'est jamais fermé (ligne {0}).",
        "Fermez la cellule avec \" ; dans une cellule, un guillemet droit s'écrit deux fois.",
        "A quote opened here is never closed (line {0}).",
        "Close the cell with \"; inside a cell write a straight quote twice.")
WORDING(csv_quote_stray, "Un guillemet droit est mal placé (ligne {0}).",
        "Mettez toute la cellule entre \" et doublez les guillemets droits qu'elle contient.",
        "A straight quote stands in the wrong place (line {0}).",
        "Put the whole cell between \" and double the quotes inside it.")
WORDING(csv_empty, "La feuille est vide : la ligne des titres manque.", "Écrivez les titres des colonnes en première ligne.",
        "The sheet is empty: the row of headings is missing.", "Write the headings of the columns in the first row.")
WORDING(csv_cell_count, "La ligne a {0} cellules, la ligne des titres en a {1}.",
        "Cherchez une virgule de trop ou un guillemet qui manque.",
        "The row has {0} cells, the row of headings has {1}.", "Look for a comma too many or a missing quote.")
WORDING(heading_unknown, "La colonne « {0} » est inconnue. Titres trouvés : {1}. Titres possibles : {2}.",
        "Corrigez le titre ou retirez la colonne.",
        "The column \"{0}\" is unknown. Headings found: {1}. Headings expected: {2}.",
        "Correct the heading or take the column away.")
WORDING(heading_missing, "La colonne « {0} » n'a pas été trouvée. Titres trouvés : {1}. Titres possibles : {2}.",
        "Ajoutez la colonne, ou corrigez son titre.",
        "The column \"{0}\" was not found. Headings found: {1}. Headings expected: {2}.",
        "Add the column, or correct its heading.")
WORDING(heading_twice, "Le titre « {0} » apparaît deux fois.", "Gardez une seule de ces colonnes.",
        "The heading \"{0}\" stands twice.", "Keep only one of these columns.")
/* layers */
WORDING(layer_field_missing, "Le champ « {0} » n'est pas rempli.", "Ajoutez une ligne « {0},… » à layer.csv.",
        "The field \"{0}\" is not filled in.", "Add a row \"{0},…\" to layer.csv.")
WORDING(layer_field_unknown, "Le champ « {0} » est inconnu.", "Corrigez le nom du champ ou retirez la ligne.",
        "The field \"{0}\" is unknown.", "Correct the name of the field or take the row away.")
WORDING(layer_parent_deep, "La couche « {0} » a elle-même une couche mère : deux couches au plus.",
        "Retirez « parent » de la couche nationale.",
        "The layer \"{0}\" has a parent of its own: two layers at most.", "Take \"parent\" out of the national layer.")
WORDING(layer_id, "« {0} » ne peut pas être le nom d'un paquet.", "Commencez par une lettre ; lettres, chiffres, « - » et « . », 63 au plus.",
        "\"{0}\" cannot be the name of a pack.", "Begin with a letter; letters, digits, \"-\" and \".\", 63 at most.")
WORDING(layer_language, "Cette couche est écrite en « {0} », la couche nationale en « {1} ».", "Écrivez les deux dans la même langue, et traduisez.",
        "This layer is written in \"{0}\", the national layer in \"{1}\".", "Write both in the same language, and translate.")
WORDING(layer_unlisted, "La langue des feuilles, « {0} », n'est pas dans la liste « languages ».", "Ajoutez-la à la liste.",
        "The language of the sheets, \"{0}\", is not in the list \"languages\".", "Add it to the list.")
WORDING(id_twice, "« {0} » existe déjà : {1}.",
        "Donnez un autre identifiant ; une ligne locale ne remplace jamais une ligne nationale.",
        "\"{0}\" is already there: {1}.", "Give another id; a local row never replaces a national one.")
/* values */
WORDING(cell_empty, "La cellule est vide, elle doit être remplie.", "Remplissez-la, ou retirez la ligne.",
        "The cell is empty, it must be filled in.", "Fill it in, or take the row away.")
WORDING(value_unknown, "« {0} » n'est pas une valeur permise.", "Écrivez l'une des valeurs permises.",
        "\"{0}\" is not an allowed value.", "Write one of the allowed values.")
WORDING(value_id,
        "« {0} » n'est pas un identifiant : lettres minuscules sans accent, chiffres, « - », « _ » et « . » seulement.",
        "Écrivez par exemple « fr-montreuil-ccas ».",
        "\"{0}\" is not an id: only small letters without accents, digits, \"-\", \"_\" and \".\".",
        "Write for example \"fr-montreuil-ccas\".")
WORDING(value_integer, "« {0} » n'est pas un nombre entier.", "Écrivez un nombre comme 12, en chiffres.",
        "\"{0}\" is not a whole number.", "Write a number such as 12, in digits.")
WORDING(value_decimal, "« {0} » n'est pas une coordonnée entre {1} et {2}.",
        "Écrivez les degrés avec un point, par exemple 48.8638.",
        "\"{0}\" is not a coordinate between {1} and {2}.", "Write degrees with a point, for example 48.8638.")
WORDING(value_date, "« {0} » n'est pas une date du calendrier.", "Écrivez année-mois-jour, par exemple 2026-11-03.",
        "\"{0}\" is not a date of the calendar.", "Write year-month-day, for example 2026-11-03.")
WORDING(value_partial_date, "« {0} » n'est pas une date.",
        "Écrivez 2026, 2026-11 ou 2026-11-03 ; laissez vide si personne n'a vérifié.",
        "\"{0}\" is not a date.", "Write 2026, 2026-11 or 2026-11-03; leave it empty when nobody has checked.")
WORDING(value_phone, "« {0} » n'est pas un numéro de téléphone.",
        "Écrivez « 01 23 45 67 89 | ce que c'est | free » ; un numéro par ligne.",
        "\"{0}\" is not a phone number.", "Write \"01 23 45 67 89 | what it is | free\"; one number a line.")
WORDING(value_phone_free, "« {0} » : après la deuxième barre, seul « free » est permis.",
        "Écrivez « free » si l'appel est gratuit, sinon rien.",
        "\"{0}\": after the second bar only \"free\" is allowed.",
        "Write \"free\" when the call costs nothing, else leave it out.")
WORDING(value_address, "« {0} » n'est pas une adresse de page.",
        "Écrivez une adresse qui commence par https:// ou http://, sans blanc.",
        "\"{0}\" is not the address of a page.", "Write an address that starts with https:// or http://, without blanks.")
WORDING(value_language, "« {0} » n'est pas une langue que le kiosque connaît.",
        "Écrivez une étiquette BCP 47 comme fr, ar ou zh-Hans ; une par ligne.",
        "\"{0}\" is not a language the kiosk knows.", "Write a BCP 47 tag such as fr, ar or zh-Hans; one a line.")
WORDING(value_time_zone, "« {0} » n'est pas un fuseau horaire.", "Écrivez par exemple Europe/Paris.",
        "\"{0}\" is not a time zone.", "Write for example Europe/Paris.")
WORDING(value_control, "La cellule contient un caractère de contrôle invisible.", "Retapez le texte sans le copier.",
        "The cell has an invisible control character.", "Type the text again instead of pasting it.")
WORDING(value_list_part, "« {0} » est vide d'un côté de « {1} ».", "Remplissez les deux côtés, ou retirez « {1} ».",
        "\"{0}\" is empty on one side of \"{1}\".", "Fill in both sides, or take \"{1}\" away.")
WORDING(value_long, "Le texte a {0} caractères, plus de {1} : il sera lu sur plusieurs pages.",
        "Raccourcissez, une idée par phrase.",
        "The text has {0} characters, more than {1}: it takes several pages.", "Shorten it, one idea a sentence.")
WORDING(confidence_low, "La confiance est « low » : un fait incertain n'est pas montré.",
        "Retirez la ligne, ou vérifiez le fait et relevez sa confiance.",
        "The confidence is \"low\": an uncertain fact is not shown.",
        "Leave the row out, or check the fact and raise its confidence.")
WORDING(review_past, "La date de révision {0} est passée à la date du contenu ({1}).",
        "Vérifiez le fait, puis repoussez la date.",
        "The review date {0} is past at the date of the content ({1}).", "Check the fact, then move the date on.")
WORDING(half_position, "Une seule des deux coordonnées est remplie.", "Remplissez latitude et longitude, ou aucune.",
        "Only one of the two coordinates is filled in.", "Fill in latitude and longitude, or neither.")
WORDING(range_missing, "Une réponse à une question de nombre a besoin de minimum et de maximum.",
        "Remplissez les deux, le minimum d'abord.",
        "An answer to a question about a number needs minimum and maximum.", "Fill in both, the smaller one first.")
WORDING(range_unwanted, "Minimum et maximum ne valent que pour une question de nombre (type integer).", "Videz ces cellules.",
        "Minimum and maximum are only for a question about a number (type integer).", "Empty these cells.")
WORDING(end_before_start, "La fin {0} est avant le début {1}.", "Échangez ou corrigez les dates.",
        "The end {0} is before the start {1}.", "Swap or correct the dates.")
/* references */
WORDING(reference_unknown, "« {0} » ne se trouve pas dans {1}.", "Corrigez l'identifiant, ou ajoutez la ligne à {1}.",
        "\"{0}\" is not in {1}.", "Correct the id, or add the row to {1}.")
WORDING(reference_shape, "« {0} » ne dit pas de quelle feuille.",
        "Écrivez feuille:identifiant, par exemple rights:fr-health-ame.",
        "\"{0}\" does not say which sheet.", "Write sheet:id, for example rights:fr-health-ame.")
WORDING(reference_sheet, "« {0} » n'est pas une feuille de fiches.",
        "Écrivez rights, services, bodies, events ou memories devant les deux points.",
        "\"{0}\" is not a sheet of records.", "Write rights, services, bodies, events or memories before the colon.")
WORDING(reference_twice, "« {0} » est cité deux fois.", "Retirez l'un des deux.",
        "\"{0}\" stands twice.", "Take one of them away.")
WORDING(option_prefix, "L'identifiant « {0} » ne commence pas par « {1}. ».", "Une réponse s'appelle question.réponse.",
        "The id \"{0}\" does not start with \"{1}.\".", "An option is called fact.option.")
WORDING(options_few, "La question « {0} » a moins de deux réponses.", "Ajoutez des réponses dans options.csv.",
        "The question \"{0}\" has fewer than two options.", "Add options in options.csv.")
WORDING(too_many, "« {0} » a {1} éléments, {2} au plus.", "Retirez-en, ou partagez en deux.",
        "\"{0}\" has {1} items, {2} at most.", "Take some away, or split it in two.")
WORDING(card_missing, "La fiche « {0} » n'est montrée par aucun thème.", "Ajoutez-la à cards.csv, ou retirez-la.",
        "The record \"{0}\" is shown by no topic.", "Add it to cards.csv, or take it away.")
WORDING(sensitive_early, "La question sensible « {0} » vient avant une question qui ne l'est pas (« {1} »).",
        "Posez les questions sensibles en dernier.",
        "The sensitive question \"{0}\" comes before one that is not (\"{1}\").", "Ask sensitive questions last.")
WORDING(service_missing, "Le droit « {0} » n'a aucun service : on ne sait pas où aller.", "Remplissez « services ».",
        "The right \"{0}\" has no service: nobody knows where to go.", "Fill in \"services\".")
/* conditions */
WORDING(condition_shape, "La condition « {0} » ne se comprend pas.",
        "Écrivez « fait = réponse », « fait < nombre » ou « fait known ».",
        "The condition \"{0}\" cannot be understood.", "Write \"fact = option\", \"fact < number\" or \"fact known\".")
WORDING(condition_fact, "Le fait « {0} » de la condition n'existe pas.", "Corrigez le nom, ou ajoutez le fait à facts.csv.",
        "The fact \"{0}\" of the condition does not exist.", "Correct the name, or add the fact to facts.csv.")
WORDING(condition_option, "« {0} » n'est pas une réponse à « {1} ».", "Écrivez l'une de ses réponses, sans le nom du fait.",
        "\"{0}\" is not an option of \"{1}\".", "Write one of its options, without the name of the fact.")
WORDING(condition_number, "« {0} » est comparé à « {1} », qui n'est pas un nombre.", "Écrivez un nombre entier.",
        "\"{0}\" is compared with \"{1}\", which is not a number.", "Write a whole number.")
WORDING(condition_choice, "« {0} » n'est pas une question de nombre : « {1} » ne s'applique pas.",
        "Écrivez « = » ou « != » et une réponse.",
        "\"{0}\" is not a question about a number: \"{1}\" does not apply.", "Write \"=\" or \"!=\" and an option.")
WORDING(condition_cut, "La limite {0} coupe en deux la réponse « {1} » ({2}).",
        "Changez la limite, ou partagez la réponse dans options.csv.",
        "The limit {0} cuts the option \"{1}\" ({2}) in two.", "Change the limit, or split the option in options.csv.")
WORDING(condition_status, "« {0} » est dans only_if, mais c'est un statut (papiers, nationalité, séjour).",
        "Un statut ne retire jamais un droit : mettez la condition dans likely_if.",
        "\"{0}\" stands in only_if, but it is a status (papers, nationality, residence).",
        "A status never takes a right away: move the condition to likely_if.")
WORDING(condition_unasked, "Le thème « {1} » ne pose pas la question « {0} ».",
        "Ajoutez-la à questions.csv, ou retirez la condition.",
        "The topic \"{1}\" does not ask the question \"{0}\".", "Add it to questions.csv, or take the condition away.")
WORDING(proof_failed, "Le guide ne tient pas ({0}) : {1}", "{2}",
        "The guide does not hold ({0}): {1}", "{2}")
WORDING(proof_status, "Le guide ne tient pas ({0}) : une réponse sur un statut retire la carte « {1} », montrée sans elle.",
        "Mettez la condition dans likely_if : un statut rend une carte probable, il ne l'enlève jamais.",
        "The guide does not hold ({0}): an answer on a status takes the card \"{1}\" away, shown without it.",
        "Move the condition to likely_if: a status may make a card likely, never remove it.")
WORDING(proof_nothing, "Le guide ne tient pas ({0}) : ce chemin finit sans rien à faire.",
        "Ajoutez une carte qui convient à tout le monde, ou une pour ces réponses.",
        "The guide does not hold ({0}): this way ends with nothing to do.", "Add a card that fits everybody, or one for these answers.")
WORDING(proof_nobody, "Le guide ne tient pas ({0}) : ce chemin finit sans personne à voir.",
        "Ajoutez une carte « human » sans only_if.",
        "The guide does not hold ({0}): this way ends without a person to see.", "Add a card marked human that has no only_if.")
WORDING(proof_wait, "Le guide ne tient pas ({0}) : trop de questions avant que quelque chose d'utile soit montré.",
        "Ajoutez une carte « today » sans condition, ou posez plus tôt ce qui rend une carte probable.",
        "The guide does not hold ({0}): too many questions before something useful can be shown.",
        "Add a card for today that needs no answers, or ask earlier what makes a card likely.")
WORDING(proof_question, "Le guide ne tient pas ({0}) : la question « {1} » n'est jamais posée, aucune carte n'a besoin d'elle.",
        "Retirez la question du thème, ou donnez à une carte une condition sur elle.",
        "The guide does not hold ({0}): the question \"{1}\" is never asked, no card needs it.",
        "Take the question out of the topic, or give a card a condition on it.")
WORDING(proof_card, "Le guide ne tient pas ({0}) : la carte « {1} » n'est probable sur aucun chemin.",
        "Cherchez des conditions qui s'excluent.",
        "The guide does not hold ({0}): the card \"{1}\" is likely on no way.", "Look for conditions that exclude each other.")
/* opening hours */
WORDING(hours_word, "Horaires : « {0} » n'est pas compris.", "Écrivez par exemple « Mo-Fr 09:00-12:00,14:00-17:30; PH off ».",
        "Opening hours: \"{0}\" is not understood.", "Write for example \"Mo-Fr 09:00-12:00,14:00-17:30; PH off\".")
WORDING(hours_weekday, "Horaires : « {0} » n'est pas un jour.",
        "Les jours s'écrivent Mo Tu We Th Fr Sa Su, et PH pour un jour férié.",
        "Opening hours: \"{0}\" is not a weekday.", "Days are written Mo Tu We Th Fr Sa Su, and PH for a public holiday.")
WORDING(hours_time, "Horaires : « {0} » n'est pas une heure.",
        "Écrivez quatre chiffres et deux points, par exemple 09:00-17:30.",
        "Opening hours: \"{0}\" is not a time.", "Write four digits and a colon, for example 09:00-17:30.")
WORDING(hours_span, "Horaires : « {0} » n'a pas de durée ou dure plus d'un jour.",
        "Écrivez le début puis la fin, par exemple 22:00-02:00.",
        "Opening hours: \"{0}\" has no length or is longer than a day.",
        "Write the start, then the end, for example 22:00-02:00.")
WORDING(hours_open_end, "Horaires : une fin ouverte (« {0} ») n'est pas permise.",
        "Écrivez l'heure de fermeture, ou « unknown \"...\" ».",
        "Opening hours: an open end (\"{0}\") is not allowed.", "Write the closing time, or unknown with a comment.")
WORDING(hours_sun, "Horaires : « {0} » (lever, coucher du soleil) n'est pas permis.", "Écrivez une heure.",
        "Opening hours: \"{0}\" (sunrise, sunset) is not allowed.", "Write a time.")
WORDING(hours_school, "Horaires : les vacances scolaires (« SH ») ne sont pas permises.",
        "Écrivez les dates, par exemple « Jul 06-Aug 31 ».",
        "Opening hours: school holidays (\"SH\") are not allowed.", "Write the dates, for example \"Jul 06-Aug 31\".")
WORDING(hours_week, "Horaires : « {0} » (semaines, Pâques, années seules, périodes) n'est pas permis.",
        "Écrivez les dates, par exemple « 2026 Dec 24 off ».",
        "Opening hours: \"{0}\" (weeks, Easter, years alone, intervals) is not allowed.",
        "Write the dates, for example \"2026 Dec 24 off\".")
WORDING(hours_date, "Horaires : « {0} » n'est pas une date.", "Écrivez « Dec 24 », « Jul 01-Aug 31 » ou « 2026 Dec 24 ».",
        "Opening hours: \"{0}\" is not a date.", "Write \"Dec 24\", \"Jul 01-Aug 31\" or \"2026 Dec 24\".")
WORDING(hours_nth, "Horaires : « {0} » : entre crochets, seulement 1 à 5 ou -1.", "Écrivez par exemple Th[1] ou Th[-1].",
        "Opening hours: \"{0}\": between brackets only 1 to 5 or -1.", "Write for example Th[1] or Th[-1].")
WORDING(hours_off_times, "Horaires : fermé à certaines heures (« {0} »).",
        "Écrivez les heures d'ouverture, sans les fermetures.",
        "Opening hours: closed at some hours (\"{0}\").", "Write the hours it is open, without those it is closed.")
WORDING(hours_comment, "Horaires : un commentaire n'est pas fermé ou il y en a deux : {0}.",
        "Écrivez un seul commentaire entre guillemets droits.",
        "Opening hours: a comment is not closed or there are two: {0}.", "Write one comment between straight quotes.")
WORDING(hours_holiday_offset, "Horaires : « {0} » après PH n'est pas permis.", "Écrivez les dates, ou « PH off ».",
        "Opening hours: \"{0}\" after PH is not allowed.", "Write the dates, or \"PH off\".")
WORDING(hours_many, "Horaires : trop de règles ({0} au plus).", "Regroupez des jours, par exemple Mo-Fr.",
        "Opening hours: too many rules ({0} at most).", "Group days, for example Mo-Fr.")
/* translations */
WORDING(po_broken, "Le fichier de traduction est abîmé (ligne {0}) : {1}",
        "Ouvrez-le dans Poedit, ou vérifiez-le avec « msgfmt -c ».",
        "The translation file is damaged (line {0}): {1}", "Open it in Poedit, or check it with \"msgfmt -c\".")
WORDING(po_status, "L'état « {0} » est inconnu.", "Écrivez machine, human ou reviewed.",
        "The status \"{0}\" is unknown.", "Write machine, human or reviewed.")
WORDING(po_header, "L'en-tête ne dit pas X-Socle-Status : la traduction est prise pour une traduction de machine.",
        "Ajoutez « X-Socle-Status: human » (ou reviewed, ou machine).",
        "The header does not say X-Socle-Status: the translation is taken for a machine's.",
        "Add \"X-Socle-Status: human\" (or reviewed, or machine).")
WORDING(po_folder, "La langue « {0} » n'est pas dans la liste « languages » : ses traductions ne sont pas lues.",
        "Ajoutez-la à layer.csv, ou retirez le dossier.",
        "The language \"{0}\" is not in the list \"languages\": its translations are not read.",
        "Add it to layer.csv, or take the folder away.")
WORDING(po_context, "{0} traductions ne correspondent plus à rien (par exemple {1}).", "Lancez « socle-pack po extract ».",
        "{0} translations belong to nothing any more (for example {1}).", "Run \"socle-pack po extract\".")
WORDING(po_twice, "« {0} » est traduit deux fois.", "Gardez une seule traduction.",
        "\"{0}\" is translated twice.", "Keep one translation.")
WORDING(po_stale, "{0} traductions sont plus anciennes que leur texte (par exemple {1}).",
        "Lancez « socle-pack po extract », puis relisez les entrées « fuzzy ».",
        "{0} translations are older than their text (for example {1}).",
        "Run \"socle-pack po extract\", then read the entries marked fuzzy.")
WORDING(po_missing, "{0} textes sur {1} ne sont pas traduits en « {2} ».",
        "Ils seront montrés dans une autre langue, avec une marque.",
        "{0} texts of {1} are not translated into \"{2}\".", "They are shown in another language, with a mark.")
WORDING(po_none, "{0} langues de la liste n'ont encore aucun texte : {1}.", "Lancez « socle-pack po extract », ou retirez-les de la liste.",
        "{0} languages of the list have no text yet: {1}.", "Run \"socle-pack po extract\", or take them off the list.")
WORDING(po_arguments, "La traduction de « {0} » n'a pas les mêmes {1} que le texte.",
        "Gardez tels quels les nombres entre accolades.",
        "The translation of \"{0}\" has not the same {1} as the text.", "Keep the numbers in braces as they are.")
WORDING(interface_missing, "Les textes de l'interface ne se trouvent pas ({0}).",
        "Donnez leur dossier avec --interface DOSSIER.",
        "The texts of the interface were not found ({0}).", "Give their folder with --interface FOLDER.")
WORDING(interface_key, "Le texte « {0} » de l'interface manque dans fr.po.", "Ajoutez-le à assets/translations/fr.po.",
        "The text \"{0}\" of the interface is missing in fr.po.", "Add it to assets/translations/fr.po.")
/* clang-format on */
#include "kiosk/author/wordings_open.h"
#include "kiosk/author/wordings_workbook.h"
