#!/usr/bin/env bash
# What action.yml runs in a checked-out repository: checks the catalog, compares it with an earlier revision, and writes
# comment, report and Word files into roles-diff in the runner's temporary folder. Ends with the worst exit code met.
set -euo pipefail
# shellcheck source=.github/actions/install.sh
source "$(dirname "${BASH_SOURCE[0]}")/../install.sh"

out="$RUNNER_TEMP/roles-diff"
rm -rf "$out" # of an earlier step
mkdir "$out"

commit() {
  git rev-parse --quiet --verify --end-of-options "$1^{commit}"
}

# What was there before a push or a merge queue, as the event tells; of a new branch the commit before.
before() {
  local told
  told="$("$bin/python" -I -c '
import json, os
with open(os.environ["GITHUB_EVENT_PATH"], encoding="utf-8") as file:
    event = json.load(file)
print(event.get("before") or event.get("merge_group", {}).get("base_sha") or "")
')"
  commit "${told:-HEAD^1}" || commit HEAD^1
}

find_base() {
  if [ -n "$ROLES_BASE" ]; then
    commit "$ROLES_BASE"
  elif [ -n "${GITHUB_BASE_REF:-}" ]; then
    git merge-base HEAD "refs/remotes/origin/$GITHUB_BASE_REF"
  else
    before
  fi
}

case "$ROLES_WORD" in
  true | false) ;;
  *)
    complain "The input word is true or false."
    exit 2
    ;;
esac

status=0
roles check --catalog "$ROLES_CATALOG" --fail-on "$ROLES_FAIL_ON" --format github || status=$?

if base="$(find_base)"; then
  options=(--catalog "$ROLES_CATALOG" --format github --format "markdown=$out/comment.md" --format "json=$out/diff.json")
  if [ -n "$ROLES_FAIL_ON_CHANGE" ]; then
    options+=(--fail-on-change "$ROLES_FAIL_ON_CHANGE")
  fi
  if [ "$ROLES_WORD" = true ]; then
    options+=(--word "$out/word")
  fi
  code=0
  roles diff "${options[@]}" -- "$base" || code=$?
  status=$((code > status ? code : status))
elif [ "$(git rev-list --count HEAD)$(git rev-parse --is-shallow-repository)" = 1false ]; then
  echo "This is the first commit: there is nothing to compare with."
else
  complain "There is no commit to compare with. Let the checkout step fetch the history: fetch-depth: 0."
  status=$((status > 2 ? status : 2))
fi

"$bin/python" -I - "$out" >>"$GITHUB_OUTPUT" <<'PY'
import json, pathlib, sys

out = pathlib.Path(sys.argv[1])
report = out / "diff.json"
summary = json.loads(report.read_text(encoding="utf-8"))["summary"] if report.exists() else {}
print(f"folder={out}")
for name, path in (("comment", out / "comment.md"), ("report", report), ("word", out / "word")):
    print(f"{name}={path if path.exists() else ''}")
print(f"changes={summary.get('changes', '')}")
print(f"new-findings={summary.get('new_findings', '')}")
PY
exit "$status"
