"""roles list."""

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, folders, load
from roles.cli.console import FINE, FOUND, columns


def list_roles(ctx: typer.Context, catalog: CatalogOption = DEFAULT) -> None:
    """Show the department at a glance.

    Its roles under those they report to, its processes, and how many standards and metrics it has.
    """
    from roles.report.department import department_lines

    worst = FINE
    for number, folder in enumerate(folders(ctx.obj, catalog)):
        loaded = load(folder)
        if number:
            ctx.obj.line("")
        for line in department_lines(loaded.catalog, ctx.obj.language, columns()):
            ctx.obj.line(line)
        if loaded.findings:
            ctx.obj.complain("part of “{folder}” cannot be read; `roles check` says why", folder=folder.as_posix())
            worst = FOUND
    raise typer.Exit(worst)
