"""A run that is one value: around an editable one, the content control and bookmark by which it is found again."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import count
from typing import Any

from jinja2.runtime import Context
from markupsafe import escape

from roles.word.printing import plain_text, text_xml
from roles.word.value import Editable

ANCHORS = "the anchors of this document"
"""Where a document's Anchors lie among the names of its data; no tag can spell it."""

RUN_END = "</w:t></w:r>"
_ALIAS_LIMIT = 64


class Anchors:
    """The anchors of one document while it is written: every value once, keys in document order, ids not yet taken."""

    def __init__(self, taken: frozenset[int]) -> None:
        self.values: dict[str, Editable] = {}
        self._seen: set[tuple[str, str]] = set()
        self._ids: Iterator[int] = (number for number in count(1) if number not in taken)

    def next_id(self) -> int:
        """A number that no control, bookmark or drawing of the document has."""
        return next(self._ids)

    def key_for(self, value: Any) -> str | None:
        """A new key, if the value may be edited and stands nowhere before."""
        if not isinstance(value, Editable) or (value.route, value.language) in self._seen:
            return None
        self._seen.add((value.route, value.language))
        key = f"_r{len(self.values) + 1:04}"
        self.values[key] = value
        return key


def as_run(value: Any, context: Context, opening: str, properties: str) -> str:
    """The run that `opening` starts, with the value in it, as an anchor if the value is to be one."""
    run = f"{opening}{text_xml(value)}{RUN_END}"
    anchors: Anchors = context[ANCHORS]
    key = anchors.key_for(value)
    return _anchor(key, value, run, properties, anchors) if key else run


def _anchor(key: str, value: Editable, run: str, properties: str, anchors: Anchors) -> str:
    bookmark = anchors.next_id()
    # LibreOffice 7.4 moves the line breaks of a plain-text control in front of it; without a kind it is rich text.
    kind = "" if "<w:br/>" in run else '<w:text w:multiLine="1"/>'
    return (
        f'<w:bookmarkStart w:id="{bookmark}" w:name="{key}"/>'
        f'<w:sdt><w:sdtPr>{properties}<w:alias w:val="{_alias(value.route)}"/><w:tag w:val="{key}"/>'
        f'<w:id w:val="{anchors.next_id()}"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{run}</w:sdtContent></w:sdt>"
        f'<w:bookmarkEnd w:id="{bookmark}"/>'
    )


@lru_cache(10_000)
def _alias(route: str) -> str:
    """The end of the route, which Word shows on the control."""
    return str(escape(" ".join(" / ".join(plain_text(route).split("/")[-3:]).split())[-_ALIAS_LIMIT:]))
