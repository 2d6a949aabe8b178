#!/usr/bin/env bash
# The browser tests that kill servers, tabs and sign-ins while somebody types: each makes a demonstration of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec npx --no-install playwright test --config tests/browser/playwright.config.ts --project breaking
