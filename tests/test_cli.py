"""The command line as people run it: real processes in real folders."""

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from roles import __version__
from tests.conftest import ROOT
from tests.small import texts
from tests.word_text import word_text


def roles(*arguments: object, cwd: Path, code: int = 0, **environment: str) -> str:
    """Run the tool; what it printed, both streams."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "ROLES_UI": "en", **environment}
    run = subprocess.run(
        [sys.executable, "-m", "roles", *map(str, arguments)], cwd=cwd, env=env, capture_output=True, encoding="utf-8"
    )
    assert run.returncode == code, run.stdout + run.stderr
    assert "Traceback" not in run.stderr
    return run.stdout + run.stderr


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a copy of the shipped catalog, small enough to build quickly."""
    shutil.copytree(ROOT / "catalog", tmp_path / "catalog")
    return tmp_path


ONE = ("--role", "complaint-specialist", "--kind", "job-description", "--lang", "en")
PATH = Path("documents", "en", "complaint-specialist-job-description.docx")


def test_the_shipped_catalog_has_no_finding(here: Path) -> None:
    assert roles("check", cwd=here) == "nothing found\n"


def test_a_mistake_is_named_with_its_place(here: Path) -> None:
    file = here / "catalog" / "roles" / "complaint-specialist.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("reports_to: service-manager", "reports_to: service-maneger"), "utf-8")
    line = text[: text.index("reports_to")].count("\n") + 1

    said = roles("check", cwd=here, code=1)

    assert f"catalog/roles/complaint-specialist.yaml:{line}:13: error K101" in said
    assert "did you mean “service-manager”?" in said
    assert "1 error" in said


def test_build_writes_then_leaves_what_is_the_same(here: Path) -> None:
    assert roles("build", *ONE, cwd=here) == "1 document written, 0 unchanged, in “documents”\n"
    written = (here / PATH, here / "documents" / ".roles-build.json")
    before = [path.stat().st_mtime_ns for path in written]
    assert "0 documents written, 1 unchanged" in roles("build", *ONE, cwd=here)
    assert [path.stat().st_mtime_ns for path in written] == before


def test_build_never_touches_what_a_person_changed(here: Path) -> None:
    roles("build", *ONE, cwd=here)
    (here / PATH).write_bytes(b"edited in Word")

    said = roles("build", *ONE, cwd=here, code=1)

    assert PATH.relative_to("documents").as_posix() in said
    assert (here / PATH).read_bytes() == b"edited in Word"

    roles("build", *ONE, "--force", cwd=here)
    aside = here / "documents" / "en" / "complaint-specialist-job-description.2026-11-22.docx"
    assert aside.read_bytes() == b"edited in Word"
    assert "Customer complaint specialist" in word_text((here / PATH).read_bytes())
    assert "0 documents written, 1 unchanged" in roles("build", *ONE, cwd=here)


def test_build_names_files_by_title_and_ignores_lock_files(here: Path) -> None:
    (here / "templates" / "zh").mkdir(parents=True)
    (here / "templates" / "zh" / "~$job-description.docx").write_bytes(b"lock")
    kinds = [word for kind in ("job-description", "desk-card", "service-targets") for word in ("--kind", kind)]
    roles("build", "--role", "complaint-specialist", "--lang", "zh", "--names", "title", *kinds, cwd=here)

    assert sorted(path.name for path in (here / "documents" / "zh").iterdir()) == [
        "客户投诉管理专员 一线服务提示卡.docx",
        "客户投诉管理专员 岗位说明书.docx",
        "客户投诉管理专员 服务目标.docx",
    ]


