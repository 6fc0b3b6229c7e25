"""The reports a person asks for with --format, and where they go."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from roles.cli.catalogs import known
from roles.cli.console import WRONG_USE, Console
from roles.cli.screen import show
from roles.files import write_atomically

if TYPE_CHECKING:
    from roles.report.subject import Run

STEP_SUMMARY = "GITHUB_STEP_SUMMARY"


class Wish(NamedTuple):
    """A format by name, and the file it goes to; None is the screen."""

    name: str
    file: Path | None


def wishes(console: Console, asked: Sequence[str], folders: Sequence[Path], formats: Sequence[str]) -> list[Wish]:
    """What is asked for of `formats`; text goes to the screen unless another does. Exits 2 where it cannot be done."""
    found: list[Wish] = []
    for words in asked:
        name, to_file, file = words.partition("=")
        known(console, "format", [name], list(formats))
        found.append(Wish(name, report_file(console, file, folders) if to_file else None))
    on_screen = [name for name, file in found if file is None]
    files = [file.resolve() for _, file in found if file]
    if len(on_screen) > 1:
        console.complain(
            "only one format goes to the screen; write the other to a file: {name}=FILE", name=on_screen[1]
        )
        raise typer.Exit(WRONG_USE)
    if len(files) > len(set(files)):
        console.complain("two formats cannot go to the same file")
        raise typer.Exit(WRONG_USE)
    return found if on_screen else [*found, Wish("text", None)]


def report_file(console: Console, name: str, folders: Sequence[Path]) -> Path:
    """The file a report goes to, outside of the catalogs in `folders`. Exits 2 where none can be written."""
    path = Path(name)
    if not path.name or path.is_dir():
        console.complain("“{path}” is no file to write a report to", path=name)
    elif not path.parent.is_dir():
        console.complain("there is no folder “{folder}”", folder=path.parent.as_posix())
    elif any(path.resolve().is_relative_to(folder.resolve()) for folder in folders):
        console.complain("“{path}” lies in the catalog; write reports elsewhere", path=name)
    else:
        return path
    raise typer.Exit(WRONG_USE)


def deliver(console: Console, run: "Run", wish: Wish) -> None:
    """Write or print the report."""
    from roles.report.formats import FORMATS

    if wish.name == "text" and not wish.file:
        show(console, run)
    else:
        put(console, wish, FORMATS[wish.name](run))
    if wish.name == "github":
        from roles.report.github import step_summary

        add_summary(lambda there: step_summary(run, there))


def put(console: Console, wish: Wish, words: str) -> None:
    """Write a report to its file or print it."""
    if wish.file:
        write_atomically(wish.file, words.encode("utf-8", "replace"))
    else:
        speak_utf8()
        console.line(words.removesuffix("\n"))


def speak_utf8() -> None:
    """Programs read the formats as UTF-8, whatever the code page."""
    if not sys.stdout.isatty() and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")


def add_summary(made: Callable[[int], str]) -> None:
    """In a GitHub workflow, add to the summary of the step what is made for the bytes it holds already."""
    if name := os.environ.get(STEP_SUMMARY):
        path = Path(name)
        there = path.stat().st_size if path.exists() else 0
        with path.open("a", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(made(there))
