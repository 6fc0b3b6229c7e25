"""Write the shipped templates: python templates/source [FOLDER]."""

import sys
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from design_review import design_review
from job_description import job_description
from service_standards import service_standards
from service_targets import service_targets

from roles.messages import say

KINDS = {
    "job-description": job_description,
    "service-standards": service_standards,
    "service-targets": service_targets,
    "design-review": design_review,
}


def make(folder: Path) -> None:
    """Write every template in every language of the tool; the same bytes each time."""
    for language in ("en", "zh"):
        (folder / language).mkdir(parents=True, exist_ok=True)
        for kind, template in KINDS.items():
            raw = BytesIO()
            template(language, partial(say, language)).document.save(raw)
            (folder / language / f"{kind}.docx").write_bytes(_again(raw))


def _again(raw: BytesIO) -> bytes:
    """The same package with fixed times."""
    made = BytesIO()
    with ZipFile(raw) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system = ZIP_DEFLATED, 3
            new.writestr(info, old.read(name))
    return made.getvalue()


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent)
