"""roles codeowners."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, folders, load
from roles.cli.console import FINE, FOUND, WRONG_USE, Console
from roles.files import write_atomically
from roles.messages import say

if TYPE_CHECKING:
    from roles.codeowners import Owners

_ANY_BYTES = "surrogateescape"  # what other people wrote stays as it is, whatever it is


def codeowners(
    ctx: typer.Context,
    catalog: CatalogOption = DEFAULT,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail if the owners are missing there or differ.")
    ] = False,
) -> None:
    """Write the owners of the catalog into CODEOWNERS, so that the code host asks them about changes.

    Takes `owners` of department.yaml. Writes into the file that the host reads, in the root of the git repository,
    between two marks of its own; other lines stay. Part of a file cannot be owned: then it is the whole file.
    """
    from roles.codeowners import DamagedError, with_owners

    console: Console = ctx.obj
    root, places = _places(console, folders(console, catalog))
    file = _file(root)
    new = old = _read(file)
    for folder, way in places.items():
        try:
            new = with_owners(new, way, _owners(console, folder, way).lines)
        except DamagedError as error:
            console.complain(
                "{file}: the lines between which the owners stand are damaged; remove “{mark}” and its partner",
                file=file.relative_to(root).as_posix(),
                mark=error,
            )
            raise typer.Exit(FOUND) from None
    raise typer.Exit(_settle(console, file, file.relative_to(root).as_posix(), (old, new), check=check))


def _settle(console: Console, file: Path, name: str, texts: tuple[str, str], *, check: bool) -> int:
    """Write what differs, or complain that it does."""
    old, new = texts
    if new.replace("\r\n", "\n") == old.replace("\r\n", "\n"):
        console.say("{file} is up to date", file=name)
        return FINE
    if check:
        console.complain("{file} does not say what department.yaml does; `roles codeowners` writes it", file=name)
        return FOUND
    file.parent.mkdir(exist_ok=True)
    write_atomically(file, new.encode("utf-8", _ANY_BYTES))
    console.say("{file} written", file=name)
    return FINE


def _owners(console: Console, folder: Path, way: str) -> "Owners":
    """The owners of a catalog, those that no host can ask named. Exits 1 where they are not known."""
    from roles.cli.catalogs import seen
    from roles.codeowners import owners

    loaded = load(folder)
    if loaded.catalog.department is None:
        console.complain("{path} cannot be read; `roles check` says why", path=f"{seen(folder)}/department.yaml")
        raise typer.Exit(FOUND)
    found = owners(loaded, way)
    for one in found.problems:
        path, place = loaded.place(one.route)
        line = place.line if place else 1
        reason = say(console.language, one.text, one.values)
        console.line_of_complaint(f"{Path(seen(folder), path).as_posix()}:{line}: {reason}")
    if found.problems:
        raise typer.Exit(FOUND)
    for owner in found.without_account:
        console.complain("nobody is asked for the owner “{owner}”: it has no account", owner=owner.id)
    return found


def _places(console: Console, some: list[Path]) -> tuple[Path, dict[Path, str]]:
    """The root of the repository, and the way from there to each catalog. Exits 2 where it is none, or not one."""
    from roles.git import GitError, place

    ways, roots = {}, set()
    for folder in some:
        try:
            root, ways[folder] = place(folder)
        except GitError as error:
            console.complain(
                "“{folder}” lies in no git repository, and CODEOWNERS belongs to one: {reason}",
                folder=folder.as_posix(),
                reason=error,
            )
            raise typer.Exit(WRONG_USE) from None
        roots.add(root)
    if len(roots) > 1:
        console.complain("the catalogs lie in different git repositories; name one with --catalog")
        raise typer.Exit(WRONG_USE)
    return roots.pop(), ways


def _file(root: Path) -> Path:
    """The CODEOWNERS of the repository; it is GitLab's where only GitLab left traces."""
    from roles.codeowners import GITHUB, GITLAB, codeowners_file

    gitlab = any((root / name).exists() for name in (".gitlab-ci.yml", ".gitlab")) and not (root / ".github").is_dir()
    there = {path for path in (*GITHUB, *GITLAB) if (root / path).is_file()}
    return root / codeowners_file(there, gitlab=gitlab)


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8", _ANY_BYTES)
    except FileNotFoundError:
        return ""
