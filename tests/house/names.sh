#!/bin/sh
# Every public function or object begins with the name of its file, so that a name leads to its file.
# usage: names.sh OBJECT-FOLDER   (the objects of kiosk/, as built)
status=0
for object in $(find "$1/kiosk" -name '*.o' | sort); do
	source=${object#"$1"/}
	[ -f "${source%.o}.c" ] || continue # left over from a file that has moved
	stem=$(basename "$object" .o)
	for symbol in $(nm -g --defined-only "$object" | awk '$2 ~ /[TDBR]/ {print $3}' | grep -v '^__'); do
		case $symbol in
		"$stem" | "$stem"_* | main) ;;
		*)
			echo "$object: $symbol does not begin with $stem"
			status=1
			;;
		esac
	done
done
[ $status = 0 ] && echo "every public name leads to its file"
exit $status
