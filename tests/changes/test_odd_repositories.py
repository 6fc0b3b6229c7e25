"""`roles diff` in repositories that are set up in an unusual way: it says what is so, or why it cannot."""

import os
from pathlib import Path

import pytest

from tests.changes.repository import Ran, commit, edit, git, repository, roles
from tests.changes.test_diff_command import AGENT, FILES, PURPOSE


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return repository(tmp_path / "work", files=FILES)


def git_in_environment(folder: Path, **places: str) -> Ran:
    return roles(folder, "diff", "HEAD", "--changes-only", **places)


@pytest.mark.parametrize("git_dir", [".git", "whole"])
def test_a_hook_that_says_where_the_repository_is_changes_nothing(here: Path, git_dir: str) -> None:
    edit(here / "catalog/roles/agent.yaml", PURPOSE, "within 2 hours")
    plain = git_in_environment(here)
    hooked = git_in_environment(here, GIT_DIR=str(here / ".git") if git_dir == "whole" else git_dir)

    assert "C224" in plain.said
    assert hooked == plain


def test_what_a_sparse_checkout_leaves_in_git_is_as_it_is_there(here: Path) -> None:
    git(here, "sparse-checkout", "set", "--no-cone", "/*", "!/catalog/roles/deputy.yaml")
    edit(here / "catalog/roles/agent.yaml", PURPOSE, "within 2 hours")

    assert not (here / "catalog/roles/deputy.yaml").exists()
    ran = roles(here, "diff", "HEAD")
    assert (ran.code, "C224" in ran.said, "C201" in ran.said) == (0, True, False), ran


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("committed", [False, True])
@pytest.mark.parametrize("linked", ["roles/agent.yaml", "roles"])
def test_a_link_out_of_the_folder_is_not_followed(here: Path, linked: str, committed: bool) -> None:
    outside = here.parent / "outside"
    outside.mkdir()
    (outside / "agent.yaml").write_text(AGENT.replace("title: Agent", "title: Secret"), "utf-8")
    link = here / "catalog" / linked
    link.rename(here.parent / "moved")
    link.symlink_to(outside if linked == "roles" else outside / "agent.yaml")
    if committed:
        commit(here)

    ran = roles(here, "diff", "HEAD~1" if committed else "HEAD")
    assert (ran.code, ran.said) == (2, "")
    assert f"“{linked}” is a link out of the folder" in ran.complained


@pytest.mark.parametrize("head", [(), ("HEAD",)])
def test_a_repository_inside_of_the_catalog_is_not_taken_for_unchanged(here: Path, head: tuple[str, ...]) -> None:
    inner = here / "catalog/roles"
    git(here, "rm", "-rq", "--cached", "catalog/roles")
    git(inner, "init", "-q")
    commit(inner)
    commit(here)
    edit(inner / "agent.yaml", PURPOSE, "within 9 hours")

    ran = roles(here, "diff", "HEAD", *head)
    assert (ran.code, ran.said) == (2, "")
    assert "“roles” is a repository of its own" in ran.complained


def test_a_tag_that_looks_like_an_option_is_a_revision_and_writes_nothing(here: Path) -> None:
    edit(here / "catalog/roles/agent.yaml", PURPOSE, "within 2 hours")
    commit(here)
    git(here, "update-ref", "refs/tags/--output=written", "HEAD")

    ran = roles(here, "diff", "--changes-only", "--", "HEAD~1", "--output=written")
    assert (ran.code, "C224" in ran.said) == (0, True), ran
    assert not [*here.rglob("written")]
