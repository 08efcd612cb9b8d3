#!/bin/sh
# Makes .venv with exactly what requirements.txt locks, or another folder with what another file does; or says in one sentence
# what is missing.
set -eu
python=$1 folder=${2:-.venv} locked=${3:-requirements.txt}

command -v "$python" >/dev/null || { echo "Python 3.11 or newer is missing: install the package python3." >&2; exit 1; }
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "$("$python" --version) is too old: Python 3.11 or newer is needed; name it with make PYTHON=…" >&2; exit 1; }
"$python" -c 'import ensurepip, venv' 2>/dev/null || sh "$(dirname "$0")/install.sh" "Python's venv" python3-venv
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
  { echo "Python's venv is missing: run apt-get install python3-venv." >&2; exit 1; }

"$python" -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$locked" ||
  { echo "The packages in $locked could not be installed: is a package index within reach?" >&2; exit 1; }
touch "$folder/ready"
