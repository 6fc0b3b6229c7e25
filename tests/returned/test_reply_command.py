"""roles import --reply."""

import shutil
from pathlib import Path

import pytest

from roles.word.reader import read_document
from tests.conftest import ROOT
from tests.returned import as_word_writes as word
from tests.returned.samples import description, key_of, worked_in
from tests.test_cli import roles


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the shipped catalog and a document that came back."""
    shutil.copytree(ROOT / "catalog", tmp_path / "catalog")
    (tmp_path / "came.docx").write_bytes(worked_in(description(), work))
    return tmp_path


def work(copy: word.Copy) -> None:
    """What a manager did: a value that is none, one that is, a question."""
    found = read_document(description())
    share, holders = (word.control(copy, key_of(found, route)) for route in ("/register/share", "/holders"))
    word.replace(copy, share, "11", "some")
    word.replace(copy, holders, "2", "3")
    word.comment(copy, holders, "Is this enough?")


def test_the_reply_answers_each_edit_and_comment_in_its_place(desk: Path) -> None:
    roles("import", "came.docx", "--apply", "--reply", "answer.docx", cwd=desk, code=1)
    came, found = (read_document((desk / name).read_bytes()) for name in ("came.docx", "answer.docx"))
    top, asked = found.remarks[-1], found.remarks[0]
    said = {remark.keys: remark.text for remark in found.remarks if remark.by == "Role catalog"}

    assert found.paragraphs == came.paragraphs
    assert said[(key_of(found, "/holders"),)] == "Taken over."
    assert said[(key_of(found, "/register/share"),)].startswith("Not taken over: “some")
    assert [(one.by, one.text) for one in asked.replies] == [("Role catalog", "Read; not decided yet.")]
    assert top.text == "2 edits: 1 taken over, 1 not taken over.\n1 comment read."
    assert top.on == "2026-11-22T00:00:00Z"


def test_a_trial_says_what_would_be_taken_over(desk: Path) -> None:
    before = (desk / "catalog" / "roles" / "complaint-specialist.yaml").read_bytes()
    roles("import", "came.docx", "--reply", "answer.docx", cwd=desk, code=1)
    found = read_document((desk / "answer.docx").read_bytes())

    assert "Will be taken over." in [remark.text for remark in found.remarks]
    assert (desk / "catalog" / "roles" / "complaint-specialist.yaml").read_bytes() == before


def test_several_replies_go_to_a_folder(desk: Path) -> None:
    shutil.copy(desk / "came.docx", desk / "other.docx")
    (desk / "replies").mkdir()

    roles("import", "came.docx", "other.docx", "--reply", "replies", cwd=desk, code=1)

    assert sorted(path.name for path in (desk / "replies").iterdir()) == ["came.docx", "other.docx"]


@pytest.mark.parametrize(
    ("files", "reply", "said"),
    [
        (["came.docx"], "came.docx", "“came.docx” is there already"),
        (["came.docx"], ".", "“came.docx” is there already"),
        (["came.docx"], "answer.pdf", "let “answer.pdf” end in .docx"),
        (["came.docx"], "nowhere/answer.docx", "there is no folder “nowhere”"),
        (["came.docx", "other.docx"], "answer.docx", "“answer.docx” is none"),
        (["came.docx", "copies/came.docx"], "replies", "several documents are called “came.docx”"),
    ],
)
def test_no_reply_stands_in_place_of_another_file(desk: Path, files: list[str], reply: str, said: str) -> None:
    for name in ("copies", "replies"):
        (desk / name).mkdir()
    for name in ("other.docx", "copies/came.docx"):
        shutil.copy(desk / "came.docx", desk / name)
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}

    assert said in roles("import", *files, "--apply", "--reply", reply, cwd=desk, code=2)
    assert {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()} == before
