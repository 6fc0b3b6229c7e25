"""roles template: own letterheads."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roles.bundled import bundled
from roles.cli.catalogs import folders, known, load
from roles.cli.console import FINE, FOUND, WRONG_USE, Console, columns
from roles.cli.speech import Command, Group
from roles.files import write_atomically
from roles.messages import languages, say_count

if TYPE_CHECKING:
    from roles.catalog import Loaded
    from roles.documents.sample import Sample

Language = Annotated[str, typer.Option("--lang", metavar="LANGUAGE", help="Language of the document.")]
Kind = Annotated[str, typer.Argument(metavar="KIND", help="Kind of document, such as job-description.")]


def template_app() -> typer.Typer:
    """The commands on templates."""
    app = typer.Typer(cls=Group, rich_markup_mode=None, add_completion=False, invoke_without_command=True)
    app.callback()(_whole)
    for command in (export, check, fields):
        app.command(command.__name__, cls=Command)(command)
    return app


def _whole(ctx: typer.Context) -> None:
    """Make your own letterhead.

    Export a template, change it in Word, and check it before anything is printed.
    """
    if ctx.invoked_subcommand is None:
        ctx.obj.line(ctx.get_help())


def export(
    ctx: typer.Context,
    kind: Kind,
    file: Annotated[Path, typer.Argument(metavar="FILE.docx", help="Where to write it.")],
    lang: Language = "",
    force: Annotated[bool, typer.Option("--force", help="Write even over a file that is there.")] = False,
) -> None:
    """Write the shipped template of a kind, to be changed in Word."""
    console: Console = ctx.obj
    _printed(console, kind)
    language = _shipped_language(console, lang)
    if file.suffix.lower() != ".docx":
        console.complain("“{path}” is no name for a Word file; it ends in .docx", path=file)
    elif not file.parent.is_dir():
        console.complain("there is no folder “{folder}”", folder=file.parent.as_posix())
    elif file.is_dir() or (file.exists() and not force):
        console.complain("“{path}” is there already; --force writes over it", path=file)
    else:
        write_atomically(file, _shipped(language, kind))
        console.say(
            "“{path}” is written. Change it in Word and check it with `roles template check`; it is used from "
            "templates/{language}/{kind}.docx beside the catalog, or so named in a folder given with --templates.",
            path=file,
            language=language,
            kind=kind,
        )
        return
    raise typer.Exit(WRONG_USE)


def check(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE.docx", help="Templates to check.")],
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help="Kind, if the file is not named after it.")] = "",
    lang: Language = "",
    catalog: Annotated[
        Path | None, typer.Option("--catalog", metavar="DIR", help="Try it on this catalog too.")
    ] = None,
) -> None:
    """Say what is wrong with templates before anything is printed.

    Each is tried on the documents of the shipped catalog and of one that says next to nothing. Notes do not fail.
    """
    from roles.documents.proof import proof
    from roles.report.template_fault import proof_lines

    console: Console = ctx.obj
    asked = [(path, *_meant(console, path, kind, lang)) for path in files]
    loaded = [load(folder) for folder in folders(console, catalog)] if catalog else []
    faults = 0
    for path, one, language in asked:
        found = _samples(one, language)
        for own in loaded:
            found = (*found, *_of_catalog(one, own, language))
        made = proof(path.read_bytes(), path.as_posix(), found, _shipped(language, one))
        for line in proof_lines(path.as_posix(), made, console.language, columns()):
            console.line(line)
        faults += len(made.faults)
    if faults:
        console.line(say_count(console.language, "{n} fault", "{n} faults", faults).format(n=faults))
        raise typer.Exit(FOUND)
    console.say("no faults; the templates can be used")
    raise typer.Exit(FINE)


def fields(ctx: typer.Context, kind: Kind, lang: Language = "") -> None:
    """List all names that a template of a kind can use, with meaning and example."""
    from roles.documents.fields import meanings
    from roles.documents.sample import outline
    from roles.report.names import name_lines

    console: Console = ctx.obj
    _printed(console, kind)
    language = _shipped_language(console, lang)
    data = outline(list(_samples(kind, language)))
    for line in name_lines(data, meanings(kind), console.language, columns()):
        console.line(line)


def _printed(console: Console, kind: str) -> None:
    """Exits 2 unless there is such a kind and a Word template prints it."""
    from roles.documents.kind import printed_kinds

    known(console, "kind", [kind], list(printed_kinds()))


def _meant(console: Console, path: Path, kind: str, lang: str) -> tuple[str, str]:
    """The kind and language of a template: as given, else as its name and folder say. Exits 2 where nothing does."""
    from roles.documents.kind import printed_kinds

    if not path.is_file():
        console.complain("there is no file “{path}”", path=path)
        raise typer.Exit(WRONG_USE)
    if kind:
        _printed(console, kind)
    elif path.stem in printed_kinds():
        kind = path.stem
    else:
        console.complain(
            "“{path}” is not named after a kind of document; say which it is with --kind, such as {example}",
            path=path,
            example="job-description",
        )
        raise typer.Exit(WRONG_USE)
    folder = path.resolve().parent.name
    return kind, _shipped_language(console, lang or (folder if (bundled("templates") / folder).is_dir() else ""))


def _shipped_language(console: Console, lang: str) -> str:
    """The language asked for, or that of the tool. Exits 2 where there are no shipped templates in it."""
    there = [language for language in languages() if (bundled("templates") / language).is_dir()]
    return known(console, "language", [lang or console.language], there)[0]


def _shipped(language: str, kind: str) -> bytes:
    return (bundled("templates") / language / f"{kind}.docx").read_bytes()


@cache
def _samples(kind: str, language: str) -> tuple["Sample", ...]:
    """Documents to try a template on."""
    from roles.documents.sample import bare

    return (*_of_catalog(kind, load(bundled("catalog")), language), *_of_catalog(kind, bare(language), language))


def _of_catalog(kind: str, loaded: "Loaded", language: str) -> list["Sample"]:
    from roles.documents.sample import samples

    return list(samples(kind, loaded, language))
