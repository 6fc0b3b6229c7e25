"""Everything that has a code: rules, and mistakes that no rule finds."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import roles.waivers  # noqa: F401  (its mistakes register)
from roles.catalog import pages
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
}


@dataclass(frozen=True)
class Coded:
    """A rule or a mistake as its page shows it; `stage` is the strictness from which it applies."""

    code: str
    name: str
    severity: Severity
    stage: Strictness
    manual: Manual
    settings: tuple[str, ...] = ()

    def parts(self) -> Iterator[tuple[str, tuple[str, ...], bool]]:
        """The labelled parts of its page that are not empty: label, paragraphs or examples, whether examples."""
        for label in LABELS:
            examples = label in EXAMPLES
            found = self.manual.examples(label) if examples else self.manual.part(label)
            if found:
                yield label, found, examples


@cache
def codes() -> tuple[Coded, ...]:
    """All of them, in the order of their families."""
    found = [Coded(one.code, one.name, one.severity, "starter", one.manual) for one in pages().values()]
    found += [Coded(one.code, one.name, one.severity, one.stage, one.manual, one.settings) for one in all_rules()]
    return tuple(sorted(found, key=lambda one: (list(FAMILIES).index(one.code[0]), one.code)))


def families() -> Iterator[tuple[str, str, list[Coded]]]:
    """Letter, title and members of each family that has any."""
    for letter, title in FAMILIES.items():
        members = [one for one in codes() if one.code[0] == letter]
        if members:
            yield letter, title, members
