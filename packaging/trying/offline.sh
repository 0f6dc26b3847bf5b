#!/usr/bin/env bash
# Whether a bundle talks to anything but this machine: a walk through its window and its commands under strace, from which
# only sockets of this machine may come.
#
#   packaging/trying/offline.sh BUNDLE PHOTOS
#
# BUNDLE is the folder with kindred and kindred-engine in it. Needs strace, Xvfb and xdotool.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
bundle=$(realpath "${1:?the folder of the bundle}")
photos=$(realpath "${2:?a folder of photos}")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trace=(strace -f -qq -e trace=network -e signal=none)

"${trace[@]}" -o "$place/terminal" "$bundle/kindred-engine" self-test
"$root/packaging/trying/on-screen.sh" "$root/packaging/trying/walk.py" --pictures "$place/pictures" -- \
    env HOME="$place" DISPLAY=SCREEN "${trace[@]}" -o "$place/window" "$bundle/kindred" --library "$place/library" "$photos"

# A line: 1234 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
kinds=$(grep -hoE '\bsocket(pair)?\(\w+' "$place/terminal" "$place/window" | sort | uniq -c)
printf 'Sockets that were opened:\n%s\n' "$kinds"
if ! grep -q AF_UNIX "$place/window"; then
    printf 'Not even the display was talked to: nothing was watched.\n' >&2
    exit 1
fi
if grep -hE '\bsocket(pair)?\((AF_|PF_)' "$place/terminal" "$place/window" | grep -vE '\((AF|PF)_(UNIX|LOCAL)\b'; then
    printf 'These are not of this machine.\n' >&2
    exit 1
fi
printf 'Nothing but sockets of this machine.\n'
