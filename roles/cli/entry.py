"""An entry of the catalog that is to change, and what its change leads to."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from roles.cli.catalogs import known, seen, today
from roles.cli.console import FOUND, Console
from roles.cli.screen import show
from roles.messages import term

if TYPE_CHECKING:
    from roles.catalog import Loaded
    from roles.finding import Finding


def noun(console: Console, kind: str) -> str:
    """What a kind of entry is called."""
    return term(console.language, "noun", kind)


def one_entry(console: Console, loaded: "Loaded", kind: str, name: str) -> None:
    """Make sure that an entry is there, once, and that all of the catalog could be read.

    Exits 2 where there is no such kind or entry, and 1 where not everything is known that may name it.
    """
    from roles.model.catalog import Unread
    from roles.model.home import HOMES
    from roles.references import is_twice

    known(console, "kind of entry", [kind], list(HOMES))
    if loaded.catalog.unread != Unread():
        console.complain("part of the catalog cannot be read, and may name it; `roles check` says why")
        raise typer.Exit(FOUND)
    if loaded.catalog.repeated:
        console.complain("an id is used twice in a list, so that only one entry counts; `roles check` says where")
        raise typer.Exit(FOUND)
    known(console, kind, [name], _near(name, sorted(loaded.catalog.entries[kind])))
    if is_twice(loaded.catalog, kind, name):
        console.complain("the id “{id}” is used twice; nobody can say which is named where", id=name)
        raise typer.Exit(FOUND)


def _near(name: str, there: list[str]) -> list[str]:
    """Of names that are ids behind one another those that may be meant by the last of them; else all."""
    ends = {full: full.rpartition("/")[2] for full in there}
    close = get_close_matches(name.rpartition("/")[2], sorted(set(ends.values())), 3, 0.8)
    return [full for full, end in ends.items() if end in close and "/" in full] or there


def after(loaded: "Loaded", files: Mapping[str, bytes | None]) -> "tuple[Loaded, tuple[Finding, ...]]":
    """The catalog with these files, None for one that goes, and what is found in it that was not found before."""
    from roles.catalog import load_catalog
    from roles.check import added, check

    texts = {path: data for path, data in {**loaded.texts, **files}.items() if data is not None}
    changed = load_catalog(texts)
    return changed, added(check(loaded, today(loaded)), check(changed, today(loaded)))


def refuse(console: Console, folder: Path, changed: "Loaded", found: "Sequence[Finding]") -> None:
    """Show what would be found after a change, and exit 1; nothing if there is nothing."""
    if found:
        _show(console, folder, changed, found)
        console.complain("nothing was written: this would be found afterwards")
        raise typer.Exit(FOUND)


def tell(console: Console, folder: Path, changed: "Loaded", found: "Sequence[Finding]") -> None:
    """Show what is found after a change, if anything."""
    if found:
        console.say("found now, and not before:")
        _show(console, folder, changed, found)


def _show(console: Console, folder: Path, changed: "Loaded", found: "Sequence[Finding]") -> None:
    from roles.check import Checked
    from roles.report.subject import Run, Subject

    show(console, Run((Subject(seen(folder), changed, Checked(tuple(found))),), console.language))


def list_files(console: Console, folder: Path, files: Mapping[str, bytes | None]) -> None:
    """Name the files that changed, and those that went."""
    for path in sorted(files):
        shown = (folder / path).as_posix()
        if files[path] is None:
            console.say("  {path} (gone)", path=shown)
        else:
            console.line(f"  {shown}")
