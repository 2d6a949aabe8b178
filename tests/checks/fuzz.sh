#!/usr/bin/env bash
# Builds every fuzz target and gives each so many inputs, always the same: its seeds and what libFuzzer makes of them.
#   tests/checks/fuzz.sh [INPUTS]
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p build
[ -f build/fuzz/build.ninja ] || cmake --preset fuzz >build/fuzz-configure.log 2>&1 || { cat build/fuzz-configure.log; exit 1; }
ninja -C build/fuzz fuzz_all
exec tests/fuzz/run "${1:-10000}x"
