#!/bin/sh
# Sees to nginx or caddy for the tests that serve the site with it, or says in one sentence what is missing.
set -eu
name=$1 package=$1 PATH=$PATH:/usr/sbin
if [ "$name" = nginx ]; then package=nginx-light; fi
if command -v "$name" >/dev/null; then exit 0; fi
sh "$(dirname "$0")/install.sh" "$name for the tests that serve the site with it" "$package"
command -v "$name" >/dev/null || { echo "The tests with $name need it: run apt-get install $package as root." >&2; exit 1; }
