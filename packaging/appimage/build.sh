#!/usr/bin/env bash
# Packs dist/kindred (see packaging/pyinstaller/build.sh) for any Linux: as an AppImage where a runtime for one is named,
# and as an archive of the same folder where none is. Either runs where it is put, without being installed.
#
#   APPIMAGETOOL       the program appimagetool, which brings a runtime of its own or downloads one
#   APPIMAGE_RUNTIME   the file of a runtime of type 2; then mksquashfs is all that is needed besides
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
tree=$root/build/bundle/Kindred.AppDir
id=io.github.kindred.Kindred

# What Qt loads from the system and many systems do not have. The rest is on every desktop, and must be the desktop's own.
carried=(libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-image.so.0 libxcb-keysyms.so.1 libxcb-randr.so.0 libxcb-render.so.0
    libxcb-render-util.so.0 libxcb-shape.so.0 libxcb-shm.so.0 libxcb-sync.so.1 libxcb-util.so.1 libxcb-xfixes.so.0
    libxcb-xkb.so.1 libxcb-glx.so.0 libxkbcommon.so.0 libxkbcommon-x11.so.0 libbrotlidec.so.1 libbrotlicommon.so.1)

main() {
    cd "$root"
    [[ -x dist/kindred/kindred ]] || fail "There is no dist/kindred to pack. Build it first: make bundle"
    version=$(<dist/kindred/VERSION)
    machine=$(uname -m)
    SOURCE_DATE_EPOCH=$(packaging/version.sh epoch)
    export SOURCE_DATE_EPOCH
    make_tree
    "$tree/AppRun" --self-test
    "$tree/AppRun" kindred-engine self-test
    local file=dist/Kindred-$version-$machine
    rm -f "$file.AppImage" "$file.tar.xz"
    say "Packing; this takes some minutes."
    if [[ -n ${APPIMAGETOOL:-} ]]; then
        ARCH=$machine VERSION=$version "$APPIMAGETOOL" --no-appstream "$tree" "$file.AppImage"
    elif [[ -n ${APPIMAGE_RUNTIME:-} ]]; then
        mksquashfs "$tree" build/bundle/kindred.squashfs -noappend -root-owned -no-progress -quiet -comp zstd
        cat "$APPIMAGE_RUNTIME" build/bundle/kindred.squashfs >"$file.AppImage"
        chmod 755 "$file.AppImage"
        rm build/bundle/kindred.squashfs
    else
        say "No runtime for AppImages was named (APPIMAGETOOL or APPIMAGE_RUNTIME), so this is an archive of the same folder."
        tar --create --directory "$(dirname "$tree")" --sort=name --owner=0 --group=0 --numeric-owner \
            --mtime="@$SOURCE_DATE_EPOCH" --transform "s/^Kindred.AppDir/Kindred-$version/" Kindred.AppDir | xz -T0 >"$file.tar.xz"
    fi
    say "Built: $(ls "$file".*)"
}

make_tree() {
    rm -rf "$tree"
    install -d "$tree/usr/lib"
    cp -a dist/kindred "$tree/usr/lib/kindred"
    rm -r "$tree/usr/lib/kindred/_internal/resources/man"
    install -m 755 packaging/appimage/AppRun "$tree/AppRun"
    packaging/desktop-files.sh "$tree/usr/share"
    install -D -m 755 packaging/desktop/nautilus-script.sh "$tree/usr/share/nautilus/scripts/Organise with Kindred"
    ln -s "usr/share/applications/$id.desktop" "$tree/$id.desktop"
    ln -s "usr/share/icons/hicolor/256x256/apps/$id.png" "$tree/$id.png"
    ln -s "$id.png" "$tree/.DirIcon"
    local name file
    for name in "${carried[@]}"; do
        file=$(/sbin/ldconfig -p | awk -v name="$name" '$1 == name && /x86-64|AArch64/ && !found { found = $NF } END { print found }')
        [[ -n $file ]] || fail "$name is not on this machine. packaging/bootstrap.sh pictures brings it."
        install -m 644 "$file" "$tree/usr/lib/kindred/_internal/$name" # where its starter has the loader look
    done
}

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

main
