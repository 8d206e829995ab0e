#!/bin/bash
# Cuts the power at every flush of an install, with every kind of loss of what was not flushed yet, on a real ext4; looks each time whether a
# whole pack is shown. Then does the same to installers broken on purpose, which must be caught. Needs root, FUSE and loop devices.
# usage: powercut.sh BENCH RECORDER SUBSETS
set -u
bench=$(realpath "$1") recorder=$(realpath "$2") subsets=$3
if [ "$(id -u)" != 0 ] || [ ! -e /dev/fuse ] || [ ! -e /dev/loop-control ]; then
	echo "left out: cutting the power needs root, /dev/fuse and loop devices"
	echo "0 passed, 0 failed"
	exit 0
fi
work=$(mktemp -d)
trap 'cd /; umount -q "$work/disk" 2>/dev/null; [ -n "${loop:-}" ] && losetup -d "$loop" 2>/dev/null; fusermount3 -uq "$work/fuse" 2>/dev/null; rm -rf "$work"' EXIT
mkdir "$work/disk" "$work/fuse"
cd "$work" || exit 2
truncate -s 24M before.img
mkfs.ext4 -q before.img && mount -o loop before.img disk && "$bench" prepare disk && umount disk || exit 2

record() { # installer -> log
	"$recorder" before.img "log.$1" fuse &
	for _ in $(seq 50); do [ -e fuse/disk ] && break; sleep 0.1; done
	loop=$(losetup -f --show fuse/disk) && mount "$loop" disk || exit 2
	"$bench" install disk "$1" || exit 2
	cp "log.$1" "done.$1" # what had reached the disk when "installed" was said
	umount disk
	losetup -d "$loop"
	loop=
	fusermount3 -u fuse
	wait
}

look_at() { # image -> "shown state again"
	if mount -o loop "$1" disk 2>/dev/null; then "$bench" look disk; umount disk; else echo "0 unmountable no"; fi
}

total=0 bad=0
sweep() { # installer, "must be good" or "must be caught"
	local flushes states=0 old=0 new=0 neither=0 nostate=0 stuck=0 lost=0 result
	flushes=$("$bench" flushes "done.$1")
	for flush in $(seq 0 "$flushes"); do
		for subset in $(seq 0 $((subsets - 1))); do
			"$bench" replay "done.$1" before.img cut.img "$flush" "$subset" || exit 2
			result=$(look_at cut.img)
			states=$((states + 1))
			case $result in 1\ *) old=$((old + 1)) ;; 2\ *) new=$((new + 1)) ;; *) neither=$((neither + 1)) ;; esac
			case $result in *nostate*) nostate=$((nostate + 1)) ;; esac
			case $result in *again) ;; *) stuck=$((stuck + 1)) ;; esac
		done
	done
	# the promise: after "installed" was said, losing everything unflushed still shows the new one
	"$bench" replay "done.$1" before.img cut.img "$flushes" 0
	case $(look_at cut.img) in 2\ *) ;; *) lost=1 ;; esac
	echo "$1: $states power cuts: $old old, $new new, $neither neither, $nostate without a state, $stuck not well when tried again; lost after \"installed\": $lost"
	total=$((total + states))
	local wrong=$((neither + stuck + lost))
	if [ "$2" = good ]; then bad=$((bad + wrong)); elif [ $wrong = 0 ]; then
		echo "$1 is broken on purpose and was not caught"
		bad=$((bad + 1))
	fi
}

record good && sweep good good
for kind in no-fsync no-folder-fsync in-place delete-first; do
	subsets=$((subsets > 14 ? 14 : subsets))
	record $kind && sweep $kind caught
done
echo "$((total - bad)) passed, $bad failed"
[ $bad = 0 ]
