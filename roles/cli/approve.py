"""roles approve."""

from datetime import date
from typing import Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, known, load, one_folder, today
from roles.cli.console import FOUND, WRONG_USE
from roles.files import write_atomically
from roles.finding import Severity

PARTIES = ("holder", "manager", "hr")


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
    from roles.report.text import lines
    from roles.substance import substance
    from roles.yaml_text.edit import put

    console = ctx.obj
    parties = known(console, "party", [name.strip() for name in by.split(",")], list(PARTIES))
    folder = one_folder(console, catalog)
    loaded = load(folder)
    known(console, "role", role, sorted(loaded.catalog.roles))
    checked = check(loaded)
    if checked.of(Severity.ERROR):
        for words in lines(checked, console.language, folder.as_posix()):
            console.line(words)
        console.complain("nothing was approved: mend the errors first")
        raise typer.Exit(FOUND)
    day = _day(ctx, on) or today(loaded)
    for name in dict.fromkeys(role):
        path = folder / "roles" / f"{name}.yaml"
        agreed = {"on": day, "by": parties, "substance": substance(loaded.catalog.roles[name])}
        write_atomically(path, put(path.read_bytes(), "approved", agreed))
        console.say("{role}: approved in its present substance", role=name)


def _day(ctx: typer.Context, words: str | None) -> date | None:
    if words is None:
        return None
    from roles.model.quantity import parse_day

    try:
        return parse_day(words)
    except ValueError:
        ctx.obj.complain("“{day}” is no day; write it as 2027-03-31", day=words)
        raise typer.Exit(WRONG_USE) from None
