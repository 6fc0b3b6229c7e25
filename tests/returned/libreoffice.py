"""A document edited in a real LibreOffice, with every change recorded, and saved as .docx."""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

SCRIPT = Path(__file__).with_name("uno_edits.py")

Edit = tuple[Any, ...]
"""The name of a function in `uno_edits.py`, and what it needs: ("replace", "old words", "new words")."""


def edited(data: bytes, *edits: Edit, by: str = "Li Na", recorded: bool = True, through: Sequence[str] = ()) -> bytes:
    """The document after the edits, made by `by`; `through` are formats it is saved in and opened from on the way."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "document.docx").write_bytes(data)
        wish = {"folder": str(folder), "edits": edits, "by": by, "recorded": recorded, "through": [*through, "docx"]}
        done = subprocess.run(
            [_python(), str(SCRIPT), _office()], input=json.dumps(wish), capture_output=True, text=True, timeout=300
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return (folder / "saved.docx").read_bytes()


def saved(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Documents that were opened and saved, and nothing else, in one session."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for one, data in documents.items():
            (folder / f"{one}.docx").write_bytes(data)
        subprocess.run(
            [_office(), "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to",
             "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), *map(str, folder.glob("*.docx"))],
            check=True, capture_output=True, timeout=600,
        )  # fmt: skip
        return {one: (folder / "out" / f"{one}.docx").read_bytes() for one in documents}


def _office() -> str:
    found = shutil.which("soffice")
    assert found, "LibreOffice is missing"
    return found


@cache
def _python() -> str:
    """A Python that can talk to LibreOffice: on Debian the system's, with the package python3-uno."""
    for python in (sys.executable, "/usr/bin/python3", *Path("/opt").glob("libreoffice*/program/python")):
        if Path(python).exists() and not subprocess.run([python, "-c", "import uno"], capture_output=True).returncode:
            return str(python)
    raise AssertionError("no Python here can import uno: install python3-uno")
