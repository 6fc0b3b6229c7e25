"""The comment on a pull request: one, edited, and nothing of a stranger's is trusted."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.host.runner import Runner

MARK = "<!-- roles-diff -->"
PULL = {"number": 5, "label": "stranger:patch 1", "head": {"sha": "abc"}}
EVENT = {
    "ARTIFACT_NAME": "roles-comment",
    "HEAD_BRANCH": "patch 1",
    "HEAD_OWNER": "stranger",
    "HEAD_SHA": "abc",
    "RUN_ID": "9",
}

pytestmark = pytest.mark.node


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    (tmp_path / "empty").mkdir()
    return Runner(tmp_path / "runner", tmp_path / "empty")


def _left(runner: Runner, text: str | bytes, name: str = "comment.md", **host: Any) -> None:
    """What the other run left, and what else the host knows."""
    path = runner.state.parent / "artifact.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, text)
    artifact = {"id": 3, "name": "roles-comment", "size_in_bytes": path.stat().st_size, "expired": False}
    runner.host({"zip": str(path), "artifacts": [artifact], "pulls": [PULL], **host})


def test_the_comment_is_posted_and_then_edited(runner: Runner) -> None:
    other = {"id": 1, "on": 5, "user": {"type": "User"}, "body": f"{MARK}\nnot the tool's"}
    _left(runner, f"{MARK}\n两处变更 `a`\n", comments=[other])
    assert runner.run("comment", **EVENT).returncode == 0
    assert [one["body"] for one in runner.known["comments"]] == [other["body"], f"{MARK}\n两处变更 `a`\n"]

    _left(runner, f"{MARK}\none change\n", comments=runner.known["comments"])
    assert runner.run("comment", **EVENT).returncode == 0
    assert [one["body"] for one in runner.known["comments"]] == [other["body"], f"{MARK}\none change\n"]


@pytest.mark.parametrize(
    "pull",
    [{**PULL, "head": {"sha": "newer"}}, {**PULL, "label": "victim:patch 1"}],
)
def test_only_the_request_that_was_checked_gets_a_comment(runner: Runner, pull: dict[str, Any]) -> None:
    _left(runner, f"{MARK}\none change\n", pulls=[pull])

    done = runner.run("comment", **EVENT)

    assert done.returncode == 0
    assert "No open pull request" in done.stdout
    assert runner.known["comments"] == []


def test_a_check_that_left_nothing_is_no_failure(runner: Runner) -> None:
    runner.host({"pulls": [PULL]})

    assert "left no comment" in runner.run("comment", **EVENT).stdout


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("no mark\n", "comment.md"),
        (f" {MARK}\n", "comment.md"),
        (f"{MARK} and more\n", "comment.md"),
        (f"{MARK}\n\x1b[0m", "comment.md"),
        (f"{MARK}\n" + "x" * 65_000, "comment.md"),
        (f"{MARK}\n" + " " * 50_000_000, "comment.md"),
        (f"{MARK}\n".encode() + b"\xff", "comment.md"),
        (f"{MARK}\n", "../comment.md"),
        (f"{MARK}\n", "other.md"),
    ],
)
def test_what_is_no_comment_of_ours_is_refused(runner: Runner, text: str | bytes, name: str) -> None:
    _left(runner, text, name)

    done = runner.run("comment", **EVENT)

    assert done.returncode == 1
    assert "::error title=roles::" in done.stdout + done.stderr
    assert runner.known["comments"] == []


def test_an_artifact_that_is_no_zip_is_refused(runner: Runner) -> None:
    _left(runner, f"{MARK}\n")
    (runner.state.parent / "artifact.zip").write_bytes(b"PK")

    assert runner.run("comment", **EVENT).returncode == 1


def test_a_large_artifact_is_not_even_fetched(runner: Runner) -> None:
    artifact = {"id": 3, "name": "roles-comment", "size_in_bytes": 300_001, "expired": False}
    runner.host({"artifacts": [artifact], "pulls": [PULL]})

    assert "too large" in runner.run("comment", **EVENT).stdout


def test_nobody_is_called_by_a_stranger_s_comment(runner: Runner) -> None:
    _left(runner, f"{MARK}\n@firm/everybody look\n")
    runner.run("comment", **EVENT)

    assert "@firm" not in runner.known["comments"][0]["body"]
    assert "firm/everybody" in runner.known["comments"][0]["body"]
