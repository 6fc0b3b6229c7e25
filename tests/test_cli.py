"""The command line as people run it: real processes in real folders."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from tests.conftest import ROOT
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
    assert "1 documents written" in roles("build", *ONE, cwd=here)
    before = (here / PATH).stat().st_mtime_ns
    assert "0 documents written, 1 unchanged" in roles("build", *ONE, cwd=here)
    assert (here / PATH).stat().st_mtime_ns == before


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
    roles("build", "--role", "complaint-specialist", "--lang", "zh", "--names", "title", cwd=here)

    assert sorted(path.name for path in (here / "documents" / "zh").iterdir()) == [
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
        (("build", "--kind", "service-standards", "--role", "complaint-specialist"), "nothing to build"),
        (("build", "--lange", "en"), "there is no option --lange; did you mean --lang?"),
        (("check", "--catalog", "nowhere"), "there is no folder “nowhere”"),
        (("check", "--catalog", "."), "department.yaml is missing"),
        (("approve", "--by", "boss", "complaint-specialist"), "there is no party to the agreement “boss”"),
        (("approve", "complaint-specialist"), "--by"),
        (("approve", "--by", "hr", "--on", "1.2.2026", "complaint-specialist"), "is no day"),
        (("chek",), "chek"),
        (("--ui", "fr", "check"), "only en, zh"),
    ],
)
def test_wrong_use_is_said_in_words(arguments: tuple[str, ...], said: str, here: Path) -> None:
    if arguments == ("check", "--catalog", "."):
        (here / "catalog" / "department.yaml").unlink()
        shutil.rmtree(here / "catalog" / "roles")
    assert said in roles(*arguments, cwd=here, code=2)
    assert not (here / "documents").exists()


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

    file.write_text(after.replace("share: 22", "share: 21").replace("share: 18", "share: 19"), "utf-8")
    roles("build", *ONE, cwd=here)
    assert "DRAFT" in word_text((here / PATH).read_bytes())


def test_several_catalogs_are_taken_in_turn(here: Path) -> None:
    (here / "all").mkdir()
    for name in ("north", "south"):
        shutil.copytree(here / "catalog", here / "all" / name)

    assert roles("check", "--catalog", "all", cwd=here) == "nothing found\n" * 2
    roles("build", *ONE, "--catalog", "all", cwd=here)
    assert (here / "documents" / "south" / "en").is_dir()


def test_the_tool_speaks_chinese(here: Path) -> None:
    assert "未发现问题" in roles("check", "--ui", "zh", cwd=here)
    assert "未发现问题" in roles("check", cwd=here, ROLES_UI="", LC_ALL="zh_CN.UTF-8")
    help_text = roles("build", "--help", "--ui=zh", cwd=here)
    assert "用法" in help_text
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

    for command in ("init", "new", "check", "build", "approve", "schema"):
        assert f"  {command} " in said
    assert "0.1.0" in roles("--version", cwd=here)


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
        "模板en/job-description.docx无法使用：没有“departmant”；是不是“department”？（第1个表格、第1行、第2列"
        in chinese
    )
    assert not (here / "documents").exists()
