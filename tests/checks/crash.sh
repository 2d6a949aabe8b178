#!/bin/sh
# Kills a program 200 times on each engine while it acknowledges actions: none may be lost.
exec build/test/tests/crash_rounds "${1:-200}"
