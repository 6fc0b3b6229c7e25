"""Every kind of document against the Open XML SDK's own validator."""

import json
import subprocess
from pathlib import Path

import pytest

from roles.build import KINDS, Wish, documents
from roles.catalog import Loaded
from tests.conftest import ROOT

pytestmark = pytest.mark.node

VALIDATOR = ROOT / "tests" / "node" / "node_modules" / ".bin" / "ooxml-validator"


@pytest.mark.parametrize("version", ["Microsoft365", "Office2016"])
def test_every_kind_of_document_is_valid(
    version: str, shipped: Loaded, templates: dict[str, bytes], tmp_path: Path
) -> None:
    kinds = set()
    for path, data in documents(shipped, templates, Wish(roles=("complaint-specialist",))):
        kinds.add(_validate(tmp_path, path, data, version))
    for path, data in documents(shipped, templates, Wish(kinds=("service-standards",))):
        kinds.add(_validate(tmp_path, path, data, version))

    assert len(kinds) == 2 * len(KINDS)


def _validate(folder: Path, path: str, data: bytes, version: str) -> str:
    file = folder / path.replace("/", "-")
    file.write_bytes(data)
    run = subprocess.run([VALIDATOR, file, "--officeVersion", version], capture_output=True, encoding="utf-8")
    assert json.loads(run.stdout) == {"file": str(file), "ok": True, "errors": []}, path
    return path
