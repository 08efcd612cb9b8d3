#!/bin/sh
# Sees to a Chromium and a Chinese font for the browser tests, or says in one sentence what is missing.
# Its headless shell is the same engine without windows and takes half the processor time: it is installed where apt has it.
set -eu
shell=chromium-headless-shell
found() { for name in "$@"; do if command -v "$name" >/dev/null; then return; fi; done; return 1; }
install() {
  echo "installing $1 for the browser tests"
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "$1" fonts-noto-cjk >/dev/null
}
if found $shell; then exit 0; fi
[ "$(id -u)" = 0 ] && sudo="" || sudo="sudo -n"
if command -v apt-get >/dev/null && $sudo true 2>/dev/null; then
  found chromium chromium-browser google-chrome || $sudo apt-get update -qq
  if apt-cache show $shell >/dev/null 2>&1; then install $shell || true; fi
  found $shell chromium chromium-browser google-chrome || install chromium
fi
found $shell chromium chromium-browser google-chrome ||
  { echo "The browser tests need Chromium: run apt-get install $shell fonts-noto-cjk as root." >&2; exit 1; }
