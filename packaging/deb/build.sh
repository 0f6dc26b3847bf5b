#!/usr/bin/env bash
# Packs dist/kindred (see packaging/pyinstaller/build.sh) as a package for Debian and Ubuntu: dist/kindred_VERSION_amd64.deb.
#
#   KINDRED_MAINTAINER    who answers for the package: Name <address>
#   KINDRED_COMPRESSION   xz, or zstd, which is quicker to make and larger
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
recipe=$root/packaging/deb
tree=$root/build/bundle/deb
id=io.github.kindred.Kindred
maintainer=${KINDRED_MAINTAINER:-The Kindred authors <kindred@packages.debian.org>}

main() {
    cd "$root"
    [[ -x dist/kindred/kindred ]] || fail "There is no dist/kindred to pack. Build it first: make bundle"
    venv=$(packaging/pyinstaller/environment.sh)
    version=$(<dist/kindred/VERSION)
    architecture=$(dpkg --print-architecture)
    SOURCE_DATE_EPOCH=$(packaging/version.sh epoch)
    export SOURCE_DATE_EPOCH
    rm -rf "$tree"
    install -d "$tree/DEBIAN" "$tree/usr/lib" "$tree/usr/bin"
    cp -a dist/kindred "$tree/usr/lib/kindred"
    ln -s ../lib/kindred/kindred "$tree/usr/bin/kindred"
    ln -s ../lib/kindred/kindred-engine "$tree/usr/bin/kindred-engine"
    "$root/packaging/desktop-files.sh" "$tree/usr/share"
    put_documents
    put_control
    put_in_order
    file=dist/kindred_${version}_$architecture.deb
    say "Packing; this takes some minutes."
    dpkg-deb --root-owner-group --threads-max="$(nproc)" -Z"${KINDRED_COMPRESSION:-xz}" --build "$tree" "$file" >/dev/null
    rm -rf "$tree"
    say "Built: $file ($(du -h --apparent-size "$file" | cut -f1))"
}

put_documents() {
    local documents=$tree/usr/share/doc/kindred page
    install -d "$documents" "$tree/usr/share/man/man1" "$tree/usr/share/lintian/overrides"
    for page in kindred kindred-engine; do
        gzip -9n <"dist/kindred/_internal/resources/man/$page.1" >"$tree/usr/share/man/man1/$page.1.gz"
    done
    rm -r "$tree/usr/lib/kindred/_internal/resources/man"
    gzip -9n <CHANGELOG.md >"$documents/NEWS.gz"
    changelog | gzip -9n >"$documents/changelog.gz"
    copyright >"$documents/copyright"
    install -m 644 "$recipe/lintian-overrides" "$tree/usr/share/lintian/overrides/kindred"
}

# In the form that Debian's own tools read.
changelog() {
    cat <<CHANGELOG
kindred ($version) unstable; urgency=medium

  * What changed for people is in NEWS.gz beside this file.

 -- $maintainer  $(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")
CHANGELOG
}

copyright() {
    cat "$recipe/copyright"
    if [[ -f dist/kindred/_internal/resources/licences.txt ]]; then
        printf '\nThe texts of all licences are in /usr/lib/kindred/_internal/resources/licences.txt.\n'
    fi
}

# Depends are the packages of the libraries that lie outside the bundle, and the C library as new as is needed.
put_control() {
    local needs
    needs=$("$venv/bin/python" packaging/deb/needs.py "$tree/usr/lib/kindred" packaging/bootstrap.sh)
    cat >"$tree/DEBIAN/control" <<CONTROL
Package: kindred
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -k -s --apparent-size "$tree" | cut -f1)
Depends: $needs
Recommends: xdg-utils, xdg-desktop-portal
Section: graphics
Priority: optional
Description: sort a photo folder into groups that belong together
 Kindred learns from the photos of a folder which of them belong together,
 without labels, and shows them in groups. For any photo it finds the others
 that look like it.
 .
 Everything happens on this computer, and photos are only ever read.
 .
 This package holds all that the program stands on, but for the libraries that
 Qt loads from the system.
CONTROL
}

# Owners are root's, times the commit's, rights as everywhere, and a checksum for every file.
put_in_order() {
    find "$tree" -type d -exec chmod 755 {} +
    find "$tree" -type f -exec chmod 644 {} +
    chmod 755 "$tree/usr/lib/kindred/kindred"
    (cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
    find "$tree" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

main
