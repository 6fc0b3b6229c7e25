"""roles explain."""

from difflib import get_close_matches
from typing import Annotated

import typer

from roles.cli.console import WRONG_USE, columns


def explain(
    ctx: typer.Context,
    code: Annotated[
        str,
        typer.Argument(metavar="CODE", help="Code or name, such as P301; all if left out.", show_default=False),
    ] = "",
) -> None:
    """Explain a rule, a mistake or a change.

    Says what it is, why it matters, and how to mend it or who must agree. Without a code it lists all of them.
    """
    from roles.report.codes import codes
    from roles.report.explain import overview, page

    console = ctx.obj
    if not code:
        for line in overview(console.language, columns()):
            console.line(line)
        return
    named = {word.lower(): one for one in codes() for word in (one.code, one.name)}
    if found := named.get(code.lower()):
        for line in page(found, console.language, columns()):
            console.line(line)
        return
    if near := get_close_matches(code.lower(), named, 1):
        one = named[near[0]]
        said = f"{one.code} {one.name}"
        console.complain("there is no code “{code}”; did you mean {near}?", code=code, near=said)
    else:
        console.complain("there is no code “{code}”; `roles explain` lists all of them", code=code)
    raise typer.Exit(WRONG_USE)
