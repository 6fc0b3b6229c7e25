"""Make the pictures of the READMEs from the shipped catalog: python .github/gallery.py.

Needs LibreOffice with Writer and Calc, and poppler.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from roles.build import Wish, documents
from roles.bundled import bundled
from roles.catalog import load_catalog
from roles.cli.office import convert, find_office
from roles.documents.kind import documents_of
from roles.files import read_folder

HERE = Path(__file__).parent / "gallery"
SMALL, LARGE = 330, 640
"""Pixels across."""
PAGES = {"service-blueprint": 3, "department-handbook": 2}
"""Not the first: where the pictures stand."""
SHEET = ("-scale-to-x", "1300", "-scale-to-y", "-1", "-x", "70", "-y", "75", "-W", "660", "-H", "330")
"""The upper left corner of a workbook."""
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
        convert(office, room, list(wanted))
        for file, picture in wanted.items():
            picture.parent.mkdir(parents=True, exist_ok=True)
            part = SHEET if file.suffix == ".xlsx" else _across(SMALL)
            _draw(file.with_suffix(".pdf"), picture, part)
            if picture.stem == "job-description":
                _draw(file.with_suffix(".pdf"), picture.with_stem("job-description-large"), _across(LARGE))


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
