#!/usr/bin/env bash
# Posts comment.md of another workflow's run under its pull request, or edits the comment that is there.
# The run may be that of a stranger's fork, so nothing it made is trusted: which pull request it is, the host is asked by
# the commit that ran; the file must be small, begin with our mark, and can mention nobody.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
repository="repos/$GITHUB_REPOSITORY"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

leave() {
  printf '::notice title=roles::%s\n' "$1"
  exit 0
}

number="$(gh api --method GET "$repository/pulls" -f state=open -f "head=$HEAD_OWNER:$HEAD_BRANCH" \
  --jq '[.[] | select(.head.sha == env.HEAD_SHA) | .number] | if length == 1 then .[0] else empty end')"
[ -n "$number" ] || leave "No open pull request ends with the commit that was checked; a newer one has a comment of its own."

found="$(gh api --method GET "$repository/actions/runs/$RUN_ID/artifacts" -f "name=$ARTIFACT_NAME" \
  --jq '[.artifacts[] | select(.expired | not)] | if length == 1 then "\(.[0].id) \(.[0].size_in_bytes)" else empty end')"
[ -n "$found" ] || leave "The check left no comment."
read -r id size <<<"$found"
if [ "$size" -gt 300000 ]; then
  printf '::error title=roles::The comment is too large.\n'
  exit 1
fi
gh api "$repository/actions/artifacts/$id/zip" >"$work/artifact.zip"
python3 -I "$here/body.py" "$work/artifact.zip" >"$work/body.json"

comment="$(gh api --method GET --paginate "$repository/issues/$number/comments" -f per_page=100 \
  --jq '.[] | select(.user.type == "Bot" and (.body | startswith("<!-- roles-diff -->"))) | .id')"
if [ -n "$comment" ]; then
  gh api --method PATCH "$repository/issues/comments/${comment%%$'\n'*}" --input "$work/body.json" --jq .html_url
else
  gh api --method POST "$repository/issues/$number/comments" --input "$work/body.json" --jq .html_url
fi
