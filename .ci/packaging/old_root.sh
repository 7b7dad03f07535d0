#!/bin/sh
# A Debian root of the age of UOS and Kylin, with a Python of our own in it, in which the release is built (root needed).
#
#   old_root.sh FOLDER    makes or completes FOLDER; each step is done once
#
# bullseye is the oldest release on Debian's servers (glibc 2.31). Python is compiled from Debian's own source package of
# the release after it; where glibc 2.29 brought a newer version of a function, the older one is asked for, so that
# nothing of what is compiled here needs more than glibc 2.28.
set -eu
ROOT=$1
MIRROR=${MIRROR:-http://deb.debian.org/debian}
PREFIX=/opt/python3.11
HERE=$(cd "$(dirname "$0")" && pwd)

PATH=/usr/sbin:/usr/bin:/sbin:/bin
in_root() { nice chroot "$ROOT" env -i LC_ALL=C.UTF-8 HOME=/root PATH="$PATH" PIP_CERT=/etc/ssl/certs/ca-certificates.crt "$@"; }

if [ ! -e "$ROOT/.bootstrapped" ]; then
    debootstrap --variant=minbase bullseye "$ROOT" "$MIRROR"
    printf 'deb %s bullseye main\ndeb-src %s bookworm main\n' "$MIRROR" "$MIRROR" > "$ROOT/etc/apt/sources.list"
    touch "$ROOT/.bootstrapped"
fi
cp /etc/resolv.conf "$ROOT/etc/resolv.conf"
mountpoint -q "$ROOT/proc" || mount -t proc proc "$ROOT/proc"
trap 'umount "$ROOT/proc"' EXIT

if [ ! -e "$ROOT/.packages" ]; then
    in_root apt-get update -qq
    # qt_packages: what Qt's xcb platform is linked with and PyInstaller takes along.
    in_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        binutils build-essential ca-certificates cmake dpkg-dev libbz2-dev libffi-dev liblzma-dev libsqlite3-dev libssl-dev python-pip-whl tcl uuid-dev zlib1g-dev \
        $(cat "$HERE/qt_packages")
    cp /etc/ssl/certs/ca-certificates.crt "$ROOT/etc/ssl/certs/"  # what this machine trusts, a mirror of its own too
    touch "$ROOT/.packages"
fi

if [ ! -e "$ROOT/.python" ]; then
    mkdir -p "$ROOT/build"
    cp "$HERE/compile_python.sh" "$ROOT/build/"
    in_root sh /build/compile_python.sh "$PREFIX"
    touch "$ROOT/.python"
fi

if ! cmp -s "$HERE/constraints.txt" "$ROOT/.wheel"; then
    cp "$HERE/constraints.txt" "$HERE/opencv_wheel.sh" "$ROOT/build/"
    rm -rf "$ROOT/build/wheels"
    in_root sh /build/opencv_wheel.sh "$PREFIX/bin/python3.11" /build/wheels
    cp "$HERE/constraints.txt" "$ROOT/.wheel"
fi
