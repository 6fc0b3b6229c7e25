"""roles check."""

from pathlib import Path

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, folders, load
from roles.cli.console import FINE, FOUND, OUR_FAULT


def check(ctx: typer.Context, catalog: CatalogOption = DEFAULT) -> None:
    """Check the catalog.

    Says what cannot be read and what does not hold together, with file, line and column.
    """
    from roles.check import check as run
    from roles.finding import Severity
    from roles.report.text import lines

    worst = FINE
    for folder in folders(ctx.obj, catalog):
        checked = run(load(folder))
        for words in lines(checked, ctx.obj.language, _posix(folder)):
            ctx.obj.line(words)
        worst = max(worst, OUR_FAULT if checked.failed else FOUND if checked.of(Severity.ERROR) else FINE)
    raise typer.Exit(worst)


def _posix(folder: Path) -> str:
    return folder.as_posix()
