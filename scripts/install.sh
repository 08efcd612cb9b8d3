#!/bin/sh
# Installs packages with apt, as root or by sudo, and says for what: install.sh WHAT PACKAGE… Where that cannot be, it does nothing: whoever
# calls it looks whether the program is there. No server that comes with a package is started.
set -eu
what=$1
shift
[ "$(id -u)" = 0 ] && sudo="" || sudo="sudo -n"
if ! command -v apt-get >/dev/null || ! $sudo true 2>/dev/null; then exit 0; fi
echo "installing $what"
$sudo apt-get update -qq
$sudo env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -qq --no-install-recommends "$@" >/dev/null
