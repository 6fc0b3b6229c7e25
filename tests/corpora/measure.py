"""How often the rules on words, on two languages and on overlaps are right: measured on labelled sentences.

`python -m tests.corpora.measure` prints the table and what was missed or wrongly found in `seen/`; with `--write` it
renews the file that RULES.md shows. Sentences of `unseen/` are counted and never shown.
"""

import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from roles.model.catalog import Catalog
from roles.model.department import Department
from roles.model.role import Responsibility, Role
from roles.model.standard import Standard
from roles.model.text import Text
from roles.report.precision import FILE, Measured, written
from roles.rules import all_rules
from roles.yaml_text import read
from tests.corpora.overlaps import finds_overlap

FOLDER = Path(__file__).parent
HALVES = ("seen", "opened", "unseen")
OF_WORK = ("W101", "W105", "W106")
OF_SENTENCES = ("W101", "W102", "W103", "W104", "W105", "W106", "W108")
OF_PAIRS = ("L102", "L103", "L105")
OF_OVERLAPS = "O101"


class Judged(NamedTuple):
    """One labelled sentence, pair or overlap, and whether a rule should find it, and does."""

    half: str
    code: str
    language: str
    says: str
    faulty: bool
    found: bool


def judged() -> Iterator[Judged]:
    """Everything labelled, judged by the rules that look at it."""
    for half in HALVES:
        for language in ("en", "zh"):
            yield from _sentences(half, language)
        yield from _pairs(half)
        yield from _overlaps(half)


def measure() -> tuple[Measured, ...]:
    """The counts of each rule, by half and language."""
    counts: dict[tuple[str, str, str], list[int]] = {}
    for one in judged():
        row = counts.setdefault((one.half, one.code, one.language), [0, 0, 0, 0])
        row[0] += 1
        row[1] += one.faulty
        row[2] += one.faulty and one.found
        row[3] += one.found and not one.faulty
    return tuple(Measured(*key, *row) for key, row in sorted(counts.items()))


def _sentences(half: str, language: str) -> Iterator[Judged]:
    entries = _entries(f"{half}/{language}.yaml")
    found = _found(_department_of(entries, language), OF_SENTENCES)
    for number, entry in enumerate(entries):
        for code in OF_SENTENCES:
            if entry["kind"] == "work" or code not in OF_WORK:
                yield _judged(half, code, language, entry["says"], entry, f"s{number}" in found[code])


def _pairs(half: str) -> Iterator[Judged]:
    entries = _entries(f"{half}/pairs.yaml")
    codes = [code for code in OF_PAIRS if code in _rules()]
    texts = [Text(MappingProxyType({"en": entry["en"], "zh": entry["zh"]})) for entry in entries]
    found = _found(_catalog(texts, [], ("en", "zh")), codes)
    for number, entry in enumerate(entries):
        for code in codes:
            says = f"{entry['en']} | {entry['zh']}"
            yield _judged(half, code, "en+zh", says, entry, f"s{number}" in found[code])


def _overlaps(half: str) -> Iterator[Judged]:
    for entry in _entries(f"{half}/overlaps.yaml"):
        one, other = entry["one"], entry["other"]
        says = f"{one['en']} | {other['en']}"
        yield Judged(half, OF_OVERLAPS, "en+zh", says, bool(entry["same"]), finds_overlap(one, other))


def _judged(half: str, code: str, language: str, says: str, entry: dict[str, Any], found: bool) -> Judged:
    return Judged(half, code, language, says, code in entry["faults"], found)


def _entries(path: str) -> tuple[dict[str, Any], ...]:
    """What a file holds; nothing where it is not there."""
    file = FOLDER / path
    return read(file.read_bytes(), path).data if file.is_file() else ()


def _department_of(entries: tuple[dict[str, Any], ...], language: str) -> Catalog:
    """A department of one language: what is work as responsibilities of a role, what is promised as standards."""
    texts = [Text(plain=entry["says"]) for entry in entries]
    kinds = [entry["kind"] for entry in entries]
    work = [text if kind == "work" else None for text, kind in zip(texts, kinds, strict=True)]
    promises = [text if kind == "promise" else None for text, kind in zip(texts, kinds, strict=True)]
    return _catalog(work, promises, (language,))


def _catalog(work: list[Text | None] | list[Text], promises: list[Text | None], languages: tuple[str, ...]) -> Catalog:
    does = tuple(Responsibility(id=f"s{number}", does=text) for number, text in enumerate(work) if text)
    role = Role(id="all", title=Text(plain="All"), responsibilities=does)
    standards = {
        f"s{number}": Standard(id=f"s{number}", title=Text(plain="One"), promise=text)
        for number, text in enumerate(promises)
        if text
    }
    department = Department(id="desk", title=Text(plain="Desk"), languages=languages)
    return Catalog(department, MappingProxyType({"all": role}), standards=MappingProxyType(standards))


def _found(catalog: Catalog, codes: Iterator[str] | tuple[str, ...] | list[str]) -> dict[str, set[str]]:
    """Code → the sentences in which its rule finds something."""
    return {
        code: {name for problem in _rules()[code](catalog) for name in problem.route if name[1:].isdigit()}
        for code in codes
    }


@cache
def _rules() -> dict[str, Callable[[Catalog], Iterator[Any]]]:
    return {rule.code: rule.check for rule in all_rules()}


def _print() -> None:
    for row in measure():
        print(row.line())
    for one in judged():
        if one.half == "seen" and one.faulty != one.found:
            print("missed " if one.faulty else "false  ", one.code, one.says)


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        FILE.write_text(written(measure()), encoding="utf-8", newline="\n")
    else:
        _print()
