"""LibreOffice, by which Word files become PDF."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

_AT_ONCE = 12
"""Documents that one run of LibreOffice converts: starting it takes as long as three of them."""
_SECONDS = 60
"""For one document; a program that shows a question on a screen nobody sees would wait for ever."""
_PLACES = {
    "win32": tuple(
        Path(os.environ.get(name, "C:/Program Files")) / "LibreOffice" / "program" / "soffice.com"
        for name in ("ProgramFiles", "ProgramFiles(x86)")
    ),
    "darwin": (Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),),
}


def find_office() -> Path | None:
    """The program, if it is installed."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return Path(found)
    return next((path for path in _PLACES.get(sys.platform, ()) if path.is_file()), None)


def as_pdf(office: Path, documents: Mapping[str, bytes]) -> Iterator[tuple[str, bytes | None]]:
    """Each document as PDF, in their order; None where LibreOffice gave none.

    It works in a folder of its own with a profile of its own, so that an open LibreOffice does not get in the way.
    """
    waiting = list(documents)
    while waiting:
        paths, waiting = waiting[:_AT_ONCE], waiting[_AT_ONCE:]
        with TemporaryDirectory(prefix="roles-") as name:
            folder = Path(name)
            files = {path: folder / f"{number}.docx" for number, path in enumerate(paths)}
            for path, file in files.items():
                file.write_bytes(documents[path])
            convert(office, folder, list(files.values()))
            for path, file in files.items():
                pdf = file.with_suffix(".pdf")
                yield path, pdf.read_bytes() if pdf.is_file() else None


def convert(office: Path, folder: Path, files: list[Path]) -> None:
    """Make the PDF of each file in `folder`, with a profile that lies there too; what is missing then failed."""
    profile = (folder / "profile").as_uri()
    command: list[str | Path] = [
        office,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--norestore",
        "--convert-to",
        "pdf",
    ]
    try:
        subprocess.run(
            [*command, "--outdir", folder, *files],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_SECONDS * len(files),
        )
    except subprocess.TimeoutExpired:
        return
