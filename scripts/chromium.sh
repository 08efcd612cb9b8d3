#!/bin/sh
# Sees to a Chromium and a Chinese font for the browser tests, or says in one sentence what is missing.
# Its headless shell is the same engine without windows and takes half the processor time: it is installed where apt has it.
set -eu
shell=chromium-headless-shell
found() { for name in "$@"; do if command -v "$name" >/dev/null; then return; fi; done; return 1; }
found_any() { found $shell chromium chromium-browser google-chrome; }
install() { sh "$(dirname "$0")/install.sh" "$1 for the browser tests" "$1" fonts-noto-cjk || true; }
if found $shell; then exit 0; fi
if ! found_any || apt-cache show $shell >/dev/null 2>&1; then install $shell; fi
found_any || install chromium
found_any || { echo "The browser tests need Chromium: run apt-get install $shell fonts-noto-cjk as root." >&2; exit 1; }
