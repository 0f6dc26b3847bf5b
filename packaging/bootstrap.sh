#!/usr/bin/env bash
# Sets up everything that Kindred needs on this machine, or says in one sentence what is missing.
#
#   packaging/bootstrap.sh terminal   what the engine needs
#   packaging/bootstrap.sh window     and what Qt needs to open a window on this display
#   packaging/bootstrap.sh test       and what the tests need (they draw without a display)
#   packaging/bootstrap.sh pictures   and a display that nobody sees, for pictures of the window
#
# Python packages go into .venv, nothing else is touched without root or sudo. Safe to interrupt: a .venv
# whose set-up did not finish is built again. Takes a fraction of a second when there is nothing to do.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
venv=$root/.venv
log=$venv/setup.log
stamp=$venv/.kindred-ready           # what the finished set-up was made from
unfinished=$venv/.kindred-unfinished # there while pip works: if it is found later, pip was interrupted

# What Qt loads from the system: soname, what wants it, then its package in Debian, Fedora and Arch.
# Debian and Ubuntu have renamed some packages to NAMEt64; both names are tried.
libraries() {
    cat <<'TABLE'
libEGL.so.1            qt       libegl1               libglvnd-egl         libglvnd
libGL.so.1             qt       libgl1                libglvnd-glx         libglvnd
libX11.so.6            qt       libx11-6              libX11               libx11
libfontconfig.so.1     qt       libfontconfig1        fontconfig           fontconfig
libfreetype.so.6       qt       libfreetype6          freetype             freetype2
libglib-2.0.so.0       qt       libglib2.0-0          glib2                glib2
libdbus-1.so.3         qt       libdbus-1-3           dbus-libs            dbus
libxkbcommon.so.0      qt       libxkbcommon0         libxkbcommon         libxkbcommon
libzstd.so.1           qt       libzstd1              libzstd              zstd
libz.so.1              qt       zlib1g                zlib-ng-compat       zlib
libgssapi_krb5.so.2    qt       libgssapi-krb5-2      krb5-libs            krb5
libbrotlidec.so.1      qt       libbrotli1            libbrotli            brotli
libX11-xcb.so.1        x11      libx11-xcb1           libX11-xcb           libx11
libxcb.so.1            x11      libxcb1               libxcb               libxcb
libxcb-cursor.so.0     x11      libxcb-cursor0        xcb-util-cursor      xcb-util-cursor
libxcb-glx.so.0        x11      libxcb-glx0           libxcb               libxcb
libxcb-icccm.so.4      x11      libxcb-icccm4         xcb-util-wm          xcb-util-wm
libxcb-image.so.0      x11      libxcb-image0         xcb-util-image       xcb-util-image
libxcb-keysyms.so.1    x11      libxcb-keysyms1       xcb-util-keysyms     xcb-util-keysyms
libxcb-randr.so.0      x11      libxcb-randr0         libxcb               libxcb
libxcb-render.so.0     x11      libxcb-render0        libxcb               libxcb
libxcb-render-util.so.0 x11     libxcb-render-util0   xcb-util-renderutil  xcb-util-renderutil
libxcb-shape.so.0      x11      libxcb-shape0         libxcb               libxcb
libxcb-shm.so.0        x11      libxcb-shm0           libxcb               libxcb
libxcb-sync.so.1       x11      libxcb-sync1          libxcb               libxcb
libxcb-util.so.1       x11      libxcb-util1          xcb-util             xcb-util
libxcb-xfixes.so.0     x11      libxcb-xfixes0        libxcb               libxcb
libxcb-xkb.so.1        x11      libxcb-xkb1           libxcb               libxcb
libxkbcommon-x11.so.0  x11      libxkbcommon-x11-0    libxkbcommon-x11     libxkbcommon-x11
libwayland-client.so.0 wayland  libwayland-client0    libwayland-client    wayland
libwayland-cursor.so.0 wayland  libwayland-cursor0    libwayland-cursor    wayland
libwayland-egl.so.1    wayland  libwayland-egl1       libwayland-egl       wayland
TABLE
}

main() {
    local goal=${1:-} draws=no
    case $goal in
    terminal | window | test) ;;
    pictures) goal=test draws=yes ;;
    *) fail "Use: packaging/bootstrap.sh terminal|window|test|pictures" ;;
    esac
    cd "$root"
    only_one_at_a_time
    if ! find_python; then
        # Where python3 is older than that, a newer one may stand beside it.
        local package=python3
        if command -v python3 >/dev/null; then package=python3.11; fi
        lack "Python 3.11 or newer" $package $package python "brew install python"
        install_what_is_lacking
        find_python || fail "Kindred needs Python 3.11 or newer; this machine's python3 is $(version_of python3)." \
            "Install a newer Python, or name one: make PYTHON=/path/to/python3.12 ..."
    fi
    local is_done=no
    if is_ready "$goal"; then is_done=yes; else look_for_tools; fi
    [[ $goal == terminal ]] || look_for_libraries "$goal" "$draws"
    [[ $draws == no ]] || look_for_display
    install_what_is_lacking
    [[ $is_done == yes ]] && return
    set_up "$goal"
    if [[ $goal == test ]]; then try_for_exiv2; fi
}

