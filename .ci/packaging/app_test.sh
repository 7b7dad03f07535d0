#!/bin/sh
# Runs the self-test of a built program as an office would meet it: in a read-only folder with a Chinese name, as a user who
# is no administrator and whose home has Chinese characters and blanks, without Python, locale or network, from elsewhere.
#
#   app_test.sh FOLDER    FOLDER holds the built program; needs root or user namespaces
set -eu
BUILT=$(cd "$1" && pwd)
PLACE=$(mktemp -d)
trap 'chmod -R u+w "$PLACE"; rm -rf "$PLACE"' EXIT
PROGRAM="$PLACE/新建文件夹/政策比对（试用）"
HOME_FOLDER="$PLACE/home/张 三 的家"
NOBODY=65534

mkdir -p "$PLACE/新建文件夹" "$HOME_FOLDER" "$PLACE/tmp" "$PLACE/elsewhere"
cp -a "$BUILT" "$PROGRAM"
chmod -R a+rX,a-w "$PROGRAM"
chmod 755 "$PLACE"
if [ "$(id -u)" = 0 ]; then
    chown $NOBODY "$HOME_FOLDER" "$PLACE/tmp"
    alone="unshare --net setpriv --reuid=$NOBODY --regid=$NOBODY --clear-groups"
else
    alone="unshare --user --net"
fi

cd "$PLACE/elsewhere"
alone() { $alone env -i HOME="$HOME_FOLDER" TMPDIR="$PLACE/tmp" PATH=/nowhere "$@"; }
alone "$PROGRAM/ytcheck" self-test
alone "$PROGRAM/ytcheck-gui" self-test >/dev/null

left=$(find "$PLACE/tmp" "$PLACE/elsewhere" -mindepth 1)
[ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
echo "Written into the user's home:"
(cd "$HOME_FOLDER" && find . -type f)
