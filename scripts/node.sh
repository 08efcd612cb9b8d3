#!/bin/sh
# Sees to Node.js and to node_modules with exactly what package-lock.json locks (esbuild, and the checks of the browser's code), or says in
# one sentence what is missing.
set -eu
{ command -v node && command -v npm; } >/dev/null || sh "$(dirname "$0")/install.sh" "Node.js for the browser's code" nodejs npm
for name in node npm; do
  command -v "$name" >/dev/null || { echo "The browser's code is bundled and checked with what Node.js installs: run apt-get install nodejs npm as root." >&2; exit 1; }
done
node -e 'process.exitCode = parseInt(process.versions.node) < 18 ? 1 : 0' ||
  { echo "Node.js $(node --version) is too old: 18 or newer is needed." >&2; exit 1; }

ready=node_modules/.ready
if [ -e "$ready" ] && [ ! package-lock.json -nt "$ready" ]; then exit 0; fi
npm ci --ignore-scripts --no-audit --no-fund --silent ||
  { echo "The packages in package-lock.json could not be installed: is a package registry within reach?" >&2; exit 1; }
touch "$ready"
