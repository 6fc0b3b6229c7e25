"""The history of a role, from real repositories."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openxml_audit import OpenXmlValidator

from tests.small import BASE
from tests.test_cli import roles
from tests.word_text import word_text

AGENT = """id: agent
title: Agent
reports_to: head
grade: 2
holders: 2
responsibilities:
  - {id: answer, does: Answer calls within 20 seconds}
  - {id: repay, does: Repay customers what they lost, decision: decides, limit: {kind: money, up_to: 100 CNY}}
"""
GRADES = "classification: {grades: [{id: 1, title: One}, {id: 2, title: Two}]}\n"


class Repository:
    """A repository with a catalog in it, whose commits are a day apart."""

    def __init__(self, top: Path, catalog: str = "catalog") -> None:
        self.top, self.catalog, self.day = top, catalog, 0
        self.git("init", "--quiet", "--initial-branch=main")
        self.author = "Ana Roth"

    def git(self, *arguments: object) -> str:
        """Run git here, as nobody in particular and with no settings of the machine."""
        author = getattr(self, "author", "Ana Roth")
        made = f"2026-01-{self.day + 1:02}T12:00:00+08:00"
        environment = {
            **os.environ,
            **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), author),
            **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "nobody@x.example"),
            **dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), made),
            **dict.fromkeys(("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"), os.devnull),
        }
        command = ["git", "-C", str(self.top), "-c", "core.autocrlf=false", *map(str, arguments)]
        done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def path(self, name: str) -> Path:
        """A file of the catalog."""
        return self.top / self.catalog / name

    def write(self, files: dict[str, str | bytes]) -> None:
        """Write files of the catalog."""
        for name, text in files.items():
            self.path(name).parent.mkdir(parents=True, exist_ok=True)
            self.path(name).write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self, words: str, files: dict[str, str | bytes] | None = None) -> str:
        """Commit all that lies there, a day later; its id."""
        self.write(files or {})
        self.day += 1
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", words)
        return self.git("rev-parse", "HEAD").strip()

    def told(self, role: str = "agent", *arguments: object, code: int = 0) -> str:
        """What the command says."""
        return roles("history", role, "--catalog", self.catalog, *arguments, cwd=self.top, code=code)

    def entries(self, role: str = "agent") -> list[dict[str, Any]]:
        """What the command tells programs, the newest first."""
        found: list[dict[str, Any]] = json.loads(self.told(role, "--format", "json"))["entries"]
        return found


@pytest.fixture
def begun(tmp_path: Path) -> Repository:
    """A repository in which the role was set up."""
    repository = Repository(tmp_path)
    department = BASE["department.yaml"] + GRADES
    repository.commit("Set up", {**BASE, "department.yaml": department, "roles/agent.yaml": AGENT})
    return repository


def codes(entry: dict[str, Any]) -> list[str]:
    return [change["code"] for change in entry["changes"]]


def with_holders(number: int) -> str:
    return AGENT.replace("holders: 2", f"holders: {number}")


def test_each_commit_is_told_once_the_newest_first_and_its_worst_change_first(begun: Repository) -> None:
    begun.commit("No change of it", {"roles/deputy.yaml": BASE["roles/deputy.yaml"] + "holders: 1\n"})
    begun.author = "Bo Li"
    begun.commit("More people", {"roles/agent.yaml": with_holders(3).replace("grade: 2", "grade: 1")})

    said = begun.told()

    assert said.splitlines()[0] == "Agent (agent)"
    assert [line for line in said.splitlines() if " 2026 · " in line] == [
        f"4 January 2026 · Bo Li: More people ({begun.git('rev-parse', 'HEAD')[:8]})",
        f"2 January 2026 · Ana Roth: Set up ({begun.git('rev-parse', 'HEAD~2')[:8]})",
    ]
    assert said.index("C205  The role has a lower grade") < said.index("C213  More people hold the role")
    assert "    - 2\n    + 3\n" in said
    assert said.endswith("2 commits changed the role\n")


def test_the_beginning_says_what_the_role_was(begun: Repository) -> None:
    said = begun.told()

    assert "  The role was set up.\n    Title: Agent\n    Reports to: Head\n    Responsibilities\n" in said
    assert "      - Answer calls within 20 seconds\n" in said


def test_a_role_is_followed_under_its_earlier_ids_and_asked_for_by_any(begun: Repository) -> None:
    for old, new in (("agent", "speaker"), ("speaker", "voice")):
        roles("rename", "role", old, new, cwd=begun.top)
        begun.commit(f"Now {new}")

    for name in ("voice", "speaker", "agent"):
        entries = begun.entries(name)
        assert [(one["subject"], one["role"], codes(one)) for one in entries] == [
            ("Now voice", "voice", ["C203"]),
            ("Now speaker", "speaker", ["C203"]),
            ("Set up", "agent", []),
        ]


def test_an_id_that_is_given_again_does_not_bring_the_history_of_the_other_role(begun: Repository) -> None:
    roles("rename", "role", "agent", "voice", cwd=begun.top)
    begun.commit("Renamed")
    begun.commit("Another one", {"roles/agent.yaml": AGENT})

    assert [one["subject"] for one in begun.entries()] == ["Another one"]
    assert [one["subject"] for one in begun.entries("voice")] == ["Renamed", "Set up"]


def test_a_rename_of_what_a_role_names_is_no_change_of_the_role(begun: Repository) -> None:
    roles("rename", "role", "head", "chief", cwd=begun.top)
    begun.commit("Chief")

    assert codes(begun.entries()[0]) == []
    assert "Nothing that the role says changed." in begun.told()


def test_a_folder_of_the_catalog_that_moved_is_followed(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "客服 目录/a [b]")
    repository.commit("Set up", {**BASE, "roles/agent.yaml": AGENT, "roles/gone.yaml": AGENT.replace("agent", "gone")})
    (tmp_path / "客服 目录" / "a b" / "roles").mkdir(parents=True)
    (tmp_path / "客服 目录" / "a b" / "roles" / "agent.yaml").write_text(AGENT, "utf-8")
    repository.commit("Another catalog, which the name would match as a pattern")
    repository.path("roles/gone.yaml").unlink()
    repository.commit("Gone")
    (tmp_path / "catalog").mkdir()
    repository.git("mv", "客服 目录/a [b]/department.yaml", "客服 目录/a [b]/roles", "catalog/")
    repository.commit("Moved")
    repository.catalog = "catalog"
    repository.commit("More", {"roles/agent.yaml": with_holders(3)})

    assert [(one["subject"], one["moved"]) for one in repository.entries()] == [
        ("More", None),
        ("Moved", ["客服 目录/a [b]/", "catalog/"]),
        ("Set up", None),
    ]
    assert "The catalog moved from “客服 目录/a [b]” to “catalog”." in repository.told()
    assert [one["subject"] for one in repository.entries("gone")] == ["Gone", "Set up"]


def test_what_a_branch_brought_stands_once_with_its_merge(begun: Repository) -> None:
    begun.git("switch", "--quiet", "--create", "work")
    begun.author = "Bo Li"
    begun.commit("Three", {"roles/agent.yaml": with_holders(3)})
    begun.commit("Four", {"roles/agent.yaml": with_holders(4)})
    begun.git("switch", "--quiet", "main")
    begun.author = "Ana Roth"
    begun.commit("Elsewhere", {"roles/deputy.yaml": BASE["roles/deputy.yaml"] + "holders: 1\n"})
    begun.git("merge", "--quiet", "--no-ff", "work", "-m", "Merge pull request #7 from bo/work", "-m", "More people")

    merge, start = begun.entries()

    assert merge["subject"] == "Merge pull request #7 from bo/work: More people"
    assert [one["subject"] for one in merge["brought"]] == ["Four", "Three"]
    assert [(one["code"], one["before"], one["after"]) for one in merge["changes"]] == [("C213", 2, 4)]
    assert start["began"]
    assert "· Bo Li: Merge pull request #7" in begun.told()


def test_a_role_that_is_gone_can_be_asked_for_and_one_that_came_back_begins_anew(begun: Repository) -> None:
    begun.path("roles/agent.yaml").unlink()
    begun.commit("Closed")

    ended, start = begun.entries()
    assert (ended["ended"], ended["role"], start["began"]) == (True, "agent", True)
    assert "  The role was removed.\n" in begun.told()

    begun.commit("Again", {"roles/agent.yaml": AGENT})
    assert [(one["subject"], one["began"]) for one in begun.entries()] == [
        ("Again", True),
        ("Closed", False),
        ("Set up", True),
    ]


def test_a_retired_role_says_so_and_is_no_lapsed_approval(begun: Repository) -> None:
    roles("approve", "agent", "--by", "holder,manager,hr", "--on", "2026-02-01", cwd=begun.top)
    begun.commit("Signed")
    signed = begun.path("roles/agent.yaml").read_text("utf-8")
    retired = signed.replace("holders: 2", "holders: 0") + "retired: {on: 2026-05-01}\n"
    begun.commit("No more", {"roles/agent.yaml": retired})

    newest = begun.entries()[0]

    assert codes(newest) == ["C212", "C317"]
    assert not newest["lapsed"]


def test_approvals_come_and_lapse(begun: Repository) -> None:
    roles("approve", "agent", "--by", "holder,manager,hr", "--on", "2026-02-01", cwd=begun.top)
    begun.commit("Signed")
    signed = begun.path("roles/agent.yaml").read_text("utf-8")
    begun.commit("One more", {"roles/agent.yaml": signed.replace("holders: 2", "holders: 3")})
    begun.commit("Two more", {"roles/agent.yaml": signed.replace("holders: 2", "holders: 4")})

    two, one, approval, _ = begun.entries()

    assert (one["lapsed"], two["lapsed"]) == (True, False)
    assert approval["approved"]["by"] == ["holder", "manager", "hr"]
    assert codes(approval) == []
    said = begun.told()
    assert "  Agreed by: Holder, Manager, HR, 1 February 2026\n" in said
    assert said.count("No longer agreed: a draft until it is approved again") == 1


def test_a_state_that_cannot_be_read_is_said_and_the_next_is_compared_with_the_last_one_before(
    begun: Repository,
) -> None:
    begun.commit("Oops", {"roles/agent.yaml": "id: [agent\n"})
    begun.commit("Still", {"roles/agent.yaml": b"\xff\xfe\x00"})
    begun.commit("Mended", {"roles/agent.yaml": with_holders(3)})

    mended, still, oops, _ = begun.entries()

    assert [(one["before"], one["after"]) for one in mended["changes"]] == [(2, 3)]
    assert (oops["unread"], still["unread"], mended["unread"]) == (True, True, False)
    assert begun.told().count("The file of the role cannot be read here") == 2


def test_what_was_renamed_while_the_role_could_not_be_read_is_no_change_of_it(begun: Repository) -> None:
    roles("rename", "role", "head", "chief", cwd=begun.top)
    renamed = begun.path("roles/agent.yaml").read_text("utf-8")
    begun.commit("Renamed, and broken", {"roles/agent.yaml": "id: [agent\n"})
    begun.commit("Mended", {"roles/agent.yaml": renamed})

    assert codes(begun.entries()[0]) == []


def test_a_role_that_could_never_be_read_has_a_history_all_the_same(begun: Repository) -> None:
    begun.commit("Odd", {"roles/odd.yaml": "id: [odd\n"})
    begun.path("roles/odd.yaml").unlink()
    begun.commit("Gone")

    assert [(one["unread"], one["ended"]) for one in begun.entries("odd")] == [(False, True), (True, False)]
    assert "The role was removed." in begun.told("odd")


def test_line_ends_order_and_comments_are_no_change(begun: Repository) -> None:
    begun.commit("Line ends", {"roles/agent.yaml": ("# by hand\n" + AGENT).replace("\n", "\r\n")})

    assert codes(begun.entries()[0]) == []


def test_work_that_moved_to_another_role_is_told_of_both(begun: Repository) -> None:
    line = "  - {id: answer, does: Answer calls within 20 seconds}\n"
    deputy = BASE["roles/deputy.yaml"] + "responsibilities:\n" + line
    begun.commit("Moved", {"roles/agent.yaml": AGENT.replace(line, ""), "roles/deputy.yaml": deputy})

    (moved,) = [one for one in begun.entries()[0]["changes"] if one["from"]]

    assert (moved["from"], moved["route"]) == (
        "roles/agent/responsibilities/answer",
        "roles/deputy/responsibilities/answer",
    )
    assert begun.entries("deputy")[0]["changes"][0]["from"] == "roles/agent/responsibilities/answer"


def test_what_is_gone_since_is_called_as_it_was(begun: Repository) -> None:
    begun.commit("Under the deputy", {"roles/agent.yaml": AGENT.replace("reports_to: head", "reports_to: deputy")})
    begun.commit("Back", {"roles/agent.yaml": AGENT})
    begun.path("roles/deputy.yaml").unlink()
    begun.commit("No deputy")

    assert "    - Deputy\n    + Head\n" in begun.told()


def test_a_shallow_clone_says_how_to_fetch_the_rest(
    begun: Repository, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for number in (3, 4, 5):
        begun.commit(f"Now {number}", {"roles/agent.yaml": with_holders(number)})
    top = tmp_path_factory.mktemp("shallow") / "clone"
    subprocess.run(["git", "clone", "--quiet", "--depth", "2", begun.top.as_uri(), top], check=True)

    said = roles("history", "agent", cwd=top)

    assert "The history is cut off here: what came before was not fetched." in said
    assert "The role was set up." not in said
    assert "2 commits changed the role\n" in said
    assert "run `git fetch --unshallow`" in said
    assert "run `git fetch --unshallow`" in roles("history", "gone", cwd=top, code=2)
    page = top.parent / "agent.docx"
    roles("history", "agent", "--word", page, cwd=top)
    assert "The beginning is missing" in word_text(page.read_bytes())


def test_a_detached_head_tells_what_it_holds(begun: Repository) -> None:
    begun.commit("Later", {"roles/agent.yaml": with_holders(3)})
    begun.git("checkout", "--quiet", "HEAD~1")

    assert [one["subject"] for one in begun.entries()] == ["Set up"]


def test_without_git_or_a_commit_there_is_a_clear_message(tmp_path: Path) -> None:
    for name, text in {**BASE, "roles/agent.yaml": AGENT}.items():
        (tmp_path / "catalog" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "catalog" / name).write_text(text, "utf-8")
    outside = {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}

    assert "git is not installed here" in roles("history", "agent", cwd=tmp_path, code=2, PATH="")
    assert "lies in no git repository" in roles("history", "agent", cwd=tmp_path, code=2, **outside)
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    assert "nothing is committed here yet" in roles("history", "agent", cwd=tmp_path, code=2)


def test_an_unknown_role_is_refused(begun: Repository) -> None:
    assert "there is no role “agnet”; did you mean “agent”?" in begun.told("agnet", code=2)
    begun.write({"roles/new.yaml": AGENT.replace("agent", "new")})
    assert "“new” is in no commit yet" in begun.told("new", code=2)


def test_any_words_of_a_message_are_told(begun: Repository) -> None:
    begun.commit("A\x1fB\x1eC :100644 “引号” | \x1b[31m", {"roles/agent.yaml": with_holders(3)})

    assert "\x1b" not in begun.told()
    assert [len(one["changes"]) for one in begun.entries()] == [1, 0]


def test_settings_of_the_person_do_not_change_what_is_told(begun: Repository) -> None:
    before = begun.entries()
    settings = (("log.follow", "true"), ("log.showRoot", "false"), ("color.ui", "always"), ("diff.renames", "copies"))
    for name, value in (*settings, ("core.quotePath", "true"), ("log.diffMerges", "separate")):
        begun.git("config", name, value)

    assert begun.entries() == before


@pytest.mark.parametrize("word", ["notes.txt", "catalog/page.docx", "nowhere/page.docx"])
def test_a_page_goes_only_where_one_may_stand(begun: Repository, word: str) -> None:
    begun.told("agent", "--word", word, code=2)


def test_the_page_tells_the_oldest_first_and_is_the_same_each_time(begun: Repository) -> None:
    roles("approve", "agent", "--by", "holder,manager,hr", "--on", "2026-02-01", cwd=begun.top)
    begun.commit("Signed")
    begun.commit("More", {"roles/agent.yaml": with_holders(3)})
    for name in ("one.docx", "other.docx"):
        assert begun.told("agent", "--word", name) == f"“{name}” is written\n"
    text = word_text((begun.top / "one.docx").read_bytes())

    assert (begun.top / "one.docx").read_bytes() == (begun.top / "other.docx").read_bytes()
    assert OpenXmlValidator().validate(begun.top / "one.docx").is_valid
    assert "History of the role “Agent”" in text
    assert text.index("Set up") < text.index("Signed") < text.index("More people hold the role")
    assert "Holder, Manager, HR, 1 February 2026" in text
    assert text.index("More people hold the role") < text.index("Answer calls within 20 seconds")
    assert "is there already" in begun.told("agent", "--word", "one.docx", code=2)


def test_the_page_is_in_the_department_s_languages_or_both_in_one(begun: Repository) -> None:
    department = "id: desk\ntitle: {en: Service desk, zh: 服务台}\nlanguages: [en, zh]\n" + GRADES
    agent = AGENT.replace("title: Agent", "title: {en: Agent for calls and letters, zh: 电话与信函专员}")
    begun.commit("Two languages", {"department.yaml": department, "roles/agent.yaml": agent})
    for language in ("zh", "en+zh"):
        begun.told("agent", "--word", f"{language}.docx", "--lang", language)
    assert "服务台" in word_text((begun.top / "zh.docx").read_bytes())
    both = word_text((begun.top / "en+zh.docx").read_bytes())
    assert "服务台" in both
    assert "Service desk" in both
    assert "there is no language “fr”" in begun.told("agent", "--word", "x.docx", "--lang", "fr", code=2)


def test_markdown_is_one_table(begun: Repository, golden: Callable[[str, str], None]) -> None:
    begun.commit("More", {"roles/agent.yaml": with_holders(3)})

    golden("history.md", begun.told("agent", "--format", "markdown"))


def test_a_statement_that_a_role_no_longer_covers_is_told_whoever_else_covers_it(begun: Repository) -> None:
    work = "  - {id: answer, does: Answer calls within 20 seconds, covers: [%s]}\n"
    begun.commit(
        "covers",
        {
            "sources.yaml": "- {id: S-1, says: One}\n- {id: S-2, says: Two}\n",
            "roles/agent.yaml": AGENT.replace(AGENT.splitlines(keepends=True)[6], work % "S-1, S-2"),
        },
    )
    begun.commit("less", {"roles/agent.yaml": begun.path("roles/agent.yaml").read_bytes().replace(b"S-1, S-2", b"S-2")})

    assert codes(begun.entries()[0]) == ["C702"]
