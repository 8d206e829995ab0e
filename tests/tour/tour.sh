#!/bin/sh
# The tour: the real program, on a virtual display, pressed by a real pointer, through the journeys of tests/journeys that ask
# for pictures. Where to press comes from socle-hooks, which walks the same journey without a display; every picture of
# the real program must equal, pixel for pixel, what the walk without a display shows. Every system call that could leave a trace of
# the visit is watched: the program may open nothing for writing but devices, and no network (STANDARDS P-02, P-06).
# usage: tour.sh BUILD [JOURNEY...]     pictures: BUILD/tour/NAME.png     TOUR_CONTENT, TOUR_FONTS: other files than usual
set -u
build=${1:?usage: tour.sh BUILD [JOURNEY...]}
shift
[ $# -gt 0 ] || set -- $(grep -l '^shot' tests/journeys/*.journey)
SOCLE_CONTENT=${TOUR_CONTENT:-$build/montreuil.socle}
SOCLE_FONTS=${TOUR_FONTS:-assets/fonts/fonts.list}
export SOCLE_CONTENT SOCLE_FONTS
unset SOCLE_NOW SDL_VIDEODRIVER
tour=$build/tour
work=$(mktemp -d)
kiosk= display=
mkdir -p "$tour"

finish() {
	[ -z "$kiosk" ] || kill "$kiosk" 2>/dev/null
	[ -z "$display" ] || kill "$display" 2>/dev/null
	rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

open_display() {
	Xvfb -displayfd 3 -screen 0 3840x3840x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb" &
	display=$!
	for _ in $(seq 100); do
		[ -s "$work/display" ] && break
		sleep 0.1
	done
	DISPLAY=:$(cat "$work/display")
	export DISPLAY
}

# open_kiosk WIDTH HEIGHT DIAGONAL: the shipped program, and waits until its first picture is there
open_kiosk() {
	: >"$work/log"
	strace -D -f -qq -o "$work/trace" -e trace=%file,socket,connect,memfd_create \
		"$build/release/socle" --content "$SOCLE_CONTENT" --fonts "$SOCLE_FONTS" --size "${1}x$2" --diagonal "$3" 2>"$work/log" &
	kiosk=$!
	for _ in $(seq 100); do
		grep -q 'first picture' "$work/log" && break
		sleep 0.1
	done
	sleep 0.5
}

close_kiosk() {
	[ -z "$kiosk" ] || kill "$kiosk" 2>/dev/null
	[ -z "$kiosk" ] || wait "$kiosk" 2>/dev/null
	kiosk=
}

# What was opened for writing or over the network, or started; empty is right.
traces_left() {
	grep execve "$work/trace" | grep -v "$build/release/socle\"" && return
	grep -E 'O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|creat\(|rename|unlink|mkdir|symlink|link\(|truncate|AF_INET|memfd_create' "$work/trace" |
		grep -vE 'readlink|"/dev/(dri|input|null|urandom)|"/proc/| = -1 '
}

press() {
	xdotool mousemove "$1" "$2" sleep 0.05 mousedown 1 sleep 0.08 mouseup 1
	sleep 0.55
}

# shot NAME: twice, when the first was taken before the kiosk had drawn
shot() {
	for pause in 0 0.5 2; do
		sleep $pause
		import -window root -crop "${width}x$height+0+0" +repage "$tour/$1.png"
		different=$(compare -metric AE "$tour/$1.png" "$work/frames/$1.png" null: 2>&1)
		[ "$different" = 0 ] && break
	done
	pictures=$((pictures + 1))
	if [ "$different" != 0 ]; then
		echo "  $1: $different pixels differ between the real program and the walk without a display"
		wrong=$((wrong + 1))
	fi
}

walk() {
	while read -r order first second; do
		case $order in
		now) SOCLE_NOW=$first; export SOCLE_NOW ;;
		size) width=$first height=$second ;;
		diagonal) open_kiosk "$width" "$height" "$first" ;;
		press) press "$first" "$second" ;;
		wait) sleep "$first" ;;
		shot) shot "$first" ;;
		esac
	done <"$work/points"
	kill -0 "$kiosk" 2>/dev/null || { echo "  the kiosk has ended: $(cat "$work/log")"; wrong=$((wrong + 1)); }
}

open_display
pictures=0 wrong=0 walked=0
for journey; do
	rm -rf "$work/frames"
	mkdir "$work/frames"
	unset SOCLE_NOW
	if ! "$build/release/socle-hooks" points "$journey" >"$work/points" 2>"$work/why" ||
		! "$build/release/socle-hooks" frames "$work/frames" "$journey" 2>>"$work/why"; then
		echo "$journey: $(grep -v assumed "$work/why")"
		wrong=$((wrong + 1))
	fi
	walk
	close_kiosk
	if [ ! -s "$work/trace" ] || traces_left; then
		echo "  the visit left traces, or could not be watched"
		wrong=$((wrong + 1))
	fi
	walked=$((walked + 1))
	echo "walked $journey"
done
echo "$walked journeys, $pictures pictures in $tour, $wrong wrong"
[ "$wrong" = 0 ]
