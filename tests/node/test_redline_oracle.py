"""Docxodus, another program that compares Word files, finds the same changes as we do."""

import io
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree

from roles.word.redline import redline
from roles.yaml_text.change import Change, Put
from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "tests" / "word"))

from catalog_edits import MANY, before, edited, printed
from redlines import DELETED, INSERTED, W, roots

pytestmark = pytest.mark.node

ON = datetime(2026, 11, 22, 9, tzinfo=UTC)
Changes = dict[tuple[str, str], list[tuple[str, str]]]
"""What was deleted and inserted in each paragraph, by its part and what it says once all is accepted."""


WORDS = tuple(one for one in MANY if isinstance(one, Put))


@pytest.mark.parametrize("language", ["en", "zh", "en+zh"])
def test_docxodus_finds_changed_words_in_the_same_paragraphs_and_of_the_same_signs(
    language: str, tmp_path: Path
) -> None:
    ours, theirs = _both(language, WORDS, tmp_path)

    assert ours.keys() == theirs.keys()
    assert {text: _net(pairs) for text, pairs in ours.items()} == {text: _net(pairs) for text, pairs in theirs.items()}
    assert _size(ours) <= _size(theirs)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_where_rows_came_and_went_docxodus_marks_the_same_signs_and_no_fewer(language: str, tmp_path: Path) -> None:
    ours, theirs = _both(language, MANY, tmp_path)

    every = [[pair for pairs in one.values() for pair in pairs] for one in (ours, theirs)]
    assert _net(every[0]) == _net(every[1])
    assert _size(ours) <= _size(theirs)


def _both(language: str, changes: tuple[Change, ...], folder: Path) -> tuple[Changes, Changes]:
    engine = pytest.importorskip("python_redlines").DocxodusEngine(target_path=str(folder))
    old, new = (_text_only(data) for data in (before(language), printed(edited(changes), language)))
    ours = redline(old, new, "Role catalog", ON)
    return _changes(ours), _changes(engine.run_redline("Docxodus", old, new)[0])


def _text_only(data: bytes) -> bytes:
    """Without controls and bookmarks: their numbers, which say nothing, are changes to Docxodus."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as package, ZipFile(made, "w") as written:
        for name in package.namelist():
            part = package.read(name)
            if name in roots(data):
                root = etree.fromstring(part)
                for control in list(root.iter(f"{W}sdt")):
                    for child in list(control.find(f"{W}sdtContent")):
                        control.addprevious(child)
                    control.getparent().remove(control)
                for mark in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
                    mark.getparent().remove(mark)
                part = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            written.writestr(name, part)
    return made.getvalue()


def _changes(data: bytes) -> Changes:
    found: Changes = {}
    for name, root in roots(data).items():
        for paragraph in root.iter(f"{W}p"):
            gone, come = (_said(paragraph, tag) for tag in (DELETED, INSERTED))
            if gone or come:
                now = "".join(one.text or "" for one in paragraph.iter(f"{W}t"))
                found.setdefault((name, now), []).append((gone, come))
    return found


def _said(paragraph: Any, tag: str) -> str:
    texts = (one.text or "" for wrapped in paragraph.iter(tag) for one in wrapped.iter(f"{W}t", f"{W}delText"))
    return "".join(texts)


def _net(pairs: list[tuple[str, str]]) -> Counter[str]:
    """Which signs there are more or fewer of; a change may take a space more along."""
    made: Counter[str] = Counter()
    for gone, come in pairs:
        made.update("".join(come.split()))
        made.subtract("".join(gone.split()))
    return Counter({sign: number for sign, number in made.items() if number})


def _size(changes: Changes) -> int:
    return sum(len(gone) + len(come) for pairs in changes.values() for gone, come in pairs)
