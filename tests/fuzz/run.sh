#!/bin/sh
# Runs each fuzzing program for a time, from its seeds and from what earlier runs found worth keeping; prints the number of
# executions; keeps every input that broke something and ends with 1.
# usage: run.sh BUILD-FOLDER SECONDS PROGRAM...
out=$1 seconds=$2
shift 2
memory=/dev/shm
[ -d $memory ] && [ -w $memory ] || memory=/tmp
TMPDIR=$(mktemp -d "$memory/socle-fuzz-XXXXXX")
SOCLE_SOURCE=$(pwd)
ASAN_OPTIONS=allocator_may_return_null=1:detect_stack_use_after_return=0
UBSAN_OPTIONS=print_stacktrace=1
export TMPDIR SOCLE_SOURCE ASAN_OPTIONS UBSAN_OPTIONS
trap 'rm -rf "$TMPDIR"' EXIT
passed=0 failed=0
for program in "$@"; do
	name=$(basename "$program" _fuzz)
	corpus=$out/fuzz/corpus/$name
	findings=$out/fuzz/findings/$name
	log=$out/fuzz/$name.log
	mkdir -p "$corpus" "$findings"
	words=tests/fuzz/words/$name.dict
	[ -f "$words" ] && words=-dict=$words || words=
	# libgettextpo keeps what it has read: looking for leaks after every input would only find that, slowly
	[ "$name" = catalogue ] && words="$words -detect_leaks=0"
	"$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=8192 -print_final_stats=1 -artifact_prefix="$findings/" \
		$words "$corpus" "tests/fuzz/seeds/$name" >"$log" 2>&1
	code=$?
	runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
	paths=$(ls "$corpus" | wc -l)
	if [ $code = 0 ]; then
		passed=$((passed + 1))
		printf '%-16s %9s executions, %5s inputs worth keeping, nothing found\n' "$name" "$runs" "$paths"
	else
		failed=$((failed + 1))
		printf '%-16s FOUND something after %s executions; the input is in %s\n' "$name" "$runs" "$findings"
		grep -nE 'ERROR|SUMMARY|runtime error|CHECK|check' "$log" | head -n 8
		grep -E '^ *#[0-9]+ .* (/|kiosk|tests).*\.[ch]:' "$log" | grep -v -e check_failed -e llvm | head -n 12
	fi
done
echo "$passed passed, $failed failed"
[ $failed = 0 ]
