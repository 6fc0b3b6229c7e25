"""`roles init`, `new` and `schema` as people run them: real processes in real folders."""

import re
import shlex
import shutil
from datetime import date
from pathlib import Path

import pytest

from roles.catalog import load_catalog
from roles.cli import main
from roles.cli.init import _write
from roles.files import read_folder
from roles.schema import schema_texts
from tests.conftest import ROOT
from tests.test_cli import roles


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    roles("init", "--lang", "en", "--role", "complaint-specialist", cwd=tmp_path)
    return tmp_path


def test_init_makes_a_catalog_that_checks_and_builds_by_the_commands_it_prints(tmp_path: Path) -> None:
    said = roles("init", "my service", "--lang", "zh", "--role", "complaint-specialist", cwd=tmp_path)
    check, build = (shlex.split(line)[1:] for line in said.splitlines()[-2:])
    made = files(tmp_path / "my service")

    assert "made “my service/catalog” and “my service/templates”\n" in said
    assert check == ["check", "--catalog", "my service/catalog"]
    assert build == ["build", "--catalog", "my service/catalog"]
    assert roles(*check, cwd=tmp_path) == "nothing found\n"
    roles(*build, cwd=tmp_path)
    assert (tmp_path / "documents" / "zh" / "complaint-specialist-job-description.docx").is_file()
    assert sorted(path.name for path in (tmp_path / "my service").iterdir()) == ["catalog", "templates"]
    assert {path for path in made if path.startswith("templates/")} == {
        f"templates/zh/{path.name}" for path in (ROOT / "templates" / "zh").glob("*.docx")
    }
    assert {path.removeprefix("catalog/roles/") for path in made if path.startswith("catalog/roles/")} == {
        "complaint-specialist.yaml",
        "service-manager.yaml",
    }
    assert all(made[f"catalog/schema/{name}"] == data for name, data in schema_texts().items())


def test_init_takes_all_roles_and_languages_and_this_folder(tmp_path: Path) -> None:
    said = roles("init", cwd=tmp_path)

    assert said.splitlines()[-2:] == ["  roles check --catalog catalog", "  roles build --catalog catalog"]
    assert roles("check", cwd=tmp_path) == "nothing found\n"
    assert len(list((tmp_path / "catalog" / "roles").iterdir())) == 7
    assert sorted(path.name for path in (tmp_path / "templates").iterdir()) == ["en", "zh"]
    assert (tmp_path / "catalog" / "department.yaml").read_text("utf-8").splitlines()[1] == (
        "id: customer-service  # Short name, unique in its list"
    )


def test_init_counts_the_reviews_from_the_day_it_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Later(date):
        @classmethod
        def today(cls) -> date:
            return date(2031, 1, 1)

    monkeypatch.setattr("roles.cli.init.date", Later)
    monkeypatch.setattr("sys.argv", ["roles", "--ui", "en", "init", str(tmp_path), "--role", "service-manager"])
    with pytest.raises(SystemExit) as stop:
        main()

    assert not stop.value.code
    (manager,) = load_catalog(read_folder(tmp_path / "catalog")).catalog.roles.values()
    assert manager.review
    assert manager.review.by == date(2031, 9, 30)


@pytest.mark.parametrize("there", ["catalog", "templates"])
def test_init_refuses_where_one_of_the_folders_is(tmp_path: Path, there: str) -> None:
    (tmp_path / there).mkdir()

    assert f"“{there}” is there already" in roles("init", cwd=tmp_path, code=2)
    assert [path.name for path in tmp_path.iterdir()] == [there]


