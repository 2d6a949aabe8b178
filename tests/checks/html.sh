#!/usr/bin/env bash
# html-validate over every page that the golden tests render, by the rules of .htmlvalidate.mjs: no violation at all.
# FULLPICTURE_PAGES: a folder into which app_test has written them already; else it is asked to.
set -euo pipefail
cd "$(dirname "$0")/../.."
pages=${FULLPICTURE_PAGES:-}
if [ -z "$pages" ] || [ ! -d "$pages" ]; then
  pages=$(mktemp -d)
  trap 'rm -rf "$pages"' EXIT
  # A page that differs from its golden file fails there; here only its markup counts.
  FULLPICTURE_PAGES=$pages build/test/tests/app_test --gtest_filter='*GoldenPages.AreAsTheyShouldBe/sqlite' >/dev/null || true
fi
count=$(find "$pages" -name '*.html' | wc -l)
[ "$count" -ge 100 ] || { echo "only $count pages were rendered"; exit 1; }
npx --no-install html-validate --config .htmlvalidate.mjs "$pages"/*.html
echo "$count pages, no violation"
