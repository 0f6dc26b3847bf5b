#!/usr/bin/env bash
# Opens Kindred on the folder in PHOTOS. Without a display it does the same work in the terminal and leaves
# the groups in one HTML page. LIBRARY, if set, is the library folder to use.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
photos=${PHOTOS:-}
sheet=$PWD/kindred-groups.html

case $photos in "~"/*) photos=$HOME/${photos#"~/"} ;; esac
if [[ -n $photos && ! -d $photos ]]; then
    printf 'There is no folder %s.\n' "$photos" >&2
    exit 3
fi

library=()
[[ -n ${LIBRARY:-} ]] && library=(--library "$LIBRARY")

if [[ $(uname -s) == Darwin || -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; then
    "$root/packaging/bootstrap.sh" window
    exec "$root/.venv/bin/kindred" ${library[@]+"${library[@]}"} ${photos:+"$photos"}
fi

if [[ -z $photos ]]; then
    printf '%s\n' "There is no display here, so Kindred works in the terminal and needs to know the folder:" \
        "    make run PHOTOS=/path/to/photos" >&2
    exit 2
fi

"$root/packaging/bootstrap.sh" terminal
engine=$root/.venv/bin/kindred-engine
printf '%s\n' "There is no display here, so Kindred works in the terminal." >&2
"$engine" organise "$photos" ${library[@]+"${library[@]}"}
printf '\n'
"$engine" groups ${library[@]+"${library[@]}"}
printf '\n'
"$engine" contact-sheet ${library[@]+"${library[@]}"} --output "$sheet"
