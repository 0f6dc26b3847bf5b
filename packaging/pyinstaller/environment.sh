#!/usr/bin/env bash
# Makes the Python environment that bundles are built from: what pyproject.toml asks for, at the versions that
# constraints.txt pins, with a torch that computes on the CPU, and PyInstaller. Prints the environment's folder.
#
#   KINDRED_TORCH_INDEX   where pip finds builds of torch and torchvision for the CPU; without it pip looks where it
#                         always looks, and what it finds has to be such a build
#   PYTHON                the Python to take, 3.11 or newer, with its shared library (python3)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
recipe=$root/packaging/pyinstaller
venv=$root/build/bundle/venv
log=$root/build/bundle/environment.log
stamp=$venv/.kindred-ready
python=${PYTHON:-python3}

main() {
    local made_from
    made_from="$(cat "$root/pyproject.toml" "$recipe/constraints.txt" "${BASH_SOURCE[0]}" | cksum) ${KINDRED_TORCH_INDEX:-}"
    if [[ ! -f $stamp ]] || [[ $(<"$stamp") != "$made_from" ]] || ! "$venv/bin/python" -c '' 2>/dev/null; then
        make_environment
        printf '%s\n' "$made_from" >"$stamp"
    fi
    printf '%s\n' "$venv"
}

make_environment() {
    "$python" -c 'import sys, sysconfig; sys.exit(sys.version_info < (3, 11) or not sysconfig.get_config_var("Py_ENABLE_SHARED"))' ||
        fail "Bundles need Python 3.11 or newer that was built with its shared library." \
            "Name one: PYTHON=/path/to/python3 make bundle"
    say "Making the environment that the bundle is built from; this takes some minutes."
    rm -rf "$venv"
    mkdir -p "$venv"
    : >"$log"
    "$python" -m venv "$venv" >>"$log" 2>&1 || fail_with_log "Python could not make an environment."
    install -c "$recipe/constraints.txt" pyinstaller pyinstaller-hooks-contrib || fail_with_log "PyInstaller could not be installed."
    # Torch first and alone: asked for with the others pip might take the build for graphics processors, which is
    # ten times as large and of no use to most.
    install ${KINDRED_TORCH_INDEX:+--index-url "$KINDRED_TORCH_INDEX"} -c "$recipe/constraints.txt" --no-deps torch torchvision ||
        fail_with_log "torch could not be installed."
    local requirements
    requirements=$("$venv/bin/python" -c '
import sys, tomllib
with open(sys.argv[1], "rb") as file:
    print(*tomllib.load(file)["project"]["dependencies"], sep="\n")' "$root/pyproject.toml")
    mapfile -t requirements <<<"$requirements"
    install -c "$recipe/constraints.txt" "${requirements[@]}" || fail_with_log "The packages could not be installed."
    # The program itself by its place, so that the licences of what it requires can be told from its own list.
    install --no-deps -e "$root" || fail_with_log "The program could not be installed."
    "$venv/bin/python" -c 'import sys, torch; sys.exit(torch.version.cuda is not None or torch.version.hip is not None)' ||
        fail "pip brought a torch for graphics processors, and the bundle is to hold one for the CPU." \
            "Name an index of such builds: KINDRED_TORCH_INDEX=<address> make bundle"
}

install() {
    "$venv/bin/python" -m pip install --no-input --disable-pip-version-check --progress-bar off "$@" >>"$log" 2>&1
}

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

fail_with_log() {
    tail -n 15 "$log" >&2
    fail "$1 The lines above are the end of build/bundle/environment.log."
}

main
