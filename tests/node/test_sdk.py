"""Every kind of document against the Open XML SDK's own validator."""

import json
import subprocess
from pathlib import Path

import pytest

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.documents.kind import has_template, kinds
from roles.word.key_map import read_key_map
from tests.conftest import ROOT

pytestmark = pytest.mark.node

VALIDATOR = ROOT / "tests" / "node" / "node_modules" / ".bin" / "ooxml-validator"


@pytest.mark.parametrize("version", ["Microsoft365", "Office2016"])
def test_every_kind_of_document_is_valid(
    version: str, shipped: Loaded, templates: dict[str, bytes], tmp_path: Path
) -> None:
    one_of_each: dict[tuple[str, str, str], tuple[str, bytes]] = {}
    for path, data in documents(shipped, templates, Wish()):
        if path.endswith(".docx"):
            about = read_key_map(data).about
            one_of_each[about["language"], about["kind"], "department" if about["about"] == "department" else ""] = (
                path,
                data,
            )
    for path, data in one_of_each.values():
        _validate(tmp_path, path, data, version)

    assert {kind for _, kind, _ in one_of_each} == {kind for kind in kinds() if has_template(kind)}


def _validate(folder: Path, path: str, data: bytes, version: str) -> None:
    file = folder / path.replace("/", "-")
    file.write_bytes(data)
    run = subprocess.run([VALIDATOR, file, "--officeVersion", version], capture_output=True, encoding="utf-8")
    assert json.loads(run.stdout) == {"file": str(file), "ok": True, "errors": []}, path
