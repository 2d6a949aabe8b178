#!/bin/sh
# Every door of the demonstration, as ./run --check asks them.
cd "$(dirname "$0")/../.." || exit 1
exec tests/doors.sh "${FULLPICTURE_PROGRAM:-build/test/fullpicture}"
