"""Changes as one HTML page that needs nothing else: to read, to print, to send on."""

from collections.abc import Iterator
from html import escape

from roles.documents.change_rows import Group, Row
from roles.documents.change_spans import Span
from roles.messages import say
from roles.phrases import items
from roles.report.changes.pairs import pairs
from roles.report.changes.subject import Compared, Comparison, about, class_words

_STYLE = """
body { font: 15px/1.5 "Segoe UI", "Noto Sans", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1b1b1b;
  max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #c9c9c9; padding: .4rem .6rem; text-align: left; vertical-align: top }
th { background: #f0f2f5 } td.n { text-align: right; width: 2rem } td.side { width: 30% }
.class { font-weight: 600 } .checks-loosened, .needs-agreement, .breaks-others { color: #a4161a }
.tightened, .loosened { color: #7a4a00 } .where, .code, .language { color: #555 }
del { background: #fde2e1; color: #7d1216 } ins { background: #dcf3df; color: #11511c; text-decoration: none }
@media print { body { margin: 0; font-size: 11px } details > * { display: block } }
"""


def report(comparison: Comparison) -> str:
    """The page."""
    language = comparison.language
    title = comparison.title
    body = "\n".join(_body(comparison))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{escape(title)}</h1>\n"
        f"<p><strong>{escape(comparison.summary)}</strong></p>\n{body}\n</body>\n</html>\n"
    )


def _body(comparison: Comparison) -> Iterator[str]:
    language = comparison.language
    for one in comparison.compared:
        if len(comparison.compared) > 1:
            yield f"<h1>{escape(one.folder)}</h1>"
        yield from (f"<p>{escape(words)}</p>" for words in comparison.remarks(one))
        yield from _agreements(comparison, one)
        for group in comparison.groups(one, folded=False):
            yield from _group(comparison, group)
        folded = comparison.groups(one, folded=True)
        if folded:
            n = sum(len(group.rows) for group in folded)
            head = say(language, "Wording, translations and bookkeeping ({n})", {"n": n})
            yield f"<details><summary>{escape(head)}</summary>"
            for group in folded:
                yield from _group(comparison, group)
            yield "</details>"
        yield from _findings(comparison, one)


def _agreements(comparison: Comparison, one: Compared) -> Iterator[str]:
    language = comparison.language
    found = comparison.reader(one).agreements(one.review)
    if not found:
        return
    yield f"<h2>{escape(say(language, 'Who must agree to what'))}</h2>"
    yield f"<table><tr><th>{escape(say(language, 'Who'))}</th><th>{escape(say(language, 'To what'))}</th></tr>"
    for party, entries in found.items():
        said = "<br>".join(
            about(language, f"<strong>{escape(title)}</strong>", _numbered(rows)) for title, rows in entries
        )
        yield f"<tr><td>{escape(party)}</td><td>{said}</td></tr>"
    yield "</table>"


def _numbered(rows: list[Row]) -> str:
    return " · ".join(f"{row.number} {escape(row.says)}" for row in rows)


def _group(comparison: Comparison, group: Group) -> Iterator[str]:
    language = comparison.language
    yield f"<h2>{escape(group.title)}</h2>"
    heads = "".join(f"<th>{escape(say(language, head))}</th>" for head in ("Change", "Before", "After"))
    yield f"<table><tr><th></th>{heads}</tr>"
    for row in group.rows:
        yield (
            f'<tr><td class="n">{row.number}</td><td>{_what(comparison, row)}</td>'
            f'<td class="side">{_side(row, 0)}</td><td class="side">{_side(row, 1)}</td></tr>'
        )
    yield "</table>"


def _what(comparison: Comparison, row: Row) -> str:
    class_ = row.change.class_
    where = f'<br><span class="where">{escape(row.where)}</span>' if row.where else ""
    label = f'<span class="class {class_.value}">{escape(class_words(comparison.language, class_))}</span>'
    says = f'{escape(row.says)} <span class="code">({row.change.page.code})</span>'
    return about(comparison.language, label, says) + where


def _side(row: Row, number: int) -> str:
    found = []
    for pair in pairs(row):
        words = "".join(_marked(span, ("del", "ins")[number]) for span in (pair.before, pair.after)[number])
        language = f'<span class="language">{escape(pair.language)}:</span> ' if pair.language and words else ""
        found.append(language + words)
    return "<br>".join(filter(None, found))


def _marked(span: Span, tag: str) -> str:
    return f"<{tag}>{escape(span.words)}</{tag}>" if span.own else escape(span.words)


def _findings(comparison: Comparison, one: Compared) -> Iterator[str]:
    for title, findings in comparison.sections(one):
        yield f"<h2>{escape(title)}</h2><ul>"
        for words, places in findings:
            yield f"<li>{escape(words)} ({escape(items(comparison.language, places))})</li>"
        yield "</ul>"
