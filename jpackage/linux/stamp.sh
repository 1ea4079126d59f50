# Read by the start script, and by the build. Java refuses a start-up cache of another length,
# program or version by itself, but trusts what it reads in the right one: a copy that was broken off
# with its length set would end it.

# Prints the sum of two pieces of the cache $1: the 64 kB after $2 times 64 kB, and the last 64 kB.
stamp_of() {
  {
    dd if="$1" bs=65536 skip="$2" count=1
    tail -c 65536 "$1"
  } 2>/dev/null | cksum
}

# Succeeds when the cache $1 has the stamp that lies beside it.
is_whole() {
  [ -r "$1.stamp" ] && read -r stamp_middle stamp_sum <"$1.stamp" &&
    [ "$(stamp_of "$1" "$stamp_middle")" = "$stamp_sum" ]
}
