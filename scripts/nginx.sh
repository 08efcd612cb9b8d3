#!/bin/sh
# Sees to an nginx for the test that serves the site with it, or says in one sentence what is missing. Starts none.
set -eu
PATH=$PATH:/usr/sbin
if command -v nginx >/dev/null; then exit 0; fi
[ "$(id -u)" = 0 ] && sudo="" || sudo="sudo -n"
if command -v apt-get >/dev/null && $sudo true 2>/dev/null; then
  echo "installing nginx for the test that serves the site with it"
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -qq --no-install-recommends nginx-light >/dev/null
fi
command -v nginx >/dev/null || { echo "The test with nginx needs it: run apt-get install nginx-light as root." >&2; exit 1; }
