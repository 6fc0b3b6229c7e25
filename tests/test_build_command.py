"""`roles build` as people run it: real processes, real folders."""

import json
import os
import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from jsonschema import validate
from lxml import etree

from roles.output import digest, read_memory
from tests.conftest import ROOT
from tests.small import texts
from tests.test_cli import roles
from tests.word_text import word_text

JOB = ("build", "--kind", "job-description")
ENV = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "ROLES_UI": "en"}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the small catalog, in which today is 22 November 2026."""
    lay(tmp_path, {"department.yaml": "today: 2026-11-22\n"})
    return tmp_path


def lay(folder: Path, files: dict[str, str]) -> None:
    for name, text in texts(files).items():
        path = folder / "catalog" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _manifest_is_true(out: Path) -> bool:
    memory = read_memory((out / ".roles-build.json").read_bytes())
    there = {path.relative_to(out).as_posix(): digest(path.read_bytes()) for path in out.glob("*/*")}
    return memory.files == there and not memory.writing


def test_an_unreadable_role_does_not_stop_the_others(desk: Path) -> None:
    (desk / "catalog" / "roles" / "deputy.yaml").write_text("id: deputy\ntitle: [\n", "utf-8")

    said = roles("build", "--kind", "job-description", "--kind", "service-standards", cwd=desk, code=1)

    assert "roles/deputy.yaml" in said
    assert "without documents until its errors are mended: deputy" in said
    assert "1 document written" in said
    assert sorted(path.name for path in (desk / "documents" / "en").iterdir()) == ["head-job-description.docx"]


def test_an_unsound_role_asked_for_by_name_is_not_made_and_a_sound_one_is_without_complaint(desk: Path) -> None:
    lay(desk, {"roles/deputy.yaml": "stand_in: nobody\n"})

    assert "0 documents written" in roles(*JOB, "--role", "deputy", cwd=desk, code=1)
    said = roles(*JOB, "--role", "head", cwd=desk)
    assert "1 document written" in said
    assert "without documents" not in said


def test_an_error_outside_the_roles_stops_all(desk: Path) -> None:
    (desk / "catalog" / "metrics.yaml").write_text("- {id: a, unit: furlong}\n", "utf-8")

    assert "nothing was built" in roles("build", cwd=desk, code=1)
    assert not (desk / "documents").exists()


def test_retired_roles_are_skipped_and_named(desk: Path) -> None:
    lay(desk, {"roles/deputy.yaml": "retired: {on: 2026-01-31}\n"})

    said = roles(*JOB, cwd=desk)
    assert "retired, so without documents: deputy" in said
    assert "1 document written" in said
    assert "deputy" not in roles(*JOB, "--role", "head", cwd=desk)
    assert "retired, so without documents: deputy" in roles(*JOB, "--role", "deputy", cwd=desk)


def test_the_summary_counts_what_was_kept_and_what_failed(desk: Path) -> None:
    roles(*JOB, cwd=desk)
    (desk / "documents" / "en" / "head-job-description.docx").write_bytes(b"edited")
    (desk / "templates" / "en").mkdir(parents=True)
    (desk / "templates" / "en" / "interview-sheet.docx").write_bytes(b"no Word file")

    said = roles(*JOB, "--kind", "interview-sheet", "--role", "head", "--role", "deputy", cwd=desk, code=1)

    assert "0 documents written, 1 unchanged, 1 kept, 2 failed, in “documents”\n" in said
    assert "not made: en/deputy-interview-sheet.docx, en/head-interview-sheet.docx: " in said
    assert "left alone, a person changed it: en/head-job-description.docx" in said
    two = ("--role", "head", "--role", "deputy")
    roles(*JOB, "--kind", "interview-sheet", *two, "--force", "--format", "json=built.json", cwd=desk, code=1)
    built = json.loads((desk / "built.json").read_text("utf-8"))
    validate(built, json.loads((ROOT / "roles" / "report" / "built.schema.json").read_text("utf-8")))
    assert built["builds"][0]["set_aside"] == [
        {"path": "en/head-job-description.docx", "now": "head-job-description.2026-11-22.docx"}
    ]
    assert [one["path"] for one in built["builds"][0]["failed"]] == [
        "en/deputy-interview-sheet.docx",
        "en/head-interview-sheet.docx",
    ]


def test_scripts_read_json_and_nothing_else_on_the_screen(desk: Path) -> None:
    lay(desk, {"roles/gone.yaml": "id: gone\ntitle: Gone\nreports_to: head\nretired: {}\n"})
    run = subprocess.run(
        [sys.executable, "-m", "roles", *JOB, "--format", "json"], cwd=desk, env=ENV, capture_output=True
    )
    built = json.loads(run.stdout)

    assert run.returncode == 0
    validate(built, json.loads((ROOT / "roles" / "report" / "built.schema.json").read_text("utf-8")))
    (one,) = built["builds"]
    assert one["written"] == ["en/deputy-job-description.docx", "en/head-job-description.docx"]
    assert (one["catalog"], one["out"], one["retired"], one["stopped"]) == ("catalog", "documents", ["gone"], False)
    assert one["unchanged"] == one["kept"] == one["failed"] == one["left_over"] == one["unsound"] == []


def test_json_to_a_file_leaves_the_screen_to_people(desk: Path) -> None:
    assert "2 documents written" in roles(*JOB, "--format", "json=built.json", cwd=desk)
    assert len(json.loads((desk / "built.json").read_text("utf-8"))["builds"][0]["written"]) == 2
    lay(desk, {"metrics.yaml": "- {id: a, unit: furlong}\n"})
    roles(*JOB, "--format", "json=built.json", cwd=desk, code=1)
    assert json.loads((desk / "built.json").read_text("utf-8"))["builds"][0]["stopped"] is True
    assert "there is no format “yaml”" in roles(*JOB, "--format", "yaml", cwd=desk, code=2)


def test_a_review_copy_records_changes_and_says_how_to_send_it_back(desk: Path) -> None:
    path = desk / "documents" / "en" / "head-job-description.docx"
    roles(*JOB, "--for-review", cwd=desk)
    with ZipFile(path) as package:
        settings = etree.fromstring(package.read("word/settings.xml"))
    lines = word_text(path.read_bytes()).splitlines()

    names = [etree.QName(one).localname for one in settings]
    assert names.index("trackRevisions") < names.index("defaultTabStop")
    assert lines[1].startswith("For review: every change you make here is recorded.")
    assert Document(str(path)).paragraphs[0].text == lines[1]
    roles(*JOB, cwd=desk)
    assert "For review" not in word_text(path.read_bytes())


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_stopped_leaves_whole_files_that_are_known_again(end: signal.Signals, tmp_path: Path) -> None:
    out = tmp_path / "documents"
    command = [sys.executable, "-m", "roles", "build", "--catalog", str(ROOT / "catalog"), "--out", str(out)]
    run = subprocess.Popen(command, env=ENV, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    while not list(out.glob("*/*.docx")) and run.poll() is None:
        time.sleep(0.001)
    run.send_signal(end)
    _, complaint = run.communicate()

    assert b"Traceback" not in complaint
    for path in out.glob("*/*.docx"):
        assert ZipFile(BytesIO(path.read_bytes())).testzip() is None
    again = subprocess.run([*command, "--for-review"], env=ENV, capture_output=True, encoding="utf-8")
    assert again.returncode == 0, again.stderr
    assert " kept" not in again.stdout
    assert _manifest_is_true(out)


def test_builds_at_the_same_time_do_not_get_in_each_others_way(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "roles", "build", "--catalog", str(ROOT / "catalog"), "--out", str(tmp_path)]
    runs = [
        subprocess.Popen([*command, *more], env=ENV, stdout=subprocess.PIPE, encoding="utf-8")
        for more in ([], ["--for-review"], [], ["--for-review"])
    ]
    said = [run.communicate()[0] for run in runs]

    assert [run.returncode for run in runs] == [0, 0, 0, 0], said
    assert _manifest_is_true(tmp_path)


def test_without_libreoffice_a_pdf_is_refused_before_anything_is_written(desk: Path) -> None:
    empty = desk / "empty"
    empty.mkdir()
    run = subprocess.run(
        [sys.executable, "-m", "roles", *JOB, "--pdf"],
        cwd=desk, env={**ENV, "PATH": str(empty)}, capture_output=True, encoding="utf-8",
    )  # fmt: skip

    assert run.returncode == 2
    assert "--pdf needs LibreOffice: install it from" in run.stderr
    assert not (desk / "documents").exists()


@pytest.mark.office
def test_a_pdf_stands_beside_each_document_and_is_made_once(desk: Path) -> None:
    out = desk / "documents" / "en"
    assert "4 documents written, 0 unchanged" in roles(*JOB, "--pdf", cwd=desk)
    pdf = out / "head-job-description.pdf"
    first = pdf.read_bytes()
    assert first.startswith(b"%PDF-")
    assert "0 documents written, 4 unchanged" in roles(*JOB, "--pdf", cwd=desk)
    lay(desk, {"roles/head.yaml": "purpose: Lead\n"})
    assert "2 documents written, 2 unchanged" in roles(*JOB, "--pdf", cwd=desk)
    assert pdf.read_bytes() != first
    pdf.write_bytes(b"a person's")
    lay(desk, {"roles/head.yaml": "purpose: Follow\n"})
    said = roles(*JOB, "--pdf", cwd=desk, code=1)
    assert "left alone, a person changed it: en/head-job-description.pdf" in said
    assert pdf.read_bytes() == b"a person's"
    assert "1 document written" in roles(*JOB, "--pdf", "--force", cwd=desk)
    assert pdf.read_bytes().startswith(b"%PDF-")


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_bar_is_shown_on_a_terminal_and_only_there(tmp_path: Path) -> None:
    import pty

    command = [sys.executable, "-m", "roles", "build", "--catalog", str(ROOT / "catalog"), "--out", str(tmp_path)]
    ours, theirs = pty.openpty()
    run = subprocess.Popen(command, env={**ENV, "TERM": "xterm"}, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    out, _ = run.communicate()

    assert run.returncode == 0
    assert b"Making documents" in shown
    assert b"documents written" in out
    quiet = subprocess.run(command, env=ENV, capture_output=True)
    assert quiet.stderr == b""
