"""What a rule says (Problem) and what a report shows (Finding)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b
from types import MappingProxyType
from typing import Any, NamedTuple

from roles.model.quantity import Quantity

Route = tuple[str, ...]
"""Keys and ids from the catalog's root to a value, as in roles/complaint-specialist/purpose/en."""


class Term(NamedTuple):
    """A closed word among the values of a Problem, said in the reader's language; see `messages.term`."""

    kind: str
    word: str


class Timed(NamedTuple):
    """A time among the values of a Problem, counted in business or calendar hours."""

    amount: Quantity
    clock: str | None


class Severity(StrEnum):
    """How bad a finding is; only errors fail a check unless asked otherwise."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Problem:
    """A rule's words, in English with {names}, and the route they are about. Knows no line and no language.

    `span` are the letters of the text at `route` that are meant, from the first to before the last; None for all.
    """

    text: str
    route: Route
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    span: tuple[int, int] | None = None


def problem(text: str, route: Route, *, span: tuple[int, int] | None = None, **values: Any) -> Problem:
    """A Problem with its values as keywords."""
    return Problem(text, route, MappingProxyType(values), span)


@dataclass(frozen=True)
class Place:
    """Lines and columns of a piece of a file, from 1, in code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Finding:
    """A problem with its rule and its place. `path` is relative to the catalog, with forward slashes."""

    code: str
    name: str
    severity: Severity
    problem: Problem
    path: str
    place: Place | None = None

    @property
    def fingerprint(self) -> str:
        """Code, route and the values that are words: the same finding after lines move or numbers change."""
        words = [f"{key}={said}" for key, said in sorted(self.problem.values.items()) if isinstance(said, str | Term)]
        return digest(self.code, "/".join(self.problem.route), *words)


def fingerprints(findings: Iterable[Finding], scope: str = "") -> Iterator[str]:
    """A fingerprint for each finding, in their order, no two the same: repeats are numbered.

    `scope` tells the findings of several catalogs apart.
    """
    return numbered(digest(scope, finding.fingerprint) if scope else finding.fingerprint for finding in findings)


def numbered(names: Iterable[str]) -> Iterator[str]:
    """The names, those that come again told apart by a number: a, b, a-2."""
    met: Counter[str] = Counter()
    for name in names:
        met[name] += 1
        yield name if met[name] == 1 else f"{name}-{met[name]}"


def digest(*words: str) -> str:
    """Twelve hexadecimal digits that stand for the words."""
    return blake2b("\n".join(words).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
