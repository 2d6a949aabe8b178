#!/usr/bin/env bash
# doors.sh PROGRAM: starts the demonstration on a free port in a temporary folder, asks the health page and one page of
# each door as the person who uses it, prints ok and ends. Any other answer than 200 fails.
set -euo pipefail
program=$(realpath "$1")
folder=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
  rm -rf "$folder"
}
trap finish EXIT

"$program" demo --data "$folder/data" --port 0 >"$folder/log" 2>&1 &
server=$!
address=
for _ in $(seq 600); do
  address=$(sed -n 's/.*\(http:\/\/127\.0\.0\.1:[0-9]*\).*/\1/p' "$folder/log" | head -n 1)
  [ -z "$address" ] || break
  kill -0 "$server" 2>/dev/null || { cat "$folder/log"; exit 1; }
  sleep 0.2
done
[ -n "$address" ] || { echo "the server did not come up"; cat "$folder/log"; exit 1; }

ask() {  # ask PATH [COOKIE JAR]
  local status
  status=$(curl -s -o "$folder/page" -w '%{http_code}' ${2:+-b "$2"} "$address$1")
  [ "$status" = 200 ] || { echo "$1 answered $status"; exit 1; }
}
as() {   # as PERSON: signs in as a person of the story
  local jar="$folder/$1.cookies" token
  curl -s -c "$jar" -o "$folder/page" "$address/people-of-the-story"
  token=$(sed -n 's/.*name="csrf_token" value="\([^"]*\)".*/\1/p' "$folder/page" | head -n 1)
  curl -s -b "$jar" -c "$jar" -o /dev/null --data-urlencode "csrf_token=$token" --data-urlencode "person=$1" "$address/people-of-the-story"
  echo "$jar"
}

ask /health
ask /
ask /caseload "$(as practitioner)"
ask /dashboard "$(as head)"
ask /worklist "$(as police)"
ask /worklist "$(as childrens)"
ask /dashboard "$(as region)"
echo ok
