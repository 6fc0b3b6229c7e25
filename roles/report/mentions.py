"""Where an entry is named, for people at a screen."""

from collections.abc import Iterable, Iterator

from roles.references import Mention
from roles.report.subject import Subject, shown


def mention_lines(subject: Subject, mentions: Iterable[Mention]) -> Iterator[str]:
    """Each place as path:line:column, with the line that stands there, in the order of files and lines."""
    placed = ((path, place) for path, place in (subject.loaded.place(one.route, one.span) for one in mentions) if place)
    for path, place in sorted(placed, key=lambda one: (one[0], one[1].line, one[1].column)):
        line = shown(subject.line(path, place.line).strip())
        yield f"{subject.path(path)}:{place.line}:{place.column}: {line}"
