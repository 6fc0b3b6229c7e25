"""An artifact with comment.md, whoever made it → the body of a request that posts it, or why it is refused."""

import json
import re
import sys
import zipfile

MARK = "<!-- roles-diff -->"
MOST_BYTES = 250_000
MOST_LETTERS = 65_000  # GitHub takes 65,536
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read(path: str) -> str:
    """The comment. Raises ValueError for what is none."""
    try:
        with zipfile.ZipFile(path) as package:
            if package.namelist() != ["comment.md"]:
                raise ValueError("the artifact holds other files than comment.md")
            with package.open("comment.md") as file:
                data = file.read(MOST_BYTES + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise ValueError(f"the artifact cannot be read: {error}") from error
    text = data.decode("utf-8")
    if len(data) > MOST_BYTES or len(text) > MOST_LETTERS:
        raise ValueError("the comment is too large")
    if text.splitlines()[:1] != [MARK] or CONTROL.search(text):
        raise ValueError("this is no comment of roles diff")
    return text


def quiet(text: str) -> str:
    """The text with a letter without width after each @, so that nobody is called."""
    return text.replace("@", "@\u200b")


if __name__ == "__main__":
    try:
        print(json.dumps({"body": quiet(read(sys.argv[1]))}))
    except ValueError as refused:
        sys.exit(f"::error title=roles::{refused}")
