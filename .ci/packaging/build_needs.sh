#!/bin/sh
# What `make app` needs of the system: objdump, and the libraries of Qt's xcb platform, which PyInstaller takes along.
PACKAGES="binutils libcups2 libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libgssapi-krb5-2 libwayland-client0 libwayland-cursor0 libwayland-egl1
 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
missing() { dpkg-query -W -f '${Status}\n' $PACKAGES 2>&1 | grep -qv '^install ok installed$'; }
command -v dpkg-query >/dev/null || exit 0
missing || exit 0
if [ "$(id -u)" = 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $PACKAGES >/dev/null
    exit
fi
echo "System packages are missing. Install them with: sudo apt-get install $PACKAGES" >&2
exit 1
