"""How often rules are right, as measured on the labelled sentences of `tests/corpora`: the file, and its table."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from roles.capacity import wilson_interval

FILE = Path(__file__).parent / "precision.json"
FEWEST = 30
"""Below so many sentences with the fault nothing can be said."""
UNSEEN = "unseen"


class Measured(NamedTuple):
    """Counts of a rule on one half of the sentences in one language."""

    half: str
    code: str
    language: str
    sentences: int
    faulty: int
    found: int
    false: int

    @property
    def precision(self) -> str:
        """Of what is found, the share that is a fault, with its interval."""
        return self._share(self.found, self.found + self.false)

    @property
    def recall(self) -> str:
        """Of the faults, the share that is found, with its interval."""
        return self._share(self.found, self.faulty)

    def _share(self, hits: int, n: int) -> str:
        if self.faulty < FEWEST or not n:
            return "not measured"
        low, high = wilson_interval(hits, n)
        return f"{hits / n:.0%} ({low:.0%}–{high:.0%})".replace("%", " %")

    def line(self) -> str:
        """A row of the table."""
        counts = (self.sentences, self.faulty, self.found, self.faulty - self.found, self.false)
        return f"| {self.code} | {self.language} | {' | '.join(map(str, counts))} | {self.precision} | {self.recall} |"


def written(rows: Iterable[Measured]) -> str:
    """The file."""
    return "[\n" + ",\n".join(f"  {json.dumps(row)}" for row in rows) + "\n]\n"


def measured() -> tuple[Measured, ...]:
    """What was measured last."""
    return tuple(Measured(*row) for row in json.loads(FILE.read_text("utf-8")))


def precision_section() -> Iterator[str]:
    """Lines of RULES.md."""
    yield from ("", "## How often rules on words are right")
    yield "Measured on labelled sentences ([guide](tests/corpora/README.md)); in brackets the 95 % interval (Wilson)."
    yield f"Fewer than {FEWEST} sentences with the fault say nothing. “Seen” sentences were written together with the"
    yield "patterns; “opened” ones by somebody who had not seen the patterns, which were then mended by them; “unseen”"
    yield "ones took no part in their making. `python -m tests.corpora.measure` repeats it."
    for half in (UNSEEN, "opened", "seen"):
        rows = [row for row in measured() if row.half == half]
        if rows:
            yield from ("", f"**{half.capitalize()} sentences**", "")
            yield "| rule | language | sentences | with the fault | found | missed | false | precision | recall |"
            yield "|---|---|---|---|---|---|---|---|---|"
            yield from (row.line() for row in rows)
