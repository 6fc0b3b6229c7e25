"""A kind of document is one module and one template, as CONTRIBUTING says."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from roles import documents as folder
from roles.build import Wish, documents
from roles.documents import kind as register
from roles.documents.kind import document, documents_of, kinds, printed_kinds
from roles.word.key_map import read_key_map
from tests.conftest import ROOT
from tests.small import small
from tests.word_text import word_text

MODULE = '''
"""What everybody drinks."""

from typing import Any

from roles.documents.kind import document
from roles.documents.masthead import masthead
from roles.documents.wording import Wording
from roles.model.role import Role


@document("tea-list", about="role", only=lambda _, role: role.id != "head")
def tea_list(wording: Wording, role: Role) -> dict[str, Any]:
    """One line on the role."""
    return {**masthead(wording, "tea-list"), "who": wording.text(role.title, ("roles", role.id, "title"))}


@document("tea-list", about="department", form="txt")
def all_teas(wording: Wording) -> bytes:
    """One line for all."""
    return f"Tea for {len(wording.catalog.in_use)}\\n".encode()
'''
TEMPLATE = '''
"""The template of the tea list."""

from collections.abc import Callable

from blocks import Sheet, sheet


def tea_list(language: str, _: Callable[[str], str]) -> Sheet:
    """One line."""
    made = sheet(language)
    made.masthead("{{ document.title }}", _)
    made.line("{{ who }}", "Title")
    return made
'''


def test_a_new_kind_is_one_module_and_one_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "tea_list.py").write_text(MODULE, "utf-8")
    shutil.copytree(ROOT / "templates" / "source", tmp_path / "source")
    (tmp_path / "source" / "tea_list.py").write_text(TEMPLATE, "utf-8")
    monkeypatch.setattr(register, "_REGISTER", {kind: [*some] for kind, some in documents_of().items()})
    monkeypatch.setattr(folder, "__path__", [*folder.__path__, str(tmp_path / "modules")])
    command = [sys.executable, tmp_path / "source", tmp_path / "made"]
    subprocess.run(command, check=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)})

    templates = {"en/tea-list.docx": (tmp_path / "made" / "en" / "tea-list.docx").read_bytes()}
    made = dict(documents(small(), templates, Wish(kinds=("tea-list",))))

    assert "tea-list" in kinds()
    assert list(made) == ["en/department-tea-list.txt", "en/deputy-tea-list.docx"]
    assert word_text(made["en/deputy-tea-list.docx"]).splitlines()[1] == "# Deputy"
    assert [value.route for value in read_key_map(made["en/deputy-tea-list.docx"]).values.values()] == [
        "roles/deputy/title"
    ]
    assert made["en/department-tea-list.txt"] == b"Tea for 2\n"


def test_every_kind_has_a_template_in_both_languages_or_needs_none(templates: dict[str, bytes]) -> None:
    for language in ("en", "zh"):
        there = {path for path in templates if path.startswith(f"{language}/")}
        assert there == {f"{language}/{kind}.docx" for kind in printed_kinds()}


def test_no_two_documents_go_to_the_same_file() -> None:
    files = [(one.name, one.form, one.about) for some in documents_of().values() for one in some]

    assert len(files) == len(set(files))


def test_a_document_is_about_something_there_is() -> None:
    with pytest.raises(ValueError, match="about tables"):
        document("toy", about="tables")(dict)
