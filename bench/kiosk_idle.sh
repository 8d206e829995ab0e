#!/bin/sh
# What the shipped program costs while nobody touches it: start to first picture, processor time and memory over a minute, on
# the attract screen and on the first screen behind it.   usage: kiosk_idle.sh PROGRAM CONTENT FONTS.LIST [SECONDS]
set -eu
program=$1 content=$2 fonts=$3 seconds=${4:-60}
work=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1080x1920x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
display=$!
trap 'kill $kiosk $display 2>/dev/null; rm -rf "$work"' EXIT
kiosk=
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display") "$program" --content "$content" --fonts "$fonts" --size 1080x1920 --diagonal 32 2>"$work/log" &
kiosk=$!
until grep -q 'first picture' "$work/log"; do sleep 0.1; done
sed 's/^socle: //' "$work/log"

ticks() { awk '{print $14 + $15}' "/proc/$kiosk/stat"; }
wakes() { awk '/voluntary_ctxt_switches/ {sum += $2} END {print sum}' "/proc/$kiosk/status"; }
measure() {
	sleep 2
	before=$(ticks) woken=$(wakes)
	sleep "$seconds"
	echo "$1: $((($(ticks) - before) * 1000 / $(getconf CLK_TCK))) ms of processor time and $(($(wakes) - woken)) wakes in $seconds s," \
		"$(awk '/^VmRSS/ {printf "%.1f MB resident", $2 / 1024}' "/proc/$kiosk/status")"
}
measure "attract screen"
DISPLAY=:$(cat "$work/display") xdotool mousemove 540 1700 mousedown 1 sleep 0.1 mouseup 1
measure "languages screen"
