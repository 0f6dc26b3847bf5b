#!/usr/bin/env bash
# Writes dist/SHA256SUMS over what is to be given away. Who gets it checks it with: sha256sum --check SHA256SUMS
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../dist"
files=$(find . -maxdepth 1 -type f \( -name '*.deb' -o -name '*.AppImage' -o -name '*.tar.xz' \) -printf '%P\n' | LC_ALL=C sort)
[[ -n $files ]] || { printf 'There is nothing in dist to be given away.\n' >&2 && exit 1; }
mapfile -t files <<<"$files"
sha256sum "${files[@]}" >SHA256SUMS
printf 'dist/SHA256SUMS: %d files\n' "${#files[@]}" >&2
