"""A template tried out on data: what fails with some documents and not with others."""

import sys
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from roles.word.fault import TemplateError
from roles.word.language import trial_language
from roles.word.part import Part, compile_source
from roles.word.properties import MODIFIED
from roles.word.run import ANCHORS, Anchors
from roles.word.source import Source


class Missed(NamedTuple):
    """A name that a document does not have, and the line of the part that uses it."""

    line: int
    name: str


class Tried(NamedTuple):
    """What was missed, in any document, and what failed for another reason."""

    missed: list[Missed]
    faults: list[TemplateError]


def try_out(source: Source, samples: Iterable[Mapping[str, Any]]) -> Tried:
    """Write a part that has no faults of its own with the data of each sample."""
    missed: dict[Missed, None] = {}
    faults: dict[str, TemplateError] = {}
    made: list[Part] = []

    def note(name: str) -> None:
        missed[Missed(_line(made[0]), name)] = None

    made.append(compile_source(source.spot.part, source, trial_language(note)))
    for data in samples:
        try:
            made[0].render({**data, MODIFIED: "", ANCHORS: Anchors(frozenset())})
        except TemplateError as error:
            faults.setdefault(str(error), error)
    return Tried(list(missed), list(faults.values()))


def _line(part: Part) -> int:
    """The line of the part that is being written."""
    frame = sys._getframe()
    while frame and frame.f_code.co_filename != part.name:
        frame = frame.f_back  # type: ignore[assignment]
    return part.template.get_corresponding_lineno(frame.f_lineno) if frame else 1
