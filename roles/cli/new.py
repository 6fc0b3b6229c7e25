"""roles new."""

import os
from typing import Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, known, load, today
from roles.cli.console import FOUND, WRONG_USE, Console
from roles.cli.writing import folder_to_write, write_catalog


def new(
    ctx: typer.Context,
    role: Annotated[str, typer.Argument(metavar="ROLE", help="Id of the new role, such as night-specialist.")],
    like: Annotated[str | None, typer.Option("--like", metavar="ROLE", help="Role whose contents are copied.")] = None,
    catalog: CatalogOption = DEFAULT,
) -> None:
    """Make the file of a new role.

    It holds every key and says what belongs there.
    """
    from roles.starter import bare_role, like_role, new_role

    console: Console = ctx.obj
    folder = folder_to_write(ctx, catalog)
    loaded = load(folder)
    path = folder / "roles" / f"{role}.yaml"
    if not _is_id(role):
        console.complain(
            "“{id}” is no id: small letters a–z, digits and single hyphens between them, such as night-specialist",
            id=role,
        )
        raise typer.Exit(WRONG_USE)
    if loaded.catalog.exists("role", role) or os.path.lexists(path):  # on Windows Night.YAML is this file too
        console.complain("there is a role “{id}” already; nothing was written", id=role)
        raise typer.Exit(WRONG_USE)
    known(console, "role", [] if like is None else [like], sorted(loaded.catalog.roles))
    if loaded.catalog.department is None:
        console.complain("department.yaml cannot be read; `roles check` says why")
        raise typer.Exit(FOUND)
    made = bare_role(loaded.catalog, role) if like is None else like_role(loaded.catalog, role, like)
    data = new_role(loaded.catalog, made, console.language, today(loaded))
    write_catalog(folder, {f"roles/{role}.yaml": data}, "new")
    console.say("made “{path}”: fill in what is open, then run `roles check`", path=path.as_posix())


def _is_id(name: str) -> bool:
    from pydantic import TypeAdapter, ValidationError

    from roles.model.shape import Id

    try:
        TypeAdapter(Id).validate_python(name)
    except ValidationError:
        return False
    return True