def test_init_twice_changes_nothing(begun: Path) -> None:
    before = files(begun)

    roles("init", cwd=begun, code=2)

    assert files(begun) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--role", "complaint-specalist"), "did you mean “complaint-specialist”?"),
        (("--lang", "fr"), "there are: en, zh"),
        (("a-file/below",), "a-file/below: Not a directory\n"),
    ],
)
def test_init_writes_nothing_when_used_wrongly(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    (tmp_path / "a-file").write_text("")

    assert said in roles("init", *arguments, cwd=tmp_path, code=2)
    assert [path.name for path in tmp_path.iterdir()] == ["a-file"]


@pytest.mark.parametrize(
    "broken",
    [
        {"catalog/a": b"", "catalog/a/b": b""},  # fails while files are written
        {"catalog/a": b""},  # fails when the second folder is moved in
    ],
)
def test_init_that_fails_leaves_nothing(tmp_path: Path, broken: dict[str, bytes]) -> None:
    (tmp_path / "old").mkdir()
    for folder in (tmp_path / "old", tmp_path / "new" / "deep"):
        with pytest.raises(OSError, match="roles-init-"):
            _write(folder, broken)

    assert [path.name for path in tmp_path.rglob("*")] == ["old"]


def test_new_makes_a_draft_and_check_says_what_it_lacks(begun: Path) -> None:
    said = roles("new", "night-specialist", cwd=begun)
    made = begun / "catalog" / "roles" / "night-specialist.yaml"

    assert "catalog/roles/night-specialist.yaml" in said
    assert "# purpose: …  # Why the role exists" in made.read_text("utf-8")
    said = roles("check", cwd=begun)
    assert re.findall(r"^(\S+?):\S+ (\w+ \w+)", said, re.MULTILINE) == [
        ("catalog/roles/night-specialist.yaml", "warning D101"),
        ("catalog/roles/night-specialist.yaml", "warning D104"),
    ]
    assert "purpose, responsibilities, number of holders" in said


def test_new_like_another_copies_it(begun: Path) -> None:
    roles("new", "night-specialist", "--like", "complaint-specialist", "--catalog", "catalog", cwd=begun)
    folder = begun / "catalog" / "roles"
    copy, model = (
        (folder / f"{name}.yaml").read_text("utf-8") for name in ("night-specialist", "complaint-specialist")
    )
    live = [line for line in copy.splitlines()[1:] if not line.startswith("#")]

    assert roles("check", cwd=begun) == "nothing found\n"
    assert [line.partition("  #")[0] for line in live[1:] if "codes" not in line] == [
        line.partition("  #")[0] for line in model.splitlines()[2:] if not line.startswith("#") and "codes" not in line
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Night Shift",), "“Night Shift” is no id"),
        (("夜班专员",), "is no id"),
        (("con",), "“con” is no id"),
        (("../night",), "is no id"),
        (("service-manager",), "there is a role “service-manager” already"),
        (("night", "--like", "complaint-specalist"), "did you mean “complaint-specialist”?"),
        (("night", "--like", ""), "there is no role “”"),
        (("night", "--catalog", "nowhere"), "there is no folder “nowhere”"),
    ],
)
def test_new_writes_nothing_when_used_wrongly(begun: Path, arguments: tuple[str, ...], said: str) -> None:
    before = files(begun)

    assert said in roles("new", *arguments, cwd=begun, code=2)
    assert files(begun) == before


@pytest.mark.parametrize("text", ["id: night\n  title: [", "id: day\ntitle: Day\nreports_to: service-manager\n"])
def test_new_leaves_a_file_that_is_there(begun: Path, text: str) -> None:
    there = begun / "catalog" / "roles" / "night.yaml"
    there.write_text(text, "utf-8")

    assert "already" in roles("new", "night", cwd=begun, code=2)
    assert there.read_text("utf-8") == text


def test_new_takes_no_id_that_another_file_claims_nor_a_name_that_is_taken(begun: Path) -> None:
    folder = begun / "catalog" / "roles"
    (folder / "late.yaml").write_text("id: night\ntitle: Night\nreports_to: service-manager\n", "utf-8")
    (folder / "day.yaml").symlink_to(folder / "gone.yaml")

    assert "there is a role “night” already" in roles("new", "night", cwd=begun, code=2)
    assert "there is a role “day” already" in roles("new", "day", cwd=begun, code=2)


def test_new_needs_the_department(begun: Path) -> None:
    (begun / "catalog" / "department.yaml").write_text("languages: [", "utf-8")

    assert "department.yaml cannot be read" in roles("new", "night", cwd=begun, code=1)


def test_new_needs_one_catalog(begun: Path) -> None:
    shutil.copytree(begun / "catalog", begun / "all" / "north")
    shutil.copytree(begun / "catalog", begun / "all" / "south")

    assert "several catalogs" in roles("new", "night", "--catalog", "all", cwd=begun, code=2)


def test_remarks_are_in_the_language_of_the_tool(begun: Path) -> None:
    roles("--ui", "zh", "new", "night", cwd=begun)
    text = (begun / "catalog" / "roles" / "night.yaml").read_text("utf-8")

    assert "# Role above" not in text
    assert "reports_to: service-manager  # " in text


def test_schema_writes_what_differs_and_checks_without_writing(begun: Path) -> None:
    folder = begun / "catalog" / "schema"
    (folder / "role.json").write_text("{}", "utf-8")
    (folder / "needs.json").unlink()
    metrics = folder / "metrics.json"
    metrics.write_bytes(metrics.read_bytes().replace(b"\n", b"\r\n"))

    said = roles("schema", "--check", cwd=begun, code=1)
    assert "catalog/schema/role.json is missing or differs" in said
    assert "catalog/schema/needs.json is missing or differs" in said
    assert "metrics.json" not in said
    assert (folder / "role.json").read_text("utf-8") == "{}"

    assert "2 schemas written, 8 unchanged" in roles("schema", cwd=begun)
    assert roles("schema", "--check", cwd=begun) == ""
    assert (folder / "role.json").read_bytes() == schema_texts()["role.json"]


def test_schema_makes_its_folder_in_each_of_several_catalogs(begun: Path) -> None:
    for name in ("north", "south"):
        shutil.copytree(begun / "catalog", begun / "all" / name)
        shutil.rmtree(begun / "all" / name / "schema")

    assert roles("schema", "--catalog", "all", cwd=begun).count("10 schemas written") == 2
    roles("schema", "--check", "--catalog", "all", cwd=begun)


def test_schema_needs_a_catalog(tmp_path: Path) -> None:
    assert "there is no folder" in roles("schema", cwd=tmp_path, code=2)
