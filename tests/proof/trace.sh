#!/bin/sh
# 200 visits under strace: what was opened for writing, sent, or started; and whether the data folder is as if nobody had come.
# usage: trace.sh BUILD-FOLDER [VISITS]
set -u
build=${1:?usage: trace.sh BUILD-FOLDER [VISITS]}
visits=${2:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/used" "$work/unused"
SOCLE_VISITS=$visits SOCLE_VISITS_DATA=$work/used SOCLE_SOURCE=$(pwd) SOCLE_BUILD=$build strace -f -qq -o "$work/trace" \
	-e trace=%file,socket,connect,memfd_create,shmget "$build/tests/app/visits_test" || exit 1
calls=$(wc -l <"$work/trace")
[ "$calls" -gt 100 ] || { echo "the program could not be watched"; exit 1; }
writing=$(grep -E 'O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|creat\(|rename|unlink|mkdir|symlink|truncate|memfd_create|shmget' "$work/trace" | grep -vc ' = -1 EEXIST') # a folder that is there already
sockets=$(grep -cE 'socket\(|connect\(' "$work/trace")
started=$(grep -c 'execve(' "$work/trace")
echo "  $visits visits, $calls calls watched: $writing that could write, $sockets sockets, $((started - 1)) other programs started"
diff -r "$work/used" "$work/unused" || exit 1
[ "$writing" = 0 ] && [ "$sockets" = 0 ] && [ "$started" = 1 ]
