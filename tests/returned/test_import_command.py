"""`roles import` as people run it: real processes, real folders, a real git repository."""

import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.returned import as_word_writes as word
from tests.returned.desk import AGENT, DESK, desk, printed, with_
from tests.returned.edits import Edit, delete_row, retype, worked
from tests.returned.test_forged import forged, packed, parts
from tests.returned.test_without_marks import without_hash, without_map
from tests.test_cli import roles

SHARE = "roles/agent/responsibilities/answer/share"
HAND = "Wang Fang"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with the catalog."""
    for name, text in DESK.items():
        path = tmp_path / "catalog" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return tmp_path


def came(folder: Path, *edits: Edit, name: str = "came.docx") -> None:
    (folder / name).write_bytes(worked(*edits))


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*") if path.is_file() and ".git/" not in path.as_posix()
    }  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    names = ("-c", "user.name=HR", "-c", "user.email=hr@example.com")
    done = subprocess.run(["git", *names, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def test_a_preview_shows_everything_and_writes_nothing(here: Path) -> None:
    came(here, retype(SHARE, "40 %"))
    before = files(here)

    said = roles("import", "came.docx", cwd=here)

    assert files(here) == before
    assert "roles/agent/responsibilities/answer/share" in said
    assert "- 35 %" in said.replace("\u00a0", " ")
    assert "+ 40 %" in said
    assert "1 to be applied" in said
    assert "--apply" in said


def test_apply_changes_exactly_what_was_edited(here: Path) -> None:
    came(here, retype(SHARE, "40 %"), retype("roles/agent/purpose", "Settle it: all"))
    before = files(here)

    roles("import", "came.docx", "--apply", cwd=here)

    now = {name: data for name, data in files(here).items() if "/.roles/" not in name}
    mended = (
        before["catalog/roles/agent.yaml"]
        .replace(b"share: 35", b"share: 40")
        .replace(b"en: Settle every enquiry so that the customer need not ask again\n", b'en: "Settle it: all"\n')
        .replace("使客户不必再问\n".encode(), "使客户不必再问\n  stale: [zh]\n".encode())
    )
    assert now["catalog/roles/agent.yaml"].decode() == mended.decode()
    assert {name for name in now if now[name] != before.get(name)} == {"catalog/roles/agent.yaml"}


def test_applying_twice_is_applying_once_and_undo_takes_it_back(here: Path) -> None:
    came(here, retype(SHARE, "40 %"), delete_row("Verify with"))
    before = (here / "catalog" / AGENT).read_bytes()

    roles("import", "came.docx", "--apply", cwd=here)
    once = (here / "catalog" / AGENT).read_bytes()
    said = roles("import", "came.docx", "--apply", cwd=here)

    assert (here / "catalog" / AGENT).read_bytes() == once != before
    assert "applied" not in said
    roles("undo", cwd=here)
    assert (here / "catalog" / AGENT).read_bytes() == before


def test_an_untouched_document_is_no_difference(here: Path) -> None:
    came(here)

    assert "no differences" in roles("import", "came.docx", "--apply", cwd=here)


def test_the_report_goes_to_a_file(here: Path) -> None:
    (here / "came.docx").write_bytes(
        worked(lambda copy, keys: word.replace(copy, word.control(copy, keys[SHARE, "en"]), "35", "40"))
    )

    said = roles("import", "came.docx", "--report", "report.md", cwd=here)
    report = (here / "report.md").read_text("utf-8")

    assert SHARE in report
    assert HAND in report
    assert "tracked" in report
    assert SHARE not in said
    assert "1 to be applied" in said


def test_what_is_left_for_people_is_exit_1_and_the_rest_is_applied(here: Path) -> None:
    came(here, retype(SHARE, "some"), retype("roles/agent/holders", "4"))

    said = roles("import", "came.docx", "--apply", cwd=here, code=1)

    assert "some" in said
    assert b"holders: 4" in (here / "catalog" / AGENT).read_bytes()
    assert b"share: 35" in (here / "catalog" / AGENT).read_bytes()


def test_two_copies_that_disagree_write_nothing_of_it(here: Path) -> None:
    came(here, retype(SHARE, "40 %"), name="a.docx")
    came(here, retype(SHARE, "45 %"), name="b.docx")
    before = files(here)

    said = roles("import", "a.docx", "b.docx", "--apply", cwd=here, code=1)

    assert files(here) == before
    assert "40 %" in said
    assert "45 %" in said


def test_a_branch_holds_routes_and_counts_and_nobodys_name(here: Path) -> None:
    git(here, "init", "-q")
    git(here, "config", "user.name", "HR")
    git(here, "config", "user.email", "hr@example.com")
    git(here, "add", "-A")
    git(here, "commit", "-qm", "catalog")
    (here / "came.docx").write_bytes(
        worked(
            lambda copy, keys: word.replace(copy, word.control(copy, keys[SHARE, "en"]), "35", "40"),
            lambda copy, keys: word.comment(copy, word.control(copy, keys[SHARE, "en"]), "Secret remark"),
        )
    )

    roles("import", "came.docx", "--apply", "--branch", "from-word", cwd=here)

    message = git(here, "log", "-1", "--format=%B", "from-word")
    assert "1 applied" in message
    assert SHARE in message
    assert HAND not in message
    assert "Secret" not in message
    assert git(here, "diff", "--name-only", "from-word~1", "from-word").split() == [f"catalog/{AGENT}"]
    assert "share: 40" in git(here, "show", f"from-word:catalog/{AGENT}")


def test_what_git_does_not_commit_is_written_and_said(here: Path) -> None:
    git(here, "init", "-q")
    for name, said in (("user.name", "HR"), ("user.email", "hr@example.com")):
        git(here, "config", name, said)
    git(here, "add", "-A")
    git(here, "commit", "-qm", "catalog")
    hook = here / ".git" / "hooks" / "pre-commit"
    hook.write_text("#!/bin/sh\necho not today >&2\nexit 1\n")
    hook.chmod(0o755)
    came(here, retype(SHARE, "40 %"))

    said = roles("import", "came.docx", "--apply", "--branch", "x", "--reply", "reply.docx", cwd=here, code=1)

    assert "1 applied" in said
    assert said.endswith("the changes are written, but git did not commit them: not today\n")
    assert b"share: 40" in (here / "catalog" / AGENT).read_bytes()
    assert (here / "reply.docx").is_file()


def test_a_branch_is_refused_before_anything_is_written(here: Path) -> None:
    came(here, retype(SHARE, "40 %"))
    before = files(here)

    roles("import", "came.docx", "--branch", "x", cwd=here, code=2)
    roles("import", "came.docx", "--apply", "--branch", "x", cwd=here, code=2)
    git(here, "init", "-q")
    roles("import", "came.docx", "--apply", "--branch", "-x ..", cwd=here, code=2)

    assert files(here) == before


def test_the_revision_that_fits_the_hash_is_found_in_git(here: Path) -> None:
    git(here, "init", "-q")
    git(here, "add", "-A")
    git(here, "commit", "-qm", "catalog")
    (here / "came.docx").write_bytes(without_map(worked(retype(SHARE, "40 %"))))
    (here / "catalog" / AGENT).write_bytes(with_("share: 25   #", "share: 26   #").texts[AGENT])
    git(here, "commit", "-qam", "moved on")

    roles("import", "came.docx", "--apply", cwd=here)

    text = (here / "catalog" / AGENT).read_text("utf-8")
    assert "share: 40" in text
    assert "share: 26" in text


def test_what_was_matched_by_text_is_written_only_after_a_yes(here: Path) -> None:
    (here / "came.docx").write_bytes(without_hash(without_map(worked(retype(SHARE, "40 %")))))
    before = files(here)

    assert "--match" in roles("import", "came.docx", cwd=here, code=1)
    said = roles("import", "came.docx", "--match", "--apply", cwd=here, code=1)

    assert "a yes" in said
    assert files(here) == before


def macros(data: bytes) -> bytes:
    some = parts(data)
    return packed({**some, "word/vbaProject.bin": b"x"})


REFUSED = {
    "old.doc": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "old Office version"),
    "secret.docx": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "password"),
    "macros.docm": (lambda: macros(printed(desk())), "macros"),
    "letter.docx": (lambda: b"Dear customer", "no Word file"),
    "empty.docx": (lambda: b"", "no Word file"),
    "cut.docx": (lambda: printed(desk())[:9000], "no Word file"),
    "paper.docx": (lambda: b"%PDF-1.7", "PDF"),
    "theirs.docx": (lambda: forged(printed(desk()), 'department="desk"', 'department="sales"'), "sales"),
    "gone.docx": (lambda: forged(printed(desk()), 'about="agent"', 'about="nobody"'), "nobody"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_brought_back_is_refused_with_the_reason_and_nothing_is_done(here: Path, name: str) -> None:
    data, reason = REFUSED[name]
    (here / name).write_bytes(data())
    came(here, retype(SHARE, "40 %"))
    before = files(here)

    said = roles("import", "came.docx", name, "--apply", cwd=here, code=1)

    assert name in said
    assert reason in said
    assert files(here) == before


def test_a_file_that_is_not_there_or_a_folder_is_wrong_use(here: Path) -> None:
    assert "missing.docx" in roles("import", "missing.docx", cwd=here, code=2)
    assert "catalog" in roles("import", "catalog", cwd=here, code=2)


def test_a_zip_bomb_is_refused(here: Path) -> None:
    with ZipFile(here / "bomb.docx", "w", 8) as package:
        package.writestr("[Content_Types].xml", b"<Types/>")
        package.writestr("word/document.xml", b"\0" * 30_000_000)

    roles("import", "bomb.docx", cwd=here, code=1)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (".", "“.” is no file to write a report to\n"),
        ("nowhere/report.md", "there is no folder “nowhere”\n"),
        ("catalog/report.md", "“catalog/report.md” lies in the catalog; write reports elsewhere\n"),
    ],
)
def test_where_no_report_can_be_written_nothing_is_applied(here: Path, file: str, said: str) -> None:
    came(here, retype(SHARE, "40 %"))
    before = files(here)

    assert roles("import", "came.docx", "--apply", "--report", file, cwd=here, code=2) == said
    assert files(here) == before
