"""`roles rename` and `roles remove` as people run them."""

import shutil
from pathlib import Path

import pytest

from roles.catalog import load_catalog
from roles.files import read_folder
from roles.substance import agreed
from tests.conftest import ROOT
from tests.test_cli import roles
from tests.test_renaming import DEPARTMENT, FILES

HEAD = "id: head\ntitle: Head\nreports_outside: General manager\n"
BASE = {**FILES, "roles/head.yaml": HEAD}


def write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


@pytest.fixture
def here(tmp_path: Path) -> Path:
    write(tmp_path / "catalog", BASE)
    return tmp_path


def files(here: Path) -> dict[str, bytes]:
    return read_folder(here / "catalog")


def test_rename_says_what_it_did(here: Path) -> None:
    assert roles("rename", "role", "head", "leader", cwd=here) == (
        "role “head”: renamed to “leader”; references changed: 7\n"
        "  catalog/department.yaml\n"
        "  catalog/processes/post.yaml\n"
        "  catalog/roles/deputy.yaml\n"
        "  catalog/roles/head.yaml (gone)\n"
        "  catalog/roles/leader.yaml\n"
    )
    assert (here / "catalog" / "roles" / "leader.yaml").read_text("utf-8") == HEAD.replace(": head", ": leader") + (
        "renamed_from: [head]\n"
    )
    assert not (here / "catalog" / "roles" / "head.yaml").exists()


def test_rename_takes_the_new_id_alone_or_in_full(here: Path) -> None:
    roles("rename", "step", "post/letters", "sort", cwd=here)
    alone = files(here)
    roles("rename", "step", "post/sort", "post/letters", cwd=here)
    roles("rename", "step", "post/letters", "post/sort", cwd=here)

    data = alone["processes/post.yaml"]
    assert files(here) == alone | {"processes/post.yaml": data}


def test_undo_takes_both_back(here: Path) -> None:
    before = files(here)
    roles("rename", "process", "post", "letters", cwd=here)
    assert files(here) != before
    roles("undo", cwd=here)
    assert files(here) == before

    write(here / "catalog", {"metrics.yaml": FILES["metrics.yaml"] + "- {id: spare, title: Spare}\n"})
    before = files(here)
    roles("remove", "metric", "spare", cwd=here)
    assert files(here) != before
    roles("undo", cwd=here)
    assert files(here) == before


def test_roles_that_were_agreed_to_stay_so(here: Path) -> None:
    roles("approve", "head", "deputy", "--by", "holder,manager,hr", cwd=here)
    roles("rename", "metric", "wait", "patience", cwd=here)
    roles("rename", "role", "head", "leader", cwd=here)

    found = load_catalog(read_folder(here / "catalog")).catalog.roles
    assert agreed(found["leader"])
    assert agreed(found["deputy"])