# --- Python and .venv ----------------------------------------------------------------------------

find_python() {
    local candidate
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            python=$candidate
            return 0
        fi
    done
    return 1
}

version_of() {
    "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null
}

# A set-up is still good if it was finished, for this pyproject.toml, in this folder, and its Python still starts.
is_ready() {
    local made_from extras
    [[ -f $stamp && ! -e $unfinished ]] || return 1
    { read -r made_from && read -r extras; } <"$stamp" || return 1
    [[ $made_from == "$(fingerprint)" ]] || return 1
    [[ $1 != test || $extras == dev ]] || return 1
    "$venv/bin/python" -c '' 2>/dev/null
}

fingerprint() {
    printf '%s %s' "$(cksum <pyproject.toml)" "$root"
}

set_up() {
    local goal=$1 extras=none
    # Once the tools for developing are in .venv they stay up to date with the rest.
    if [[ $goal == test ]] || { [[ -f $stamp ]] && grep -qx dev "$stamp"; }; then extras=dev; fi
    if [[ -e $unfinished || -e $venv/pyvenv.cfg ]] && ! is_usable; then
        say "The set-up in .venv is not complete; building it again."
        rm -rf "$venv"
        has_log=no
    fi
    start_log
    : >"$unfinished"
    rm -f "$stamp"
    if [[ ! -x $venv/bin/pip ]]; then
        say "Creating .venv with Python $(version_of "$python")."
        "$python" -m venv "$venv" >>"$log" 2>&1 || fail_with_log "Python could not create .venv."
        say "Installing Python packages; this takes some minutes and, on Linux, about 6 GB of disk."
    else
        say "Bringing the Python packages up to date."
    fi
    local target=.
    [[ $extras == dev ]] && target='.[dev]'
    pip_install -e "$target" || fail_with_log "The Python packages could not be installed."
    printf '%s\n%s\n' "$(fingerprint)" "$extras" >"$stamp"
    rm -f "$unfinished"
    say "Kindred is set up."
}

# Whether pip may go on with what is in .venv. An interrupted pip leaves packages half unpacked.
is_usable() {
    [[ ! -e $unfinished ]] && "$venv/bin/python" -m pip --version >/dev/null 2>&1 &&
        grep -qF "$venv/bin/" "$venv/bin/pip" # a folder that was moved or copied has the old one in its scripts
}

# Shows large downloads as they come, and keeps everything else for the log.
pip_install() {
    local line
    "$venv/bin/python" -m pip install --no-input --disable-pip-version-check --progress-bar off "$@" 2>&1 |
        while IFS= read -r line; do
            printf '%s\n' "$line" >>"$log"
            if [[ $line =~ Downloading\ (.*/)?([A-Za-z0-9_.]+)-([0-9][^-]*)-[^/]*\(([0-9.]+\ [MG]B)\) ]]; then
                say "  ${BASH_REMATCH[2]} ${BASH_REMATCH[3]}, ${BASH_REMATCH[4]}"
            elif [[ $line == "Installing collected packages"* ]]; then
                say "  unpacking"
            fi
        done
}

# --- what the system must have -------------------------------------------------------------------

# What it takes to make .venv. Nothing is compiled: every package that Kindred needs comes ready made.
look_for_tools() {
    is_usable || "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        lack "Python's venv module" "python$(version_of "$python")-venv" python3 python "brew install python"
}

look_for_libraries() {
    [[ $(uname -s) == Linux ]] || return 0
    local wants=" qt "
    if [[ $1 == window ]]; then
        [[ -n ${DISPLAY:-} ]] && wants+="x11 "
        [[ -n ${WAYLAND_DISPLAY:-} ]] && wants+="wayland "
    fi
    [[ $2 == yes ]] && wants+="x11 "
    local soname want debian fedora arch absent
    absent=" $(absent_sonames < <(libraries)) "
    while read -r soname want debian fedora arch; do
        if [[ $absent == *" $soname "* && $wants == *" $want "* ]]; then
            lack "libraries that Qt loads" "$debian" "$fedora" "$arch" ""
        fi
    done < <(libraries)
    has_font || lack "a font" fonts-dejavu-core dejavu-sans-fonts ttf-dejavu ""
}

look_for_display() {
    [[ $(uname -s) == Linux && -z ${DISPLAY:-} ]] || return 0
    command -v xvfb-run >/dev/null || lack "a display that nobody sees" "xvfb xauth" "xorg-x11-server-Xvfb xauth" \
        "xorg-server-xvfb xorg-xauth" ""
}

