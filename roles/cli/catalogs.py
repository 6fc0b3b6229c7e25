"""The catalogs a person means with --catalog."""

import os
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roles.cli.console import FOUND, WRONG_USE, Console
from roles.messages import term

if TYPE_CHECKING:
    from roles.catalog import Loaded
    from roles.model.role import Role

CatalogOption = Annotated[
    Path,
    typer.Option("--catalog", metavar="DIR", help="Folder of the catalog, or a folder of several catalogs."),
]
DEFAULT = Path("catalog")


def folders(console: Console, folder: Path) -> list[Path]:
    """The folder itself if it is a catalog, else the catalogs in it. Exits 2 where there is none."""
    if (folder / "department.yaml").is_file() or (folder / "roles").is_dir():
        return [folder]
    inside = sorted(inner.parent for inner in folder.glob("*/department.yaml"))
    if inside:
        return inside
    if folder.is_dir():
        console.complain("there is no catalog in “{folder}”: department.yaml is missing", folder=folder)
    else:
        console.complain("there is no folder “{folder}”; `roles init` makes one to begin with", folder=folder)
    raise typer.Exit(WRONG_USE)


def one_folder(console: Console, folder: Path) -> Path:
    """The one catalog meant. Exits 2 where there is none or more than one."""
    found = folders(console, folder)
    if len(found) > 1:
        console.complain("there are several catalogs; name one with --catalog")
        raise typer.Exit(WRONG_USE)
    return found[0]


def seen(folder: Path) -> str:
    """A folder as reports name it: from where the tool runs if it lies there, else in full; "" is that place."""
    whole, here = Path(os.path.normpath(folder.absolute())), Path.cwd()
    if not whole.is_relative_to(here):
        return whole.as_posix()
    return whole.relative_to(here).as_posix() if whole != here else ""


def load(folder: Path) -> "Loaded":
    """Read one catalog."""
    from roles.catalog import load_catalog
    from roles.files import read_folder

    return load_catalog(read_folder(folder))


def today(loaded: "Loaded") -> date:
    """The day taken as today: the catalog's if it names one, else the machine's."""
    department = loaded.catalog.department
    return department.today if department and department.today else date.today()


def day(console: Console, words: str) -> date:
    """The day that is meant. Exits 2 at what is none."""
    from roles.model.quantity import parse_day

    try:
        return parse_day(words)
    except ValueError:
        console.complain("“{day}” is no day; write it as 2027-03-31", day=words)
        raise typer.Exit(WRONG_USE) from None


def one_role(console: Console, loaded: "Loaded", name: str) -> "Role":
    """The role of this name. Exits 2 where there is none, and 1 where its file cannot be read."""
    if name not in loaded.catalog.roles and loaded.catalog.exists("role", name):
        console.complain("roles/{role}.yaml cannot be read; `roles check` says why", role=name)
        raise typer.Exit(FOUND)
    known(console, "role", [name], sorted(loaded.catalog.roles))
    return loaded.catalog.roles[name]


def known(console: Console, what: str, asked: list[str], there: list[str]) -> tuple[str, ...]:
    """The names asked for. Exits 2 at one that is not there; `what` is role, kind or language."""
    for name in asked:
        if name not in there:
            near = get_close_matches(name, there, 1)
            if near:
                console.complain(
                    "there is no {what} “{name}”; did you mean “{near}”?",
                    what=_noun(console, what),
                    name=name,
                    near=near[0],
                )
            else:
                console.complain(
                    "there is no {what} “{name}”; there are: {names}",
                    what=_noun(console, what),
                    name=name,
                    names=", ".join(there),
                )
            raise typer.Exit(WRONG_USE)
    return tuple(asked)


def _noun(console: Console, what: str) -> str:
    return term(console.language, "noun", what)
