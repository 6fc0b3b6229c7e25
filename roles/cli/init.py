"""roles init."""

import os
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from roles.bundled import bundled
from roles.cli.catalogs import known, load
from roles.cli.console import WRONG_USE, Console

_FOLDERS = ("catalog", "templates")


def init(
    ctx: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", help="Folder in which catalog and templates are made.", show_default=False),
    ] = Path(),
    lang: Annotated[
        list[str] | None,
        typer.Option(
            "--lang", metavar="LANGUAGE", help="Language of the new catalog; again for more. All if left out."
        ),
    ] = None,
    role: Annotated[
        list[str] | None,
        typer.Option("--role", metavar="ID", help="Role to begin with, and those above it; again for more."),
    ] = None,
) -> None:
    """Make a catalog and templates to begin with.

    They are the shipped ones, or the part of them that belongs to the roles and languages chosen.
    """
    console: Console = ctx.obj
    for name in _FOLDERS:
        if os.path.lexists(folder / name):
            console.complain("“{path}” is there already; nothing was written", path=(folder / name).as_posix())
            raise typer.Exit(WRONG_USE)
    shipped = load(bundled("catalog")).catalog
    languages = shipped.department.languages if shipped.department else ()
    from roles.starter import starter_files

    files = starter_files(
        shipped,
        _templates(),
        console.language,
        today=date.today(),
        languages=tuple(dict.fromkeys(known(console, "language", lang or [], list(languages)))),
        roles=known(console, "role", role or [], sorted(shipped.roles)),
    )
    _write(folder, files)
    console.say("made “{catalog}” and “{templates}”", **{name: (folder / name).as_posix() for name in _FOLDERS})
    console.say("what to do next:")
    for command in ("check", "build"):
        console.line(f"  roles {command} --catalog {_argument(folder / 'catalog')}")


def _templates() -> dict[str, bytes]:
    found = (path for path in sorted(bundled("templates").glob("*/*.docx")) if not path.name.startswith("~$"))
    return {f"{path.parent.name}/{path.name}": path.read_bytes() for path in found}


def _argument(path: Path) -> str:
    """A path as one types it in a shell."""
    if os.name != "nt":
        return shlex.quote(str(path))
    return f'"{path}"' if re.search(r"[^\w.:\\/-]", str(path)) else str(path)


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files, or none: they are made beside and moved in at the end."""
    with _made(folder):
        aside = Path(tempfile.mkdtemp(prefix=".roles-init-", dir=folder))
        moved: list[Path] = []
        try:
            for path, data in files.items():
                (aside / path).parent.mkdir(parents=True, exist_ok=True)
                (aside / path).write_bytes(data)
            for name in _FOLDERS:
                (aside / name).rename(folder / name)
                moved.append(folder / name)
        except BaseException:
            for made in moved:
                shutil.rmtree(made)
            raise
        finally:
            shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """The folder and those above it, taken away again if what is done in them fails."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        with suppress(OSError):
            for path in missing:
                path.rmdir()
        raise
