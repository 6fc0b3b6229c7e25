"""A sentence that somebody wrote into a role's document as a new target → a draft of it."""

import re
from typing import Any

from roles.catalog import Loaded
from roles.finding import Route
from roles.model.walk import names, new_names
from roles.parsing import NotUnderstood, parsed
from roles.returned.added import entries_at
from roles.returned.difference import Words
from roles.returned.verdict import Copy, Verdict, applied, noted
from roles.yaml_text.change import LAST, Add

_NUMBERED = re.compile(r"^\d+[.)、\s]\s*")
_STOP = re.compile(
    r"(?<=[\s，,、；;。])|(?=[\s，,、；;。.])|(?<=[%％日号内天时钟月年元])|(?<=[\u4e00-\u9fff])(?=\d)"
    r"|(?=不低|不少|至少|不超|不高|最多|最迟)"
)
"""Between the words of a sentence, as far as a figure may begin or end there."""
_LONGEST, _PIECE = 400, 90


def draft_target(loaded: Loaded, copy: Copy, one: Words) -> Verdict | None:
    """A target with the day and level that the sentence says, and the sentence as its scope; None if it is none.

    What a target needs besides, its metric above all, the rules find missing.
    """
    route: Route = ("roles", copy.about, "targets")
    text = _NUMBERED.sub("", one.new)
    if one.old or len(text) > _LONGEST or not any(at[:3] == route for at, _ in copy.now):
        return None
    language = copy.language.partition("+")[0]
    name = next(new_names(set(names(entries_at(loaded.catalog, route)))))
    by, level = (_first(loaded, (*route, name, part), language, text) for part in ("by", "level"))
    if by is None or level is None:
        return None
    department = loaded.catalog.department
    scope = text if department and len(department.languages) == 1 else {language: text}
    item = {"id": name, "scope": scope, "level": level, "by": by}
    return noted(
        "taken for a new target; its scope is the whole sentence: shorten it, and name metric, standard and need",
        applied(copy, one, Add(route, item, LAST)),
    )


def _first(loaded: Loaded, route: Route, language: str, text: str) -> Any:
    """The value at a route that the sentence says: by its longest piece that says one, or by two of them together."""

    def read(piece: str) -> Any:
        try:
            return parsed(loaded.catalog, route, language, piece)
        except NotUnderstood:
            return None

    said: list[tuple[int, int]] = []
    for start, end in _pieces(text):
        apart = all(end <= first or start >= last for first, last in said)
        if apart and read(text[start:end].strip()) is not None:
            said.append((start, end))
    together = " ".join(text[start:end].strip() for start, end in sorted(said[:2]))
    found = read(together) if len(said) > 1 else None
    return found if found is not None or not said else read(text[slice(*said[0])].strip())


def _pieces(text: str) -> list[tuple[int, int]]:
    """From where to where the pieces stand that hold a figure, the longest first."""
    cuts = sorted({0, len(text), *(found.start() for found in _STOP.finditer(text))})
    pieces = [(start, end) for start in cuts for end in cuts if 0 < end - start <= _PIECE]
    figured = (piece for piece in pieces if any(sign.isdigit() for sign in text[slice(*piece)]))
    return sorted(figured, key=lambda piece: (piece[0] - piece[1], piece[0]))
