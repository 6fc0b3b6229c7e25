#!/usr/bin/env bash
# Each file in the inbox becomes a pull request: its edits on a branch of their own, the report as its words, what the
# change means as a comment, and the file moved to inbox/done. What brings no change becomes an issue that says why.
# Both bear the hash of the file, so that the same file is taken once. Word files that show the changes, and replies, go
# into roles-inbox in the runner's temporary folder.
set -euo pipefail
# shellcheck source=.github/actions/install.sh
source "$(dirname "${BASH_SOURCE[0]}")/../install.sh"
words="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/request.py"

out="$RUNNER_TEMP/roles-inbox"
mkdir -p "$out"
repository="repos/$GITHUB_REPOSITORY"
start="$(git rev-parse HEAD)"
git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"

push() {
  git -c "credential.helper=!gh auth git-credential" push --quiet --force origin "$1"
}

post() {
  gh api --method POST "$repository/$1" --input - --jq "$2"
}

request() { # title, mark, files
  "$bin/python" -I "$words" "$@"
}

propose() { # file, name, branch, folder
  local moved="$ROLES_INBOX/done/$2" number
  if [ -e "$moved" ]; then
    moved="$ROLES_INBOX/done/${3##*/} $2"
  fi
  mkdir -p "$ROLES_INBOX/done"
  git mv -- "$1" "$moved"
  git commit --quiet --message "Taken from the inbox" -- "$1" "$moved"
  push "$3"
  number="$(BRANCH="$3" request "$2" "" "$4/report.md" | post pulls .number)"
  roles diff --catalog "$ROLES_CATALOG" --format "markdown=$4/comment.md" --word "$4/word" -- "$start" >"$4/said.txt" 2>&1 || true
  if [ -s "$4/comment.md" ]; then
    request "" "" "$4/comment.md" | post "issues/$number/comments" .html_url
  else
    request "" "" "$4/said.txt" | post "issues/$number/comments" .html_url
  fi
}

while IFS= read -r -d "" file; do
  name="${file##*/}"
  id="$(git hash-object -- "$file" | cut -c 1-12)"
  branch="roles-inbox/$id"
  export MARK="<!-- roles-inbox $id -->"
  known="$(gh api --method GET "$repository/pulls" -f state=all -f "head=${GITHUB_REPOSITORY%%/*}:$branch" --jq '.[].number')"
  known+="$(gh api --method GET --paginate "$repository/issues" -f state=all -f per_page=100 \
    --jq '.[] | select((.body // "") | startswith(env.MARK)) | .number')"
  if [ -n "$known" ]; then
    continue
  fi
  folder="$out/$id"
  mkdir "$folder"
  git switch --quiet --detach "$start"
  options=(--catalog "$ROLES_CATALOG" --apply --branch "$branch" --report "$folder/report.md")
  case "$name" in
    *.[Dd][Oo][Cc][Xx]) options+=(--reply "$folder/reply.docx") ;;
  esac
  roles import "${options[@]}" -- "$file" >"$folder/said.txt" 2>&1 || true
  if git show-ref --quiet --verify "refs/heads/$branch"; then
    propose "$file" "$name" "$branch" "$folder"
  else
    request "$name" "$MARK" "$folder/said.txt" "$folder/report.md" | post issues .html_url
    git reset --quiet --hard "$start"
    git clean --quiet --force -d -- "$ROLES_CATALOG"
  fi
  rm -f "$folder/said.txt"
done < <(find "$ROLES_INBOX" -maxdepth 1 -type f ! -name ".*" ! -name "~\$*" ! -iname "readme*" -print0 | sort -z)
