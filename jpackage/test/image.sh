#!/bin/sh
# Tries an application image of Linux: sh jpackage/test/image.sh [IMAGE]
# The start-up cache is used where the folder is moved to, and missed in silence where it is gone or
# does not fit; folders and homes with Hangul and spaces, locales without Hangul; nothing is written
# into the home. Prints a line for each thing tried; ends with the first that fails.
set -eu
image=$(CDPATH= cd -- "${1:-target/installer/image/downhill}" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY LC_ALL LC_MESSAGES LANG

fail() {
  echo "FAILED: $1"
  if [ -s "$work/out" ]; then sed 's/^/  out: /' "$work/out" | head -5; fi
  if [ -s "$work/err" ]; then sed 's/^/  err: /' "$work/err" | head -5; fi
  exit 1
}
ok() { echo "ok: $1"; }

# The same folder elsewhere, under a name with Hangul and spaces.
moved="$work/딥 러닝/내 프로그램/downhill"
mkdir -p "$work/딥 러닝/내 프로그램" "$work/집 이름"
cp -R "$image" "$moved"
HOME="$work/집 이름"
export HOME
run() { "$moved/bin/downhill" "$@" >"$work/out" 2>"$work/err"; }

explain() {
  run explain softmax --logits 2,1,0.1 --format json || fail "$1: exit status $?"
  [ ! -s "$work/err" ] || fail "$1: standard error is not empty"
  if [ -f "$work/expected" ]; then
    cmp -s "$work/out" "$work/expected" || fail "$1: standard output is not the JSON alone"
  fi
  ok "$1"
}

# Counts our classes and how many of them came from the cache.
shared() {
  LC_ALL=C.UTF-8 "$moved/lib/runtime/bin/java" "@$moved/lib/java.options" "-XX:AOTCache=$moved/lib/downhill.aot" \
    "-Xlog:class+load=info:file=$work/classes.log" -m downhill/downhill.Main "$@" >/dev/null 2>&1 ||
    fail "$1 with a log of classes"
  all=$(grep -c ' downhill\.' "$work/classes.log" || :)
  cached=$(grep -c ' downhill\..*shared objects file' "$work/classes.log" || :)
}

"$moved/lib/runtime/bin/java" "@$moved/lib/java.options" "@$moved/lib/window.options" \
  -XX:-IgnoreUnrecognizedVMOptions --version >"$work/out" 2>"$work/err" ||
  fail "this Java does not know all options"
ok "this Java knows all options of the program and of its window"

shared self-test
[ $((cached * 10)) -ge $((all * 9)) ] && [ "$cached" -gt 500 ] ||
  fail "expected nine in ten classes from the cache, found $cached of $all"
ok "moved: $cached of $all classes of self-test come from the cache"

# Whether the start script hands the cache to Java.
handed() { sh -x "$moved/bin/downhill" --version 2>&1 | grep -q -e '-XX:AOTCache='; }
handed || fail "the start script does not hand over the cache"
ok "the start script hands over the cache"

explain "moved into a folder with Hangul and spaces"
cp "$work/out" "$work/expected"
kept="$work/kept.aot"
mv "$moved/lib/downhill.aot" "$kept"
explain "the cache deleted"
shared explain softmax --logits 2,1
[ "$cached" -eq 0 ] || fail "without a cache no class can come from it"
ok "the count of classes notices that the cache is gone"
: >"$moved/lib/downhill.aot"
explain "the cache empty"
head -c 5000000 "$kept" >"$moved/lib/downhill.aot"
explain "the cache truncated"
length=$(wc -c <"$kept")
head -c "$length" /dev/urandom >"$moved/lib/downhill.aot"
explain "random bytes of the length of the cache"
{ head -c 40000000 "$kept"; head -c "$((length - 40000000))" /dev/zero; } >"$moved/lib/downhill.aot"
explain "a copy broken off, with its length set"
{ head -c 4096 "$kept"; head -c "$((length - 4096))" /dev/urandom; } >"$moved/lib/downhill.aot"
explain "random bytes after the right beginning"
if handed; then fail "the start script hands over a broken cache"; fi
echo "not a cache" >"$moved/lib/downhill.aot"
explain "a file that is no cache"
LC_ALL=C.UTF-8 "$moved/lib/runtime/bin/java" "-XX:AOTCacheOutput=$moved/lib/downhill.aot" --list-modules \
  >/dev/null 2>&1 || :
explain "the cache of another program"
mv "$kept" "$moved/lib/downhill.aot"

export JAVA_TOOL_OPTIONS=-Dheard=true JDK_JAVA_OPTIONS=-Dheard=true _JAVA_OPTIONS=-Dheard=true
explain "options meant for other Java programs"
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS

ln -s "$moved/bin/downhill" "$work/링크"
"$work/링크" --version >"$work/out" 2>&1 || fail "called through a link"
ok "called through a link"

printf 'x,y\n1,2\n2,4\n' >"$work/표 하나.csv"
for locale in C POSIX en_US.ISO-8859-1 ko_KR.UTF-8 ko_KR.EUC-KR nowhere; do
  LC_ALL=$locale run --help --lang ko || fail "LC_ALL=$locale: help"
  iconv -f UTF-8 -t UTF-8 "$work/out" >/dev/null 2>&1 && grep -q '명령' "$work/out" ||
    fail "LC_ALL=$locale: expected Hangul in the help"
  LC_ALL=$locale run validate "$work/표 하나.csv" --lang ko || fail "LC_ALL=$locale: a Korean name"
  grep -q '표 하나.csv: ' "$work/out" || fail "LC_ALL=$locale: expected the name as typed"
  ok "LC_ALL=$locale: Hangul in file names and on the console"
done

# A console of EUC-KR, where this system can make the locale; all names are then of that encoding.
if localedef -i ko_KR -f EUC-KR "$work/ko_KR.EUC-KR" >/dev/null 2>&1; then
  LOCPATH=$work LC_ALL=ko_KR.EUC-KR "$image/bin/downhill" --help >"$work/out" 2>"$work/err" ||
    fail "EUC-KR: help"
  iconv -f EUC-KR -t UTF-8 "$work/out" 2>/dev/null | grep -q '명령' ||
    fail "EUC-KR: expected Hangul in that encoding"
  ok "a console of EUC-KR: Hangul in its encoding"
  LOCPATH=$work LC_ALL=ko_KR.EUC-KR "$moved/bin/downhill" --help >"$work/out" 2>"$work/err" ||
    fail "EUC-KR, in a folder named in UTF-8: help"
  iconv -f EUC-KR -t UTF-8 "$work/out" 2>/dev/null | grep -q '명령' ||
    fail "EUC-KR, in a folder named in UTF-8: expected Hangul in the encoding of the console"
  LOCPATH=$work LC_ALL=ko_KR.EUC-KR "$moved/bin/downhill" self-test >"$work/out" 2>"$work/err" ||
    fail "EUC-KR, in a folder named in UTF-8: self-test"
  ok "a console of EUC-KR, from a folder whose name is of UTF-8"
else
  echo "skipped: a console of EUC-KR (localedef cannot make the locale here)"
fi

run self-test || fail "self-test: exit status $?"
[ ! -s "$work/err" ] || fail "self-test: standard error is not empty"
ok "self-test from a home with Hangul and spaces"
left=$(find "$HOME" -mindepth 1 | head -3)
[ -z "$left" ] || fail "expected an empty home, found $left"
ok "nothing was written into the home"
