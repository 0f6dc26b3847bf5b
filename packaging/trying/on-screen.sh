#!/usr/bin/env bash
# Runs a Python script of ours on an Xvfb of its own: packaging/trying/on-screen.sh SCRIPT [ARGUMENTS]
# In the arguments, DISPLAY=SCREEN stands for that screen.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
python=$("$root/packaging/pyinstaller/environment.sh")/bin/python
number=90
while [[ -e /tmp/.X11-unix/X$number ]]; do number=$((number + 1)); done
Xvfb ":$number" -screen 0 1280x800x24 -nolisten tcp -noreset >/dev/null 2>&1 &
screen=$!
trap 'kill "$screen" 2>/dev/null || true' EXIT
export DISPLAY=:$number
until xdotool getdisplaygeometry >/dev/null 2>&1; do # its socket is there before it answers
    kill -0 "$screen" 2>/dev/null || { printf 'Xvfb does not start.\n' >&2 && exit 1; }
    sleep 0.1
done
"$python" "${@/DISPLAY=SCREEN/DISPLAY=$DISPLAY}"
