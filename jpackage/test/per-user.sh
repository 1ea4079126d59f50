#!/bin/sh
# Tries the archive of Linux as a user without rights: sh jpackage/test/per-user.sh ARCHIVE
# Installs into a home with Hangul and spaces, runs, upgrades, removes: only the user's files stay.
set -eu
archive=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME
HOME="$work/집 하나"
export HOME
mkdir -p "$HOME" "$work/받은 파일"
fail() {
  echo "FAILED: $1"
  exit 1
}

tar -xf "$archive" -C "$work/받은 파일"
from=$(echo "$work/받은 파일"/downhill-*)
sh "$from/install.sh" >/dev/null
"$HOME/.local/bin/downhill" self-test --lang ko | grep -q '확인: 신경망' || fail "self-test"
echo "ok: installed into a home with Hangul and spaces; self-test"
entry=$HOME/.local/share/applications/app.downhill.Downhill.desktop
grep -q "^Exec=\"$HOME/.local/share/downhill/bin/downhill\" %f$" "$entry" || fail "the menu entry names another program"
if command -v desktop-file-validate >/dev/null; then
  desktop-file-validate "$entry" || fail "menu entry"
fi
if command -v appstreamcli >/dev/null; then
  appstreamcli validate --no-net \
    "$HOME/.local/share/metainfo/app.downhill.Downhill.metainfo.xml" >/dev/null || fail "description"
fi
echo "ok: menu entry"
echo mine >"$HOME/내 실습.downhill"
sh "$from/install.sh" >/dev/null
"$HOME/.local/bin/downhill" --version | grep -q '^downhill ' || fail "installing again"
echo "ok: installed again over it"
sh "$HOME/.local/share/downhill/remove.sh" >/dev/null
left=$(find "$HOME" \( -type f -o -type l \) ! -name '내 실습.downhill' ! -path '*/mime/*' \
  ! -name mimeinfo.cache)
[ -z "$left" ] || fail "left behind: $left"
[ -f "$HOME/내 실습.downhill" ] || fail "the user's file is gone"
echo "ok: removed; the user's files are still there"
