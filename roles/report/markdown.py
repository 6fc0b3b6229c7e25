"""Findings as a Markdown comment or summary on a code host."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from roles.messages import say, say_count
from roles.phrases import day
from roles.report.subject import SEVERITIES, Entry, Run
from roles.report.summary import summary

MARK = "<!-- roles-check -->"
"""By which a comment is found again, to be renewed."""
LARGEST = 60_000
"""Characters; GitHub takes 65,536 in a comment."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>|~!$])")
_ALIVE = re.compile(r"([@#])(?=\w)|(?<=[a-z])(:)(?=//)|\b(www)(?=\.)", re.IGNORECASE)


def report(run: Run, largest: int = LARGEST) -> str:
    """A table for each file, those with errors first; what does not fit into `largest` characters is counted."""
    text = f"{MARK}\n**{plain(summary(run))}**\n"
    room = largest - 300
    parts = [*_tables(run), *_waived(run)]
    for number, (lines, weight) in enumerate(parts):
        if len(text) + len(lines) > room:
            left = sum(weight for _, weight in parts[number:])
            return text + "\n" + say_count(run.language, "and {n} more", "and {n} more", left).format(n=left) + "\n"
        text += lines
    return text


def _tables(run: Run) -> Iterator[tuple[str, int]]:
    """Pieces of the text, each with how many findings it holds."""
    files = [list(entries) for _, entries in groupby(run.entries, lambda entry: entry.path)]
    heads = (say(run.language, "Line"), say(run.language, "Severity"), say(run.language, "Finding"))
    for entries in sorted(files, key=_worst):
        head = f"\n#### {plain(entries[0].path)}\n\n| {' | '.join(heads)} |\n|---|---|---|\n"
        for entry in entries:
            place = f"{entry.place.line}:{entry.place.column}" if entry.place else ""
            severity = say(run.language, entry.finding.severity.value)
            yield f"{head}| {place} | {severity} | {entry.finding.code} {plain(entry.message)} |\n", 1
            head = ""


def _worst(entries: Iterable[Entry]) -> int:
    return min(SEVERITIES.index(entry.finding.severity) for entry in entries)


def _waived(run: Run) -> Iterator[tuple[str, int]]:
    head = f"\n{say(run.language, 'Waived:')}\n"
    for entry in run.waived:
        words = {"day": day(run.language, entry.until), "reason": plain(entry.reason(run.language))}
        until = say(run.language, "until {day}: {reason}", words)
        yield f"{head}- {plain(entry.path)}: {entry.finding.code} {plain(entry.message)} ({until})\n", 1
        head = ""


def plain(text: str) -> str:
    """The text as it stands: nothing in it formats, links, calls a person or names an issue."""
    escaped = _SPECIAL.sub(r"\\\1", text.replace("&", "&amp;"))
    return _ALIVE.sub(lambda found: f"{found[0]}\u200b", escaped)
