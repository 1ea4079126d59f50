#!/bin/sh
# Prints how fast the engine trains, as a share of what bench/limit.c reaches on this computer.
#   mvn -q -DskipTests package && bench/ratios.sh [ROUNDS]        (5 rounds unless told otherwise)
# Engine and limit run in turn; the median ratio is printed. Use a computer that does nothing else.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
launcher=${DOWNHILL:-$here/../target/downhill/bin/downhill}
rounds=${1:-5}

cc=
for name in ${CC:-} gcc cc clang; do
  if command -v "$name" >/dev/null 2>&1; then
    cc=$name
    break
  fi
done
if [ -z "$cc" ]; then
  echo "ratios: no C compiler (gcc, cc or clang) here, so there is no limit to compare with"
  exit 0
fi
if [ ! -x "$launcher" ]; then
  echo "ratios: expected a launcher at $launcher; make it with: mvn -q -DskipTests package" >&2
  exit 1
fi
java=java
if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; fi
major=$("$java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
if [ "${major:-0}" -lt 25 ]; then
  echo "ratios: $java is no Java 25 or later; set JAVA_HOME to a JDK 25" >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wide=
case $(uname -m) in x86_64) wide=-mprefer-vector-width=512 ;; esac
"$cc" -O3 -march=native -ffast-math $wide -o "$work/limit" "$here/limit.c" -lm
"$java" "$here/Workloads.java" "$work"

# key NAME < one line of JSON: the number that stands there
key() { sed "s/.*\"$1\": *\([-0-9.eE+]*\).*/\1/"; }

echo "workload          ratio   engine/s    limit/s  first epoch s   loss"
for network in "$work"/*.network; do
  name=$(basename "$network" .network)
  round=0
  : >"$work/rounds"
  while [ "$round" -lt "$rounds" ]; do
    line=$("$launcher" bench "$work/$name.downhill")
    limit=$("$work/limit" "$network" | cut -d' ' -f1)
    echo "$(echo "$line" | key samples_per_s) $limit $(echo "$line" | key first_epoch_s)" \
      "$(echo "$line" | key final_loss)" >>"$work/rounds"
    round=$((round + 1))
  done
  awk '{ print $1 / $2, $0 }' "$work/rounds" | sort -n | awk -v name="$name" '
    { row[NR] = $0 }
    END {
      split(row[int((NR + 1) / 2)], at, " ")
      printf "%-16s %6.3f %10.3g %10.3g %14.4f %6.4f\n", name, at[1], at[2], at[3], at[4], at[5]
    }'
done
