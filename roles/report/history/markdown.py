"""The history of a role as Markdown: one table, a row for each commit."""

from collections.abc import Iterator

from roles.documents.change_rows import Row
from roles.documents.role_history import Told, sides, title_of, told
from roles.history import History
from roles.messages import say
from roles.report.changes.subject import class_words
from roles.report.history.end import end
from roles.report.markdown import plain


def report(history: History, language: str) -> str:
    """The newest entry first."""
    heads = (say(language, "Day"), say(language, "What changed"), say(language, "Agreed by"))
    title = say(language, "History of the role “{role}”", {"role": title_of(history, language)})
    rows = (_entry(told(entry, language), language) for entry in history.entries)
    below = "".join(f"\n{line}\n" for line in end(history, language))
    return f"# {plain(title)}\n\n| {' | '.join(heads)} |\n|---|---|---|\n{''.join(rows)}{below}"


def _entry(one: Told, language: str) -> str:
    when = f"{one.day}<br>{plain(one.author)}<br>`{one.entry.commit.id[:8]}`"
    return f"| {when} | {'<br>'.join(_what(one, language))} | {plain(one.agreed or one.lapsed)} |\n"


def _what(one: Told, language: str) -> Iterator[str]:
    yield f"**{plain(one.subject)}**"
    yield from (plain(line) for line in (*one.brought, *one.says))
    for label, words in one.was:
        yield plain(say(language, "{label}: {words}", {"label": label, "words": "; ".join(words)}))
    for row in one.rows:
        yield from _row(row, language)


def _row(row: Row, language: str) -> Iterator[str]:
    where = f" · {plain(row.where)}" if row.where else ""
    yield f"{plain(class_words(language, row.change.class_))}: {plain(row.says)} ({row.change.page.code}){where}"
    before, after = sides(row, language)
    if before or after:
        yield f"{plain(before) or '–'} → {plain(after) or '–'}"