def test_build_stops_at_errors_and_writes_nothing(here: Path) -> None:
    (here / "catalog" / "metrics.yaml").write_text("- {id: a\n", "utf-8")

    said = roles("build", cwd=here, code=1)

    assert "nothing was built" in said
    assert not (here / "documents").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("build", "--role", "complaint-specalist"), "did you mean “complaint-specialist”?"),
        (("build", "--kind", "job-descriptions"), "did you mean “job-description”?"),
        (("build", "--lang", "fr"), "there are: en, zh"),
        (("build", "--names", "names"), "there is no way of naming files “names”"),
        (("build", "--kind", "review-calendar", "--role", "complaint-specialist"), "nothing to build"),
        (("build", "--lange", "en"), "there is no option --lange; did you mean --lang?"),
        (("build", "--xyzzy"), "there is no option --xyzzy\n"),
        (("check", "--format"), "the option --format is not used like that\n"),
        (("show", "one", "two"), "these words do not fit: "),
        (("check", "--catalog", "nowhere"), "there is no folder “nowhere”"),
        (("check", "--catalog", "."), "department.yaml is missing"),
        (("approve", "--by", "boss", "complaint-specialist"), "there is no party to the agreement “boss”"),
        (("approve", "complaint-specialist"), "--by"),
        (("approve", "--by", "hr", "--on", "1.2.2026", "complaint-specialist"), "is no day"),
        (("chek",), "chek"),
        (("--ui", "fr", "check"), "only en, zh"),
        (("check", "--ui"), "the tool does not speak “”, only en, zh\n"),
    ],
)
def test_wrong_use_is_said_in_words(arguments: tuple[str, ...], said: str, here: Path) -> None:
    if arguments == ("check", "--catalog", "."):
        (here / "catalog" / "department.yaml").unlink()
        shutil.rmtree(here / "catalog" / "roles")
    assert said in roles(*arguments, cwd=here, code=2)
    assert not (here / "documents").exists()


def test_a_folder_that_leads_out_of_itself_is_said_in_words(here: Path) -> None:
    link = here / "catalog" / "needs.yaml"
    link.unlink()
    link.symlink_to(ROOT / "catalog" / "needs.yaml")

    assert roles("check", cwd=here, code=2) == f"{link} is a link out of the folder\n"


def test_a_role_is_a_draft_until_its_present_substance_is_approved(here: Path) -> None:
    file = here / "catalog" / "roles" / "complaint-specialist.yaml"
    before = file.read_text("utf-8")
    roles("approve", "complaint-specialist", "--by", "holder,manager,hr", "--on", "2026-11-20", cwd=here)
    after = file.read_text("utf-8")
    roles("build", *ONE, cwd=here)

    assert [line for line in after.splitlines() if not line.startswith("approved:")] == [
        line for line in before.splitlines() if not line.startswith("approved:")
    ]
    assert "DRAFT" not in (text := word_text((here / PATH).read_bytes()))
    assert "approved 20 November 2026" in text

    file.write_text(after.replace("share: 25", "share: 24").replace("share: 20", "share: 21"), "utf-8")
    roles("build", *ONE, cwd=here)
    assert "DRAFT" in word_text((here / PATH).read_bytes())


def test_several_catalogs_are_taken_in_turn(here: Path) -> None:
    (here / "all").mkdir()
    for name in ("north", "south"):
        shutil.copytree(here / "catalog", here / "all" / name)

    assert roles("check", "--catalog", "all", cwd=here) == "nothing found\n"
    roles("build", *ONE, "--catalog", "all", cwd=here)
    assert (here / "documents" / "south" / "en").is_dir()


def test_the_tool_speaks_chinese(here: Path) -> None:
    assert "未发现问题" in roles("check", "--ui", "zh", cwd=here)
    assert "未发现问题" in roles("check", cwd=here, ROLES_UI="", LC_ALL="zh_CN.UTF-8")
    help_text = roles("build", "--help", "--ui=zh", cwd=here)
    assert "用法" in help_text
    assert "文件输出到的文件夹" in help_text
    assert "选项" in help_text
    assert "Show this" not in help_text


def test_output_to_any_code_page_never_raises(here: Path) -> None:
    (here / "catalog" / "roles" / "𠮷.yaml").write_text("id: x\n", "utf-8")
    for encoding in ("cp936", "ascii", "cp1252"):
        env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding, "ROLES_UI": "zh"}
        run = subprocess.run(
            [sys.executable, "-m", "roles", "check"], cwd=here, env=env, capture_output=True, check=False
        )
        assert run.returncode == 1
        assert b"Traceback" not in run.stderr


def test_help_names_every_command(here: Path) -> None:
    said = roles(cwd=here)

    assert said.startswith("Usage: roles [OPTIONS] COMMAND [ARGS]...\n")
    for command in ("init", "new", "check", "build", "approve", "schema"):
        assert f"  {command} " in said
    assert roles("--version", cwd=here) == f"{__version__}\n"


