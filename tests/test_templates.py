"""The shipped templates: made by their script, changed by people, the letterhead in them."""

import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest
from docx import Document

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.model.text import Text
from tests.conftest import ROOT
from tests.office.test_office import with_letterhead
from tests.word_text import word_text

ONE = Wish(languages=("zh",), roles=("complaint-specialist",), kinds=("job-description",))


def test_the_committed_templates_are_what_the_script_makes(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "templates/source", str(tmp_path)], cwd=ROOT, check=True, env={"PYTHONPATH": str(ROOT)}
    )
    made = {path.relative_to(tmp_path).as_posix(): _parts(path) for path in tmp_path.glob("*/*.docx")}
    there = {
        path.relative_to(ROOT / "templates").as_posix(): _parts(path) for path in (ROOT / "templates").glob("*/*.docx")
    }

    assert sorted(made) == sorted(there)
    for name, parts in there.items():
        assert made[name] == parts, f"{name} is old: run make templates"


def _parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_a_template_changed_with_python_docx_still_builds(shipped: Loaded, templates: dict[str, bytes]) -> None:
    own = {**templates, "zh/job-description.docx": with_letterhead(templates["zh/job-description.docx"])}
    ((_, data),) = documents(shipped, own, ONE)
    text = word_text(data)

    assert "# 本岗位做什么" in text
    assert text.index("职位与职级 | ") < text.index("所属部门 | 客户服务部")
    assert any("image" in part.content_type for part in Document(BytesIO(data)).part.package.iter_parts())


def test_letterhead(shipped: Loaded, templates: dict[str, bytes]) -> None:
    """Company, fonts and colour of the department reach the document."""
    assert shipped.catalog.department is not None
    own = shipped.catalog.department.letterhead.model_copy(  # type: ignore[union-attr]
        update={
            "company": Text.parse({"en": "Blue & Co", "zh": "蓝色公司"}),
            "font": "Verdana",
            "east_asian_font": "KaiTi",
            "colour": "7030A0",
        }
    )
    department = shipped.catalog.department.model_copy(update={"letterhead": own})
    loaded = SimpleNamespace(catalog=replace(shipped.catalog, department=department))
    ((_, data),) = documents(loaded, templates, ONE)  # type: ignore[arg-type]
    with ZipFile(BytesIO(data)) as package:
        styles = package.read("word/styles.xml").decode()

    assert "蓝色公司" in word_text(data)
    assert 'w:ascii="Verdana"' in styles
    assert 'w:eastAsia="KaiTi"' in styles
    assert 'w:val="7030A0"' in styles
    assert "1F4E79" not in styles
    assert "YaHei" not in styles


@pytest.mark.parametrize("guide", ["README.md", "README.zh-CN.md"])
def test_the_guide_names_our_own_filters(guide: str) -> None:
    said = (ROOT / "templates" / guide).read_text(encoding="utf-8")
    used = {
        name
        for path in (ROOT / "templates").glob("*/*.docx")
        for tag in re.findall(r"\{\{.*?\}\}", word_text(path.read_bytes()))
        for name in re.findall(r"\|\s*(\w+)", tag)
    }

    assert {"in_language", "on_one_line"} <= used
    assert [name for name in sorted(used - {"length"}) if name not in said] == []
