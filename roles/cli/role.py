"""roles show."""

from typing import Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, known, load, one_folder, one_role
from roles.cli.console import columns


def show(
    ctx: typer.Context,
    role: Annotated[str, typer.Argument(metavar="ROLE", help="Id of the role.")],
    catalog: CatalogOption = DEFAULT,
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="LANGUAGE", help="Language of the contents; the tool's if left out.")
    ] = None,
) -> None:
    """Show one role.

    Facts, purpose, responsibilities, targets, contacts, learning and waivers, in short.
    """
    from roles.report.role import content_language, role_lines

    console = ctx.obj
    loaded = load(one_folder(console, catalog))
    one = one_role(console, loaded, role)
    near = content_language(loaded.catalog, console.language)
    declared = loaded.catalog.department.languages if loaded.catalog.department else (near,)
    (language,) = known(console, "language", [lang or near], list(declared))
    for line in role_lines(loaded.catalog, one, language, columns()):
        console.line(line)
