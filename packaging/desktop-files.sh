#!/usr/bin/env bash
# Puts what the desktop is told of Kindred into a share folder: packaging/desktop-files.sh /usr/share
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
share=${1:?the folder}
id=io.github.kindred.Kindred

install -D -m 644 "$root/resources/$id.desktop" "$share/applications/$id.desktop"
install -D -m 644 "$root/resources/$id.metainfo.xml" "$share/metainfo/$id.metainfo.xml"
"$("$root/packaging/pyinstaller/environment.sh")/bin/python" "$root/packaging/icons.py" hicolor "$share/icons/hicolor" >/dev/null
# "Organise with Kindred" in the menus of Dolphin and of Nemo.
install -D -m 755 "$root/packaging/desktop/$id.organise.desktop" "$share/kio/servicemenus/$id.organise.desktop"
install -D -m 644 "$root/packaging/desktop/$id.nemo_action" "$share/nemo/actions/$id.nemo_action"
