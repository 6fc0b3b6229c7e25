"""Bring the message catalogs up to date with the code: python roles/locale/update.py [--check].

New texts arrive untranslated; texts that are gone leave. With --check nothing is written, and it fails where a text
is not translated or a compiled catalog is old.
"""

import ast
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, get_args

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FIXED = datetime(2026, 1, 1, tzinfo=UTC)
LANGUAGES = ("en", "zh")
SPEAKERS = {
    "say": 1,
    "complain": 1,
    "problem": 1,
    "_": 1,
    "say_count": 2,
    "fault": 1,
    "WordError": 1,
    "PackageError": 1,
    "TemplateError": 1,
    "EditError": 1,
    "NotUnderstood": 1,
    "proposed": 1,
    "conflict": 1,
    "refused": 1,
    "noted": 1,
    "unplaced": 1,
}
"""Functions whose first text (for counts: first two) is said to people."""
TYPER = ("Options", "Arguments", "Commands", "required", "default: {default}", "env var: {var}", "(dynamic)",
         "Aborted!", "Missing command.")  # fmt: skip


def texts() -> Iterator[tuple[str, ...]]:
    """Every text the tool or its templates say; counted ones as a pair."""
    for path in sorted([*(ROOT / "roles").rglob("*.py"), *(ROOT / "templates" / "source").glob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield from _said(node)
            if isinstance(node, ast.Tuple):
                yield from _pairs(node)
    yield from ((text,) for text in (*_help(), *_descriptions(), *_pages(), *_meanings(), *TYPER))


def _said(node: ast.Call) -> Iterator[tuple[str, ...]]:
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    wanted = SPEAKERS.get(name)
    if wanted:
        said = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        if len(said) >= wanted:
            yield tuple(said[:wanted])


def _pairs(node: ast.Tuple) -> Iterator[tuple[str, ...]]:
    """One-many pairs kept in a table, as for units and the summary of a check."""
    forms = [one.value for one in node.elts if isinstance(one, ast.Constant)]
    if len(forms) == len(node.elts) and all(isinstance(form, str) and "{n}" in form for form in forms):
        yield from zip(forms[::2], forms[1::2], strict=False)


def _help() -> Iterator[str]:
    import typer

    from roles.cli import _app

    def walk(command: Any) -> Iterator[str]:
        yield command.help or ""
        for parameter in command.params:
            yield getattr(parameter, "help", None) or ""
        for inner in getattr(command, "commands", {}).values():
            yield from walk(inner)

    yield from (text for text in walk(typer.main.get_command(_app())) if text)


def _shapes() -> list[Any]:
    from roles.model import catalog, department, level, role  # noqa: F401  (defines every shape)
    from roles.model.shape import Shape

    found, waiting = [], [Shape]
    while waiting:
        shape = waiting.pop()
        found.append(shape)
        waiting += shape.__subclasses__()
    return sorted((shape for shape in found if shape is not Shape), key=lambda shape: str(shape.__name__))


def _descriptions() -> Iterator[str]:
    from roles.model import reference

    links = [value for name, value in vars(reference).items() if name.endswith("Ref")]
    yield from (mark.description for link in links for mark in link.__metadata__ if hasattr(mark, "description"))
    for shape in _shapes():
        yield shape.__doc__.partition("\n")[0]
        yield from (field.description for field in shape.model_fields.values() if field.description)


def _pages() -> Iterator[str]:
    """The pages of everything with a code, the titles of their parts and families, and why settings are as set."""
    from roles.finding import Severity
    from roles.manual import LABELS
    from roles.model.settings import Settings, why
    from roles.report.codes import AFTER, BEFORE, FAMILIES, codes

    yield from (*FAMILIES.values(), *LABELS, BEFORE, AFTER, *(one.value for one in Severity))
    for one in codes():
        yield from one.prose
    for name in Settings.model_fields:
        yield from why(name)


def _meanings() -> Iterator[str]:
    """What the names mean that templates can use."""
    from roles.documents.fields import meanings
    from roles.documents.kind import beside_kinds, kinds

    for kind in (*kinds(), *beside_kinds()):
        yield from meanings(kind).values()


def terms() -> Iterator[tuple[str, str]]:
    """Closed words of the catalog with the context in which they are said."""
    from roles.compare import Class, Who
    from roles.design_profile import PRINCIPLES
    from roles.design_profile.working_time import WHOLES
    from roles.documents.responsibility_matrix import RIGHTS
    from roles.model import (
        catalog,
        competency,
        department,
        level,
        metric,
        need,
        process,
        quantity,
        record,
        role,
        standard,
        target,
    )
    from roles.model.home import HOMES
    from roles.returned.difference import ANCHORS
    from roles.returned.verdict import TO_COME, Fate
    from roles.rules.description.sections import SECTIONS
    from roles.word.foreign import FOREIGN

    period = get_args(level.Period)
    words: dict[str, Any] = {
        "kind": _files(),
        "every": period,
        "per": (*period, "case", "customer"),
        "weight": (weights := _values(role.Responsibility, "weight")),
        "weight meaning": weights,
        "decision": _values(role.Responsibility, "decision"),
        "right letter": RIGHTS,
        "method": _values(role.Responsibility, "method"),
        "pace": _values(role.Pace, "by"),
        "breaks": _values(role.Conditions, "breaks"),
        "learning": _values(role.Learning, "kind"),
        "inside": ("true", "false"),
        "part": [root for root in catalog.ROOTS if root not in ("roles", "processes", "standards")],
        "signs": role.SIGNERS,
        "fate": (TO_COME, *Fate),
        "anchor": ANCHORS,
        "foreign": FOREIGN,
        "change class": Class,
        "who agrees": Who,
        "feedback source": _values(target.Feedback, "source"),
        "recipient": _values(target.Feedback, "to"),
        "element": standard.ELEMENTS,
        "element for customers": standard.ELEMENTS,
        "area": standard.AREAS,
        "aspect": get_args(need.Aspect),
        "factor": get_args(need.Factor),
        "unit": (*_values(metric.Metric, "unit"), *quantity.TIME_UNITS),
        "statistic": [
            word for one in get_args(get_args(level.Level)[0]) for word in get_args(one.model_fields["kind"].annotation)
        ],
        "record kind": _values(record.Record, "kind"),
        "direction": _values(metric.Metric, "direction"),
        "clock": _values(metric.Clock, "time"),
        "weekday": get_args(department.Weekday),
        "lane": get_args(process.Lane),
        "speaker": ("customer",),
        "strategy": (strategies := _values(process.Process, "strategy")),
        "strategy meaning": strategies,
        "improvement": _values(process.Improvement, "method"),
        "complaint step": _values(process.Step, "complaint_step"),
        "complaint want": "123456789",
        "competency kind": _values(competency.Competency, "kind"),
        "strictness": get_args(department.Strictness),
        "section": [section.key for section in SECTIONS],
        "principle": PRINCIPLES,
        "whole": WHOLES,
        "noun": (
            *HOMES,
            *(
                "class of change",
                "kind",
                "kind of entry",
                "language",
                "party",
                "way of naming",
                "severity",
                "strictness",
                "format",
            ),
        ),
    }
    yield from ((context, word) for context, some in words.items() for word in dict.fromkeys(some))


def _files() -> list[str]:
    """What files are called: by their kind, or by a name of their own."""
    from roles.documents.kind import documents_of

    return [name for kind, some in documents_of().items() for name in (kind, *(one.name for one in some))]


def _values(shape: Any, name: str) -> tuple[str, ...]:
    """The words a field allows."""
    return tuple(word for word in get_args(get_args(shape.model_fields[name].annotation)[0]))


def update(language: str) -> Catalog:
    """The message catalog of a language with exactly what the code says now."""
    path = HERE / language / "LC_MESSAGES" / "messages.po"
    old = Catalog(language)
    if path.exists():
        with path.open("rb") as file:
            old = read_po(file, language)
    new = Catalog(language, header_comment=f"# Words of service-roles: {language}.", fuzzy=False)
    if language != "en":
        for text in dict.fromkeys(texts()):
            key: Any = text if len(text) == 2 else text[0]
            known = old.get(key)
            new.add(key, known.string if known else None)
    for context, word in terms():
        known = old.get(word, context)
        new.add(word, known.string if known else None, context=context)
    return new


def untranslated(catalog: Catalog) -> list[Message]:
    """Messages without words in the language."""
    return [message for message in catalog if message.id and not (message.string and all(message.string))]


def written(catalog: Catalog) -> tuple[bytes, bytes]:
    """The .po and .mo file of a message catalog; the same bytes each time."""
    catalog.creation_date = catalog.revision_date = FIXED
    po, mo = BytesIO(), BytesIO()
    write_po(po, catalog, width=120, no_location=True, sort_output=True)
    write_mo(mo, catalog)
    return po.getvalue(), mo.getvalue()


def main() -> int:
    """Write the message catalogs, or check them."""
    faults = 0
    for language in LANGUAGES:
        catalog = update(language)
        for message in untranslated(catalog):
            print(f"{language}: not translated: {message.context or ''} {message.id!r}")
            faults += 1
        folder = HERE / language / "LC_MESSAGES"
        for name, data in zip(("messages.po", "messages.mo"), written(catalog), strict=True):
            path = folder / name
            if path.exists() and path.read_bytes() == data:
                continue
            if "--check" in sys.argv:
                print(f"{path.name} of {language} is old: run make messages")
                faults += 1
            else:
                folder.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
