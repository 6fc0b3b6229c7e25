"""Write the shipped templates: python templates/source [FOLDER]."""

import sys
from functools import partial
from importlib import import_module
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bilingual import TOGETHER, both, on_one_line

from roles.messages import say

SHARED = ("__main__", "base", "bilingual", "blocks", "cells", "landscape", "lanes")
"""Modules that are no template; any other is one, with a function of its name: job_description is job-description."""


def make(folder: Path) -> None:
    """Write every template in every language of the tool; the same bytes each time."""
    for language in ("en", "zh", f"en{TOGETHER}zh"):
        languages = tuple(language.split(TOGETHER))
        words = partial(say, language) if len(languages) == 1 else partial(both, languages, say)
        (folder / language).mkdir(parents=True, exist_ok=True)
        for name in sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in SHARED):
            raw = BytesIO()
            template = getattr(import_module(name), name)
            template(language, words).document.save(raw)
            (folder / language / f"{name.replace('_', '-')}.docx").write_bytes(_again(raw))


def _again(raw: BytesIO) -> bytes:
    """The same package with fixed times, and no text of two languages left unsettled."""
    made = BytesIO()
    with ZipFile(raw) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system = ZIP_DEFLATED, 3
            new.writestr(info, on_one_line(old.read(name).decode()).encode())
    return made.getvalue()


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent)
