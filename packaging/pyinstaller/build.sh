#!/usr/bin/env bash
# Builds dist/kindred: the window and the terminal's command with all that they need, in one folder that can be put
# anywhere. What was built tries itself out before this ends. See docs/packaging.md.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
work=$root/build/bundle
bundle=$root/dist/kindred
log=$work/pyinstaller.log

# Required by something that the bundle holds, and left out of it: see kindred.spec.
left_out=(aiohttp huggingface-hub setuptools)

main() {
    cd "$root"
    venv=$(packaging/pyinstaller/environment.sh)
    export PYTHONHASHSEED=1 SOURCE_DATE_EPOCH
    SOURCE_DATE_EPOCH=$(packaging/version.sh epoch)
    say "Collecting what the program needs; this takes some minutes."
    "$venv/bin/pyinstaller" --noconfirm --distpath "$work/dist" --workpath "$work/work" \
        packaging/pyinstaller/kindred.spec >"$log" 2>&1 || fail_with_log "PyInstaller could not build the bundle."
    rm -rf "$bundle"
    mkdir -p "$root/dist"
    mv "$work/dist/kindred" "$bundle"
    join_programs
    if [[ $(uname -s) == Linux ]]; then "$venv/bin/python" packaging/pyinstaller/slim.py "$bundle"; fi
    packaging/version.sh >"$bundle/VERSION"
    "$venv/bin/python" packaging/manuals.py "$bundle/_internal/resources/man"
    "$venv/bin/python" packaging/licences.py "$bundle/_internal/resources/licences.txt" --without "${left_out[@]}"
    find "$bundle" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    try_out "$bundle"
    "$venv/bin/python" packaging/pyinstaller/sizes.py "$bundle"
    say "Built: dist/kindred ($(packaging/version.sh))"
}

# Both programs are one file: it looks at its own name. Only on Windows and macOS do windows and terminals differ.
join_programs() {
    [[ $(uname -s) == Linux ]] || return 0
    ln -sf kindred "$bundle/kindred-engine"
}

try_out() {
    say "Trying it out: the terminal's command, then the window."
    "$1/kindred-engine" self-test 2>"$work/self-test.log" || { cat "$work/self-test.log" >&2; fail "kindred-engine does not work."; }
    "$1/kindred" --self-test || fail "The window does not work."
}

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

fail_with_log() {
    tail -n 20 "$log" >&2
    fail "$1 The lines above are the end of build/bundle/pyinstaller.log."
}

main
