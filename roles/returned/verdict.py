"""What becomes of each difference."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from roles.finding import problem
from roles.returned.difference import Difference
from roles.returned.present import Said
from roles.yaml_text.change import Change


class Fate(StrEnum):
    """What is done with a difference, in the order in which a report shows them."""

    APPLIED = "applied"
    PROPOSED = "proposed"
    CONFLICT = "conflict"
    REFUSED = "refused"
    UNPLACED = "unplaced"
    COMMENT = "comment"
    THERE = "there"
    LAYOUT = "layout"


LOCKED = problem("this clause is locked in the catalog", ()).text
"""Why nothing is done about an edit of a locked clause."""
TO_COME = "to be applied"
"""What is applied, while nothing is written yet."""
OPEN = (Fate.PROPOSED, Fate.CONFLICT, Fate.REFUSED, Fate.UNPLACED)
"""What is left for people."""


@dataclass(frozen=True)
class Copy:
    """A file that came back: its name, what it is about, what is different in it, what it would say today.

    `known` and `named` say from what it is known how it was built, as in `base.Origin`; `substance` is that of the role
    as built. `marked`: at least one control or bookmark survived by which its values are found.
    """

    name: str
    kind: str
    about: str
    language: str
    differences: Sequence[Difference]
    now: Said
    known: str = "document"
    named: str = ""
    substance: str = ""
    marked: bool = True


@dataclass(frozen=True)
class Verdict:
    """A difference of one copy and what becomes of it.

    `why` is in English with {names}, filled from `values`; empty where there is nothing to explain. `changes` are those
    of the catalog that it asks for, with full routes; `files` are new ones, by path. `leader` is an equal difference
    that is applied for this one too, so that what becomes of it becomes of both.
    """

    copy: str
    difference: Difference
    fate: Fate
    why: str = ""
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    changes: tuple[Change, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    leader: Difference | None = None


def applied(copy: Copy, one: Difference, *changes: Change) -> Verdict:
    """It changes the catalog."""
    return Verdict(copy.name, one, Fate.APPLIED, changes=changes)


def proposed(why: str, copy: Copy, one: Difference, /, **values: Any) -> Verdict:
    """Somebody must decide, for the reason given."""
    return Verdict(copy.name, one, Fate.PROPOSED, why, values)


def conflict(why: str, copy: Copy, one: Difference, /, **values: Any) -> Verdict:
    """The catalog or another copy says something else."""
    return Verdict(copy.name, one, Fate.CONFLICT, why, values)


def refused(why: str, copy: Copy, one: Difference, /, **values: Any) -> Verdict:
    """The catalog does not take it."""
    return Verdict(copy.name, one, Fate.REFUSED, why, values)


def noted(why: str, verdict: Verdict, /, **values: Any) -> Verdict:
    """The same with something to add."""
    return replace(verdict, why=why, values=values)
