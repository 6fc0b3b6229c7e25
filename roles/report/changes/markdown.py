"""Changes as one Markdown comment on a pull request: the worst first, what hardly matters folded away."""

from collections.abc import Iterable, Iterator

from roles.documents.change_rows import Group, Reader, Row
from roles.documents.change_spans import Span
from roles.messages import say, say_count
from roles.phrases import items
from roles.report.changes.pairs import pairs
from roles.report.changes.subject import Compared, Comparison, about, class_words
from roles.report.markdown import LARGEST, plain

MARK = "<!-- roles-diff -->"
"""By which the comment is found again, to be edited in place."""
_PLACES = 6
"""Places of one finding that are named; of more they are counted."""
_MANY = 12
"""Changes that are named one by one beside somebody who must agree to them."""
_TABLE = 15_000
"""Characters after which the table of those who must agree ends: a quarter of a comment, for the changes come first."""
_END = 300
"""Characters kept for what stands behind a cut."""


def report(comparison: Comparison, largest: int = LARGEST) -> str:
    """The comment; what does not fit into `largest` characters is counted."""
    language = comparison.language
    text = f"{MARK}\n### {plain(comparison.title)}\n\n"
    text += f"**{plain(comparison.summary)}**\n"
    parts = [part for one in comparison.compared for part in _catalog(comparison, one)]
    for number, (lines, _) in enumerate(parts):
        if len(text) + len(lines) > largest - _END:
            left = sum(weight for _, weight in parts[number:])
            more = say_count(
                language, "and {n} more; `roles diff` shows all", "and {n} more; `roles diff` shows all", left
            )
            return f"{_closed(text)}\n{more.format(n=left)}\n"
        text += lines
    return text


def _closed(text: str) -> str:
    return text if text.count("<details>") == text.count("</details>") else f"{text}\n</details>\n"


def _catalog(comparison: Comparison, one: Compared) -> Iterator[tuple[str, int]]:
    """Pieces of the comment, each with how many changes and findings it holds."""
    language = comparison.language
    if len(comparison.compared) > 1:
        yield f"\n## {plain(one.folder)}\n", 0
    yield from ((f"\n{plain(words)}\n", 0) for words in comparison.remarks(one))
    yield from _agreements(comparison, one)
    for group in comparison.groups(one, folded=False):
        yield from _table(comparison, group)
    folded = comparison.groups(one, folded=True)
    if folded:
        n = sum(len(group.rows) for group in folded)
        head = say(language, "Wording, translations and bookkeeping ({n})", {"n": n})
        yield f"\n<details><summary>{head}</summary>\n", 0
        for group in folded:
            yield from _table(comparison, group)
        yield "\n</details>\n", 0
    yield from _findings(comparison, one)


def _agreements(comparison: Comparison, one: Compared) -> Iterator[tuple[str, int]]:
    language, reader = comparison.language, comparison.reader(one)
    found = reader.agreements(one.review)
    text = f"\n#### {say(language, 'Who must agree to what')}\n\n"
    text += f"| {say(language, 'Who')} | {say(language, 'To what')} |\n|---|---|\n"
    for number, (party, entries) in enumerate(found.items()):
        if len(text) > _TABLE:
            left = len(found) - number
            text += f"| {say_count(language, 'and {n} more', 'and {n} more', left).format(n=left)} | |\n"
            break
        text += f"| {plain(party)} | {_to_what(comparison, reader, entries)} |\n"
    if found:
        yield text, 0


def _to_what(comparison: Comparison, reader: Reader, entries: list[tuple[str, list[Row]]]) -> str:
    """What somebody must agree to: in sentences, by numbers where there are many, by numbers alone where too many."""
    rows = [row for _, some in entries for row in some]
    if len(entries) > _MANY:
        return reader.numbers(rows)
    said = _sentences if len(rows) <= _MANY else reader.numbers
    return "<br>".join(about(comparison.language, f"**{plain(title)}**", said(some)) for title, some in entries)


def _sentences(rows: Iterable[Row]) -> str:
    return " · ".join(f"{row.number} {plain(row.says)}" for row in rows)


def _table(comparison: Comparison, group: Group) -> Iterator[tuple[str, int]]:
    language = comparison.language
    heads = (say(language, "Change"), say(language, "Before"), say(language, "After"))
    head = f"\n#### {plain(group.title)}\n\n|  | {' | '.join(heads)} |\n|--:|---|---|---|\n"
    for row in group.rows:
        yield f"{head}| {row.number} | {_what(comparison, row)} | {_side(row, 0)} | {_side(row, 1)} |\n", 1
        head = ""


def _what(comparison: Comparison, row: Row) -> str:
    class_ = class_words(comparison.language, row.change.class_)
    where = f"<br>{plain(row.where)}" if row.where else ""
    says = f"{plain(row.says)} ({row.change.page.code})"
    return about(comparison.language, f"**{plain(class_)}**", says) + where


def _side(row: Row, number: int) -> str:
    found = []
    for pair in pairs(row):
        side = (pair.before, pair.after)[number]
        words = "".join(_marked(span, number) for span in side)
        found.append(f"{pair.language}: {words}" if pair.language and words else words)
    return "<br>".join(filter(None, found))


def _marked(span: Span, number: int) -> str:
    words = plain(span.words)
    if not span.own or not words.strip():
        return words
    mark = ("~~", "**")[number]
    inner = words.strip()
    ahead, _, behind = words.partition(inner)
    return f"{ahead}{mark}{inner}{mark}{behind}"


def _findings(comparison: Comparison, one: Compared) -> Iterator[tuple[str, int]]:
    for title, findings in comparison.sections(one):
        head = f"\n#### {plain(title)}\n\n"
        for words, places in findings:
            yield f"{head}- {plain(words)} ({plain(items(comparison.language, _few(places)))})\n", len(places)
            head = ""


def _few(places: list[str]) -> list[str]:
    return places if len(places) <= _PLACES else [*places[: _PLACES - 1], f"+{len(places) - _PLACES + 1}"]
