"""`roles diff` as people run it: real processes, real folders, real git repositories."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.changes.repository import commit, edit, git, repository, roles, write

AGENT = """id: agent
title: Agent
reports_to: head
purpose: Answer every call within 4 hours
responsibilities:
  - {id: answer, does: Answer calls, share: 60, decision: decides}
  - {id: file, does: File notes, share: 40, decision: executes}
"""
FILES = {"roles/agent.yaml": AGENT}
PURPOSE = "within 4 hours"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return repository(tmp_path / "work", files=FILES)


def changes(folder: Path, *arguments: str, catalog: str = "catalog") -> list[dict[str, Any]]:
    ran = roles(folder, "diff", *arguments, "--catalog", catalog, "--changes-only", "--format", "json")
    assert ran.code == 0, ran
    return list(json.loads(ran.said)["changes"])


def codes(folder: Path, *arguments: str, catalog: str = "catalog") -> list[str]:
    return [f"{one['code']} {one['route']}" for one in changes(folder, *arguments, catalog=catalog)]


def test_what_lies_there_is_compared_with_the_last_commit(here: Path) -> None:
    edit(here / "catalog/roles/agent.yaml", PURPOSE, "within 2 hours")
    write(here / "catalog", {"roles/night.yaml": "id: night\ntitle: Night\nreports_to: head\n"})
    (here / "catalog/roles/deputy.yaml").unlink()

    assert codes(here, "HEAD") == [
        "C224 roles/agent/purpose",
        "C201 roles/deputy",
        "C202 roles/night",
    ]


def test_nothing_changed_is_said_and_is_fine(here: Path) -> None:
    ran = roles(here, "diff", "HEAD")

    assert (ran.code, ran.said, ran.complained) == (0, "since HEAD: nothing changed\n", "")


def test_a_pull_request_starts_where_its_branch_began_and_not_where_main_is_now(here: Path) -> None:
    git(here, "switch", "-qc", "mine")
    edit(here / "catalog/roles/agent.yaml", "share: 60", "share: 70")
    commit(here)
    git(here, "switch", "-q", "main")
    edit(here / "catalog/roles/agent.yaml", "title: Agent", "title: Adviser")
    commit(here)
    git(here, "switch", "-q", "mine")

    assert codes(here, "main") == ["C227 roles/agent/responsibilities/answer/share"]
    assert codes(here, "main", "mine") == ["C227 roles/agent/responsibilities/answer/share"]


def test_after_main_was_merged_into_the_branch_only_its_own_changes_are_left(here: Path) -> None:
    git(here, "switch", "-qc", "mine")
    edit(here / "catalog/roles/agent.yaml", "share: 60", "share: 70")
    commit(here)
    git(here, "switch", "-q", "main")
    edit(here / "catalog/roles/head.yaml", "title: Head", "title: Chief")
    commit(here)
    git(here, "switch", "-q", "mine")
    git(here, "merge", "-q", "--no-edit", "main")

    assert codes(here, "main") == ["C227 roles/agent/responsibilities/answer/share"]


def test_tags_commits_and_a_detached_head_are_revisions_too(here: Path) -> None:
    git(here, "tag", "v1")
    edit(here / "catalog/roles/agent.yaml", "share: 60", "share: 70")
    second = commit(here)
    edit(here / "catalog/roles/agent.yaml", "share: 70", "share: 80")
    commit(here)
    git(here, "checkout", "-q", "--detach")

    assert [(one["before"], one["after"]) for one in changes(here, "v1")] == [(60, 80)]
    assert [(one["before"], one["after"]) for one in changes(here, "v1", second)] == [(60, 70)]
    assert [(one["before"], one["after"]) for one in changes(here, "HEAD~1", "HEAD")] == [(70, 80)]


def test_two_folders_need_no_git(tmp_path: Path) -> None:
    write(tmp_path / "old", {"department.yaml": "id: desk\ntitle: Desk\n", **FILES})
    write(
        tmp_path / "new", {"department.yaml": "id: desk\ntitle: Desk\n", "roles/agent.yaml": AGENT.replace("60", "70")}
    )

    assert codes(tmp_path, "old", "new", catalog="elsewhere") == ["C227 roles/agent/responsibilities/answer/share"]
    assert codes(tmp_path, "old", catalog="new") == ["C227 roles/agent/responsibilities/answer/share"]


def test_a_catalog_may_lie_in_a_folder_with_blanks_and_chinese(tmp_path: Path) -> None:
    folder = repository(tmp_path / "工作 1", "部门 A/客户 服务", FILES)
    edit(folder / "部门 A/客户 服务/roles/agent.yaml", "share: 60", "share: 70")

    (one,) = changes(folder, "HEAD", catalog="部门 A/客户 服务")

    assert (one["path"], one["line"]) == ("部门 A/客户 服务/roles/agent.yaml", 6)
    assert changes(folder / "部门 A", "HEAD", catalog="客户 服务")[0]["path"] == "客户 服务/roles/agent.yaml"


def test_other_line_ends_are_no_change(here: Path) -> None:
    path = here / "catalog/roles/agent.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert codes(here, "HEAD") == []


def test_a_role_that_was_renamed_is_the_same_role(here: Path) -> None:
    ran = roles(here, "rename", "role", "agent", "adviser")
    assert ran.code == 0, ran

    assert codes(here, "HEAD") == ["C203 roles/adviser"]


def test_reading_only_what_changed_says_the_same(here: Path) -> None:
    edit(here / "catalog/roles/agent.yaml", PURPOSE, "within 2 hours")
    (here / "catalog/roles/deputy.yaml").unlink()
    part = changes(here, "HEAD")
    whole = json.loads(roles(here, "diff", "HEAD", "--format", "json").said)["changes"]

    assert part == whole


RESTING = """id: resting
title: Resting
reports_to: head
responsibilities:
  - {id: rest, does: Rest, actions: [calls/first/answer], measured_by: [answered], covers: [S-1]}
