#!/bin/sh
# Sees to a Caddy for the tests that serve the site with it, or says in one sentence what is missing. Starts none.
set -eu
if command -v caddy >/dev/null; then exit 0; fi
[ "$(id -u)" = 0 ] && sudo="" || sudo="sudo -n"
if command -v apt-get >/dev/null && $sudo true 2>/dev/null; then
  echo "installing Caddy for the tests that serve the site with it"
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -qq --no-install-recommends caddy >/dev/null
fi
command -v caddy >/dev/null || { echo "The tests with Caddy need it: run apt-get install caddy as root." >&2; exit 1; }
