"""The whole loop as a manager and HR go it: build, edit in a real LibreOffice, import, look at the change, reply."""

import subprocess
from pathlib import Path

import pytest

from roles.catalog import load_catalog
from roles.git import read_revision
from roles.word.reader import read_document
from tests.returned import libreoffice
from tests.test_cli import roles

NAME = "complaint-specialist-job-description.docx"
EDITS = (
    ("replace", "in six fields within 1 business hour", "in six fields within 30 minutes"),
    ("replace", "12 hours", "16 hours"),
    ("new_paragraph", "Notice and the grounds", "A parking place is paid for."),
    ("delete_row", "Finance department"),
    ("comment", "Put every complaint right", "Should this not name prevention first?"),
)
CHANGED = {
    "roles/complaint-specialist/responsibilities/register/does",
    "roles/complaint-specialist/learning/call-coaching/hours",
    *(f"roles/complaint-specialist/terms/new-1/{name}" for name in ("id", "says", "locked")),
    *(f"roles/complaint-specialist/contacts/finance/{name}" for name in ("id", "who", "inside", "about", "every")),
}


@pytest.mark.office
def test_edits_in_libreoffice_come_back_as_a_change_of_the_catalog_and_a_reply(tmp_path: Path) -> None:
    roles("init", cwd=tmp_path)
    git(tmp_path, "init", "-q")
    for name, said in (("user.name", "HR"), ("user.email", "hr@example.com")):
        git(tmp_path, "config", name, said)
    git(tmp_path, "add", "catalog")
    git(tmp_path, "commit", "-qm", "The catalog")
    roles("build", "--for-review", "--lang", "en", "--kind", "job-description", cwd=tmp_path)
    sent = (tmp_path / "documents" / "en" / NAME).read_bytes()
    (tmp_path / NAME).write_bytes(libreoffice.edited(sent, *EDITS, by="Li Na"))

    said = roles("import", NAME, "--apply", "--branch", "li-na", "--reply", "reply.docx", cwd=tmp_path)

    assert "4 applied" in said
    assert "1 commented" in said
    before, now = (leaves(tmp_path, revision) for revision in ("HEAD~1", "HEAD"))
    assert {route for route in {*before, *now} if before.get(route) != now.get(route)} == CHANGED
    assert len(git(tmp_path, "diff", "HEAD~1", "--unified=0", "--", "catalog").splitlines()) < 40
    message = git(tmp_path, "log", "-1", "--format=%B")
    assert "terms" in message
    assert "Li Na" not in message
    remarks = read_document((tmp_path / "reply.docx").read_bytes()).remarks
    assert any("4 edits: 4 taken over." in one.text for one in remarks if one.by == "Role catalog")
    (hers,) = (one for one in remarks if one.by == "Li Na")
    assert [one.by for one in hers.replies] == ["Role catalog"]
    assert not git(tmp_path, "status", "--short", "--", "catalog")


def leaves(folder: Path, revision: str) -> dict[str, object]:
    """Every value of the catalog at a commit, by its route."""
    catalog = load_catalog(read_revision(folder / "catalog", revision)).catalog
    return {"/".join(route): value for route, value, _ in catalog.leaves}


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return done.stdout
