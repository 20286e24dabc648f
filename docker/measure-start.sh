#!/usr/bin/env bash
# measure-start.sh [JAR]: what a start costs, until /actuator/health says UP: CPU seconds (user + system, all threads),
# wall-clock seconds, and resident memory after a quiet half minute. Two ways to start, each once on an empty H2 file and
# five times again on the file it left, of which the median by CPU is told with the least and the most: a machine shared
# with others swings by a fifth. Needs a JDK 25 ($JAVA25_HOME) and a JDK 17 ($JAVA17_HOME); prints a table.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=$(readlink -f "${1:-$here/../target/qipan.jar}")
jdk() { for home in /usr/lib/jvm/*"$1"*; do [ ! -x "$home/bin/java" ] || { echo "$home"; return; }; done; }
java25=${JAVA25_HOME:-$(jdk 25)}/bin/java java17=${JAVA17_HOME:-$(jdk 17)}/bin/java
container=(@jvm.options -Xmx1g)
work=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true; rm -rf "$work"' EXIT

cpu_seconds() { # of a process: fields 14 and 15 of stat, after the name in brackets
  sed 's/.*) //' "/proc/$1/stat" | awk -v hz="$(getconf CLK_TCK)" '{ printf "%.1f", ($12 + $13) / hz }'
}

start() { # start NAME DATA COMMAND...: one row of the table
  local name=$1 data=$2 began port cpu wall rss; shift 2
  port=$((20000 + RANDOM % 12000))
  began=$(date +%s%N)
  "$@" --spring.profiles.active=demo --qipan.data-dir="$data" --server.port="$port" >"$work/log" 2>&1 &
  pid=$!
  until "$here/health" "$port" 2>/dev/null; do
    kill -0 "$pid" 2>/dev/null || { tail -n 40 "$work/log" >&2; exit 1; }
    sleep 0.05
  done
  cpu=$(cpu_seconds "$pid") wall=$((($(date +%s%N) - began) / 10000000))
  sleep "${QUIET:-30}"
  rss=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status")
  kill "$pid"; wait "$pid" || true; pid=
  printf '| %s | %s | %s.%02d | %s |\n' "$name" "$cpu" $((wall / 100)) $((wall % 100)) "$rss"
}

both() { # both NAME COMMAND...
  local name=$1; shift
  rm -rf "$work/data"; mkdir "$work/data"
  start "$name, first start" "$work/data" "$@"
  for _ in 1 2 3 4 5; do start "$name, restart" "$work/data" "$@"; done >"$work/rows"
  sort -t '|' -k 3 -n -o "$work/rows" "$work/rows"
  sed -n 3p "$work/rows"
  printf '| %s, restart: least, most CPU s | %s | | |\n' "$name" "$(sed -n '1p;5p' "$work/rows" | cut -d '|' -f 3 | xargs)"
}

"$java25" -Djarmode=tools -jar "$jar" extract --destination "$work/app" >/dev/null
cd "$work/app"
# As in the Dockerfile, but that the program does not live in /app here.
sed "s#/app/#$here/#" "$here/jvm.options" >jvm.options
JAVA_HOME=${java25%/bin/java} "$here/train" "${jar##*/}" qipan.aot "${container[@]}" >&2
echo '| way | CPU s | wall s | RSS MB |'
echo '|---|---|---|---|'
both 'container (JDK 25, AOT cache)' "$java25" "${container[@]}" -XX:AOTCache=qipan.aot -jar "${jar##*/}"
both 'java -jar, JDK 17' "$java17" -Xmx1g -jar "$jar"
