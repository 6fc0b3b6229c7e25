"""One thing that a text says is done."""

from collections.abc import Sequence
from dataclasses import dataclass, field

HANDLE = frozenset(("handle",))
"""What is done where only a light word such as “handle” or “manage” stands."""
Line = Sequence[frozenset[str]]
"""The words of a text in their order, each as what it can mean; a word that is in no list means itself."""


@dataclass
class Deed:
    """What is done, and to what.

    `acts` are the meanings of the verb, none where a text begins with a noun; `word` is how it was written. `things`:
    meaning → as written; a word that is in no list means itself.
    """

    acts: frozenset[str]
    word: str
    things: dict[str, str] = field(default_factory=dict)

    def take(self, names: frozenset[str], word: str) -> None:
        """Add what it is done to."""
        for name in names:
            self.things.setdefault(name, word)
