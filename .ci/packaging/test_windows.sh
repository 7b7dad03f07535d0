#!/bin/sh
# Compiles the Windows installer over a stand-in for the built program and looks into what comes out (Debian's nsis and 7zip).
set -eu
HERE=$(cd "$(dirname "$0")" && pwd)
CHECKOUT=$(cd "$HERE/../.." && pwd)
WORK=$CHECKOUT/build/test-windows
command -v makensis >/dev/null && command -v 7z >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends nsis p7zip-full >/dev/null; }

rm -rf "$WORK"
mkdir -p "$WORK/built/_internal/规则包" "$WORK/built/licenses"
for name in ytcheck.exe ytcheck-gui.exe _internal/规则包/举措.toml licenses/许可证.txt THIRD_PARTY.md 使用须知.txt 校验和.sha256; do
    echo "$name" > "$WORK/built/$name"
done
makensis -V2 -WX -INPUTCHARSET UTF8 -DVERSION=0.1.0 -DNUMBERS=0.1.0.0 -DBUILT="$WORK/built" -DTARGET="$WORK/ytcheck-setup.exe" \
    -DICON="$CHECKOUT/resources/icons/ytcheck.ico" "$HERE/ytcheck.nsi"
7z x -y -o"$WORK/unpacked" "$WORK/ytcheck-setup.exe" >/dev/null
(cd "$WORK/built" && find . -type f | sort) > "$WORK/put-in.txt"
(cd "$WORK/unpacked" && find . -type f ! -path './$PLUGINSDIR/*' ! -name uninstall.exe | sort) > "$WORK/comes-out.txt"
diff "$WORK/put-in.txt" "$WORK/comes-out.txt" && echo "The installer compiles without a warning and holds every file."
