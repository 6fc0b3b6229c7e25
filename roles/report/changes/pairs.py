"""Before and after of a change, language beside language, with what differs marked."""

from typing import NamedTuple

from roles.documents.change_rows import Row
from roles.documents.change_spans import Span, spans
from roles.report.subject import shown

_SHORT = 40
"""Signs of a value that is taken in at a glance, so that nothing in it needs a mark."""


class Pair(NamedTuple):
    """What stood and what stands there in a language; empty for a value that has none. No pieces for nothing."""

    language: str
    before: list[Span]
    after: list[Span]


def pairs(row: Row) -> list[Pair]:
    """The languages of a text, or the one value, that differ; for the counterpart also those that do not."""
    before, after = (dict(side) for side in (row.before, row.after))
    languages = list(dict.fromkeys((*after, *before)))
    found = []
    for language in languages:
        one, other = shown(before.get(language, "")), shown(after.get(language, ""))
        worth = one and other and (language or len(one) > _SHORT)
        old, new = spans(one, other) if worth else ([Span(one, False)], [Span(other, False)])
        found.append(Pair(language, old if one else [], new if other else []))
    return found
