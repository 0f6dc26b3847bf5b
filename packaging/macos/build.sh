#!/usr/bin/env bash
# Builds Kindred.app and a disk image of it, on macOS: packaging/macos/build.sh
#
#   PYTHON             Python 3.11 or newer with Kindred's requirements and PyInstaller; python3 where it is not said
#   SIGN_IDENTITY      "Developer ID Application: …", as `security find-identity` names it; without one the application
#                      is signed for this machine only, and other machines ask before they open it
#   NOTARY_PROFILE     as `xcrun notarytool store-credentials` named it; without one nothing is sent to Apple
#
# docs/other-systems.md says what of this was tried.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
here=$root/packaging/macos
python=${PYTHON:-python3}
work=$root/build/macos
app=$root/dist/Kindred.app

if [[ $(uname -s) != Darwin ]]; then
    printf 'Kindred.app can be built on macOS only.\n' >&2
    exit 2
fi
if [[ -n ${NOTARY_PROFILE:-} && -z ${SIGN_IDENTITY:-} ]]; then
    printf 'Apple looks only at what is signed: say SIGN_IDENTITY as well as NOTARY_PROFILE.\n' >&2
    exit 2
fi

cd "$root"
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' engine/version.py)
image=$root/dist/kindred-$version-$(uname -m).dmg
mkdir -p "$work"
"$python" packaging/icons.py icns "$work/kindred.icns"
"$python" -m PyInstaller --noconfirm --distpath dist --workpath "$work" "$here/kindred-macos.spec"
"$python" packaging/licences.py "$work/licences.txt"
cp "$work/licences.txt" "$app/Contents/Resources/resources/licences.txt"

options=(--force --deep --sign "${SIGN_IDENTITY:--}")
if [[ -n ${SIGN_IDENTITY:-} ]]; then
    options+=(--options runtime --timestamp --entitlements "$here/entitlements.plist")
fi
codesign "${options[@]}" "$app"
codesign --verify --deep --strict "$app"
"$app/Contents/MacOS/kindred" --self-test

# The application beside the folder that it is to be dragged to.
rm -rf "$work/image" "$image"
mkdir "$work/image"
cp -R "$app" "$work/image/"
ln -s /Applications "$work/image/Applications"
hdiutil create -volname Kindred -srcfolder "$work/image" -format UDZO -ov "$image"

if [[ -n ${SIGN_IDENTITY:-} ]]; then codesign --sign "$SIGN_IDENTITY" --timestamp "$image"; fi
if [[ -n ${NOTARY_PROFILE:-} ]]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
printf '%s\n' "$image"
