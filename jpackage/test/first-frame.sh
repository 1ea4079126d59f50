#!/bin/sh
# Measures the start of an image of Linux: sh jpackage/test/first-frame.sh [IMAGE] [RUNS]
# Each run starts the window on a screen of its own (Xvfb), once with the start-up cache and once
# without; the table it prints is that of docs/install.md. Wants a machine with nothing else to do;
# the processor times say less of what else it does. Run as root it takes priority over the rest.
set -eu
folder=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
image=${1:-target/installer/image/downhill}
runs=${2:-10}
java=$(dirname "$(command -v javac || echo "${JAVA_HOME:-}/bin/javac")")/java
for tool in Xvfb xvfb-run; do
  command -v "$tool" >/dev/null || { echo "first-frame: $tool is not installed" >&2; exit 1; }
done
[ -x "$image/bin/downhill" ] || { echo "first-frame: no image at $image" >&2; exit 1; }
echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg), $(uname -sr)"
exec xvfb-run -a --server-args='-screen 0 1440x900x24' \
  "${JAVA:-$java}" "$folder/FirstFrame.java" "$image" "$runs"
