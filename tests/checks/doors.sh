#!/usr/bin/env bash
# One page of each door, as ./run --check asks them.
set -euo pipefail
cd "$(dirname "$0")/../.."
tests/doors.sh "${FULLPICTURE_PROGRAM:-build/test/fullpicture}"
