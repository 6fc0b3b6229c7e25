"""The only module that touches files: read a catalog's folder, write a file whole or not at all."""

import os
import secrets
import shutil
from pathlib import Path

LARGEST = 10_000_000
"""Bytes of one file that are read."""
_MOST_FILES = 20_000
HALF = ".roles-*.tmp"
"""How a file is called until it is whole; only a process that was killed leaves one behind."""


class BusyError(OSError):
    """A file that cannot be replaced; on Windows mostly because another program, such as Word, has it open."""


class FolderError(OSError):
    """A folder that is not read, because it leads out of itself or holds more than any catalog."""


def read_folder(path: Path) -> dict[str, bytes]:
    """All files of a folder by their path in it, with forward slashes, in order of the paths.

    Hidden files and those that Office keeps beside open documents (~$…) are left out. A file larger than LARGEST is
    cut off one byte after. Links inside the folder are files like others, but are not walked through.
    Raises FolderError for a link out of the folder or too many files, NotADirectoryError, FileNotFoundError or another
    OSError for what cannot be read.
    """
    root = path.resolve()
    found: dict[str, bytes] = {}
    waiting = [root]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.name.startswith((".", "~$")):
                    continue
                here = Path(entry.path)
                folder = entry.is_dir(follow_symlinks=False)
                if (folder or entry.is_symlink()) and not here.resolve().is_relative_to(root):
                    raise FolderError(f"{here} is a link out of the folder")
                if folder:
                    waiting.append(here)
                elif entry.is_file():
                    found[here.relative_to(root).as_posix()] = _start_of(here)
                if len(found) > _MOST_FILES:
                    raise FolderError(f"{root} holds more than {_MOST_FILES} files")
    return dict(sorted(found.items()))


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or, if anything fails, as it was before; nothing else is left behind.

    An existing file keeps its permissions. Raises BusyError if the file cannot be replaced, another OSError if the
    folder cannot be written to.
    """
    beside = path.with_name(HALF.replace("*", secrets.token_hex(8)))
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if os.name == "posix" and path.exists():
            shutil.copymode(path, beside)
        try:
            beside.replace(path)
        except PermissionError as error:
            raise BusyError(error.errno, "another program may have the file open", str(path)) from error
    finally:
        beside.unlink(missing_ok=True)


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
