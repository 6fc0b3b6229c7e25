"""roles check."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, day, folders, known, load, seen
from roles.cli.catalogs import today as today_of
from roles.cli.console import FINE, FOUND, OUR_FAULT, Console

if TYPE_CHECKING:
    from roles.model.department import Strictness
    from roles.report.subject import Subject


def check(
    ctx: typer.Context,
    catalog: CatalogOption = DEFAULT,
    role: Annotated[
        list[str] | None, typer.Option("--role", metavar="ID", help="Only findings about this role; again for more.")
    ] = None,
    strictness: Annotated[
        str | None,
        typer.Option(
            "--strictness", metavar="starter|standard|strict", help="Which rules apply; the department's if left out."
        ),
    ] = None,
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", help="Day taken as today, such as 2027-03-31.")
    ] = None,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="NAME[=FILE]",
            help="text, json, sarif, github, gitlab, junit or markdown, to the screen or a file; again for more.",
        ),
    ] = None,
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="error|warning|note", help="Least severity that fails the check.")
    ] = "error",
) -> None:
    """Check the catalog.

    Says what cannot be read, what does not hold together and where roles, descriptions and targets are badly designed,
    with file, line and column. Waived findings are counted and listed, and never fail.
    """
    from roles.cli.formats import deliver, wishes
    from roles.finding import Severity
    from roles.report.formats import FORMATS
    from roles.report.subject import Run
    from roles.rule import STAGES

    console: Console = ctx.obj
    known(console, "severity", [fail_on], list(Severity))
    known(console, "strictness", [strictness] if strictness else [], list(STAGES))
    on = day(console, today) if today else None
    found = folders(console, catalog)
    asked = wishes(console, format or [], found, list(FORMATS))
    subjects = [_checked(folder, on, cast("Strictness | None", strictness)) for folder in found]
    if role:
        known(console, "role", role, sorted({name for subject in subjects for name in _roles(subject)}))
        subjects = [subject.of_roles(role) for subject in subjects if _roles(subject) & {*role}]
    run = Run(tuple(subjects), console.language, Severity(fail_on))
    for wish in asked:
        deliver(console, run, wish)
    raise typer.Exit(OUR_FAULT if run.failed else FOUND if any(map(run.fails, run.entries)) else FINE)


def _checked(folder: Path, on: date | None, strictness: "Strictness | None") -> "Subject":
    from roles.check import check as run
    from roles.report.subject import Subject

    loaded = load(folder)
    return Subject(seen(folder), loaded, run(loaded, on or today_of(loaded), strictness))


def _roles(subject: "Subject") -> set[str]:
    """The roles of a catalog, those that cannot be read among them."""
    catalog = subject.loaded.catalog
    return {*catalog.roles, *catalog.unread.ids.get("role", ())}
