"""Make the pictures of the READMEs from the shipped catalog: python .github/gallery.py.

Needs LibreOffice with Writer, Calc and a Python that can talk to it (python3-uno), and poppler.
"""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from roles.build import Wish, documents
from roles.bundled import bundled
from roles.catalog import Loaded, load_catalog
from roles.cli.office import convert, find_office
from roles.documents.kind import documents_of
from roles.files import read_folder
from roles.word.redline import redline
from tests.changes.pull_requests import less_for_the_holder
from tests.returned.libreoffice import edited

HERE = Path(__file__).parent / "gallery"
SMALL, LARGE = 330, 640
"""Pixels across."""
PAGES = {"service-blueprint": 3, "department-handbook": 2}
"""Not the first: where the pictures stand."""
PART = ("-scale-to-x", "900", "-scale-to-y", "-1", "-x", "0", "-y", "60", "-W", "900", "-H", "1150")
"""A page at reading size, without its edges."""
SHEET = ("-scale-to-x", "1300", "-scale-to-y", "-1", "-x", "70", "-y", "75", "-W", "660", "-H", "330")
"""The upper left corner of a workbook."""
EDITED = {
    "en": (
        ("replace", "within 1 business hour and acknowledge", "within 30 minutes and acknowledge"),
        ("replace", "28 minutes each", "35 minutes each"),
        ("comment", "Put every complaint right", "Should this not name prevention first?"),
    ),
    "zh": (
        ("replace", "1个工作小时内登记", "30分钟内登记"),
        ("replace", "每次28分钟", "每次35分钟"),
        ("comment", "解决每一件投诉", "是否应先写预防？"),
    ),
}
"""What a manager changes in the description that comes back."""
SHOWN = "complaint"
"""In the id of the role, process or record that stands for all."""


def main() -> None:
    """A page of one document of each kind in each language; of the job description also at reading size."""
    office = find_office()
    if office is None:
        sys.exit("LibreOffice is not installed")
    catalog = load_catalog(read_folder(bundled("catalog")))
    folder = bundled("templates")
    templates = {f"{path.parent.name}/{path.name}": path.read_bytes() for path in folder.glob("*/*.docx")}
    made = dict(documents(catalog, templates, Wish()))
    with TemporaryDirectory() as name:
        room = Path(name)
        wanted: dict[Path, Path] = {}
        for language in ("en", "zh"):
            for kind in documents_of():
                path = _chosen(made, language, kind)
                file = room / f"{language}-{kind}{Path(path).suffix}"
                file.write_bytes(made[path])
                wanted[file] = HERE / language / f"{kind}.png"
        for language, edits in EDITED.items():
            sent = Wish((language,), (f"{SHOWN}-specialist",), ("job-description",), for_review=True)
            (_, data), *_ = documents(catalog, templates, sent)
            file = room / f"{language}-returned.docx"
            file.write_bytes(edited(data, *edits))
            wanted[file] = HERE / language / "returned.png"
            file = room / f"{language}-redlined.docx"
            file.write_bytes(_redlined(catalog, templates, language))
            wanted[file] = HERE / language / "redlined.png"
        convert(office, room, list(wanted))
        for file, picture in wanted.items():
            picture.parent.mkdir(parents=True, exist_ok=True)
            part = SHEET if file.suffix == ".xlsx" else _across(SMALL)
            _draw(file.with_suffix(".pdf"), picture, part)
            if picture.stem in ("returned", "redlined"):
                _draw(file.with_suffix(".pdf"), picture, PART)
            if picture.stem == "job-description":
                _draw(file.with_suffix(".pdf"), picture.with_stem("job-description-large"), _across(LARGE))


def _redlined(catalog: Loaded, templates: dict[str, bytes], language: str) -> bytes:
    """The description of a role after a pull request that takes something from its holder, with tracked changes."""
    files = dict(catalog.texts)
    less_for_the_holder(files)
    wish = Wish((language,), (f"{SHOWN}-specialist",), ("job-description",))
    ((_, old),), ((_, new),) = (list(documents(one, templates, wish)) for one in (catalog, load_catalog(files)))
    return redline(old, new, "HR", datetime(2026, 11, 22, tzinfo=UTC))


def _chosen(made: dict[str, bytes], language: str, kind: str) -> str:
    """The document that is shown: Word or workbook, of the chosen entry or the first there is."""
    ends = (f"{kind}.docx", f"{kind}.xlsx")
    there = [path for path in made if path.startswith(f"{language}/") and path.endswith(ends)]
    return next((path for path in there if SHOWN in path.removesuffix(ends[0])), there[0])


def _across(width: int) -> tuple[str, ...]:
    return "-scale-to-x", str(width), "-scale-to-y", "-1"


def _draw(pdf: Path, picture: Path, part: tuple[str, ...]) -> None:
    page = str(PAGES.get(picture.stem, 1))
    command = ["pdftoppm", "-png", "-singlefile", "-f", page, *part, str(pdf), str(picture.with_suffix(""))]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
