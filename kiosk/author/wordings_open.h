/* More of wordings.h: what is said about open data that is read. */
/* clang-format off */
WORDING(open_nothing, "Aucun service à lire ici.", "Donnez le dossier qui contient service.csv, ou le fichier JSON.",
        "There is no service to read here.", "Give the folder with service.csv in it, or the JSON file.")
WORDING(open_json, "Le fichier JSON est abîmé (ligne {0}) : {1}.", "Demandez un nouveau fichier à qui l'a fait.",
        "The JSON file is damaged (line {0}): {1}.", "Ask its maker for a new one.")
WORDING(open_csv, "Cette ligne ne se lit pas : {0} cellules, {1} titres.", "Elle est laissée de côté ; demandez à qui l'a faite.",
        "This row cannot be read: {0} cells, {1} headings.", "It is left out; ask its maker.")
WORDING(open_object, "Ceci n'est pas une fiche : c'est laissé de côté.", "Demandez un nouveau fichier à qui l'a fait.",
        "This is no record: it is left out.", "Ask its maker for a new file.")
WORDING(open_no_name, "La fiche n'a pas de nom : elle est laissée de côté.", "Donnez un nom à la fiche « {0} » dans les données d'origine.",
        "The record has no name: it is left out.", "Give the record \"{0}\" a name in the data it comes from.")
WORDING(open_twice, "La fiche « {0} » est déjà là : celle-ci est laissée de côté.", "Gardez une seule des deux dans les données d'origine.",
        "The record \"{0}\" is already there: this one is left out.", "Keep one of the two in the data they come from.")
WORDING(open_not_active, "La fiche « {0} » n'est plus en service ({1}) : elle est laissée de côté.", "",
        "The record \"{0}\" is no longer active ({1}): it is left out.", "")
WORDING(open_value, "Fiche « {0} » : cette valeur n'est pas gardée. {1}", "Corrigez-la dans les données d'origine, ou remplissez la feuille à la main.",
        "Record \"{0}\": this value is not kept. {1}", "Correct it in the data it comes from, or fill in the sheet by hand.")
WORDING(open_hours, "Fiche « {0} » : horaires non compris, ils ne sont pas repris : {1}", "Écrivez-les dans la colonne opening_hours.",
        "Record \"{0}\": opening hours not understood, they are not taken over: {1}", "Write them in the column opening_hours.")
WORDING(open_persons, "{0} noms ou contacts de personnes ne sont pas repris.", "Pour garder la fonction (jamais le nom) : --keep-contacts.",
        "{0} names or contacts of persons are not taken over.", "To keep the role (never the name): --keep-contacts.")
WORDING(open_columns, "Ces champs n'ont pas de place dans les feuilles : {0}.", "",
        "These fields have no place in the sheets: {0}.", "")
/* clang-format on */
