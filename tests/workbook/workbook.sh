#!/bin/bash
# The round trip of the authors' workbook through a real LibreOffice: sheets, .fods, LibreOffice, .ods (and .fods again), sheets.
# Every sheet must come back byte for byte, with traps put in: texts LibreOffice likes to make numbers and dates of.
# usage: workbook.sh SOCLE-PACK
set -u
pack=$1
soffice=$(command -v soffice || command -v libreoffice)
if [ -z "$soffice" ]; then
	echo "LibreOffice is not here: the round trip through it was not tried (package libreoffice-calc-nogui)."
	exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

# cells that a spreadsheet spoils when it may
lay_traps() {
	cp -r content/fr-montreuil "$work/traps"
	cat >"$work/traps/memories.csv" <<-'END'
	id,name,summary,description,who,cost,delay,appointment,appointment_note,refusal,no_papers,alert,say,steps,documents,must_not,to_check,legal,phones,services,website,sensitive,no_papers_needed,free,around_the_clock,sources,checked_on,checked_note,confidence,from_memory,review_due,year,rights_statement
	trap,1-2,01 48,=1+1,0148,"3,50",1/2,,,12:30,TRUE,VRAI,1e5,"+33 1
	-5
	'quoted

	<b> & ""q""",3 %,2026-11-03,03/11/26,§ 1,,,,,,,,,2026-11,50 €,high,,2027-05-31,2018,"a  b
	 c"
	END
}

# through FORMAT-OF-LIBREOFFICE LANGUAGE LAYER-FOLDER
through() {
	local format=$1 language=$2 layer=$3 name
	name=$(basename "$layer")-$language-$format
	mkdir -p "$work/$name"
	"$pack" export "$layer" --fods "$work/$name/book.fods" --lang "$language" --quiet || return 1
	"$soffice" -env:UserInstallation="file://$work/profile" -env:LANG=fr_FR.UTF-8 --headless --convert-to "$format" \
		--outdir "$work/$name/out" "$work/$name/book.fods" >"$work/$name/log" 2>&1 || return 1
	"$pack" import "$work/$name/out/book.$format" -o "$work/$name/back" --lang "$language" --quiet >"$work/$name/said" || return 1
	diff -rq -x po "$layer" "$work/$name/back"
}

lay_traps
ln -s "$PWD/content/fr" "$work/fr"
export LANG=fr_FR.UTF-8
for layer in content/fr content/fr-montreuil "$work/traps"; do
	for format in ods fods; do
		for language in fr en; do
			if through "$format" "$language" "$layer"; then
				passed=$((passed + 1))
			else
				failed=$((failed + 1))
				echo "not the same: $layer through .$format in $language"
			fi
		done
	done
done
echo "$("$soffice" --version 2>/dev/null | head -n 1)"
echo "$passed passed, $failed failed"
[ $failed = 0 ]
