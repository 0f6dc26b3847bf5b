#!/usr/bin/env bash
# Says what a bundle of this tree is called: the program's version, and between two releases the commit as well, so that
# the same commit always has the same name and another one never has.
#
#   packaging/version.sh         0.1.0, or 0.1.0+20261126.66bfaab1
#   packaging/version.sh epoch   the commit's time in seconds, for everything in a bundle that carries a time
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' engine/version.py)

if ! git rev-parse --verify -q HEAD >/dev/null 2>&1; then # sources without their history
    commit=released epoch=${SOURCE_DATE_EPOCH:-$(stat -c %Y CHANGELOG.md)}
elif git tag --points-at HEAD | grep -qx "v$version"; then
    commit=released epoch=$(git show -s --format=%ct HEAD)
else
    commit=$(TZ=UTC0 git show -s --date=format-local:%Y%m%d --format=%cd --abbrev=8 HEAD).$(git rev-parse HEAD | cut -c1-8)
    epoch=$(git show -s --format=%ct HEAD)
fi

case ${1:-name} in
epoch) printf '%s\n' "$epoch" ;;
name) if [[ $commit == released ]]; then printf '%s\n' "$version"; else printf '%s+%s\n' "$version" "$commit"; fi ;;
*) printf 'Use: packaging/version.sh [name|epoch]\n' >&2 && exit 2 ;;
esac
