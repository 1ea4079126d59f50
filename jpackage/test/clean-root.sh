#!/bin/sh
# Tries the deb in a fresh Debian: sh jpackage/test/clean-root.sh DEB [FOLDER]
# Below FOLDER (target/clean-root) a bare Debian is unpacked by debootstrap, once; each run copies it.
# In the copy: install with nothing but the dependencies named, self-test, train, render, open a
# scenario given on the command line, upgrade, remove. Nothing may be left but the user's files.
# Needs root, since it changes its root folder. SUITE names another release than bookworm.
set -eu
suite=${SUITE:-bookworm}
deb=$(CDPATH= cd -- "$(dirname -- "$1")" && pwd -P)/$(basename -- "$1")
folder=${2:-target/clean-root}
project=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)

for tool in debootstrap dpkg-deb chroot; do
  command -v "$tool" >/dev/null || { echo "clean-root: $tool is not installed" >&2; exit 1; }
done
[ "$(id -u)" -eq 0 ] || { echo "clean-root: expected to run as root" >&2; exit 1; }

mkdir -p "$folder"
folder=$(CDPATH= cd -- "$folder" && pwd -P)
base=$folder/$suite
root=$folder/root
log=$folder/log
home="/home/학생 하나"
display=
: >"$log"

finish() {
  if [ -n "$display" ]; then kill "$display" 2>/dev/null || :; fi
  if mountpoint -q "$root/proc"; then umount "$root/proc"; fi
}
trap finish EXIT
fail() {
  echo "FAILED: $1"
  tail -20 "$log" | sed 's/^/  /'
  exit 1
}
ok() { echo "ok: $1"; }

if [ ! -f "$base/complete" ]; then
  rm -rf "$base"
  debootstrap --variant=minbase "$suite" "$base" >>"$log" 2>&1 || fail "debootstrap $suite"
  : >"$base/complete"
fi
rm -rf "$root"
cp -a "$base" "$root"
rm "$root/complete"
mount -t proc proc "$root/proc" 2>>"$log" || echo "note: no /proc in the root"
cp /etc/resolv.conf "$root/etc/resolv.conf"
for hosts in /etc/apt/apt.conf.d/*proxy*; do
  if [ -f "$hosts" ]; then cp "$hosts" "$root/etc/apt/apt.conf.d/"; fi
done

as_root() {
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive "$@" >>"$log" 2>&1
}
as_user() {
  chroot --userspec=student:student "$root" env -i PATH=/usr/bin:/bin "HOME=$home" \
    LC_ALL=C.UTF-8 "$@" >>"$log" 2>&1
}
install() {
  cp "$1" "$root/tmp/downhill.deb"
  as_root apt-get install -y --no-install-recommends /tmp/downhill.deb || fail "installing $1"
  rm "$root/tmp/downhill.deb"
}
# Files and folders that packages and users own; not caches and logs of the package manager.
files() {
  (cd "$root" && find . -path ./proc -prune -o -path ./tmp -prune -o -path ./var/cache -prune -o \
    -path ./var/log -prune -o -path ./var/lib/apt -prune -o -path ./var/lib/dpkg -prune -o \
    -print) | sort
}

as_root useradd --create-home --home-dir "$home" student || fail "useradd"
as_root apt-get update || fail "apt-get update"
install "$deb"
packages=$(chroot "$root" dpkg-query -f '.\n' -W | wc -l)
ok "installed in a bare $suite, $packages packages with all dependencies"
as_root downhill --version || fail "downhill is not on the PATH"
ok "downhill is on the PATH"
as_root dpkg --purge downhill || fail "removing"
files >"$folder/before"
grep downhill "$folder/before" && fail "files are left after removing"

install "$deb"
cp "$project/src/main/resources/downhill/scenario/builtin/line.downhill" "$root$home/직선.downhill"
chroot "$root" chown -R student:student "$home"
files | grep -v '^./home/' >"$folder/installed"

as_user downhill self-test || fail "self-test"
ok "self-test"
as_user downhill train "$home/직선.downhill" --report "$home/보고서.json" || fail "train"
grep -q '"outcome": "finished"' "$root$home/보고서.json" || fail "train: not finished"
ok "train"
as_user downhill render "$home/직선.downhill" --view descent --out "$home/그림.png" ||
  fail "render"
head -c 4 "$root$home/그림.png" | grep -q PNG || fail "render: no PNG"
ok "render"

if command -v Xvfb >/dev/null && command -v xdotool >/dev/null; then
  Xvfb :97 -screen 0 1440x900x24 -ac >>"$log" 2>&1 &
  display=$!
  chroot --userspec=student:student "$root" env -i PATH=/usr/bin:/bin "HOME=$home" \
    LC_ALL=C.UTF-8 DISPLAY=:97 downhill "$home/직선.downhill" --lang en >>"$log" 2>&1 &
  window=$!
  title=
  for _ in $(seq 1 100); do
    for id in $(DISPLAY=:97 xdotool search --onlyvisible --name 'Downhill' 2>/dev/null || :); do
      title=$(DISPLAY=:97 xdotool getwindowname "$id" 2>/dev/null || :)
    done
    case $title in *' - Downhill') break ;; esac
    kill -0 "$window" 2>/dev/null || fail "the window ended at once"
    sleep 0.2
  done
  case $title in
    *' - Downhill') ok "opened a scenario given on the command line: \"$title\"" ;;
    *) fail "no window with the title of the scenario" ;;
  esac
  if command -v import >/dev/null; then
    sleep 1
    DISPLAY=:97 import -window root "$folder/window.png" && echo "   picture: $folder/window.png"
  fi
  kill "$window"
  wait "$window" || :
else
  echo "skipped: opening a window (Xvfb or xdotool is not installed)"
fi

# The same files under a later version number.
rm -rf "$folder/second"
dpkg-deb -R "$deb" "$folder/second"
sed -i 's/^Version: .*/&+1/' "$folder/second/DEBIAN/control"
dpkg-deb --root-owner-group -Znone -b "$folder/second" "$folder/second.deb" >>"$log"
rm -rf "$folder/second"
install "$folder/second.deb"
rm "$folder/second.deb"
version=$(chroot "$root" dpkg-query -f '${Version}' -W downhill)
case $version in *+1) ;; *) fail "expected the second version, found $version" ;; esac
as_user downhill self-test || fail "self-test after the upgrade"
files | grep -v '^./home/' | cmp -s - "$folder/installed" || fail "the upgrade left or lost files"
ok "upgraded to $version, with the same files and a self-test"

as_root apt-get purge -y downhill || fail "removing"
files | grep -v '^./home/' >"$folder/after"
grep -v '^./home/' "$folder/before" | diff - "$folder/after" >>"$log" || fail "files are left"
ok "removed, and nothing is left outside of the home"
echo "   in the home: $(cd "$root$home" && find . -type f ! -name '.bash*' ! -name .profile | sort |
  tr '\n' ' ')"
[ -f "$root$home/직선.downhill" ] || fail "the user's file is gone"
ok "the user's files are still there"
