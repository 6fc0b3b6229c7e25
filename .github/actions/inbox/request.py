"""Title, mark and files → the body of a request that posts them; .md stands as it is, .txt as it was printed."""

import json
import os
import sys
from pathlib import Path

MOST = 60_000  # letters; GitHub takes 65,536 of a body
FENCE = "~~~~~~"


def words(path: Path) -> str:
    """What a file says, nothing if it is not there."""
    text = path.read_text(encoding="utf-8", errors="replace").strip() if path.exists() else ""
    return f"{FENCE}\n{text[:MOST]}\n{FENCE}" if text and path.suffix == ".txt" else text


def main(title: str, mark: str, *files: str) -> None:
    """Print the request, with a link to the run and nobody called by an @."""
    run = "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}".format_map(os.environ)
    said = "\n\n".join(part for part in (mark, *(words(Path(file)) for file in files)) if part).replace("@", "@\u200b")
    if len(said) > MOST:
        said = f"{said[:MOST]}\n…"
    body = {"body": f"{said}\n\n{run}"}
    if title:
        body["title"] = title[:200]
    if branch := os.environ.get("BRANCH"):
        body |= {"head": branch, "base": os.environ["DEFAULT_BRANCH"]}
    print(json.dumps(body))


if __name__ == "__main__":
    main(*sys.argv[1:])
