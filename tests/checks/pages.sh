#!/bin/sh
# Every page held at desktop and phone width, on a demonstration that nothing else changes.
cd "$(dirname "$0")/../.." || exit 1
exec tests/checks/browser.sh --project pages
