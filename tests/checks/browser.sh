#!/usr/bin/env bash
# The browser tests, on a demonstration made for them.
#   tests/checks/browser.sh [--database POSTGRESQL-ADDRESS] [for Playwright…]   without: all that share this one record
# FULLPICTURE_PROGRAM names another program.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${FULLPICTURE_PROGRAM:-build/test/fullpicture}
from=()
[ "${1:-}" != --database ] || { from=(--database "$2"); shift 2; }
[ $# -gt 0 ] || set -- --project record
folder=$(mktemp -d)
"$program" demo --data "$folder/data" "${from[@]}" --port 0 >"$folder/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$folder"' EXIT
for _ in $(seq 900); do
  address=$(sed -n 's/.*\(http:\/\/127\.0\.0\.1:[0-9]*\).*/\1/p' "$folder/log" | head -n 1)
  [ -z "$address" ] || break
  kill -0 "$server" 2>/dev/null || { cat "$folder/log"; exit 1; }
  sleep 0.2
done
[ -n "$address" ] || { echo "the demonstration did not come up"; exit 1; }
FULLPICTURE_ADDRESS=$address npx --no-install playwright test --config tests/browser/playwright.config.ts "$@"
