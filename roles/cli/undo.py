"""roles undo."""

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption
from roles.cli.console import FOUND, WRONG_USE, Console
from roles.cli.undo_record import RECORD, RecordError, loaded
from roles.cli.writing import content, folder_to_write, take_back


def undo(ctx: typer.Context, catalog: CatalogOption = DEFAULT) -> None:
    """Take back the last command that wrote into the catalog.

    Only while nobody changed its files since; otherwise they are named and nothing is changed. What was taken back
    cannot be brought back by another undo.
    """
    console: Console = ctx.obj
    folder = folder_to_write(ctx, catalog)
    data = content(folder / RECORD)
    if data is None:
        console.complain("there is nothing to take back in “{folder}”", folder=folder.as_posix())
        raise typer.Exit(WRONG_USE)
    try:
        kept = loaded(data)
    except RecordError:
        console.complain(
            "“{path}” was damaged, so nothing can be taken back; delete it", path=(folder / RECORD).as_posix()
        )
        raise typer.Exit(WRONG_USE) from None
    touched = kept.touched({path: content(folder / path) for path in kept.files})
    for path in touched:
        console.complain(
            "“{path}” was changed after `roles {command}`", path=(folder / path).as_posix(), command=kept.command
        )
    if touched:
        console.complain("nothing was taken back")
        raise typer.Exit(FOUND)
    take_back(folder, kept)
    console.say("took back `roles {command}`; as before are:", command=kept.command)
    for path in kept.files:
        console.line(f"  {(folder / path).as_posix()}")
