"""Commands that write into one catalog at the same time, as real processes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from roles.cli.writing import LOCK
from tests.conftest import ROOT
from tests.small import texts
from tests.test_cli import roles

METRICS = ("calls", "mails", "visits", "letters")
HOLD = """\
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the small catalog and some metrics in one file."""
    metrics = "".join(f"- {{id: {name}, title: The {name}}}\n" for name in METRICS)
    for name, text in texts({"metrics.yaml": metrics}).items():
        path = tmp_path / "catalog" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def started(*arguments: str, cwd: Path) -> "subprocess.Popen[str]":
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "ROLES_UI": "en"}
    return subprocess.Popen(
        [sys.executable, "-m", "roles", *arguments],
        cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip


@contextmanager
def held(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that writes into the catalog, until it is told or killed."""
    (folder / LOCK).parent.mkdir(exist_ok=True)
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", HOLD, folder / LOCK], stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        try:
            yield other
        finally:
            other.kill()


def test_edits_of_one_file_at_the_same_time_are_all_made(desk: Path) -> None:
    some = [started("rename", "metric", name, f"{name}-now", cwd=desk) for name in METRICS]
    for one in some:
        out, err = one.communicate(timeout=120)
        assert one.returncode == 0, out + err

    text = (desk / "catalog" / "metrics.yaml").read_text("utf-8")
    assert all(f"id: {name}-now," in text for name in METRICS), text


@pytest.mark.parametrize(
    "arguments",
    [
        ("approve", "head", "--by", "hr"),
        ("new", "clerk"),
        ("rename", "metric", "calls", "rings"),
        ("remove", "metric", "calls"),
        ("undo",),
        ("import", "back.docx", "--apply"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_command_waits_for_another_no_longer_than_that_lives(desk: Path, arguments: tuple[str, ...]) -> None:
    roles("approve", "deputy", "--by", "hr", cwd=desk)
    (desk / "back.docx").write_bytes(b"none")
    with held(desk / "catalog") as other:
        waiting = started(*arguments, cwd=desk)
        assert waiting.stderr
        said = waiting.stderr.readline()
        still = waiting.poll()
        other.kill()
        _, err = waiting.communicate(timeout=60)

    assert said == "another command is writing into “catalog”; waiting for it\n"
    assert still is None
    assert waiting.returncode == (1 if arguments[0] == "import" else 0), err


def test_one_that_does_not_come_to_an_end_is_said_and_nothing_is_written(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from roles import cli
    from roles.cli import writing

    monkeypatch.setattr(writing, "_PATIENCE", 0.1)
    monkeypatch.chdir(desk)
    monkeypatch.setattr(sys, "argv", ["roles", "--ui", "en", "approve", "head", "--by", "hr"])
    before = (desk / "catalog" / "roles" / "head.yaml").read_bytes()
    with held(desk / "catalog"), pytest.raises(SystemExit) as end:
        cli.main()

    assert end.value.code == 2
    assert capsys.readouterr().err.endswith("it is still writing; nothing was written, try again later\n")
    assert (desk / "catalog" / "roles" / "head.yaml").read_bytes() == before


def test_commands_that_only_read_need_no_lock_and_leave_nothing(desk: Path) -> None:
    """So they run on a catalog that nobody may write into, and beside one that writes."""
    for arguments in (("list",), ("show", "head"), ("check",), ("build", "--kind", "job-description")):
        roles(*arguments, cwd=desk)
    assert not (desk / "catalog" / ".roles").exists()
    document = next((desk / "documents").rglob("*head*.docx"))
    roles("import", document, cwd=desk)
    assert not (desk / "catalog" / ".roles").exists()

    with held(desk / "catalog"):
        assert "waiting" not in roles("import", document, cwd=desk)


def test_the_lock_is_no_part_of_a_git_repository(desk: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=desk, check=True)
    roles("remove", "metric", "calls", cwd=desk)
    shown = subprocess.run(
        ["git", "status", "--short", "-uall"], cwd=desk, check=True, capture_output=True, encoding="utf-8"
    ).stdout

    assert "catalog/metrics.yaml" in shown
    assert ".roles" not in shown


def test_commands_that_find_nothing_to_do_leave_no_lock_however_many_wait(desk: Path) -> None:
    some = [started("remove", "metric", f"nothing-{number}", cwd=desk) for number in range(6)]
    for one in some:
        _, err = one.communicate(timeout=120)
        assert one.returncode == 2
        assert "there is no metric" in err

    assert not (desk / "catalog" / ".roles").exists()