targets:
  - {id: soon, metric: answered}
"""
SHARED = {
    **FILES,
    "roles/resting.yaml": RESTING,
    "roles/agent.yaml": AGENT.replace(
        "decision: decides", "decision: decides, covers: [S-1], actions: [calls/first/answer]"
    ),
    "processes/calls.yaml": "id: calls\ntitle: Calls\nsteps:\n"
    "  - {id: first, title: First, actions: [{id: answer, does: Answer}, {id: note, does: Note}]}\n",
    "metrics.yaml": "- {id: kept, title: Kept}\n- {id: answered, title: Answered, unit: '%', direction: up}\n",
    "sources.yaml": "- {id: S-1, says: Answers calls}\n",
}


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        ("roles/agent.yaml", "share: 60", "share: 70", "C227"),
        ("roles/agent.yaml", ", covers: [S-1]", "", "C702"),
        ("roles/agent.yaml", ", actions: [calls/first/answer]", "", "C253"),
        ("metrics.yaml", "direction: up", "direction: down", "C520"),
        ("metrics.yaml", "\n- {id: answered, title: Answered, unit: '%', direction: up}", "", "C518"),
        ("processes/calls.yaml", "{id: answer, does: Answer}, ", "", "C607"),
        ("department.yaml", "title: Service desk", "title: Service desk\nstrictness: standard", "C102"),
    ],
)
def test_what_rests_unread_changes_nothing_of_what_is_said(
    tmp_path: Path, path: str, old: str, new: str, code: str
) -> None:
    folder = repository(tmp_path / "work", files=SHARED)
    edit(folder / "catalog" / path, old, new)
    part = changes(folder, "HEAD")

    assert part == json.loads(roles(folder, "diff", "HEAD", "--format", "json").said)["changes"]
    assert code in {one["code"] for one in part}


def test_each_touched_catalog_of_several_is_told_and_no_other(tmp_path: Path) -> None:
    folder = repository(tmp_path / "work", "desks/north", FILES)
    write(folder / "desks/south", {"department.yaml": "id: south\ntitle: South\n", **FILES})
    write(folder / "desks/west", {"department.yaml": "id: west\ntitle: West\n", **FILES})
    commit(folder)
    edit(folder / "desks/south/roles/agent.yaml", "share: 60", "share: 70")
    edit(folder / "desks/west/roles/agent.yaml", "share: 60", "share: 50")

    found = changes(folder, "HEAD", catalog="desks")

    assert [(one["catalog"], one["code"]) for one in found] == [("desks/south", "C227"), ("desks/west", "C228")]


def test_a_catalog_that_was_not_there_is_new_as_a_whole(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    repository(folder, "north")
    write(folder / "south", {"department.yaml": "id: south\ntitle: South\n", **FILES})

    assert codes(folder, "HEAD", catalog="south") == ["C202 roles/agent"]


def test_findings_come_and_go_with_the_changes(here: Path) -> None:
    edit(here / "catalog/roles/agent.yaml", "reports_to: head", "reports_to: nobody")
    commit(here)
    edit(here / "catalog/roles/agent.yaml", "reports_to: nobody", "reports_to: head")

    before = json.loads(roles(here, "diff", "HEAD~1", "HEAD", "--format", "json").said)["findings"]
    after = json.loads(roles(here, "diff", "HEAD", "--format", "json").said)["findings"]

    assert [one["code"] for one in before["new"] if one["severity"] == "error"] == ["K101"]
    assert [one["code"] for one in after["mended"] if one["severity"] == "error"] == ["K101"]


def test_an_unreadable_file_is_named_and_nothing_in_it_counts_as_gone(here: Path) -> None:
    (here / "catalog/roles/agent.yaml").write_text("id: [agent\n", "utf-8")
    ran = roles(here, "diff", "HEAD", "--format", "json")

    found = json.loads(ran.said)
    assert found["changes"] == []
    assert found["summary"]["unread"] == ["catalog/roles/agent.yaml"]


def test_of_what_cannot_be_read_nobody_says_that_nothing_changed(here: Path) -> None:
    (here / "catalog/roles/agent.yaml").write_text("id: [agent\n", "utf-8")

    ran = roles(here, "diff", "HEAD", "--changes-only", "--fail-on-change", "checks-loosened")
    assert ran.code == 1
    assert ran.said.splitlines()[-1] == "since HEAD: 1 file cannot be read"
    assert roles(here, "diff", "HEAD", "--changes-only").code == 0


@pytest.mark.parametrize("words", [("catalog",), ("./catalog", "catalog")])
def test_a_catalog_is_not_compared_with_itself(here: Path, words: tuple[str, ...]) -> None:
    edit(here / "catalog/roles/agent.yaml", PURPOSE, "within 2 hours")

    ran = roles(here, "diff", *words)
    assert (ran.code, ran.said) == (2, "")
    assert "cannot be compared with itself" in ran.complained


def test_word_files_do_not_go_into_the_catalog(here: Path) -> None:
    edit(here / "catalog/roles/agent.yaml", PURPOSE, "within 2 hours")
    before = sorted(here.rglob("catalog/**/*"))

    ran = roles(here, "diff", "HEAD", "--word", "catalog/word")
    assert (ran.code, ran.said) == (2, "")
    assert "lies in the catalog" in ran.complained
    assert sorted(here.rglob("catalog/**/*")) == before


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_the_name_of_a_file_writes_no_line_of_its_own(here: Path) -> None:
    write(here / "catalog", {"roles/night\nsince HEAD: nothing changed.yaml": "id: night\ntitle: Night\n"})

    said = roles(here, "diff", "HEAD", "--changes-only").said.splitlines()
    assert "since HEAD: nothing changed" not in said


@pytest.mark.parametrize(
    ("class_", "code"), [("needs-agreement", 1), ("breaks-others", 1), ("life-cycle", 1), ("checks-loosened", 0)]
)
def test_a_change_of_the_class_or_a_worse_one_fails_when_asked_to(here: Path, class_: str, code: int) -> None:
    edit(here / "catalog/roles/agent.yaml", "share: 60", "share: 70")

    assert roles(here, "diff", "HEAD", "--changes-only", "--fail-on-change", class_).code == code


def test_an_unknown_class_gets_the_nearest_one(here: Path) -> None:
    ran = roles(here, "diff", "HEAD", "--fail-on-change", "needs-agreemnt")

    assert ran.code == 2
    assert "did you mean “needs-agreement”?" in ran.complained


def test_annotations_stand_at_the_lines_and_the_comment_in_the_summary_of_the_step(here: Path) -> None:
    edit(here / "catalog/roles/agent.yaml", "share: 60", "share: 70")
    summary = here / "summary.md"

    ran = roles(here, "diff", "HEAD", "--changes-only", "--format", "github", GITHUB_STEP_SUMMARY=str(summary))

    first = ran.said.splitlines()[0]
    assert first.startswith("::warning file=catalog/roles/agent.yaml,line=6,endLine=6,col=")
    assert first.endswith("title=C227 time-raised::More of the working time goes into this: 60\u00a0%25 → 70\u00a0%25")
    assert summary.read_text("utf-8").startswith("<!-- roles-diff -->\n")


def test_an_unknown_revision_is_refused_with_what_to_do(here: Path) -> None:
    ran = roles(here, "diff", "origin/mian")
    assert (ran.code, ran.said) == (2, "")
    assert ran.complained == "git knows no revision “origin/mian” here: run `git fetch origin mian`\n"

    ran = roles(here, "diff", "nowhere")
    assert ran.complained == "there is no folder with a catalog and no git revision “nowhere”\n"


def test_without_git_only_folders_can_be_compared(tmp_path: Path) -> None:
    write(tmp_path / "catalog", {"department.yaml": "id: desk\ntitle: Desk\n", **FILES})

    ran = roles(tmp_path, "diff", "HEAD", GIT_CEILING_DIRECTORIES=str(tmp_path.parent))

    assert ran.code == 2
    assert ran.complained == "“HEAD” is no folder with a catalog, and “catalog” lies in no git repository\n"


def test_no_git_program_is_said(here: Path) -> None:
    ran = roles(here, "diff", "HEAD", PATH="")

    assert ran.code == 2
    assert "git" in ran.complained


def test_a_shallow_clone_names_the_fetch_that_helps(here: Path, tmp_path: Path) -> None:
    git(here, "switch", "-qc", "mine")
    edit(here / "catalog/roles/agent.yaml", "share: 60", "share: 70")
    commit(here)
    git(here, "switch", "-q", "main")
    edit(here / "catalog/roles/head.yaml", "title: Head", "title: Chief")
    commit(here)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth=1", "--no-single-branch", here.as_uri(), str(clone))
    git(clone, "switch", "-q", "mine")

    ran = roles(clone, "diff", "origin/main")

    assert ran.code == 2
    assert "run `git fetch --unshallow` (in a workflow: fetch-depth: 0)" in ran.complained
    git(clone, "fetch", "-q", "--unshallow")
    assert codes(clone, "origin/main") == ["C227 roles/agent/responsibilities/answer/share"]


def test_branches_without_a_common_beginning_are_refused_in_words(here: Path) -> None:
    git(here, "switch", "-q", "--orphan", "other")
    write(here / "catalog", {"department.yaml": "id: desk\ntitle: Desk\n", **FILES})
    commit(here)

    ran = roles(here, "diff", "main")

    assert ran.code == 2
    assert "“main” and “HEAD” have no commit in common" in ran.complained


def test_what_git_ignores_is_no_part_of_the_catalog(here: Path) -> None:
    write(here, {".gitignore": "catalog/roles/draft-*.yaml\n"})
    write(here / "catalog", {"roles/draft-x.yaml": "id: draft-x\ntitle: Draft\n"})

    assert codes(here, "HEAD") == []


def test_reports_are_written_beside_what_is_shown(here: Path) -> None:
    edit(here / "catalog/roles/agent.yaml", "share: 60", "share: 70")
    ran = roles(here, "diff", "HEAD", "--format", "markdown=c.md", "--format", "html=c.html", "--format", "json=c.json")

    assert ran.code == 0
    assert "C227  More of the working time" in ran.said
    assert (here / "c.md").read_text("utf-8").startswith("<!-- roles-diff -->")
    assert "<!DOCTYPE html>" in (here / "c.html").read_text("utf-8")
    assert json.loads((here / "c.json").read_text("utf-8"))["version"] == 1


def test_a_report_is_not_written_into_the_catalog(here: Path) -> None:
    ran = roles(here, "diff", "HEAD", "--format", "markdown=catalog/c.md")

    assert ran.code == 2
    assert "lies in the catalog" in ran.complained
