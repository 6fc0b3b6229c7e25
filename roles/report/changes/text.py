"""Changes for people at a screen or in a log."""

from collections.abc import Iterator

from roles.compare import Class
from roles.documents.change_rows import Group, Row
from roles.documents.change_spans import Span
from roles.messages import say
from roles.phrases import items
from roles.report.cells import hang
from roles.report.changes.pairs import pairs
from roles.report.changes.subject import Compared, Comparison, about, class_words
from roles.report.subject import shown
from roles.report.text import BOLD, CYAN, FAINT, GREEN, RED, YELLOW, Screen

COLOURS = {
    Class.CHECKS_LOOSENED: RED,
    Class.NEEDS_AGREEMENT: RED,
    Class.BREAKS_OTHERS: RED,
    Class.TIGHTENED: YELLOW,
    Class.LOOSENED: YELLOW,
}


def report(comparison: Comparison, screen: Screen | None = None) -> str:
    """Every change with before and after and who must agree, the worst first; findings new and mended; a summary."""
    return "".join(f"{line}\n" for line in _lines(comparison, screen or Screen()))


def _lines(comparison: Comparison, screen: Screen) -> Iterator[str]:
    for one in comparison.compared:
        if len(comparison.compared) > 1:
            yield from (screen.paint(one.folder, BOLD), "")
        for folded in (False, True):
            for group in comparison.groups(one, folded=folded):
                yield from _group(comparison, one, group, screen)
        for words in comparison.remarks(one):
            yield from (*hang("", words, screen.width), "")
        yield from _findings(comparison, one, screen)
    yield screen.paint(about(comparison.language, comparison.states, comparison.summary), BOLD)
    codes = {change.page.code for change in comparison.changes}
    if codes:
        code = codes.pop() if len(codes) == 1 else say(comparison.language, "CODE")
        yield say(comparison.language, "`roles explain {code}` says what a change means", {"code": code})


def _group(comparison: Comparison, one: Compared, group: Group, screen: Screen) -> Iterator[str]:
    route = "/".join(group.route)
    yield screen.paint(shown(group.title), BOLD) + (
        f"  {screen.paint(shown(route), FAINT)}" if len(group.route) > 1 else ""
    )
    for row in group.rows:
        yield from _row(comparison, one, row, screen)
    yield ""


def _row(comparison: Comparison, one: Compared, row: Row, screen: Screen) -> Iterator[str]:
    yield from row_lines(row, comparison.language, screen)
    if row.change.agree:
        reader = comparison.reader(one)
        parties = items(comparison.language, [reader.party(party) for party in row.change.agree])
        yield from hang("    ", say(comparison.language, "Must agree: {parties}", {"parties": parties}), screen.width)


def row_lines(row: Row, language: str, screen: Screen) -> Iterator[str]:
    """A change with its class and code, where it is, and what stood and stands there."""
    head = f"  {class_words(language, row.change.class_)} {row.change.page.code}  "
    first, *further = hang(head, row.says, screen.width)
    style = COLOURS.get(row.change.class_, CYAN)
    yield screen.paint(first[: len(head)], style, BOLD) + first[len(head) :]
    yield from further
    if row.where:
        yield from hang("    ", row.where, screen.width)
    for pair in pairs(row):
        label = f" {pair.language}" if pair.language else ""
        for mark, side, colour in (("-", pair.before, RED), ("+", pair.after, GREEN)):
            if side:
                lines = hang(f"    {mark}{label} ", _words(side), screen.width)
                yield from (screen.paint(line, colour) for line in lines)


def _words(side: list[Span]) -> str:
    return "".join(span.words for span in side)


def _findings(comparison: Comparison, one: Compared, screen: Screen) -> Iterator[str]:
    for title, findings in comparison.sections(one):
        yield screen.paint(title, BOLD)
        for words, places in findings:
            yield from hang("  ", f"{words} ({items(comparison.language, places)})", screen.width, "      ")
        yield ""
