#!/bin/sh
# Sees to a Chromium and a Chinese font for the browser tests, or says in one sentence what is missing.
set -eu
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null; then exit 0; fi
done
[ "$(id -u)" = 0 ] && sudo="" || sudo="sudo -n"
if command -v apt-get >/dev/null && $sudo true 2>/dev/null; then
  echo "installing Chromium for the browser tests"
  export DEBIAN_FRONTEND=noninteractive
  $sudo apt-get update -qq
  $sudo apt-get install -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null
fi
command -v chromium >/dev/null || { echo "The browser tests need Chromium: run apt-get install chromium fonts-noto-cjk as root." >&2; exit 1; }
