/* The first sheet of a workbook: HELP(in French, in English), a row each. */
/* clang-format off */
HELP("Ce classeur contient le contenu d'un kiosque Socle.", "This workbook holds the content of a Socle kiosk.")
HELP("Une feuille par sorte de contenu. Ligne 1 : le titre. Ligne 2, grise : le nom du champ, à ne pas changer. Ligne 3 : un conseil. Écrivez dessous.",
     "One sheet for each kind of content. Row 1: the label. Row 2, grey: the field name, not to be changed. Row 3: a hint. Write below.")
HELP("Un titre jaune avec * doit être rempli. Une cellule vide veut dire : on ne sait pas. N'inventez rien.",
     "A yellow label with * must be filled in. An empty cell means: not known. Invent nothing.")
HELP("Plusieurs lignes dans une cellule : Ctrl+Entrée (sur Mac : Commande+Entrée).", "Several lines in a cell: Ctrl+Enter (on a Mac: Command+Enter).")
HELP("Les cellules à choix ont une flèche : choisissez dans la liste. Tous les codes sont dans la feuille Codes.",
     "Cells with a choice have an arrow: pick from the list. All codes stand in the sheet Codes.")
HELP("Horaires : une colonne par jour, « 9h-12h, 14h-17h30 », « fermé » ou « 24h/24 ». La colonne « Fermé » : jours fériés, 24 décembre, 15 juillet au 15 août, un par ligne.",
     "Hours: a column for each day, \"9:00-12:00, 14:00-17:30\", \"closed\" or \"24h\". The column \"Closed on\": public holidays, 24 December, 15 July to 15 August, one a line.")
HELP("Les feuilles sont protégées sans mot de passe : Outils, Protéger la feuille, si vous devez changer une largeur.",
     "The sheets are protected without a password: Tools, Protect Sheet, if you must change a width.")
HELP("Enregistrez en .ods ou .fods. Puis : socle-pack import CLASSEUR -o DOSSIER, et socle-pack check DOSSIER.",
     "Save as .ods or .fods. Then: socle-pack import WORKBOOK -o FOLDER, and socle-pack check FOLDER.")
HELP("LibreOffice complète ce que vous tapez avec ce qui est déjà dans la colonne : relisez les identifiants (Outils, Saisie automatique, l'arrête).",
     "LibreOffice completes what you type from the column: read the identifiers again (Tools, AutoInput, stops that).")
HELP("Une feuille à vous, pour vos notes, n'est pas lue.", "A sheet of your own, for your notes, is not read.")
/* clang-format on */
