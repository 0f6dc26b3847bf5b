#!/usr/bin/env bash
# Tries a package out as root, in a Debian that has nothing but itself: install, self-test, sort a folder in the terminal and
# with clicks in the window, search, uninstall; and then looks at what is left.
#
#   packaging/deb/try.sh PACKAGE.deb PHOTOS [PICTURES]
#
# The Debian is made by debootstrap in build/bundle/debian, from the sources of this machine, and kept for the next time.
# The window is shown on an Xvfb of this machine, through its abstract socket, so that nothing for trying is installed
# beside the package. Needs debootstrap, Xvfb and xdotool.
#
#   SUITE       the release of Debian (bookworm)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
package=$(realpath "${1:?the package}")
photos=$(realpath "${2:?a folder of photos}")
pictures=$(realpath -m "${3:-$root/build/bundle/pictures-deb}")
suite=${SUITE:-bookworm}
base=$root/build/bundle/debian-$suite
debian=$root/build/bundle/debian-try
person=(chroot --userspec=1000:1000 "$debian" env -i HOME=/home/person PATH=/usr/bin:/bin LANG=C.UTF-8 XDG_RUNTIME_DIR=/run/person
    ${OMP_NUM_THREADS:+"OMP_NUM_THREADS=$OMP_NUM_THREADS"})

# What is the person's and stays: the libraries and the log, and what the system's font library remembers.
theirs='/home/person/(in-terminal|\.local/share/Kindred|\.cache/Kindred|\.cache/fontconfig)(/.*)?'
theirs+='|/home/person/\.(local(/share)?|cache)'

main() {
    [[ $(id -u) == 0 ]] || fail "Only root can make a Debian in a folder: sudo $0 ..."
    trap tidy_up EXIT
    make_debian
    step "Install"
    look >"$root/build/bundle/before.txt"
    cp "$package" "$debian/tmp/kindred.deb"
    inside apt-get install -y -q --no-install-recommends /tmp/kindred.deb >"$root/build/bundle/install.log" 2>&1 ||
        { tail -n 20 "$root/build/bundle/install.log" >&2; fail "It cannot be installed."; }
    rm "$debian/tmp/kindred.deb"
    inside dpkg --verify kindred
    step "Self-test of both commands"
    "${person[@]}" kindred-engine self-test
    "${person[@]}" kindred --self-test # with Qt's libraries from the packages that it depends on
    step "Sort a folder in the terminal, and search"
    "${person[@]}" kindred-engine organise /home/person/Photos --library /home/person/in-terminal
    "${person[@]}" kindred-engine groups --library /home/person/in-terminal
    "${person[@]}" kindred-engine similar "$(first_photo)" -k 3 --library /home/person/in-terminal
    step "Start it as the menu does, sort the folder with clicks, and search"
    "$root/packaging/trying/on-screen.sh" "$root/packaging/trying/walk.py" --pictures "$pictures" -- \
        "${person[@]}" DISPLAY=SCREEN $(command_of_entry) /home/person/Photos
    "${person[@]}" kindred-engine groups --json >"$root/build/bundle/groups.json"
    "$("$root/packaging/pyinstaller/environment.sh")/bin/python" -c '
import json, sys
with open(sys.argv[1], encoding="utf-8") as file:
    sys.exit(not json.load(file)["groups"])' "$root/build/bundle/groups.json" || fail "The window left no groups."
    step "Uninstall"
    inside apt-get purge -y -q kindred >>"$root/build/bundle/install.log" 2>&1
    inside apt-get autoremove --purge -y -q >>"$root/build/bundle/install.log" 2>&1
    look | comm -13 "$root/build/bundle/before.txt" - | grep -vxE "$theirs" >"$root/build/bundle/left.txt" || true
    if [[ -s $root/build/bundle/left.txt ]]; then
        cat "$root/build/bundle/left.txt" >&2
        fail "This was left behind, besides the libraries."
    fi
    say "Nothing is left but the libraries. Pictures of the window: $pictures"
}

# A Debian as it comes, and in it a person with a folder of photos.
make_debian() {
    if [[ ! -f $base/.complete ]]; then
        step "Make a Debian $suite"
        rm -rf "$base"
        debootstrap --variant=minbase "$suite" "$base" "$(source_of_debian)" >"$root/build/bundle/debootstrap.log" 2>&1 ||
            { tail -n 5 "$root/build/bundle/debootstrap.log" >&2; fail "debootstrap could not make a Debian."; }
        : >"$base/.complete"
    fi
    if grep -q " $debian/" /proc/mounts; then fail "An earlier try left something mounted below $debian; unmount it first."; fi
    rm -rf --one-file-system "$debian"
    cp -a "$base" "$debian"
    cp /etc/resolv.conf "$debian/etc/resolv.conf"
    cp -a /etc/apt/apt.conf.d/. "$debian/etc/apt/apt.conf.d/" # how this machine gets at packages
    if [[ -d /etc/ssl/certs ]]; then mkdir -p "$debian/etc/ssl" && cp -a /etc/ssl/certs "$debian/etc/ssl/"; fi
    mount -t proc proc "$debian/proc"
    mkdir -p "$debian/dev/shm"
    mount -t tmpfs -o size=1g,mode=1777 shm "$debian/dev/shm"
    inside useradd --create-home --uid 1000 person
    install -d -o 1000 -g 1000 -m 700 "$debian/run/person"
    cp -r "$photos" "$debian/home/person/Photos"
    chown -R 1000:1000 "$debian/home/person/Photos"
    inside apt-get update -q >"$root/build/bundle/install.log" 2>&1
}

# The address that this machine takes Debian from.
source_of_debian() {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m 1 debian
}

inside() {
    chroot "$debian" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} "$@"
}

# All that lies in it but what changes by itself.
look() {
    (cd "$debian" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./sys -o -path ./var/cache \
        -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/log \) -prune -o -printf '/%P\n') | LC_ALL=C sort
}

first_photo() {
    (cd "$debian" && find home/person/Photos -type f | LC_ALL=C sort | head -n 1 | sed 's|^|/|')
}

# The desktop entry's line Exec without the places for files, as a launcher reads it.
command_of_entry() {
    sed -n 's/^Exec=//p;/^\[Desktop Action/q' "$debian/usr/share/applications/io.github.kindred.Kindred.desktop" | head -n 1 | sed 's/ %[fFuU]//'
}

tidy_up() {
    local place
    for place in dev/shm proc; do
        if mountpoint -q "$debian/$place"; then umount "$debian/$place" || umount -l "$debian/$place"; fi
    done
}

step() { printf '\n== %s\n' "$*" >&2; }

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

main
