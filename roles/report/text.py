"""Findings for people at a screen or in a log."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from roles.finding import Severity
from roles.messages import say
from roles.phrases import day
from roles.report.excerpt import excerpt
from roles.report.subject import Entry, Run, worst_first
from roles.report.summary import summary

RED, GREEN, YELLOW, CYAN, BOLD, FAINT = "31", "32", "33", "36", "1", "2"
_COLOURS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.NOTE: CYAN}
_GUTTER = 8


@dataclass(frozen=True)
class Screen:
    """What the lines are made for: how many cells wide, and whether it shows colour."""

    width: int = 120
    colour: bool = False

    def paint(self, text: str, *styles: str) -> str:
        """The text in bold or a colour, if there is colour."""
        return f"\033[{';'.join(styles)}m{text}\033[m" if self.colour else text


def report(run: Run, screen: Screen | None = None) -> str:
    """Every finding with its line, the waived ones with reason and end, a summary, and how to learn more."""
    return "".join(f"{line}\n" for line in _lines(run, screen or Screen()))


def heading(entry: Entry, run: Run, screen: Screen) -> str:
    """path:line:column: error CODE message."""
    finding, place = entry.finding, entry.place
    word = say(run.language, "waived") if entry.waiver else say(run.language, finding.severity.value)
    style = FAINT if entry.waiver else _COLOURS[finding.severity]
    where = f"{entry.path}:{place.line}:{place.column}:" if place else f"{entry.path}:"
    return f"{screen.paint(where, BOLD)} {screen.paint(f'{word} {finding.code}', style, BOLD)} {entry.message}"


def _lines(run: Run, screen: Screen) -> Iterator[str]:
    for _, together in groupby(run.entries, lambda entry: (entry.path, entry.place)):
        entries = list(together)
        yield from (heading(entry, run, screen) for entry in entries)
        yield from _source(worst_first(entries)[0], screen)
        yield ""
    for entry in run.waived:
        yield heading(entry, run, screen)
        words = {"day": day(run.language, entry.until), "reason": entry.reason(run.language)}
        yield " " * _GUTTER + say(run.language, "until {day}: {reason}", words)
    yield from [""] * bool(run.waived)
    yield screen.paint(summary(run), BOLD)
    codes = {entry.finding.code for entry in run.entries}
    if codes:
        code = codes.pop() if len(codes) == 1 else say(run.language, "CODE")
        yield say(run.language, "`roles explain {code}` says why it matters and how to mend it", {"code": code})


def _source(entry: Entry, screen: Screen) -> Iterator[str]:
    line, carets = excerpt(entry, max(screen.width - _GUTTER, 20))
    if line and entry.place:
        yield f"{screen.paint(f'{entry.place.line:5} |', FAINT)} {line}"
        yield f"{screen.paint('      |', FAINT)} {screen.paint(carets.rstrip(), _COLOURS[entry.finding.severity])}"