def test_what_a_new_number_of_a_grade_leads_to_is_told(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "catalogs" / "complete", tmp_path / "catalog")
    said = roles("rename", "grade", "2", "9", cwd=tmp_path)

    assert "found now, and not before:\ncatalog/roles/agent.yaml:15:1: warning O106 this role decides in 45 %" in said


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("rol", "head", "x"), 2, "there is no kind of entry “rol”; did you mean “role”?"),
        (("role", "haed", "x"), 2, "there is no role “haed”; did you mean “head”?"),
        (("responsibility", "letters", "x"), 2, "there is no responsibility “letters”; did you mean “deputy/letters”?"),
        (("metric", "wait", "letters"), 2, "there is a metric “letters” already; nothing was written"),
        (("step", "post/open", "letters"), 2, "there is a step “post/letters” already; nothing was written"),
        (("metric", "wait", "wait"), 2, "there is a metric “wait” already; nothing was written"),
        (("metric", "wait", "Wait"), 2, "“Wait” is no id: small letters a–z"),
        (("step", "post/open", "other/open"), 2, "“other/open” is no id: small letters a–z"),
        (("grade", "3", "three"), 2, "“three” is no grade: a whole number from 1 to 99"),
    ],
)
def test_rename_writes_nothing_it_does_not_understand(
    here: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    before = files(here)

    assert said in roles("rename", *arguments, cwd=here, code=code)
    assert files(here) == before


def test_rename_writes_nothing_that_makes_the_check_find_more(here: Path) -> None:
    roles("approve", "deputy", "--by", "holder", cwd=here)
    before = files(here)
    said = roles("rename", "responsibility", "deputy/letters", "new-1", cwd=here, code=1)

    assert "warning K108 the id “new-1” says nothing" in said
    assert "nothing was written: this would be found afterwards" in said
    assert files(here) == before


def test_an_entry_that_shares_its_id_is_not_renamed(here: Path) -> None:
    post = BASE["processes/post.yaml"].replace("{id: post}", "{id: letters}")
    write(here / "catalog", {"processes/post.yaml": post})

    said = roles("rename", "action", "post/open/letters", "sort", cwd=here, code=1)
    assert said == "the id “post/open/letters” is used twice; nobody can say which is named where\n"
    assert files(here)["processes/post.yaml"].decode() == post


@pytest.mark.parametrize("command", [("rename", "metric", "wait", "x"), ("remove", "metric", "wait")])
@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("roles/deputy.yaml", "id: deputy\ntitle: [\n", "part of the catalog cannot be read, and may name it"),
        ("needs.yaml", "- {id: n, title: N}\n- {id: n, title: M}\n", "an id is used twice in a list"),
    ],
)
def test_what_may_name_it_must_be_known(here: Path, command: tuple[str, ...], path: str, text: str, said: str) -> None:
    write(here / "catalog", {path: text})
    before = files(here)

    assert said in roles(*command, cwd=here, code=1)
    assert files(here) == before


def test_remove_shows_what_is_in_the_way(here: Path) -> None:
    before = files(here)

    assert roles("remove", "metric", "wait", cwd=here, code=1) == (
        "catalog/department.yaml:18:39: - {id: one, rule: S201, at: metrics/wait, reason: Because, until: 2027-06-30}\n"
        "catalog/roles/deputy.yaml:18:58: - {id: mail, does: Answer mail, measured_by: [letters, wait]}\n"
        "metric “wait”: not removed; references in the way: 2\n"
    )
    assert files(here) == before


def test_remove_takes_out_what_nothing_names_and_says_what_is_found_then(here: Path) -> None:
    write(here / "catalog", {"department.yaml": DEPARTMENT.partition("owners:")[0]})
    said = roles("remove", "process", "post", cwd=here, code=1)
    assert "references in the way: 2" in said

    said = roles("remove", "responsibility", "deputy/mail", cwd=here, code=1)
    assert "needed_for: [letters, mail]" in said
    roles("remove", "target", "deputy/letters", cwd=here, code=1)

    text = files(here)["roles/deputy.yaml"].decode().partition("contacts:")[0]
    write(here / "catalog", {"roles/deputy.yaml": text})
    said = roles("remove", "responsibility", "deputy/mail", cwd=here)
    assert said.startswith(
        "responsibility “deputy/mail”: removed\n  catalog/roles/deputy.yaml\nfound now, and not before:\n"
    )
    assert "catalog/metrics.yaml:2:8: warning K105 the metric “wait” is never used" in said
    assert files(here)["roles/deputy.yaml"].decode() == text.replace(
        "  - {id: mail, does: Answer mail, measured_by: [letters, wait]}\n", ""
    )


def test_remove_leaves_a_department_its_head(here: Path) -> None:
    (here / "catalog" / "processes" / "post.yaml").unlink()
    others = {
        name: f"id: {name}\ntitle: T\nreports_to: {above}\n" for name, above in (("deputy", "aide"), ("aide", "deputy"))
    }
    write(here / "catalog", {"department.yaml": "id: d\ntitle: D\n"})
    write(here / "catalog", {f"roles/{name}.yaml": text for name, text in others.items()})
    before = files(here)

    assert "nothing was written: this would be found afterwards" in roles("remove", "role", "head", cwd=here, code=1)
    assert files(here) == before


def test_the_file_goes_with_its_process(here: Path) -> None:
    write(here / "catalog", {"processes/spare.yaml": "id: spare\ntitle: Spare\n"})

    assert roles("remove", "process", "spare", cwd=here) == (
        "process “spare”: removed\n  catalog/processes/spare.yaml (gone)\n"
    )
    assert "processes/spare.yaml" not in files(here)
