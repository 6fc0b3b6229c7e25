"""roles rename."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, load
from roles.cli.console import WRONG_USE, Console
from roles.cli.entry import after, list_files, noun, one_entry, refuse, tell
from roles.cli.writing import edited, folder_to_write, write_catalog

if TYPE_CHECKING:
    from roles.catalog import Loaded


def rename(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="Kind of the entry, such as role, step or metric.")],
    old: Annotated[
        str,
        typer.Argument(metavar="OLD", help="Its id; in full, such as process/step/action or role/responsibility."),
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Its new id.")],
    catalog: CatalogOption = DEFAULT,
) -> None:
    """Give an entry another id.

    Every link and route that names it follows, the file of a role or process is renamed, and `renamed_from` keeps the
    old id. Nothing else in the files changes. Roles that were agreed to stay so: an id is no content.
    """
    from roles.renaming import renaming

    console: Console = ctx.obj
    folder = folder_to_write(ctx, catalog)
    loaded = load(folder)
    one_entry(console, loaded, kind, old)
    own = _new_id(console, loaded, kind, old, new)
    plan = renaming(loaded, kind, old, own)
    files = plan.files(lambda path, changes: edited(console, folder, path, changes))
    files |= _still_agreed(loaded, after(loaded, files)[0], {old: str(own)} if kind == "role" else {})
    changed, found = after(loaded, files)
    refuse(console, folder, changed, [one for one in found if one.code[0] in "YKX"])
    write_catalog(folder, files, f"rename {kind} {old} {own}")
    console.say(
        "{kind} “{old}”: renamed to “{new}”; references changed: {n}",
        kind=noun(console, kind),
        old=old,
        new=own,
        n=plan.references,
    )
    list_files(console, folder, files)
    tell(console, folder, changed, found)


def _new_id(console: Console, loaded: "Loaded", kind: str, old: str, new: str) -> str | int:
    """The new id as a file holds it; of a full name the last part. Exits 2 if it is no id, or taken."""
    from roles.renaming import id_for

    owner, slash, _ = old.rpartition("/")
    own = id_for(loaded.catalog, kind, old, new.removeprefix(owner + slash))
    if own is None:
        _complain_of(console, kind, new)
        raise typer.Exit(WRONG_USE)
    if f"{owner}{slash}{own}" in loaded.catalog.entries[kind]:
        console.complain(
            "there is a {kind} “{id}” already; nothing was written", kind=noun(console, kind), id=f"{owner}{slash}{own}"
        )
        raise typer.Exit(WRONG_USE)
    return own


def _complain_of(console: Console, kind: str, new: str) -> None:
    if kind == "grade":
        console.complain("“{id}” is no grade: a whole number from 1 to 99", id=new)
    elif kind == "source":
        console.complain("“{id}” is no id: letters, digits and single hyphens between them, such as CS-12", id=new)
    else:
        console.complain(
            "“{id}” is no id: small letters a–z, digits and single hyphens between them, such as night-specialist",
            id=new,
        )


def _still_agreed(loaded: "Loaded", changed: "Loaded", renamed: Mapping[str, str]) -> dict[str, bytes]:
    """The files of roles that were agreed to, with the substance that the same content has under the new id."""
    from roles.catalog.layout import path_of
    from roles.substance import agreed, substance
    from roles.yaml_text.change import Put, change

    files = {}
    for role in loaded.catalog.roles.values():
        now = changed.catalog.roles[renamed.get(role.id, role.id)]
        if agreed(role) and not agreed(now):
            path = path_of("roles", now.id)
            files[path] = change(changed.texts[path], [Put(("approved", "substance"), substance(now))])
    return files
