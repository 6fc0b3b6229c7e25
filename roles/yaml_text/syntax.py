"""From libyaml's words for what it could not read to a mistake somebody can mend."""

import re
from typing import NamedTuple

from roles.yaml_text.tree import Broken

_NO_KEY = "could not find expected ':'"
_NOT_HERE = "mapping values are not allowed in this context"
_NO_SPACE = "found unexpected ':'"
_NOT_CLOSED = ("did not find expected ',' or '}'", "did not find expected ',' or ']'")
_NO_END = ("found unexpected end of stream", "found unexpected document indicator")
_NO_START = ("found character that cannot start any token", "did not find expected node content")
_ESCAPES = (
    "found unknown escape character",
    "did not find expected hexdecimal number",
    "found invalid Unicode character escape code",
)
_MISPLACED = (
    "did not find expected key",
    "did not find expected '-' indicator",
    "did not find expected <document start>",
    "block sequence entries are not allowed in this context",
)
_KEY = re.compile(r"\n[ -]*\w+:(?=\s)")


class Why(NamedTuple):
    """What `not_yaml` says, and where: from `start` to before `end`."""

    why: str
    start: int
    end: int
    character: str = ""


def explain(text: str, broken: Broken) -> Why:
    """The reason in our words; an empty one for what libyaml says so rarely that it has none here."""
    words, at = broken.words, broken.at
    since = at if broken.since is None else broken.since
    if broken.quoted is not None and _KEY.search(text, broken.quoted, at):
        return Why("quote", broken.quoted, broken.quoted + 1, text[broken.quoted])
    if words == _NO_KEY:
        return Why("key", since, _line_end(text, since))
    if words == _NOT_HERE:
        before = text[text.rfind("\n", 0, at) + 1 : at]
        return Why("second colon" if re.search(r":[ \t]|[\"'\]}]", before) else "indentation", at, at + 1)
    if words == _NO_SPACE:
        return Why("missing space", at, at + 1)
    if words in _NOT_CLOSED:
        where = at if _line_end(text, since) >= at else since
        return Why("bracket", where, where + 1, text[since : since + 1])
    if words in _NO_END:
        return Why("quote", since, since + 1, text[since : since + 1])
    if words in _NO_START and not text[at:].strip():
        return Why("end", at, at)
    if words in _NO_START:
        return Why("character", at, at + 1, text[at])
    if words in _ESCAPES:
        slash = text.rfind("\\", 0, at + 1)
        return Why("escape", slash, slash + 2, text[slash : slash + 2])
    if words in _MISPLACED:
        before = text[text.rfind("\n", 0, at) + 1 : at]
        return Why("after value" if before.strip(" -") else "indentation", at, _line_end(text, at))
    return Why("", at, at + 1)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
