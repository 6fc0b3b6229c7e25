"""What came back and was put into the inbox becomes a pull request, or an issue that says why not."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.host.runner import Runner
from tests.host.tool import commit, git
from tests.returned.desk import AGENT, DESK
from tests.returned.edits import retype, worked

MARK = "<!-- roles-diff -->"
WISHES = {"DEFAULT_BRANCH": "main", "ROLES_CATALOG": "客服 catalog", "ROLES_INBOX": "收件箱 inbox"}
SHARE = "roles/agent/responsibilities/answer/share"

pytestmark = pytest.mark.node


@pytest.fixture
def runner(runner: Runner, desk: Path) -> Runner:
    """A runner on the repository of a desk whose documents can come back, and from which can be pushed."""
    for name, text in DESK.items():
        (desk / "客服 catalog" / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / "客服 catalog" / name).write_text(text, "utf-8")
    (desk / "客服 catalog" / "roles" / "deputy.yaml").unlink()
    origin = desk.parent / "origin.git"
    subprocess.run(["git", "init", "--quiet", "--bare", str(origin)], check=True)
    git(desk, "remote", "add", "origin", str(origin))
    return runner


def _put(desk: Path, **files: bytes) -> str:
    for name, data in files.items():
        (desk / "收件箱 inbox").mkdir(exist_ok=True)
        (desk / "收件箱 inbox" / name).write_bytes(data)
    return commit(desk, "Add files via upload")


def test_a_document_becomes_a_pull_request_with_report_comment_and_word_files(runner: Runner, desk: Path) -> None:
    name = "专员 岗位说明书 $(touch trapped) `b`;'\"&.docx"
    start = _put(desk, **{name: worked(retype(SHARE, "40 %"))})

    done = runner.run("inbox", **WISHES)

    assert done.returncode == 0, done.stdout + done.stderr
    (pull,) = runner.known["pulls"]
    branch = pull["head"]
    origin = desk.parent / "origin.git"
    assert pull["title"] == name
    assert pull["base"] == "main"
    assert SHARE in pull["body"]
    assert "https://host.example/firm/desk/actions/runs/7" in pull["body"]
    assert "share: 40" in git(origin, "show", f"{branch}:客服 catalog/{AGENT}")
    changed = git(origin, "-c", "core.quotePath=false", "diff", "-z", "--name-status", "--no-renames", start, branch)
    assert changed.strip("\0").split("\0") == [
        "M", f"客服 catalog/{AGENT}", "A", f"收件箱 inbox/done/{name}", "D", f"收件箱 inbox/{name}",
    ]  # fmt: skip
    (comment,) = runner.known["comments"]
    assert comment["on"] == pull["number"]
    assert comment["body"].startswith(f"{MARK}\n")
    (folder,) = (runner.temporary / "roles-inbox").iterdir()
    assert (folder / "reply.docx").is_file()
    assert list((folder / "word").glob("*/*.docx"))
    assert not (desk / "trapped").exists()


def test_the_same_file_is_taken_once_and_each_file_by_itself(runner: Runner, desk: Path) -> None:
    start = _put(desk, **{"a.docx": worked(retype(SHARE, "40 %")), "b b.docx": worked(retype(SHARE, "45 %"))})
    assert runner.run("inbox", **WISHES).returncode == 0
    git(desk, "switch", "--quiet", "--detach", start)
    assert runner.run("inbox", **WISHES).returncode == 0

    origin = desk.parent / "origin.git"
    said = [git(origin, "show", f"{pull['head']}:客服 catalog/{AGENT}") for pull in runner.known["pulls"]]
    assert ["share: 40" in text for text in said] == [True, False]
    assert ["share: 45" in text for text in said] == [False, True]
    assert len(runner.known["comments"]) == 2


def test_what_brings_no_change_becomes_an_issue_that_says_why(runner: Runner, desk: Path) -> None:
    start = _put(desk, **{"旧 file.doc": b"\xd0\xcf\x11\xe0 @everyone", "same.docx": worked()})

    for _ in range(2):
        done = runner.run("inbox", **WISHES)
        assert done.returncode == 0, done.stdout + done.stderr

    assert runner.known["pulls"] == []
    issues = {issue["title"]: issue["body"] for issue in runner.known["issues"]}
    assert len(runner.known["issues"]) == 2
    assert "cannot be brought back" in issues["旧 file.doc"]
    assert "no differences" in issues["same.docx"]
    assert all("@everyone" not in body for body in issues.values())
    assert git(desk, "rev-parse", "HEAD") == start
    assert git(desk, "status", "--porcelain") == ""


def test_edits_that_are_left_for_people_stand_in_the_request_beside_those_that_were_applied(
    runner: Runner, desk: Path
) -> None:
    _put(desk, **{"a.docx": worked(retype(SHARE, "some"), retype("roles/agent/holders", "4"))})
    runner.run("inbox", **WISHES)

    (pull,) = runner.known["pulls"]
    assert "refused" in pull["body"]
    assert "roles/agent/holders" in pull["body"]


def test_a_request_that_the_host_refuses_fails_the_run_and_is_made_the_next_time(runner: Runner, desk: Path) -> None:
    start = _put(desk, **{"a.docx": worked(retype(SHARE, "40 %"))})
    state = runner.state.read_text("utf-8")
    runner.state.write_text(json.dumps({**json.loads(state), "refuse": "pulls"}), "utf-8")
    assert runner.run("inbox", **WISHES).returncode != 0

    runner.state.write_text(state, "utf-8")
    git(desk, "switch", "--quiet", "--detach", start)
    git(desk, "branch", "--quiet", "-D", *git(desk, "branch", "--list", "roles-inbox/*").split())
    for left in (runner.temporary / "roles-inbox").iterdir():
        left.rename(runner.temporary / "earlier")
    done = runner.run("inbox", **WISHES)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(runner.known["pulls"]) == 1


def test_notes_and_hidden_files_in_the_inbox_are_left_alone(runner: Runner, desk: Path) -> None:
    _put(desk, **{"README.md": b"# Put files here\n", ".gitkeep": b"", "~$a.docx": b"lock"})

    assert runner.run("inbox", **WISHES).returncode == 0
    assert runner.known["issues"] == []
