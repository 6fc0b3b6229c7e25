"""The documents in LibreOffice: pages, words, fonts. Real Microsoft Word is not at hand here."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from roles.build import Wish, documents
from roles.catalog import Loaded
from tests.word_text import text_of, word_text

pytestmark = pytest.mark.office


def convert(files: list[Path], out: Path, to: str = "pdf") -> None:
    out.mkdir(parents=True, exist_ok=True)
    profile = (out / "profile").as_uri()
    office = shutil.which("soffice")
    assert office, "LibreOffice is missing"
    subprocess.run(
        [office, "--headless", f"-env:UserInstallation={profile}", "--convert-to", to, "--outdir", str(out),
         *map(str, files)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip


def pages(pdf: Path) -> int:
    said = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", said)[1])  # type: ignore[index]


def words(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode("utf-8")


@pytest.fixture(scope="module")
def printed(shipped: Loaded, templates: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Path of the document → its PDF."""
    folder = tmp_path_factory.mktemp("office")
    found = {}
    for language in ("en", "zh"):
        files = []
        for path, data in documents(shipped, templates, Wish(languages=(language,))):
            if not path.endswith(".docx"):
                continue
            file = folder / path
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(data)
            files.append(file)
        convert(files, folder / "pdf" / language)
        found |= {f"{language}/{file.name}": folder / "pdf" / language / f"{file.stem}.pdf" for file in files}
    return found


PAGES = {
    "department-handbook": (18, 24),
    "department-interview-sheet": (5, 10),
    "department-review-calendar": (4, 7),
    "department-satisfaction-survey": (2, 2),
    "department-service-standards": (16, 22),
    "department-service-targets": (18, 26),
    "department-survey-analysis": (1, 2),
    "design-review": (1, 4),
    "desk-card": (1, 1),
    "interview-sheet": (7, 13),
    "job-description": (6, 9),
    "job-posting": (1, 3),
    "record-form": (1, 1),
    "service-blueprint": (4, 9),
    "service-standards": (2, 7),
    "service-targets": (2, 6),
}


def test_every_document_opens_with_the_pages_people_expect(printed: dict[str, Path]) -> None:
    wrong = {}
    for path, pdf in printed.items():
        low, high = next(pages for name, pages in PAGES.items() if path.endswith(f"{name}.docx"))
        if not low <= pages(pdf) <= high:
            wrong[path] = pages(pdf)

    assert wrong == {}


def test_the_annex_of_a_description_begins_a_page_of_its_own(printed: dict[str, Path]) -> None:
    for path, pdf in printed.items():
        if "job-description" in path:
            *sheets, after = words(pdf).split("\f")
            first = next(n for n, page in enumerate(sheets) if re.search(r"Annex: design profile|附件：设计剖面", page))
            above = re.split(r"Annex: design profile|附件：设计剖面", sheets[first])[0]
            assert len([line for line in above.splitlines() if line.strip()]) == 1, path
            assert len([line for line in sheets[first - 1].splitlines() if line.strip()]) > 5, path
            assert len(sheets) - first in (1, 2, 3), path
            assert not after.strip()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_contents_list_of_the_handbook_names_the_pages_on_which_things_stand(
    language: str, printed: dict[str, Path]
) -> None:
    first, *others, _ = words(printed[f"{language}/department-handbook.docx"]).split("\f")
    entries = re.findall(r"^ *((?:\d+ +|[一二三四五六七八九十]+、)?\S.*?) ?\.{5,} *(\d+)$", first, re.MULTILINE)

    assert len(entries) > 25
    for title, page in entries:
        words_of = re.sub(r"\s", "", title)
        assert words_of in re.sub(r"\s", "", others[int(page) - 2]), (title, page)


def test_what_stands_in_word_stands_on_paper(
    printed: dict[str, Path], shipped: Loaded, templates: dict[str, bytes]
) -> None:
    for path, data in documents(shipped, templates, Wish()):
        if path not in printed:
            continue
        paper = set(re.sub(r"\s", "", words(printed[path])))
        assert "�" not in paper
        assert "{{" not in words(printed[path])
        assert not set(re.sub(r"\s", "", word_text(data))) - paper - set("#|/-"), path


def test_a_job_description_says_what_it_should(printed: dict[str, Path]) -> None:
    english = re.sub(r"\s+", " ", words(printed["en/complaint-specialist-job-description.docx"]))
    chinese = re.sub(r"\s", "", words(printed["zh/complaint-specialist-job-description.docx"]))

    assert "Customer complaint specialist" in english
    assert re.search(r"By 31 March 2027, at least 95 % of complaints", english)
    assert re.search(r"Page 1 of \d", english)
    assert "客户投诉管理专员" in chinese
    assert "到2027年3月31日" in chinese
    assert re.search(r"第1页，共\d页", chinese)


def test_every_character_has_a_font(shipped: Loaded, templates: dict[str, bytes]) -> None:
    """The fonts that stand in for Arial and Microsoft YaHei on this machine cover every letter; boxes have another."""
    covered = _characters("Arial") | _characters("Microsoft YaHei:lang=zh-cn") | _characters("sans:charset=2610")
    for path, data in documents(shipped, templates, Wish()):
        missing = {sign for sign in text_of(path, data) if not sign.isspace()} - covered
        assert not missing, (path, missing)


def _characters(font: str) -> set[str]:
    said = subprocess.run(["fc-match", "-f", "%{charset}", font], check=True, capture_output=True, text=True).stdout
    found: set[str] = set()
    for part in said.split():
        first, _, last = part.partition("-")
        found |= {chr(number) for number in range(int(first, 16), int(last or first, 16) + 1)}
    return found


def test_a_template_changed_in_writer_still_builds(
    shipped: Loaded, templates: dict[str, bytes], tmp_path: Path
) -> None:
    """A logo, another heading and a moved row, saved by LibreOffice Writer: the document shows them all."""
    changed = tmp_path / "job-description.docx"
    changed.write_bytes(with_letterhead(templates["zh/job-description.docx"]))
    convert([changed], tmp_path / "writer", "docx")
    saved = (tmp_path / "writer" / "job-description.docx").read_bytes()

    wish = Wish(languages=("zh",), roles=("complaint-specialist",), kinds=("job-description",))
    ((_, data),) = documents(shipped, {**templates, "zh/job-description.docx": saved}, wish)
    text = word_text(data)

    assert "# 本岗位做什么" in text
    assert text.index("职位与职级 | ") < text.index("所属部门 | 客户服务部")
    first = shipped.catalog.roles["complaint-specialist"].responsibilities[0].does
    assert first is not None
    assert str(first.get("zh")) in text
    with_logo = [part for part in Document(BytesIO(data)).part.package.iter_parts() if "image" in part.content_type]
    assert with_logo


def with_letterhead(template: bytes) -> bytes:
    """What an HR officer does to a template: a logo on top, a heading of their own, a row moved up."""
    document = Document(BytesIO(template))
    logo = Path(__file__).parent / "logo.png"
    document.paragraphs[0].insert_paragraph_before().add_run().add_picture(str(logo))
    heading = next(one for one in document.paragraphs if one.text == "职责")
    heading.runs[0].text = "本岗位做什么"
    table = document.tables[0]
    rows = [row._tr for row in table.rows]
    grade = next(number for number, row in enumerate(table.rows) if "role.grade }}" in "".join(row._tr.itertext()))
    rows[0].addprevious(rows[grade - 1])
    rows[0].addprevious(rows[grade])
    rows[0].addprevious(rows[grade + 1])
    made = BytesIO()
    document.save(made)
    return made.getvalue()
