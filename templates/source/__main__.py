"""Write the shipped templates: python templates/source [FOLDER]."""

import sys
from functools import partial
from importlib import import_module
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from roles.messages import say

SHARED = ("__main__", "base", "blocks")
"""Modules that are no template; any other is one, with a function of its name: job_description is job-description."""


def make(folder: Path) -> None:
    """Write every template in every language of the tool; the same bytes each time."""
    for language in ("en", "zh"):
        (folder / language).mkdir(parents=True, exist_ok=True)
        for name in sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in SHARED):
            raw = BytesIO()
            template = getattr(import_module(name), name)
            template(language, partial(say, language)).document.save(raw)
            (folder / language / f"{name.replace('_', '-')}.docx").write_bytes(_again(raw))


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
