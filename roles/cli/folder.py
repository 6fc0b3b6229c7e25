"""The output folder: one build at a time writes into it, and nobody's work is lost."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import typer

from roles import output
from roles.cli.console import WRONG_USE, Console
from roles.files import HALF, BusyError, write_atomically

LOCK = ".roles-build.lock"
_PATIENCE = 120.0
"""Seconds to wait for another build; printing the largest departments takes a minute."""


@contextmanager
def alone(console: Console, out: Path) -> Iterator[None]:
    """While nobody else writes into the folder; what a killed build left half done is cleared away.

    The system lets go of the lock of a process that is killed.
    """
    from filelock import FileLock, Timeout

    out.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(out / LOCK, timeout=_PATIENCE):
            for left in (*out.glob(HALF), *out.glob(f"*/{HALF}")):
                left.unlink(missing_ok=True)
            yield
    except Timeout:
        console.complain("another build is writing into “{out}”; wait until it is done", out=out.as_posix())
        raise typer.Exit(WRONG_USE) from None


def present(out: Path, wanted: Iterable[str]) -> dict[str, bytes]:
    """What lies in the folder of the files wanted and of those written before, and its memory."""
    kept = _read(out / output.MEMORY)
    memory = output.read_memory(kept or b"")
    paths = {*wanted, *memory.files, *memory.writing}
    found = {path: data for path in paths if (data := _read(out / path)) is not None}
    return found | ({output.MEMORY: kept} if kept is not None else {})


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


@dataclass
class Done:
    """What was done with the files of a plan."""

    memory: output.Memory
    written: list[str] = field(default_factory=list)
    busy: list[str] = field(default_factory=list)
    set_aside: list[tuple[str, str]] = field(default_factory=list)


def carry_out(out: Path, plan: output.Plan, anew: Mapping[str, bytes], day: str) -> Done:
    """Write what the plan says, and `anew` in the place of a person's files, which are set aside with the day.

    Before the first file the folder remembers what will be written, so that a build that is stopped leaves no file
    that the next one takes for a person's.
    """
    done = Done(plan.memory)
    write = dict(plan.write)
    write |= {path: data for path, data in anew.items() if set_aside(out, done, path, day)}
    files = {**plan.memory.files, **{path: output.digest(data) for path, data in write.items()}}
    before = output.read_memory(_read(out / output.MEMORY) or b"")
    if write:
        _remember(out, output.Memory(before.files, {path: files[path] for path in write}, before.printed))
    for path, data in write.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        try:
            write_atomically(out / path, data)
        except BusyError:
            done.busy.append(path)
            files.pop(path)
        else:
            done.written.append(path)
    done.memory = output.Memory(files, {}, plan.memory.printed)
    if write or done.memory != before:
        _remember(out, done.memory)
    return done


def set_aside(out: Path, done: Done, path: str, day: str) -> bool:
    """Rename a person's file so that its name is free; whether that was possible."""
    try:
        aside = _renamed(out / path, day)
    except PermissionError:
        done.busy.append(path)
        return False
    done.set_aside.append((path, aside.name))
    return True


def keep_pdf(out: Path, done: Done, path: str, pdf: bytes, document: bytes) -> None:
    """Write the PDF of a Word file and remember it."""
    name = output.pdf_of(path)
    try:
        write_atomically(out / name, pdf)
    except BusyError:
        done.busy.append(name)
        return
    done.written.append(name)
    done.memory = output.remember_printed(done.memory, name, pdf, document)
    _remember(out, done.memory)


def _remember(out: Path, memory: output.Memory) -> None:
    write_atomically(out / output.MEMORY, output.write_memory(memory))


def _renamed(path: Path, day: str) -> Path:
    aside = path.with_name(f"{path.stem}.{day}{path.suffix}")
    number = 2
    while aside.exists():
        aside = path.with_name(f"{path.stem}.{day}-{number}{path.suffix}")
        number += 1
    path.rename(aside)
    return aside
