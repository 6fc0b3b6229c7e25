"""Who is asked about changes: the owners of a catalog in CODEOWNERS, in real git repositories."""

import subprocess
from pathlib import Path

import pytest

from roles.codeowners import DamagedError, codeowners_file, owners, with_owners
from tests.small import small, texts
from tests.test_cli import roles

OWNED = """
owners:
  - {id: all, at: catalog, role: head, account: "@firm/service"}
  - {id: head, at: roles/head/targets, account: "@li-na"}
  - {id: numbers, at: metrics, account: "@firm/group/quality"}
  - {id: roles, at: roles, account: hr@firm.example}
  - {id: roles-too, at: roles/, account: "@firm/hr"}
"""


def _lines(owned: str, folder: str = "catalog", **files: str) -> tuple[str, ...]:
    found = owners(small({"department.yaml": owned, **files}), folder)
    assert found.problems == ()
    return found.lines


def _repository(root: Path, *folders: str, owned: str = OWNED) -> Path:
    for folder in folders:
        for name, text in texts({"department.yaml": owned}).items():
            (root / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (root / folder / name).write_text(text, "utf-8")
    subprocess.run(["git", "init", "--quiet", str(root)], check=True)
    return root


def test_what_lies_further_in_comes_later_and_owners_of_one_place_share_a_line() -> None:
    assert _lines(OWNED) == (
        "/catalog/ @firm/service",
        "/catalog/metrics.yaml @firm/group/quality",
        "/catalog/roles/ hr@firm.example @firm/hr",
        "/catalog/roles/head.yaml @li-na",
    )


@pytest.mark.parametrize(
    ("at", "path"),
    [
        ("department.yaml", "/c/department.yaml"),
        ("department/waivers", "/c/department.yaml"),
        ("standards", "/c/standards/"),
        ("standards/hardware.yaml", "/c/standards/hardware.yaml"),
        ("standards/clean", "/c/standards/hardware.yaml"),
        ("catalog/roles/head", "/c/roles/head.yaml"),
        ("needs.yaml", "/c/needs.yaml"),
    ],
)
def test_a_route_means_the_file_it_leads_to(at: str, path: str) -> None:
    files = {
        "standards/hardware.yaml": "- {id: clean, title: Clean, area: 3}\n",
        "needs.yaml": "- {id: speed, title: Speed}\n",
    }
    assert _lines(f'owners: [{{id: one, at: {at}, account: "@a"}}]\n', "c", **files) == (f"{path} @a",)


def test_folders_with_spaces_and_chinese_are_written_as_hosts_read_them() -> None:
    one = 'owners: [{id: one, at: roles, account: "@a"}, {id: all, account: "@b"}]\n'

    assert _lines(one, "客服 部/my catalog") == (
        r"/客服\ 部/my\ catalog/ @b",
        r"/客服\ 部/my\ catalog/roles/ @a",
    )
    assert _lines(one, "") == ("* @b", "/roles/ @a")


@pytest.mark.parametrize(
    ("owned", "folder", "said"),
    [
        ('{id: one, at: rolls, account: "@a"}', "catalog", "“{at}” leads nowhere in the catalog"),
        ('{id: one, at: roles/heed, account: "@a"}', "catalog", "“{at}” leads nowhere in the catalog"),
        ("{id: one, account: firm/service}", "catalog", "“{account}” is no account"),
        ('{id: one, account: "@a @b"}', "catalog", "“{account}” is no account"),
        ('{id: one, account: "@a\\n* @b"}', "catalog", "“{account}” is no account"),
        ('{id: one, account: "@a"}', "a#b", "the folder “{folder}” holds “{sign}”"),
        ('{id: one, account: "@a"}', "a\nb", "the folder “{folder}” holds “{sign}”"),
    ],
)
def test_what_no_host_could_read_is_a_problem_and_no_line(owned: str, folder: str, said: str) -> None:
    found = owners(small({"department.yaml": f"owners: [{owned}]\n"}), folder)

    assert [problem.text.startswith(said) for problem in found.problems] == [True]


def test_an_entry_that_is_not_in_its_list_leads_nowhere() -> None:
    files = {"needs.yaml": "- {id: speed, title: Speed}\n"}
    found = owners(small({"department.yaml": 'owners: [{id: one, at: needs/sped, account: "@a"}]\n', **files}), "c")

    assert [problem.route for problem in found.problems] == [("department", "owners", "one", "at")]


def test_an_owner_without_account_is_a_remark_and_named() -> None:
    found = owners(small({"department.yaml": "owners: [{id: one, at: roles, role: head}]\n"}), "catalog")

    assert found.lines == ("# /catalog/roles/ has an owner without account: one (head)",)
    assert [owner.id for owner in found.without_account] == ["one"]


def test_other_people_s_lines_stay_byte_for_byte() -> None:
    before = "# ours\r\n*.md @docs\r\n\r\n*.js @web"
    once = with_owners(before, "a", ["/a/ @x"])

    assert once.startswith(before)
    assert once.replace("\r\n", "").count("\n") == 0
    assert with_owners(once, "a", ["/a/ @x"]) == once
    after = with_owners(f"{once}*.css @web\r\n", "a", ["/a/ @y"])
    assert after == once.replace("@x", "@y") + "*.css @web\r\n"
    assert with_owners(after, "a", []) == f"{before}\r\n*.css @web\r\n"


def test_catalogs_of_one_repository_have_lines_of_their_own() -> None:
    both = with_owners(with_owners("", "a", ["/a/ @x"]), "a b", [r"/a\ b/ @y"])

    assert with_owners(both, "a", ["/a/ @z"]) == both.replace("@x", "@z")
    assert with_owners(both, "a", []) == with_owners("", "a b", [r"/a\ b/ @y"])


def test_new_lines_do_not_become_part_of_another_s_section() -> None:
    text = with_owners("*.md @docs\n\n^[Web] @web\n*.js\n", "a", ["/a/ @x"])

    assert text.index("/a/ @x") < text.index("^[Web]")
    assert "*.md @docs\n" in text


@pytest.mark.parametrize("damage", ["# >>> roles codeowners: a\n", "# <<< roles codeowners: a\n"])
def test_marks_that_were_damaged_are_never_guessed_at(damage: str) -> None:
    whole = with_owners("", "a", ["/a/ @x"])

    for text in (whole.replace(damage, ""), whole + damage):
        with pytest.raises(DamagedError):
            with_owners(text, "a", ["/a/ @y"])


def test_the_file_is_the_first_that_the_host_reads() -> None:
    every = {".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"}

    assert codeowners_file(every, gitlab=False) == ".github/CODEOWNERS"
    assert codeowners_file(every, gitlab=True) == "CODEOWNERS"
    assert codeowners_file({"docs/CODEOWNERS", ".gitlab/CODEOWNERS"}, gitlab=True) == "docs/CODEOWNERS"
    assert codeowners_file({".gitlab/CODEOWNERS"}, gitlab=False) == ".github/CODEOWNERS"
    assert codeowners_file((), gitlab=True) == ".gitlab/CODEOWNERS"


def test_the_command_writes_the_file_and_the_check_holds_it_to_the_catalog(tmp_path: Path) -> None:
    root = _repository(tmp_path, "客服 部/catalog")
    there = ("--catalog", "客服 部/catalog")
    file = root / ".github" / "CODEOWNERS"

    assert "`roles codeowners` writes it" in roles("codeowners", *there, "--check", cwd=root, code=1)
    assert not file.exists()
    assert roles("codeowners", *there, cwd=root) == ".github/CODEOWNERS written\n"
    assert r"/客服\ 部/catalog/roles/head.yaml @li-na" in file.read_text("utf-8")
    assert roles("codeowners", *there, "--check", cwd=root) == ".github/CODEOWNERS is up to date\n"
    assert roles("codeowners", "--check", cwd=root / "客服 部") == ".github/CODEOWNERS is up to date\n"

    department = root / "客服 部" / "catalog" / "department.yaml"
    department.write_text(department.read_text("utf-8").replace("@li-na", "@wang"), "utf-8")
    file.write_text(f"* @firm\n{file.read_text('utf-8')}", "utf-8")
    roles("codeowners", *there, "--check", cwd=root, code=1)
    roles("codeowners", *there, cwd=root)
    assert file.read_text("utf-8").startswith("* @firm\n")
    assert "@wang" in file.read_text("utf-8")


def test_the_file_that_is_there_is_taken_and_gitlab_has_its_own(tmp_path: Path) -> None:
    for name, traces, file in (
        ("a", ["CODEOWNERS"], "CODEOWNERS"),
        ("b", [".gitlab-ci.yml"], ".gitlab/CODEOWNERS"),
        ("c", [".gitlab-ci.yml", ".github/dependabot.yml"], ".github/CODEOWNERS"),
    ):
        root = _repository(tmp_path / name, "catalog")
        for trace in traces:
            (root / trace).parent.mkdir(exist_ok=True)
            (root / trace).touch()
        assert roles("codeowners", cwd=root) == f"{file} written\n"


def test_several_catalogs_are_taken_in_turn(tmp_path: Path) -> None:
    root = _repository(tmp_path, "all/north", "all/south")
    roles("codeowners", "--catalog", "all", cwd=root)
    text = (root / ".github" / "CODEOWNERS").read_text("utf-8")

    assert text.count(">>> roles codeowners: all/") == 2
    assert roles("codeowners", "--catalog", "all/south", "--check", cwd=root).endswith("is up to date\n")


def test_an_owner_without_account_is_named_on_the_screen(tmp_path: Path) -> None:
    root = _repository(tmp_path, "catalog", owned="owners: [{id: one, role: head}]\n")

    said = roles("codeowners", cwd=root)
    assert "nobody is asked for the owner “one”" in said
    assert "one (head)" in (root / ".github" / "CODEOWNERS").read_text("utf-8")


def test_a_catalog_without_owners_needs_no_file(tmp_path: Path) -> None:
    root = _repository(tmp_path, "catalog", owned="")

    roles("codeowners", "--check", cwd=root)
    roles("codeowners", cwd=root)
    assert not (root / ".github").exists()


def test_mistakes_are_named_with_their_line_and_nothing_is_written(tmp_path: Path) -> None:
    root = _repository(tmp_path, "catalog", owned="owners:\n  - id: one\n    at: rolls\n")
    said = roles("codeowners", cwd=root, code=1)
    assert "catalog/department.yaml:3: “rolls” leads nowhere in the catalog" in said

    (root / "catalog" / "department.yaml").write_text("id: [", "utf-8")
    assert "catalog/department.yaml cannot be read" in roles("codeowners", cwd=root, code=1)
    assert not (root / ".github").exists()


def test_outside_of_a_repository_the_command_says_so(tmp_path: Path) -> None:
    for name, text in texts().items():
        (tmp_path / "catalog" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "catalog" / name).write_text(text, "utf-8")

    assert "lies in no git repository" in roles("codeowners", cwd=tmp_path, code=2)


def test_the_name_of_a_file_writes_no_line_of_its_own() -> None:
    owned = 'owners: [{id: one, at: "roles/x\\n* @evil", account: "@a"}]\n'
    found = owners(small({"department.yaml": owned, "roles/x\n* @evil.yaml": "id: x\ntitle: X\n"}), "catalog")

    assert ([problem.values["sign"] for problem in found.problems], found.lines) == (["\n"], ())
