"""roles approve."""

from typing import Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, day, known, load, seen, today
from roles.cli.console import FOUND
from roles.cli.screen import show
from roles.cli.writing import edited, folder_to_write, write_catalog


def approve(
    ctx: typer.Context,
    role: Annotated[list[str], typer.Argument(metavar="ROLE...", help="Ids of the roles that were agreed to.")],
    by: Annotated[str, typer.Option("--by", help="Who agreed: holder, manager, hr, with commas between.")],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Day of the agreement; today if left out.")
    ] = None,
    catalog: CatalogOption = DEFAULT,
) -> None:
    """Write down that roles were agreed to.

    Their present substance is approved, and their documents say DRAFT no more. When the substance changes, they are
    drafts again.
    """
    from roles.check import check
    from roles.model.role import SIGNERS
    from roles.report.subject import Run, Subject
    from roles.substance import substance
    from roles.yaml_text.change import Put

    console = ctx.obj
    parties = known(console, "party", [name.strip() for name in by.split(",")], list(SIGNERS))
    folder = folder_to_write(ctx, catalog)
    loaded = load(folder)
    known(console, "role", role, sorted(loaded.catalog.roles))
    checked = check(loaded, today(loaded)).unsound()
    if checked.findings:
        show(console, Run((Subject(seen(folder), loaded, checked),), console.language))
        console.complain("nothing was approved: mend the errors first")
        raise typer.Exit(FOUND)
    agreed_on = day(console, on) if on else today(loaded)
    changed = {}
    for name in dict.fromkeys(role):
        path = f"roles/{name}.yaml"
        agreed = {"on": agreed_on, "by": parties, "substance": substance(loaded.catalog.roles[name])}
        changed[path] = edited(console, folder, path, [Put(("approved",), agreed)])
    write_catalog(folder, changed, "approve")
    for name in dict.fromkeys(role):
        console.say("{role}: approved in its present substance", role=name)
