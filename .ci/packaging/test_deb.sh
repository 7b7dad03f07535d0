#!/bin/sh
# Installs a built Debian package in a bare Debian root and tries it there: `make test-deb` (root needed).
#
#   test_deb.sh PACKAGE PYTHON [SUITE]    PYTHON runs the checkout's own program for comparison
#
# In the root there is nothing but what debootstrap and the package's Depends bring: no Python, no Chinese font, no locale. Xvfb, for
# the window, runs outside; its picture is left in build/test-deb/window.png.
set -eu
HERE=$(cd "$(dirname "$0")" && pwd)
CHECKOUT=$(cd "$HERE/../.." && pwd)
PACKAGE=$(readlink -f "$1")
PYTHON=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
SUITE=${3:-bullseye}
MIRROR=${MIRROR:-http://deb.debian.org/debian}
WORK=$CHECKOUT/build/test-deb
BARE=$CHECKOUT/build/bare-$SUITE
ROOT=$WORK/root
TOOLS="debootstrap imagemagick xvfb xdotool"

if [ -z "${IN_NAMESPACE:-}" ]; then
    dpkg-query -W $TOOLS >/dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $TOOLS >/dev/null; }
    [ -e "$BARE/etc/debian_version" ] || debootstrap --variant=minbase "$SUITE" "$BARE" "$MIRROR" >/dev/null
    rm -rf "$WORK"
    mkdir -p "$WORK"
    cp -a "$BARE" "$ROOT"
    IN_NAMESPACE=1 exec unshare --mount sh "$0" "$@"
fi

say() { printf '\n== %s\n' "$*"; }
in_root() { chroot "$ROOT" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
# As an office's user: nobody's rights, a Chinese home, no locale; `offline` cuts the network off as well.
HOME_FOLDER="/home/张 三 的家"
as_user() { chroot --userspec=65534:65534 "$ROOT" env -i HOME="$HOME_FOLDER" PATH=/usr/bin:/bin "$@"; }
offline() { unshare --net chroot --userspec=65534:65534 "$ROOT" env -i HOME="$HOME_FOLDER" PATH=/usr/bin:/bin "$@"; }
everything() { (cd "$ROOT" && find . -xdev \( -path ./proc -o -path ./home -o -path ./tmp -o -path ./var/log -o -path ./var/cache -o -path ./var/lib/dpkg -o -path ./var/lib/apt \) -prune -o -print | sort); }

mount -t proc proc "$ROOT/proc"
cp /etc/resolv.conf "$ROOT/etc/resolv.conf"
mkdir -p "$ROOT$HOME_FOLDER"
chown 65534:65534 "$ROOT$HOME_FOLDER"
cp "$PACKAGE" "$ROOT/tmp/ytcheck.deb"

say "Depends, and nothing else, in a bare $SUITE"
dpkg-deb --field "$PACKAGE" Depends Recommends Installed-Size
in_root apt-get update -qq
in_root apt-get satisfy -y -qq --no-install-recommends "$(dpkg-deb --field "$PACKAGE" Depends)" >/dev/null 2>&1
everything > "$WORK/before.txt"
in_root dpkg --install /tmp/ytcheck.deb

say "Self-test of the installed program, without a network"
offline ytcheck self-test

say "The same result files as from the checkout"
mkdir "$WORK/files"
sample=$(ls "$CHECKOUT"/resources/sample/*/*.pdf | head -n 1)
cp "$sample" "$WORK/files/文件.pdf"
"$PYTHON" "$HERE/make_scan.py" "$sample" "$WORK/files/扫描件.pdf"
cp "$WORK"/files/*.pdf "$ROOT$HOME_FOLDER/"
for name in 文件 扫描件; do
    (cd "$CHECKOUT" && HOME=$WORK "$PYTHON" -m ytcheck check "$WORK/files/$name.pdf" --json "$WORK/files/$name.json" >/dev/null)
    offline ytcheck check "$HOME_FOLDER/$name.pdf" --json "$HOME_FOLDER/$name.json" --report "$HOME_FOLDER/$name-报告.pdf" | head -n 3
    cmp "$WORK/files/$name.json" "$ROOT$HOME_FOLDER/$name.json" && echo "$name.json: byte for byte the same"
done

say "The window, on a screen of this machine; the fonts in the root:"
(cd "$ROOT/usr/share/fonts" 2>/dev/null && find . -type f)
Xvfb :97 -screen 0 1280x900x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
trap 'kill $screen' EXIT
sleep 2
mkdir -p "$ROOT/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
as_user DISPLAY=:97 ytcheck-gui > "$WORK/window.log" 2>&1 &
DISPLAY=:97 timeout 60 xdotool search --sync --onlyvisible --name 配套政策 >/dev/null
sleep 10 # samples and districts are loaded behind the first window
import -display :97 -window root "$WORK/window.png"
DISPLAY=:97 xdotool search --onlyvisible --name 配套政策 windowclose || true
cat "$WORK/window.log"
colours=$(identify -format %k "$WORK/window.png")
echo "$WORK/window.png: $colours colours"
[ "$colours" -gt 50 ]
umount "$ROOT/tmp/.X11-unix"

say "Uninstalled"
in_root dpkg --purge ytcheck
everything > "$WORK/after.txt"
diff "$WORK/before.txt" "$WORK/after.txt" && echo "nothing is left behind"
echo "In the user's home:" && (cd "$ROOT$HOME_FOLDER" && find . -type f | sort)

say "Menu entry and file type, where the desktop's own tools are installed"
in_root apt-get install -y -qq --no-install-recommends desktop-file-utils shared-mime-info >/dev/null 2>&1
in_root dpkg --install /tmp/ytcheck.deb >/dev/null
in_root desktop-file-validate /usr/share/applications/ytcheck.desktop
in_root grep -H x-ytcheck /usr/share/mime/globs2 /usr/share/applications/mimeinfo.cache
in_root dpkg --purge ytcheck >/dev/null
! in_root grep -r -i ytcheck /usr/share/mime /usr/share/applications
echo "gone with the package"
