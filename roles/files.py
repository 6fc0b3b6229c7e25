"""The only module that touches files: read a catalog's folder, write a file whole or not at all."""

import os
import secrets
import shutil
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from errno import EACCES
from pathlib import Path

LARGEST = 10_000_000
"""Bytes of one file that are read."""
_MOST_FILES = 20_000
HALF = ".roles-*.tmp"
"""How a file is called until it is whole; only a process that was killed leaves one behind."""


class BusyError(OSError):
    """A file that cannot be replaced; on Windows mostly because another program, such as Word, has it open."""


class ReadOnlyError(OSError):
    """A file that somebody protected from being changed."""


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


def write_together(folder: Path, changed: Mapping[str, bytes | None]) -> None:
    """Write files of a folder, or remove those that are None: all of them or, if anything fails, none.

    They are written in their order and put back in the opposite one, up to the first that cannot be put back.
    Folders are made as needed. Raises FolderError for a path out of the folder and ReadOnlyError for a file that is
    read-only, before anything is written; else as `write_atomically`.
    """
    before = {path: _present(folder, path) for path in changed}
    made: list[Path] = []
    try:
        for path, data in changed.items():
            made += _made(folder, folder / path) if data is not None else []
            _set(folder / path, data)
    except BaseException:
        with suppress(OSError):
            for path in reversed(list(changed)):
                if _present(folder, path) != before[path]:
                    _set(folder / path, before[path])
        remove_folders(made)
        raise


def remove_folders(paths: Iterable[Path]) -> None:
    """Remove folders that are empty, the last first; others stay."""
    for path in reversed(list(paths)):
        with suppress(OSError):
            path.rmdir()


def _present(folder: Path, path: str) -> bytes | None:
    """What lies at a path inside a folder, None if nothing does."""
    here = folder / path
    if not here.resolve().is_relative_to(folder.resolve()):
        raise FolderError(f"{here} is out of the folder")
    try:
        data = here.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not here.stat().st_mode & stat.S_IWUSR:
        raise ReadOnlyError(EACCES, "the file is read-only", str(here))
    return data


def _made(folder: Path, path: Path) -> list[Path]:
    """The folders made for a file, the outermost first."""
    missing = [above for above in path.parents if above.is_relative_to(folder) and not above.exists()]
    for above in reversed(missing):
        above.mkdir()
    return missing[::-1]


def _set(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
    else:
        write_atomically(path, data)


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
