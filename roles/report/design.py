"""The design profile of a role, as lines for a terminal: bars, then the evidence behind each, then the caveats."""

from collections.abc import Iterator
from typing import NamedTuple

from roles.design_profile import CAVEATS, DesignProfile, Score, filled
from roles.finding import Problem
from roles.messages import say, term
from roles.phrases import problem_text
from roles.report.cells import hang, pad, width

_BAR = 30


class Ink(NamedTuple):
    """The signs a bar is drawn with."""

    full: str
    rest: str


BLOCKS = Ink("█", "░")
ASCII = Ink("#", ".")
"""For consoles that do not know blocks, such as code page 936."""


def design_lines(profile: DesignProfile, title: str, language: str, cells: int, ink: Ink = ASCII) -> Iterator[str]:
    """The profile of the role called `title`."""
    yield from hang("", say(language, "Design profile: {role}", {"role": title}), cells)
    yield ""
    names = {score.principle: term(language, "principle", score.principle) for score in profile.scores}
    widest = max(map(width, names.values()), default=0)
    for score in profile.scores:
        bar, percent = _bar(score.percent, ink), _percent(score, language)
        yield f"  {pad(names[score.principle], widest)}  {bar}  {percent:>5}"
    yield ""
    yield from hang("", say(language, "Evidence (+ counts, - does not)"), cells)
    for score in profile.scores:
        yield ""
        yield f"{names[score.principle]}  {_percent(score, language)}".rstrip()
        for line in score.evidence:
            yield from hang(_mark(line), problem_text(language, line), cells)
    yield ""
    yield say(language, "What a profile cannot know")
    for caveat in CAVEATS:
        yield from hang("  * ", problem_text(language, caveat), cells)


def _bar(percent: int | None, ink: Ink) -> str:
    """Blank where nothing is known."""
    if percent is None:
        return " " * _BAR
    full = filled(percent, _BAR)
    return ink.full * full + ink.rest * (_BAR - full)


def _percent(score: Score, language: str) -> str:
    if score.percent is None:
        return say(language, "not described")
    return say(language, "{percent} %", {"percent": score.percent})


def _mark(line: Problem) -> str:
    counts = line.values.get("counts")
    return "  " if counts is None else "  + " if counts else "  - "
