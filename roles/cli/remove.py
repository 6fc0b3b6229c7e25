"""roles remove."""

from typing import Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, load, seen
from roles.cli.console import FOUND, Console
from roles.cli.entry import after, list_files, noun, one_entry, refuse, tell
from roles.cli.writing import edited, folder_to_write, write_catalog


def remove(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="Kind of the entry, such as role, step or metric.")],
    name: Annotated[
        str,
        typer.Argument(metavar="ID", help="Its id; in full, such as process/step/action or role/responsibility."),
    ],
    catalog: CatalogOption = DEFAULT,
) -> None:
    """Take an entry out of the catalog.

    As long as something names it, nothing changes, and each place is shown. A role with a history is better retired:
    write `retired` into its file, and its documents and what names it can stay.
    """
    from roles.check import Checked
    from roles.finding import Severity
    from roles.removing import in_the_way, removing
    from roles.report.mentions import mention_lines
    from roles.report.subject import Subject

    console: Console = ctx.obj
    folder = folder_to_write(ctx, catalog)
    loaded = load(folder)
    one_entry(console, loaded, kind, name)
    if standing := in_the_way(loaded.catalog, kind, name):
        for line in mention_lines(Subject(seen(folder), loaded, Checked(())), standing):
            console.line(line)
        console.complain(
            "{kind} “{id}”: not removed; references in the way: {n}",
            kind=noun(console, kind),
            id=name,
            n=len(standing),
        )
        raise typer.Exit(FOUND)
    path, change = removing(loaded, kind, name)
    files = {path: edited(console, folder, path, [change]) if change else None}
    changed, found = after(loaded, files)
    refuse(console, folder, changed, [one for one in found if one.code[0] in "YK" and one.severity is Severity.ERROR])
    write_catalog(folder, files, f"remove {kind} {name}")
    console.say("{kind} “{id}”: removed", kind=noun(console, kind), id=name)
    list_files(console, folder, files)
    tell(console, folder, changed, found)
