"""The history of a role for people at a screen."""

from collections.abc import Iterator

from roles.documents.role_history import Told, title_of, told
from roles.history import History
from roles.messages import say
from roles.report.cells import hang, visible
from roles.report.changes.text import row_lines
from roles.report.history.end import end, heading
from roles.report.text import BOLD, FAINT, GREEN, YELLOW, Screen


def report(history: History, language: str, screen: Screen | None = None) -> str:
    """Every entry with its changes, the newest first; how to fetch what was cut off."""
    return "".join(f"{line}\n" for line in _lines(history, language, screen or Screen()))


def _lines(history: History, language: str, screen: Screen) -> Iterator[str]:
    title = say(language, "{title} ({id})", {"title": visible(title_of(history, language)), "id": history.role})
    yield screen.paint(title, BOLD)
    for entry in history.entries:
        yield ""
        yield from _entry(told(entry, language), language, screen)
    yield ""
    for line in end(history, language):
        yield from hang("", line, screen.width)


def _entry(one: Told, language: str, screen: Screen) -> Iterator[str]:
    first, *further = hang("", heading(one, language), screen.width, "  ")
    yield screen.paint(first, BOLD)
    yield from further
    for line in one.brought:
        yield from (screen.paint(words, FAINT) for words in hang("  ", line, screen.width, "    "))
    for line in one.says:
        yield from hang("  ", line, screen.width, "    ")
    for label, words in one.was:
        yield from _was(label, words, language, screen)
    for row in one.rows:
        yield from row_lines(row, language, screen)
    agreed = say(language, "Agreed by: {who}", {"who": one.agreed}) if one.agreed else ""
    for line, style in ((agreed, GREEN), (one.lapsed, YELLOW)):
        if line:
            yield from (screen.paint(words, style) for words in hang("  ", line, screen.width, "    "))


def _was(label: str, words: list[str], language: str, screen: Screen) -> Iterator[str]:
    if len(words) == 1:
        line = say(language, "{label}: {words}", {"label": label, "words": words[0]})
        yield from hang("    ", line, screen.width, "      ")
        return
    yield from hang("    ", label, screen.width)
    for one in words:
        yield from hang("      - ", one, screen.width)
