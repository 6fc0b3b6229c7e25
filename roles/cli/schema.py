"""roles schema."""

from pathlib import Path
from typing import Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, folders
from roles.cli.console import FINE, FOUND, Console
from roles.files import write_atomically


def schema(
    ctx: typer.Context,
    catalog: CatalogOption = DEFAULT,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail if a schema is missing or differs.")
    ] = False,
) -> None:
    """Renew the JSON Schemas of the catalog.

    With them editors complete, explain and check while one types.
    """
    from roles.schema import FOLDER, schema_texts

    console: Console = ctx.obj
    worst = FINE
    for folder in folders(console, catalog):
        texts = schema_texts()
        old = [name for name, data in texts.items() if _read(folder / FOLDER / name) != data]
        if check:
            for name in old:
                shown = (folder / FOLDER / name).as_posix()
                console.complain("{path} is missing or differs; `roles schema` writes it", path=shown)
            worst = FOUND if old else worst
            continue
        for name in old:
            path = folder / FOLDER / name
            path.parent.mkdir(exist_ok=True)
            write_atomically(path, texts[name])
        console.say(
            "{written} schemas written, {unchanged} unchanged, in “{folder}”",
            written=len(old),
            unchanged=len(texts) - len(old),
            folder=(folder / FOLDER).as_posix(),
        )
    raise typer.Exit(worst)


def _read(path: Path) -> bytes | None:
    """What lies there, whatever git made of its line ends."""
    try:
        return path.read_bytes().replace(b"\r\n", b"\n")
    except FileNotFoundError:
        return None