# Asks the dynamic loader itself, so that it is right on every distribution.
absent_sonames() {
    "$python" -c '
import ctypes, sys
absent = []
for line in sys.stdin:
    try:
        ctypes.CDLL(line.split()[0])
    except OSError:
        absent.append(line.split()[0])
print(*absent)'
}

has_font() {
    local folder
    for folder in /usr/share/fonts /usr/local/share/fonts "${XDG_DATA_HOME:-$HOME/.local/share}/fonts" "$HOME/.fonts"; do
        [[ -d $folder ]] && [[ -n $(find -L "$folder" \( -name '*.[to]tf' -o -name '*.ttc' \) -print 2>/dev/null | head -n 1) ]] &&
            return 0
    done
    return 1
}

# lack WHAT DEBIAN FEDORA ARCH BREW: notes what is missing and what brings it.
lack() {
    if [[ ${lacking:-} != *"$1"* ]]; then lacking+="${lacking:+, }$1"; fi
    debian_packages+=" $2" fedora_packages+=" $3" arch_packages+=" $4"
    if [[ -n $5 && ${brew_commands:-} != *"$5"* ]]; then brew_commands+="${brew_commands:+ && }$5"; fi
}

# Installs on Debian and Ubuntu where it may; otherwise says what to type, all of it at once, and ends.
install_what_is_lacking() {
    [[ -n ${lacking:-} ]] || return 0
    local packages missing="Missing on this machine: $lacking."
    if command -v apt-get >/dev/null; then
        become_root || fail "$missing Install with: sudo apt-get install $(debian_names "$debian_packages")"
        say "Installing $lacking."
        start_log
        update_list
        packages=$(debian_names "$debian_packages")
        # shellcheck disable=SC2086 # names are separated by blanks
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages \
            >>"$log" 2>&1 || fail_with_log "These packages could not be installed: $packages."
    elif command -v dnf >/dev/null; then
        fail "$missing Install with: sudo dnf install $(unique "$fedora_packages")"
    elif command -v pacman >/dev/null; then
        fail "$missing Install with: sudo pacman -S $(unique "$arch_packages")"
    elif [[ $(uname -s) == Darwin && -n ${brew_commands:-} ]]; then
        fail "$missing Install with: $brew_commands"
    else
        fail "$missing In Debian the packages are called $(unique "$debian_packages");" \
            "install those of your system that correspond."
    fi
    lacking="" debian_packages="" fedora_packages="" arch_packages="" brew_commands=""
}

# Some tests judge what Kindred writes with exiv2 (so called in Debian, Fedora and Arch alike). They are skipped where
# it cannot be had, so nothing ends for want of it and nobody is asked for a password.
try_for_exiv2() {
    if command -v exiv2 >/dev/null; then return 0; fi
    if command -v apt-get >/dev/null && { [[ $(id -u) == 0 ]] || sudo -n true 2>/dev/null; }; then
        become_root
        say "Installing exiv2, which judges in some tests."
        start_log
        update_list
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends exiv2 \
            >>"$log" 2>&1 && return 0
    fi
    say "There is no exiv2 here: the tests that need it are skipped. Its package is called exiv2."
}

# An old list may still do.
update_list() {
    [[ ${has_list:-no} == no ]] || return 0
    "${as_root[@]}" apt-get update >>"$log" 2>&1 || true
    has_list=yes
}

# Sets as_root to the words before a command that needs root. Fails where nobody could be asked for a password.
become_root() {
    as_root=()
    [[ $(id -u) == 0 ]] && { as_root=(env) && return; }
    command -v sudo >/dev/null || return 1
    as_root=(sudo)
    sudo -n true 2>/dev/null && return
    [[ -t 0 && -t 2 ]] || return 1
    say "System packages are missing; sudo asks for your password to install them with apt-get."
    sudo -v
}

# The name that this release uses for each package: as given, or with the ending t64.
debian_names() {
    local name found=()
    for name in $(unique "$1"); do
        if ! is_known_to_apt "$name" && is_known_to_apt "${name}t64"; then name=${name}t64; fi
        found+=("$name")
    done
    printf '%s' "${found[*]}"
}

is_known_to_apt() {
    [[ $(LC_ALL=C apt-cache policy "$1" 2>/dev/null) == *"Candidate: "[!\(]* ]]
}

unique() {
    tr -s ' ' '\n' <<<"${1# }" | sort -u | paste -s -d ' ' -
}

# --- telling -------------------------------------------------------------------------------------

only_one_at_a_time() {
    command -v flock >/dev/null || return 0
    exec 9<"$root"
    flock -n 9 && return
    say "Another set-up of this folder is running; waiting for it."
    flock 9
}

# The log is of the last run that had something to do.
start_log() {
    [[ ${has_log:-no} == no ]] || return 0
    mkdir -p "$venv"
    : >"$log"
    has_log=yes
}

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

fail_with_log() {
    say ""
    tail -n 15 "$log" >&2
    say ""
    fail "$1 The lines above are the end of .venv/setup.log. Run the same command again once the cause is gone."
}

main "$@"
