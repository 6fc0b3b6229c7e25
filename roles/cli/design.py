"""roles design."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, load, one_folder, one_role
from roles.cli.console import columns

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
    loaded = load(one_folder(console, catalog))
    one, found = one_role(console, loaded, role), loaded.catalog
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
