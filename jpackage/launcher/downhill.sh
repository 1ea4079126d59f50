#!/bin/sh
# Starts Downhill from any directory: the window without arguments, a command with them.
self=$0
while [ -h "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=$(dirname "$self")/$link ;;
  esac
done
app=$(CDPATH= cd -- "$(dirname -- "$self")/.." && pwd -P) || exit 1

# The major version that the "release" file of a Java home names; nothing where there is none.
major_of() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] &&
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

java_home='@JAVA_HOME@'
if [ -n "${JAVA_HOME:-}" ]; then
  major=$(major_of "$JAVA_HOME")
  if [ "${major:-0}" -ge 25 ]; then java_home=$JAVA_HOME; fi
fi
major=$(major_of "$java_home")
if [ "${major:-0}" -lt 25 ]; then
  echo "downhill: no Java 25 or later found at $java_home; install a JDK 25 and set JAVA_HOME to it." >&2
  exit 1
fi

# Where the locale named is not installed, Java falls back to ASCII and English: it could then
# neither find a file with a Korean name nor know that Korean is wanted.
language=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
case $(locale charmap 2>/dev/null) in
  '' | ANSI_X3.4-1968 | US-ASCII)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac
speak=
case $language in ko*) speak=-Duser.language=ko ;; esac

# Without a size for its classes Java would stop the window for a whole collection at its start; a
# small nursery keeps the other collections short while a million rows are read. Loops over samples
# are not to take single samples first until a row lies even in memory: most rows are too short.
exec "$java_home/bin/java" -Xshare:auto -XX:+UseSerialGC -XX:MetaspaceSize=96m -Xmn32m \
  -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:SuperWordAutomaticAlignment=0 \
  --enable-native-access=ALL-UNNAMED ${speak:+"$speak"} \
  -cp "$app/lib/*" downhill.Main "$@"
