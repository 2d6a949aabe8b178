#!/usr/bin/env bash
# The demonstration on PostgreSQL: every door, then on the same record the training clock and the whole story in the browser.
# Wants a server that FULLPICTURE_TEST_POSTGRESQL names; says so and passes where there is none.
set -euo pipefail
cd "$(dirname "$0")/../.."
server=${FULLPICTURE_TEST_POSTGRESQL:-}
[ -n "$server" ] || { echo "FULLPICTURE_TEST_POSTGRESQL names no server: nothing was tried"; exit 0; }
name=story_$$
psql -q "$server" -c "create database $name"
trap 'psql -q "$server" -c "drop database if exists $name with (force)"' EXIT
database=${server/postgresql:\/\/\/postgres/postgresql:///$name}
tests/doors.sh "${FULLPICTURE_PROGRAM:-build/test/fullpicture}" "$database"
# There "Start again" makes the whole record anew, so the tests begin with what is new already. How its pages look is held on
# SQLite: they are the same, letter by letter (tests/app, GoldenPages).
FULLPICTURE_NEW=1 FULLPICTURE_HELD=1 tests/checks/browser.sh --database "$database" --output build/browser-postgresql clock.spec.ts story.spec.ts --grep-invert 'without scripts' "$@"
