"""Changes as one Markdown comment on a pull request: the worst first, what hardly matters folded away."""

from collections.abc import Iterator

from roles.documents.change_rows import Group, Row
from roles.documents.change_spans import Span
from roles.messages import say, say_count
from roles.phrases import items
from roles.report.changes.sides import pairs
from roles.report.changes.subject import Compared, Comparison, about, class_words
from roles.report.markdown import LARGEST, plain

MARK = "<!-- roles-diff -->"
"""By which the comment is found again, to be edited in place."""
_PLACES = 6
"""Places of one finding that are named; of more they are counted."""
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
    if one.review.lapsed:
        yield _lapsed(comparison, one), 0
    if one.review.unread:
        paths = items(language, [f"`{one.path(path)}`" for path in one.review.unread])
        words = say(language, "Cannot be read, so nobody knows what changed in it: {paths}", {"paths": paths})
        yield f"\n{words}\n", 0
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


def _lapsed(comparison: Comparison, one: Compared) -> str:
    reader = comparison.reader(one)
    roles = items(comparison.language, [plain(reader.entry(("roles", role))) for role in one.review.lapsed])
    words = say(
        comparison.language,
        "No longer agreed as they stand, so they print as drafts until they are approved again: {roles}",
        {"roles": roles},
    )
    return f"\n{words}\n"


def _agreements(comparison: Comparison, one: Compared) -> Iterator[tuple[str, int]]:
    language = comparison.language
    found = comparison.reader(one).agreements(one.review)
    head = f"\n#### {say(language, 'Who must agree to what')}\n\n"
    head += f"| {say(language, 'Who')} | {say(language, 'To what')} |\n|---|---|\n"
    for party, entries in found.items():
        said = "<br>".join(about(language, f"**{plain(title)}**", _numbered(rows)) for title, rows in entries)
        yield f"{head}| {plain(party)} | {said} |\n", 0
        head = ""


def _numbered(rows: list[Row]) -> str:
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
