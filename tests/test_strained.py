"""Every kind of document of catalogs that strain it."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.documents.kind import kinds
from tests.small import small
from tests.strained import strained

BROKEN = re.compile(r"\{\{|\{%|[｛｝�]|None\b|nan\b")


@pytest.fixture(scope="module")
def papers(shipped: Loaded, templates: dict[str, bytes]) -> dict[str, bytes]:
    return dict(documents(strained(shipped), templates, Wish()))


@pytest.mark.slow
def test_every_kind_is_printed_and_no_tag_is_left(papers: dict[str, bytes]) -> None:
    assert len([path for path in papers if path.endswith("-job-description.docx")]) == 2 * 40
    for path, data in papers.items():
        if path.endswith(".docx"):
            with ZipFile(BytesIO(data)) as package:
                for name in package.namelist():
                    if name.endswith(".xml"):
                        assert not BROKEN.search(package.read(name).decode("utf-8")), (path, name)


@pytest.mark.slow
def test_they_are_valid(papers: dict[str, bytes], tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    seen: set[tuple[str, bool]] = set()
    for path, data in papers.items():
        kind = next((kind for kind in kinds() if path.endswith(f"-{kind}.docx")), "")
        one = kind, "department" in path
        if not kind or ("strained" not in path and one in seen):
            continue
        seen.add(one)
        file = tmp_path / path.replace("/", "-")
        file.write_bytes(data)
        result = OpenXmlValidator().validate(file)
        assert result.is_valid, (path, [str(error) for error in result.errors][:5])


def test_a_department_that_says_nothing_yet_gets_its_papers(templates: dict[str, bytes]) -> None:
    loaded = small({"department.yaml": "languages: [en, zh]\n"})

    for path, data in documents(loaded, templates, Wish()):
        assert data, path
