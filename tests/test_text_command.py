"""What changed, as `git diff` shows it: values by their route, Word files by their text."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from roles.report.plain import word_lines, yaml_lines
from tests.conftest import ROOT
from tests.test_cli import roles

ROLE = """id: agent
title: {en: Agent, zh: 客服专员}
serves: [a, b]
responsibilities:
  - {id: register, share: 12, does: {en: Register, zh: 登记}}
  - id: answer
    does:
      en: >-
        Answer
        each call
    share: 30
"""


def _git(folder: Path, *arguments: str) -> str:
    driver = f'"{sys.executable}" -m roles text'
    settings = ("-c", f"diff.roles.textconv={driver}", "-c", "user.name=A", "-c", "user.email=a@firm.example")
    done = subprocess.run(
        ["git", "-C", str(folder), *settings, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with our own .gitattributes, a role and a template."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (tmp_path / "catalog" / "roles").mkdir(parents=True)
    (tmp_path / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    (tmp_path / "catalog" / "roles" / "agent.yaml").write_text(ROLE, "utf-8")
    (tmp_path / "模板 1.docx").write_bytes((ROOT / "templates" / "zh" / "desk-card.docx").read_bytes())
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "--quiet", "-m", "begin")
    return tmp_path


def _changed(diff: str) -> list[str]:
    return [line for line in diff.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def test_a_change_of_a_role_is_shown_with_its_route(repository: Path) -> None:
    file = repository / "catalog" / "roles" / "agent.yaml"
    file.write_text(ROLE.replace("share: 12", "share: 15"), "utf-8")

    assert _changed(_git(repository, "diff")) == [
        "-responsibilities/register/share: 12",
        "+responsibilities/register/share: 15",
    ]


def test_another_way_of_writing_the_same_is_no_change(repository: Path) -> None:
    file = repository / "catalog" / "roles" / "agent.yaml"
    file.write_text("# as ever\n" + ROLE.replace("en: Register, zh", 'en: "Register",   zh'), "utf-8")

    assert _changed(_git(repository, "diff")) == []


def test_the_order_of_entries_is_one_line() -> None:
    first, second = ROLE.index("  - {id: register"), ROLE.index("  - id: answer")
    moved = ROLE[:first] + ROLE[second:] + ROLE[first:second]
    before, after = yaml_lines(ROLE.encode()), yaml_lines(moved.encode())

    assert [one for one in zip(before, after, strict=True) if one[0] != one[1]] == [
        ("responsibilities: register, answer", "responsibilities: answer, register")
    ]


def test_a_template_is_shown_by_its_text(repository: Path) -> None:
    file = repository / "模板 1.docx"
    document = Document(str(file))
    document.paragraphs[0].runs[0].text = "新的标题"
    document.add_table(1, 2).rows[0].cells[1].text = "第二格"
    document.save(str(file))

    said = _git(repository, "diff")

    assert "新的标题\n" in said
    assert "+ | 第二格" in said
    assert "Binary" not in said


def test_what_cannot_be_read_is_said_and_the_rest_of_the_diff_is_there(repository: Path) -> None:
    (repository / "模板 1.docx").write_bytes(b"no Word file")
    file = repository / "catalog" / "roles" / "agent.yaml"
    file.write_text("id: agent\n\ttitle: [\n", "utf-8")

    said = _git(repository, "diff")

    assert "+(no text: " in said
    assert "the tool failed" not in said
    assert "+\ttitle: [" in said
    assert "-title/zh: 客服专员" in said


def test_every_value_stands_behind_its_route() -> None:
    assert yaml_lines(ROLE.encode()) == [
        "id: agent",
        "title/en: Agent",
        "title/zh: 客服专员",
        "serves: a",
        "serves: b",
        "responsibilities: register, answer",
        "responsibilities/answer/does/en: Answer each call",
        "responsibilities/answer/share: 30",
        "responsibilities/register/share: 12",
        "responsibilities/register/does/en: Register",
        "responsibilities/register/does/zh: 登记",
    ]


def test_a_file_with_mistakes_is_shown_as_it_stands() -> None:
    assert yaml_lines("id: agent\ntitle： Agent\n".encode()) == ["id: agent", "title： Agent"]


def test_recorded_changes_stand_in_the_text() -> None:
    document = Document()
    paragraph = document.add_paragraph("within 2 days")
    for sign, text, word in (("del", "delText", " of receipt"), ("ins", "t", " or 3")):
        change = parse_xml(
            f'<w:{sign} {nsdecls("w")} w:id="1" w:author="Li Na"><w:r>'
            f'<w:{text} xml:space="preserve">{word}</w:{text}></w:r></w:{sign}>'
        )
        paragraph._p.append(change)
    words = BytesIO()
    document.save(words)

    assert word_lines(words.getvalue()) == ["within 2 days[- of receipt-]{+ or 3+}"]


def test_comments_stand_below_the_text() -> None:
    document = Document()
    paragraph = document.add_paragraph("Register each complaint")
    document.add_comment(paragraph.runs, "Which form?", "Li Na")
    words = BytesIO()
    document.save(words)

    assert word_lines(words.getvalue()) == [
        "Register each complaint",
        "",
        "(Li Na) “Register each complaint”: Which form?",
    ]


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    assert "there is no file" in roles("text", "no.docx", cwd=tmp_path, code=2)


def test_every_value_of_the_shipped_catalog_has_its_line() -> None:
    for path in (ROOT / "catalog").rglob("*.yaml"):
        lines = yaml_lines(path.read_bytes())
        assert len({line for line in lines if not line.startswith(" ")}) == len(lines), path
