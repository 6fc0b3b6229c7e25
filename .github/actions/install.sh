#!/usr/bin/env bash
# Installs the tool from the checkout of the action into an environment of its own, in which `roles` then runs.
# Python runs isolated (-I), so that no file of the repository it works on is taken for one of its modules.

venv="$RUNNER_TEMP/roles-venv"
if [ ! -d "$venv" ]; then
  "${PYTHON:-python3}" -I -m venv "$venv"
fi
bin="$venv/bin"
if [ ! -d "$bin" ]; then
  bin="$venv/Scripts" # Windows
fi
if ! "$bin/python" -I -c "import roles" 2>/dev/null; then
  here="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
  "$bin/python" -I -m pip install --quiet --disable-pip-version-check "$here"
fi

roles() {
  "$bin/python" -I -m roles "$@"
}

complain() {
  printf '::error title=roles::%s\n' "$1"
}
