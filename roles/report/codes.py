"""Everything that has a code: rules, mistakes that no rule finds, and what a change of the catalog means."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import roles.waivers  # noqa: F401  (its mistakes register)
from roles import compare
from roles.catalog import pages
from roles.compare import Class, Who
from roles.finding import Severity
from roles.manual import EXAMPLES, LABELS, Manual
from roles.model.department import Strictness
from roles.rules import all_rules

FAMILIES = {
    "Y": "What cannot be read",
    "K": "What does not hold together",
    "D": "What a description lacks",
    "P": "How the job is designed",
    "T": "Whether targets are SMART",
    "S": "Whether standards are worth keeping",
    "B": "What a process lacks",
    "R": "How records are kept",
    "O": "How the department divides its work",
    "W": "Words nobody can check",
    "L": "Whether the languages say the same",
    "X": "Rules and waivers themselves",
    "C": "What a change means",
}
BEFORE, AFTER = "Before", "After"


class Part(NamedTuple):
    """A labelled part of a page: paragraphs, or examples in YAML."""

    label: str
    found: tuple[str, ...]
    examples: bool


@dataclass(frozen=True)
class Coded:
    """What has a code, as its page shows it: what it is in one sentence, why it matters, and further parts."""

    code: str
    name: str
    sentence: str
    why: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def prose(self) -> tuple[str, ...]:
        """Everything on the page that is translated."""
        return (self.sentence, *self.why, *(one for part in self.parts if not part.examples for one in part.found))


@dataclass(frozen=True)
class FindingCode(Coded):
    """A rule or a mistake; `stage` is the strictness from which it applies."""

    severity: Severity
    stage: Strictness
    settings: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChangeCode(Coded):
    """A kind of change, with its class and who must agree."""

    class_: Class
    agree: tuple[Who, ...]


AnyCode = FindingCode | ChangeCode


@cache
def finding_codes() -> tuple[FindingCode, ...]:
    """Those of findings, in the order of their families."""
    found = [_of_findings(one.code, one.name, one.manual, one.severity) for one in pages().values()]
    found += [
        _of_findings(one.code, one.name, one.manual, one.severity, one.stage, one.settings) for one in all_rules()
    ]
    return tuple(sorted(found, key=_order))


@cache
def change_codes() -> tuple[ChangeCode, ...]:
    """Those of changes."""
    return tuple(sorted(map(_of_changes, compare.pages()), key=_order))


def codes() -> tuple[AnyCode, ...]:
    """All of them, in the order of their families."""
    return (*finding_codes(), *change_codes())


def families() -> Iterator[tuple[str, str, list[AnyCode]]]:
    """Letter, title and members of each family that has any."""
    for letter, title in FAMILIES.items():
        members = [one for one in codes() if one.code[0] == letter]
        if members:
            yield letter, title, members


def _order(one: Coded) -> tuple[int, str]:
    return list(FAMILIES).index(one.code[0]), one.code


def _of_findings(
    code: str,
    name: str,
    manual: Manual,
    severity: Severity,
    stage: Strictness = "starter",
    settings: tuple[str, ...] = (),
) -> FindingCode:
    parts = (
        Part(label, manual.examples(label) if label in EXAMPLES else manual.part(label), label in EXAMPLES)
        for label in LABELS
    )
    found = tuple(part for part in parts if part.found)
    return FindingCode(code, name, manual.sentence, manual.why, found, severity, stage, settings)


def _of_changes(page: compare.Page) -> ChangeCode:
    parts = [
        Part(label, (example,), True)
        for one in page.examples
        for label, example in zip((BEFORE, AFTER), one, strict=True)
    ]
    return ChangeCode(page.code, page.name, page.says, (page.why,), tuple(parts), page.class_, page.agree)
