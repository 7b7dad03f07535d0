#!/bin/sh
# What `make app` needs of the system: objdump, and the libraries of Qt's xcb platform, which PyInstaller takes along.
PACKAGES="binutils $(tr '\n' ' ' < "$(dirname "$0")/qt_packages")"
missing() { dpkg-query -W -f '${Status}\n' $PACKAGES 2>&1 | grep -qv '^install ok installed$'; }
command -v dpkg-query >/dev/null || exit 0
missing || exit 0
if [ "$(id -u)" = 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $PACKAGES >/dev/null
    exit
fi
echo "System packages are missing. Install them with: sudo apt-get install $PACKAGES" >&2
exit 1
