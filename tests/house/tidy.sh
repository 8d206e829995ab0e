#!/bin/sh
# clang-tidy over some files; prints only what it finds in the house.
# usage: tidy.sh BUILD FILE...

flags="-I$1/release/generated -I$1/debug/generated $(pkg-config --cflags sdl2 SDL2_ttf pixman-1 freetype2 harfbuzz icu-uc icu-i18n sqlite3 libsodium | sed 's/-I/-isystem /g')"
# shellcheck disable=SC2086
shift
found=$(clang-tidy --quiet --warnings-as-errors='*' "$@" -- -std=c17 -D_GNU_SOURCE -I. $flags 2>/dev/null)
[ -z "$found" ] && exit 0
echo "$found"
exit 1
