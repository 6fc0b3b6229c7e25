"""The one way in which commands write into a catalog: all files or none, and so that it can be taken back."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import typer

from roles.cli.catalogs import one_folder
from roles.cli.console import FOUND, WRONG_USE, Console
from roles.cli.undo_record import KEPT_OUT, RECORD, Record, dumped, record
from roles.files import remove_folders, write_atomically, write_together
from roles.messages import say

if TYPE_CHECKING:
    from filelock import FileLock

    from roles.yaml_text.change import Change


LOCK = ".roles/lock"
"""The file by which commands wait for one another."""
_PATIENCE = 60.0
"""Seconds to wait for another command; only one that asks its person something takes as long."""


def folder_to_write(ctx: typer.Context, catalog: Path) -> Path:
    """The one catalog meant, which no other command writes into from now until this one ends.

    So what is written follows from what is there, and no edit is lost between reading and writing. Exits 2 where there
    is no such catalog, or where another command does not come to an end.
    """
    folder = one_folder(ctx.obj, catalog)
    ctx.with_resource(_alone(ctx.obj, folder))
    return folder


@contextmanager
def _alone(console: Console, folder: Path) -> Iterator[None]:
    """The system lets go of the lock of a process that is killed; nothing stays if there is nothing to take back."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / LOCK)
    try:
        _acquire(lock, folder, 0)
    except Timeout:
        console.complain("another command is writing into “{folder}”; waiting for it", folder=folder.as_posix())
        try:
            _acquire(lock, folder, _PATIENCE)
        except Timeout:
            console.complain("it is still writing; nothing was written, try again later")
            raise typer.Exit(WRONG_USE) from None
    try:
        for path, data in KEPT_OUT.items():
            if content(folder / path) is None:
                write_atomically(folder / path, data)
        yield
    finally:
        if content(folder / RECORD) is None:
            for path in (*KEPT_OUT, LOCK):
                with suppress(OSError):  # Windows keeps the lock until it is let go of, and takes it away then
                    (folder / path).unlink()
        lock.release()
        remove_folders([(folder / LOCK).parent])


def _acquire(lock: "FileLock", folder: Path, patience: float) -> None:
    """Raises filelock.Timeout."""
    while True:
        (folder / LOCK).parent.mkdir(exist_ok=True)
        try:
            lock.acquire(timeout=patience)
        except FileNotFoundError:  # whoever held it took the folder away
            continue
        return


def write_catalog(folder: Path, changed: Mapping[str, bytes | None], command: str) -> None:
    """Write files of a catalog, by their path in it, or remove those that are None: all or, if anything fails, none.

    What they were is remembered for `roles undo` as the work of this command, in place of what was remembered before.
    What would be the same is not written. Raises OSError as `write_together`.
    """
    before = {path: content(folder / path) for path in changed}
    differs = {path: data for path, data in changed.items() if data != before[path]}
    if differs:
        new = [path for path, data in differs.items() if data is not None]
        kept = record(command, before, differs, _missing(folder, new))
        write_together(folder, {**KEPT_OUT, RECORD: dumped(kept), **differs})


def take_back(folder: Path, kept: Record) -> None:
    """Bring the files of a record back to what they were, all or none, and forget the record."""
    before = {path: was.before for path, was in kept.files.items() if was.before != content(folder / path)}
    write_together(folder, {**before, RECORD: None, **dict.fromkeys(KEPT_OUT)})
    remove_folders(folder / path for path in (*kept.folders, PurePosixPath(RECORD).parent.as_posix()))


def content(path: Path) -> bytes | None:
    """What a file holds, None if it is not there."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def edited(console: Console, folder: Path, path: str, changes: "Iterable[Change]") -> bytes:
    """A file of a catalog after changes. Exits 1 with the reason where it cannot be changed."""
    from roles.yaml_text.change import EditError, change

    try:
        return change((folder / path).read_bytes(), changes)
    except EditError as error:
        reason = say(console.language, error.text, error.values)
        console.complain("{path}: {reason}; nothing was written", path=(folder / path).as_posix(), reason=reason)
        raise typer.Exit(FOUND) from None


def _missing(folder: Path, paths: Iterable[str]) -> list[str]:
    """The folders that files need and that are not there, the outermost first."""
    above = {one for path in paths for one in PurePosixPath(path).parents}
    return sorted(one.as_posix() for one in above if not (folder / one).exists())
