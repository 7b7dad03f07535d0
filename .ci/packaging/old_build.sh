#!/bin/sh
# Builds program, Debian package and portable archive in an old Debian root into dist/ of this checkout (root needed).
#
#   old_build.sh FOLDER    FOLDER is the root, made where it is not there (see old_root.sh)
set -eu
HERE=$(cd "$(dirname "$0")" && pwd)
CHECKOUT=$(cd "$HERE/../.." && pwd)
mkdir -p "$1"
ROOT=$(cd "$1" && pwd)
sh "$HERE/old_root.sh" "$ROOT"

# The mounts live in a namespace of their own and are gone with it.
mkdir -p "$ROOT/src"
exec unshare --mount sh -eu -c '
    mount -t proc proc "$1/proc"
    mount --bind "$2" "$1/src"
    exec nice chroot "$1" env -i LC_ALL=C.UTF-8 HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin PIP_CERT=/etc/ssl/certs/ca-certificates.crt \
        sh /src/.ci/packaging/old_steps.sh
' build "$ROOT" "$CHECKOUT"
