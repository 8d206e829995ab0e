#!/bin/sh
# Runs test programs one after the other, shows the lines of what failed and the sum at the end.
# usage: run.sh BUILD-FOLDER PROGRAM...
out=$1
shift
passed=0 failed=0
SOCLE_SOURCE=$(pwd) SOCLE_BUILD=$out
export SOCLE_SOURCE SOCLE_BUILD
for program in "$@"; do
	log=$program.log
	"$program" >"$log" 2>&1
	code=$?
	last=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1)
	if [ -z "$last" ]; then
		last="0 passed, 1 failed"
		echo "$program ended with code $code and no result:"
		tail -n 40 "$log"
	elif [ $code != 0 ]; then
		echo "$program (code $code):"
		grep -vE '^[0-9]+ passed' "$log" | tail -n 60
		[ "${last##* passed, }" = "0 failed" ] && last="${last%% passed*} passed, 1 failed"
	fi
	p=${last%% passed*}
	f=${last##*, }
	passed=$((passed + p))
	failed=$((failed + ${f%% failed}))
	printf '%-48s %s\n' "${program#"$out"/tests/}" "$last"
done
echo "$passed passed, $failed failed"
[ $failed = 0 ]