def test_a_broken_template_is_named_with_its_place_in_the_reader_s_language(here: Path) -> None:
    (here / "templates" / "en").mkdir(parents=True)
    document = Document(str(ROOT / "templates" / "en" / "job-description.docx"))
    document.tables[0].cell(0, 1).paragraphs[0].runs[0].text = "{{ departmant }}"
    document.save(str(here / "templates" / "en" / "job-description.docx"))

    english = roles("build", *ONE, cwd=here, code=1)
    chinese = roles("build", *ONE, "--ui", "zh", cwd=here, code=1)

    assert "the template en/job-description.docx cannot be used" in english
    assert "did you mean “department”?" in english
    assert "table 1, row 1, column 2" in english
    assert (
        "模板en/job-description.docx无法使用：没有“departmant”；是不是“department”？（正文、第1个表格、第1行、第2列"
        in chinese
    )
    assert not (here / "documents").exists()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the small catalog, in which today is 22 November 2026."""
    _lay(tmp_path / "catalog", {"department.yaml": "today: 2026-11-22\n"})
    return tmp_path


def _lay(folder: Path, files: dict[str, str]) -> None:
    for name, text in texts(files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def test_work_set_aside_twice_on_one_day_is_kept_twice(desk: Path) -> None:
    path = desk / "documents" / "en" / "head-job-description.docx"
    only = ("build", "--role", "head", "--kind", "job-description")
    roles(*only, cwd=desk)
    said = []
    for words in (b"first", b"second", b"third"):
        path.write_bytes(words)
        said.append(roles(*only, "--force", cwd=desk))

    kept = [path.with_name(f"head-job-description.2026-11-22{end}.docx") for end in ("", "-2", "-3")]
    assert [one.read_bytes() for one in kept] == [b"first", b"second", b"third"]
    assert "“en/head-job-description.docx” was changed by a person" in said[0]
    assert "head-job-description.2026-11-22-2.docx" in said[1]
    assert "1 document written, 0 unchanged" in said[1]
    assert "left alone" not in said[1]
    assert "0 documents written, 1 unchanged" in roles(*only, cwd=desk)


def test_documents_adopted_after_the_memory_was_lost_are_ours_again(desk: Path) -> None:
    two = ("build", "--role", "head", "--kind", "job-description", "--kind", "interview-sheet")
    roles(*two, cwd=desk)
    (desk / "documents" / ".roles-build.json").unlink()
    assert "0 documents written, 2 unchanged" in roles(*two, cwd=desk)

    _lay(desk / "catalog", {"roles/head.yaml": "purpose: Lead\n"})
    assert "2 documents written, 0 unchanged" in roles(*two, cwd=desk)


def test_a_document_no_longer_asked_for_is_named_and_stays(desk: Path) -> None:
    roles("build", cwd=desk)
    (desk / "catalog" / "roles" / "deputy.yaml").unlink()
    gone = "no longer in the catalog, left where it is: en/deputy-job-description.docx"

    assert gone not in roles("build", "--role", "head", cwd=desk)
    assert gone not in roles("build", "--kind", "job-description", cwd=desk)
    assert gone not in roles("build", "--lang", "en", cwd=desk)
    assert gone in roles("build", cwd=desk)
    assert (desk / "documents" / "en" / "deputy-job-description.docx").is_file()


def test_documents_bear_the_day_of_source_date_epoch(desk: Path) -> None:
    def day(epoch: str) -> str:
        roles("build", "--role", "head", cwd=desk, SOURCE_DATE_EPOCH=epoch, TZ="America/New_York")
        found = Document(str(desk / "documents" / "en" / "head-job-description.docx")).core_properties.modified
        return f"{found:%Y-%m-%d}"

    assert day("1580515200") == "2020-02-01"
    assert day("") == "1980-01-01"
    assert day("soon") == "1980-01-01"


def test_a_language_without_templates_is_named_and_nothing_is_written(desk: Path) -> None:
    _lay(desk / "catalog", {"department.yaml": "languages: [fr]\n"})

    said = roles("build", "--kind", "job-description", cwd=desk, code=1)
    assert "there is no template fr/job-description.docx" in said
    assert not (desk / "documents").exists()


def test_templates_beside_the_catalog_are_taken_from_wherever_one_stands(desk: Path) -> None:
    (desk / "templates" / "en").mkdir(parents=True)
    (desk / "templates" / "en" / "job-description.docx").write_bytes(b"no Word file")

    for place, catalog in ((desk, "catalog"), (desk / "catalog", ".")):
        said = roles("build", "--catalog", catalog, "--role", "head", "--out", desk / "papers", cwd=place, code=1)
        assert "en/job-description.docx" in said


def test_one_catalog_with_errors_keeps_no_other_from_being_built(tmp_path: Path) -> None:
    _lay(tmp_path / "all" / "a", {"roles/head.yaml": "stand_in: nobody\n"})
    _lay(tmp_path / "all" / "b", {})

    said = roles("build", "--catalog", "all", "--role", "head", cwd=tmp_path, code=1)

    assert "all/a/roles/head.yaml:1:11: error K101" in said
    assert not (tmp_path / "documents" / "a").exists()
    assert (tmp_path / "documents" / "b" / "en" / "head-job-description.docx").is_file()


def test_a_single_catalog_in_a_folder_is_built_without_a_folder_of_its_own(tmp_path: Path) -> None:
    _lay(tmp_path / "all" / "a", {})
    roles("build", "--catalog", "all", "--role", "head", "--out", "papers", cwd=tmp_path)

    assert (tmp_path / "papers" / "en" / "head-job-description.docx").is_file()


def test_a_warning_does_not_keep_documents_from_being_built(desk: Path) -> None:
    (desk / "catalog" / "needs.yaml").write_text("- {id: quiet, title: Quiet}\n", "utf-8")

    assert "K105" in roles("check", cwd=desk)
    assert " documents written, 0 unchanged" in roles("build", "--role", "head", cwd=desk)
    roles("approve", "head", "--by", "hr", cwd=desk)


def test_approval_is_written_for_each_role_named_as_of_today(desk: Path) -> None:
    said = roles("approve", "head", "deputy", "head", "--by", "holder, hr", cwd=desk)

    assert said.count("approved in its present substance") == 2
    for name in ("head", "deputy"):
        text = (desk / "catalog" / "roles" / f"{name}.yaml").read_text("utf-8")
        assert re.search(r"^approved: \{on: 2026-11-22, by: \[holder, hr\], substance: \"[0-9a-f]{8}\"\}$", text, re.M)


def test_approval_bears_the_machine_s_day_where_the_catalog_names_none(tmp_path: Path) -> None:
    _lay(tmp_path / "catalog", {})
    before = date.today()
    roles("approve", "head", "--by", "hr", cwd=tmp_path)

    text = (tmp_path / "catalog" / "roles" / "head.yaml").read_text("utf-8")
    assert any(f"approved: {{on: {day}, " in text for day in (before, date.today()))


def test_nothing_is_approved_while_the_catalog_has_errors(desk: Path) -> None:
    _lay(desk / "catalog", {"roles/deputy.yaml": "stand_in: nobody\n"})
    before = (desk / "catalog" / "roles" / "head.yaml").read_bytes()

    said = roles("approve", "head", "--by", "hr", cwd=desk, code=1)

    assert "error K101" in said
    assert "nothing was approved" in said
    assert (desk / "catalog" / "roles" / "head.yaml").read_bytes() == before
    assert "there is no role “hed”; did you mean “head”?" in roles("approve", "hed", "--by", "hr", cwd=desk, code=2)


def test_a_role_is_approved_in_one_catalog_only(tmp_path: Path) -> None:
    for name in ("a", "b"):
        _lay(tmp_path / "all" / name, {})

    assert "several catalogs" in roles("approve", "head", "--by", "hr", "--catalog", "all", cwd=tmp_path, code=2)


def test_the_help_loads_no_heavy_module() -> None:
    """People see it at once: the model, templates and workbooks are loaded by the commands that need them."""
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "roles", "--help"], capture_output=True, check=True, text=True
    )

    loaded = {line.rpartition("|")[2].strip() for line in told.stderr.splitlines()}
    assert "typer" in loaded
    assert not loaded & {"pydantic", "yaml", "docx", "docxtpl", "jinja2", "xlsxwriter", "openpyxl"}
