/* More of wordings.h: what is said about an author's workbook. */
/* clang-format off */
WORDING(file_missing, "Le fichier « {0} » n'existe pas.", "Vérifiez le chemin donné.",
        "The file \"{0}\" is not there.", "Check the path you gave.")
WORDING(book_format, "« {0} » n'est pas un classeur que ce programme lit.",
        "Dans LibreOffice : Fichier, Enregistrer sous, « Classeur ODF (.ods) » ou « Classeur ODF XML plat (.fods) ».",
        "\"{0}\" is not a workbook this program reads.",
        "In LibreOffice: File, Save As, \"ODF Spreadsheet (.ods)\" or \"Flat XML ODF Spreadsheet (.fods)\".")
WORDING(book_zip, "Le classeur .ods ne s'ouvre pas : {0}.",
        "Ouvrez-le dans LibreOffice et enregistrez-le de nouveau, sans mot de passe.",
        "The .ods workbook cannot be opened: {0}.", "Open it in LibreOffice and save it again, without a password.")
WORDING(book_no_content, "Le fichier n'a pas de content.xml : ce n'est pas un classeur de LibreOffice.",
        "Dans LibreOffice : Fichier, Enregistrer sous, « Classeur ODF (.ods) ».",
        "The file has no content.xml: it is not a workbook of LibreOffice.",
        "In LibreOffice: File, Save As, \"ODF Spreadsheet (.ods)\".")
WORDING(book_large, "Le classeur est trop grand ({0} : {1} au plus).", "Retirez ce qui ne sert pas, ou partagez-le.",
        "The workbook is too large ({0}: {1} at most).", "Take out what is not needed, or split it.")
WORDING(book_doctype, "Le classeur déclare un type de document (DTD) : il est refusé.",
        "Ouvrez-le dans LibreOffice et enregistrez-le de nouveau.",
        "The workbook declares a document type (DTD): it is refused.", "Open it in LibreOffice and save it again.")
WORDING(book_damaged, "Le classeur est abîmé (ligne {0} du XML) : {1}.",
        "Ouvrez-le dans LibreOffice, qui peut le réparer, et enregistrez-le de nouveau.",
        "The workbook is damaged (line {0} of the XML): {1}.", "Open it in LibreOffice, which may repair it, and save it again.")
WORDING(book_no_sheet, "Aucune feuille connue n'a été trouvée. Feuilles trouvées : {0}. Feuilles possibles : {1}.",
        "Gardez les noms des feuilles que « socle-pack export » a écrites.",
        "No known sheet was found. Sheets found: {0}. Sheets expected: {1}.",
        "Keep the names of the sheets that \"socle-pack export\" wrote.")
WORDING(book_sheet_unknown, "La feuille « {0} » a des titres de colonnes connus, mais pas un nom connu. Noms possibles : {1}.",
        "Rendez-lui son nom, ou retirez la feuille.",
        "The sheet \"{0}\" has known headings but not a known name. Names expected: {1}.",
        "Give it its name back, or take the sheet away.")
WORDING(book_sheet_unread, "La feuille « {0} » n'est pas lue : ce n'est pas une feuille du contenu.", "",
        "The sheet \"{0}\" is not read: it is not a sheet of the content.", "")
WORDING(book_sheet_twice, "La feuille « {0} » est là deux fois.", "Gardez-en une seule.",
        "The sheet \"{0}\" is there twice.", "Keep only one of them.")
WORDING(book_headings, "La ligne des noms de champs n'a pas été trouvée dans les cinq premières lignes. Noms possibles : {0}.",
        "Remettez la ligne 2 telle que « socle-pack export » l'a écrite.",
        "The row of field names was not found in the first five rows. Names expected: {0}.",
        "Put row 2 back as \"socle-pack export\" wrote it.")
WORDING(book_column_unnamed, "Cette colonne a du texte mais pas de nom de champ : elle n'est pas lue.",
        "C'est bien pour des notes à vous ; sinon, écrivez le nom du champ en ligne 2.",
        "This column has text but no field name: it is not read.",
        "That is fine for notes of your own; else write the field name in row 2.")
WORDING(book_typed, "Le tableur a fait de cette cellule {0} ; ce qui est affiché est pris : « {1} ».",
        "Vérifiez-le. Format, Cellules, « Texte » l'évite.",
        "The spreadsheet made {0} of this cell; what is shown is taken: \"{1}\".",
        "Check it. Format, Cells, \"Text\" avoids it.")
WORDING(book_day, "« {0} » n'est pas compris comme des heures d'ouverture.",
        "Écrivez par exemple « 9h-12h, 14h-17h30 », « fermé » ou « 24h/24 ».",
        "\"{0}\" is not understood as opening hours.",
        "Write for example \"9:00-12:00, 14:00-17:30\", \"closed\" or \"24h\".")
WORDING(book_closed_on, "« {0} » n'est pas compris comme un jour de fermeture.",
        "Écrivez un jour par ligne : « jours fériés », « 24 décembre », « 15 juillet au 15 août », « 24/12/2026 ».",
        "\"{0}\" is not understood as a day of closing.",
        "Write one a line: \"public holidays\", \"24 December\", \"15 July to 15 August\", \"24/12/2026\" (day first).")
WORDING(book_never_open, "Aucun jour n'a d'heures d'ouverture.", "Écrivez les heures d'un jour au moins, ou videz toutes ces cellules.",
        "No day has opening hours.", "Write the hours of one day at least, or empty all these cells.")
WORDING(book_hours_twice, "Les horaires sont écrits deux fois : dans les colonnes des jours et ici.", "Gardez les uns ou les autres.",
        "The opening hours are written twice: in the columns of the days and here.", "Keep one or the other.")
WORDING(row_twice, "« {0} » est déjà à la ligne {1}.",
        "Le tableur complète ce qu'on tape : vérifiez l'identifiant. Outils, Saisie automatique, l'arrête.",
        "\"{0}\" stands in row {1} already.",
        "A spreadsheet completes what is typed: check the id. Tools, AutoInput, stops that.")
WORDING(csv_windows, "Le texte n'est pas en UTF-8 ; il est lu comme Windows-1252. Vérifiez les accents.",
        "Enregistrez avec le jeu de caractères UTF-8.",
        "The text is not UTF-8; it is read as Windows-1252. Check the accents.", "Save with the character set UTF-8.")
/* clang-format on */
