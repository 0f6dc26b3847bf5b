#!/usr/bin/env bash
# Tries an AppImage, or the archive that stands for one, out: self-test, sort a folder with clicks in its window, search,
# go into the menu of programs and out of it, and look at what is left. Nothing of the person's is touched: it runs in a
# home of its own.
#
#   packaging/appimage/try.sh FILE PHOTOS [PICTURES]
#
# An AppImage mounts itself where FUSE is at hand, and unpacks itself for each start where it is not, or where
# APPIMAGE_EXTRACT_AND_RUN=1 says so. Needs Xvfb and xdotool.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
file=$(realpath "${1:?the AppImage or the archive}")
photos=$(realpath "${2:?a folder of photos}")
pictures=$(realpath -m "${3:-$root/build/bundle/pictures-appimage}")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

mkdir "$place/home" "$place/program" "$place/temporary"
person=(env -i HOME="$place/home" PATH=/usr/bin:/bin LANG=C.UTF-8 TMPDIR="$place/temporary"
    ${OMP_NUM_THREADS:+"OMP_NUM_THREADS=$OMP_NUM_THREADS"})
cd "$place/program"
case $file in
*.AppImage)
    run=$place/program/$(basename "$file")
    ln "$file" "$run" 2>/dev/null || cp "$file" "$run"
    if [[ -z ${APPIMAGE_EXTRACT_AND_RUN:-} ]] && "${person[@]}" "$run" kindred-engine --version >/dev/null 2>&1; then
        printf 'It mounts itself.\n' >&2
    else
        printf 'It unpacks itself for each start.\n' >&2
        person+=(APPIMAGE_EXTRACT_AND_RUN=1)
    fi
    ;;
*)
    tar --extract --file "$file"
    run=$(echo "$place"/program/*/AppRun)
    ;;
esac

"${person[@]}" "$run" kindred-engine self-test
"${person[@]}" "$run" --self-test
"$root/packaging/trying/on-screen.sh" "$root/packaging/trying/walk.py" --pictures "$pictures" \
    --entry "$place/home/.local/share/applications/io.github.kindred.Kindred.desktop" -- \
    "${person[@]}" DISPLAY=SCREEN "$run" "$photos"
"${person[@]}" "$run" kindred-engine groups

for _ in {1..50}; do # the last one that was mounted goes when nothing of it runs any more
    compgen -G "$place/temporary/.mount_*" >/dev/null || break
    sleep 0.2
done
rm -rf "$place/program"
left=$(cd "$place" && find . -mindepth 1 | grep -vxE \
    '\./temporary|\./home(/\.(local(/share(/Kindred(/.*)?)?)?|cache(/(Kindred|fontconfig)(/.*)?)?))?' || true)
if [[ -n $left ]]; then
    printf '%s\nThis was left behind, besides the library.\n' "$left" >&2
    exit 1
fi
printf 'Nothing is left but the library. Pictures of the window: %s\n' "$pictures" >&2
