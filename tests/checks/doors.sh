#!/usr/bin/env bash
# Every door of the demonstration, as ./run --check asks them: in a file, and in PostgreSQL where there is one to test with.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${FULLPICTURE_PROGRAM:-build/test/fullpicture}
tests/doors.sh "$program"
[ -n "${FULLPICTURE_TEST_POSTGRESQL:-}" ] || exit 0
name=doors_$$
psql -q "$FULLPICTURE_TEST_POSTGRESQL" -c "create database $name"
trap 'psql -q "$FULLPICTURE_TEST_POSTGRESQL" -c "drop database if exists $name with (force)"' EXIT
tests/doors.sh "$program" "${FULLPICTURE_TEST_POSTGRESQL/postgresql:\/\/\/postgres/postgresql:///$name}"
