"""roles design."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, known, load, one_folder
from roles.cli.console import FOUND, columns

if TYPE_CHECKING:
    from roles.report.design import Ink


def design(
    ctx: typer.Context,
    role: Annotated[str, typer.Argument(metavar="ROLE", help="Id of the role.")],
    catalog: CatalogOption = DEFAULT,
) -> None:
    """Show the design profile of a role.

    Five separate scores, autonomy, feedback, pace, wholeness and learning, each with its evidence, and what they
    cannot know.
    """
    from roles.design_profile import design_profile
    from roles.report.design import design_lines
    from roles.report.role import content_language, title

    console = ctx.obj
    found = load(one_folder(console, catalog)).catalog
    if role not in found.roles and found.exists("role", role):
        console.complain("roles/{role}.yaml cannot be read; `roles check` says why", role=role)
        raise typer.Exit(FOUND)
    known(console, "role", [role], sorted(found.roles))
    one = found.roles[role]
    called = title(one, content_language(found, console.language))
    for line in design_lines(design_profile(found, one), called, console.language, columns(), _ink()):
        console.line(line)


def _ink() -> "Ink":
    """Blocks where the screen's encoding has them."""
    from roles.report.design import ASCII, BLOCKS

    try:
        "".join(BLOCKS).encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return BLOCKS
