#!/bin/sh
# Starts the installed Downhill: the window without arguments, a command with them. Finds its own
# folder through links, so that the folder can be moved.
self=$0
while [ -h "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=$(dirname "$self")/$link ;;
  esac
done
lib=$(CDPATH= cd -- "$(dirname -- "$self")/.." && pwd -P)/lib || exit 1

# Where the locale named is not installed, Java falls back to ASCII and English: it could then
# neither find a file with a Korean name nor know that Korean is wanted.
language=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
charmap=$(locale charmap 2>/dev/null)
printed=
case $charmap in
  UTF-8) ;;
  '' | ANSI_X3.4-1968 | US-ASCII)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
  *)
    # The name of this folder can be of another encoding than that of the locale, where Java would
    # not find itself: then names are read as UTF-8, and the console keeps its encoding.
    if ! printf '%s' "$lib" | iconv -f "$charmap" -t UTF-8 >/dev/null 2>&1; then
      LC_ALL=C.UTF-8
      export LC_ALL
      printed=$charmap
    fi
    ;;
esac
speak=
case $language in ko*) speak=-Duser.language=ko ;; esac

# Meant for other Java programs; this one would say that it heard them.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS

# Loaded classes from a file, if it is whole: without it Java starts as well, only later.
. "$lib/stamp.sh"
cache=
if is_whole "$lib/downhill.aot"; then cache=-XX:AOTCache=$lib/downhill.aot; fi

# A window, alone or on a file, is to show soon; commands are to be over soon.
window=
if [ $# -eq 0 ] || { [ $# -eq 1 ] && [ -f "$1" ]; }; then window=@$lib/window.options; fi

exec "$lib/runtime/bin/java" "@$lib/java.options" ${window:+"$window"} ${cache:+"$cache"} ${speak:+"$speak"} \
  ${printed:+"-Dstdout.encoding=$printed"} ${printed:+"-Dstderr.encoding=$printed"} \
  -m downhill/downhill.Main "$@"
