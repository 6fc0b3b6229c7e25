"""The script of action.yml, run with a runner's variables in real repositories."""

import json
from pathlib import Path

import pytest

from tests.host.runner import Runner
from tests.host.tool import commit, git

CATALOG = "客服 catalog"
MARK = "<!-- roles-diff -->"
WISHES = {
    "ROLES_BASE": "",
    "ROLES_CATALOG": CATALOG,
    "ROLES_FAIL_ON": "error",
    "ROLES_FAIL_ON_CHANGE": "",
    "ROLES_WORD": "false",
}

pytestmark = pytest.mark.node


def _edit(work: Path, old: str, new: str, name: str = "deputy") -> None:
    file = work / CATALOG / "roles" / f"{name}.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


@pytest.fixture
def request_of_two(desk: Path) -> Path:
    """The merge of a branch with a changed deputy into main, on which somebody else changed the head since."""
    git(desk, "switch", "--quiet", "--create", "change")
    _edit(desk, "Deputy", "Second deputy")
    commit(desk, "change")
    git(desk, "switch", "--quiet", "main")
    _edit(desk, "General manager", "The board", "head")
    commit(desk, "another's")
    git(desk, "update-ref", "refs/remotes/origin/main", "main")
    git(desk, "switch", "--quiet", "--detach", "main")
    git(desk, "merge", "--quiet", "--no-edit", "change")
    return desk


def test_a_pull_request_is_compared_with_where_it_is_to_go(runner: Runner, request_of_two: Path) -> None:
    done = runner.run("check", **{**WISHES, "ROLES_WORD": "true"}, GITHUB_BASE_REF="main")

    assert done.returncode == 0, done.stdout + done.stderr
    told = runner.told()
    comment = Path(told["comment"]).read_text("utf-8")
    assert comment.splitlines()[0] == MARK
    report = json.loads(Path(told["report"]).read_text("utf-8"))
    assert {change["route"].split("/")[1] for change in report["changes"]} == {"deputy"}
    assert told["changes"] == str(len(report["changes"]))
    assert told["new-findings"] == "0"
    assert told["folder"] == str(runner.temporary / "roles-diff")
    assert list(Path(told["word"]).glob("*/*.docx"))
    assert MARK in runner.summary.read_text("utf-8")
    assert git(request_of_two, "status", "--porcelain") == ""


def test_a_push_is_compared_with_what_was_there_before(runner: Runner, desk: Path) -> None:
    before = git(desk, "rev-parse", "HEAD")
    for title in ("Second deputy", "Third deputy"):
        _edit(desk, "title: ", f"title: {title} of ")
        commit(desk, title)

    runner.event.write_text(json.dumps({"before": before}), "utf-8")
    assert runner.run("check", **WISHES).returncode == 0
    assert "of Deputy" in Path(runner.told()["report"]).read_text("utf-8")

    runner.event.write_text(json.dumps({"before": "0" * 40}), "utf-8")
    runner.outputs.write_text("", "utf-8")
    assert runner.run("check", **WISHES).returncode == 0
    assert "Second deputy of Deputy" in Path(runner.told()["report"]).read_text("utf-8")


def test_the_first_commit_needs_no_comparison(runner: Runner) -> None:
    done = runner.run("check", **WISHES)

    assert done.returncode == 0
    assert runner.told()["comment"] == ""
    assert runner.told()["changes"] == ""


def test_a_finding_fails_and_the_comment_is_there_all_the_same(runner: Runner, request_of_two: Path) -> None:
    _edit(request_of_two, "reports_to: head", "reports_to: nobody")

    done = runner.run("check", **WISHES, GITHUB_BASE_REF="main")

    assert done.returncode == 1
    assert "::error file=客服 catalog/roles/deputy.yaml" in done.stdout
    assert Path(runner.told()["comment"]).is_file()
    assert int(runner.told()["new-findings"]) >= 1


@pytest.mark.usefixtures("request_of_two")
def test_a_class_of_change_can_be_asked_to_fail(runner: Runner) -> None:
    for name, code in (("needs-agreement", 1), ("checks-loosened", 0), ("wordings", 2)):
        done = runner.run("check", **{**WISHES, "ROLES_FAIL_ON_CHANGE": name}, GITHUB_BASE_REF="main")
        assert done.returncode == code, done.stdout + done.stderr


def test_a_history_that_was_not_fetched_is_said(runner: Runner, desk: Path) -> None:
    _edit(desk, "Deputy", "Second deputy")
    commit(desk, "change")
    shallow = desk.parent / "shallow"
    git(desk.parent, "clone", "--quiet", "--depth=1", f"file://{desk}", str(shallow))
    runner.work = shallow

    done = runner.run("check", **WISHES)

    assert done.returncode == 2
    assert "fetch-depth: 0" in done.stdout
    assert runner.told()["comment"] == ""


@pytest.mark.usefixtures("request_of_two")
def test_no_wish_is_taken_for_a_command(runner: Runner) -> None:
    trap = runner.temporary / "trapped"
    evil = f"$(touch {trap}); touch {trap} #"
    wishes = [(name, evil) for name in (*WISHES, "ROLES_UI")]
    for name, value in [*wishes, ("ROLES_BASE", f"--output={trap}"), ("ROLES_FAIL_ON_CHANGE", f"--word={trap}")]:
        done = runner.run("check", **{**WISHES, name: value}, GITHUB_BASE_REF="main")
        assert done.returncode == 2, (name, done.stdout, done.stderr)
        assert not trap.exists()


def test_modules_of_the_repository_are_never_run(runner: Runner, request_of_two: Path) -> None:
    for name in ("json.py", "roles.py", "yaml.py"):
        (request_of_two / name).write_text("raise SystemExit('run')\n", "utf-8")

    assert runner.run("check", **WISHES, GITHUB_BASE_REF="main").returncode == 0
