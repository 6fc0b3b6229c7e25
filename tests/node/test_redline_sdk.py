"""Redlines of every kind of document against the Open XML SDK's own validator."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from roles.word.key_map import read_key_map
from roles.word.redline import redline
from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "tests" / "word"))

from catalog_edits import before, edited, printed
from redlines import marks
from test_redline_catalog import documents_of

pytestmark = pytest.mark.node

VALIDATOR = ROOT / "tests" / "node" / "node_modules" / ".bin" / "ooxml-validator"
ON = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_a_redline_of_every_kind_of_document_is_valid(tmp_path: Path) -> None:
    one_of_each: dict[tuple[str, str], Path] = {}
    for path, old in documents_of("shipped").items():
        about = read_key_map(old).about
        kind = (about["language"], about["kind"])
        new = documents_of("everywhere").get(path)
        if new is not None and kind not in one_of_each and marks(made := redline(old, new, "Role catalog", ON)):
            one_of_each[kind] = tmp_path / f"{'-'.join(kind)}.docx"
            one_of_each[kind].write_bytes(made)

    assert one_of_each
    for file in one_of_each.values():
        assert _errors(file) == [], file.name


def test_another_role_instead_of_this_one_is_valid_too(tmp_path: Path) -> None:
    file = tmp_path / "other.docx"
    file.write_bytes(redline(before(kind="service-targets"), printed(edited([])), "Role catalog", ON))

    assert _errors(file) == []


def _errors(file: Path) -> list[object]:
    command = [VALIDATOR, file, "--officeVersion", "Microsoft365"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8")
    found: list[object] = json.loads(run.stdout)["errors"]
    return found
