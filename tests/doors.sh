#!/usr/bin/env bash
# doors.sh PROGRAM [POSTGRESQL-ADDRESS]: starts the demonstration on a free port in a temporary folder, in a file of its own or
# in that (empty) database, asks the health page and the pages of each door as the person who uses it, finds the story's
# figures there, starts it a second time within 5 seconds, prints ok and ends. Any other answer than 200 fails.
set -euo pipefail
program=$(realpath "$1")
folder=$(mktemp -d)
from=()
[ -z "${2:-}" ] || from=(--database "$2")
server=
stop() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
  server=
}
trap 'stop; rm -rf "$folder"' EXIT

start() {  # start TENTHS: fails if it is not up by then
  "$program" demo --data "$folder/data" "${from[@]}" --port 0 >"$folder/log" 2>&1 &
  server=$!
  address=
  for _ in $(seq "$1"); do
    address=$(sed -n 's/.*\(http:\/\/127\.0\.0\.1:[0-9]*\).*/\1/p' "$folder/log" | head -n 1)
    [ -z "$address" ] || return 0
    kill -0 "$server" 2>/dev/null || { cat "$folder/log"; exit 1; }
    sleep 0.1
  done
  echo "the server did not come up"; cat "$folder/log"; exit 1
}
ask() {  # ask PATH [COOKIE JAR]
  local status
  status=$(curl -s -o "$folder/page" -w '%{http_code}' ${2:+-b "$2"} "$address$1")
  [ "$status" = 200 ] || { echo "$1 answered $status"; exit 1; }
}
says() {  # says FIGURE…: the last page holds each
  local figure
  for figure in "$@"; do grep -q "$figure" "$folder/page" || { echo "the page does not say $figure"; exit 1; }; done
}
as() {   # as PERSON: signs in as a person of the story
  local jar="$folder/$1.cookies" token
  curl -s -c "$jar" -o "$folder/page" "$address/people-of-the-story"
  token=$(sed -n 's/.*name="csrf_token" value="\([^"]*\)".*/\1/p' "$folder/page" | head -n 1)
  curl -s -b "$jar" -c "$jar" -o /dev/null --data-urlencode "csrf_token=$token" --data-urlencode "person=$1" "$address/people-of-the-story"
  echo "$jar"
}

start 1800
ask /health
ask /
says '<strong>1,350</strong>' '<strong>247</strong>' '<strong>1,430</strong>' '<strong>425</strong>' '<strong>398</strong>'
ask /caseload "$(as practitioner)"
ask /caseload "$(as senior)"
ask /dashboard "$(as head)"
says '247' '1,350'
ask /recovery "$folder/head.cookies"
ask /worklist "$(as police)"
ask /our-figures "$folder/police.cookies"
ask /worklist "$(as childrens)"
ask /dashboard "$(as region)"
says '<strong>425</strong> came in' '<strong>398</strong> were returned' '1,350'
ask /withdrawals "$folder/region.cookies"
says '>96<' '>61<' '>23<'
ask /dashboard "$(as national)"
ask /accounts "$(as administrator)"
stop
start 50
ask /
says '<strong>1,350</strong>'
echo ok
