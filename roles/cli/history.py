"""roles history."""

import os
from functools import partial
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, known, load, one_folder
from roles.cli.console import FOUND, WRONG_USE, Console
from roles.cli.formats import Wish, put, wishes

if TYPE_CHECKING:
    from roles.catalog import Loaded
    from roles.history import History, Past


def history(
    ctx: typer.Context,
    role: Annotated[
        str, typer.Argument(metavar="ROLE", help="Id of the role, also an earlier one or of a role that is gone.")
    ],
    catalog: CatalogOption = DEFAULT,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="NAME[=FILE]",
            help="text, markdown or json, to the screen or a file; again for more.",
        ),
    ] = None,
    word: Annotated[
        Path | None, typer.Option("--word", metavar="FILE.docx", help="Write it as a Word document.")
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option("--lang", metavar="LANGUAGE", help="Language of the Word document, en+zh for both in one."),
    ] = None,
) -> None:
    """Show how a role came to be.

    Every commit that changed it, the newest first: who, when, what changed, who agreed. Follows it through other ids
    and other folders of the catalog. What a branch brought stands with its merge.
    """
    console: Console = ctx.obj
    folder = one_folder(console, catalog)
    path = _word_file(console, word, folder) if word else None
    loaded = load(folder) if path else None
    language = _language(console, loaded, lang) if loaded else ""
    asked = _asked(console, format or [], folder, word=word is not None)
    told = _told(console, folder, role)
    for wish in asked:
        _deliver(console, told, wish)
    if path and loaded:
        _print(console, loaded, folder, told, language, path)


def _told(console: Console, folder: Path, role: str) -> "History":
    """The history. Exits 2 where there is none."""
    from roles.git import GitError, NoGitError, is_revision, is_shallow, top
    from roles.history import history as told

    try:
        if not is_revision(folder, "HEAD"):
            console.complain("nothing is committed here yet, so no role has a history")
            raise typer.Exit(WRONG_USE)
        found = told(_past(folder), top(folder), role, "HEAD")
        if found.entries:
            return found
        _complain_of(console, folder, role, cut=is_shallow(folder))
    except NoGitError:
        if which("git"):
            console.complain("“{folder}” lies in no git repository, so its roles have no history", folder=folder)
        else:
            console.complain("the history is in git, and git is not installed here")
    except GitError as error:
        console.complain("git: {error}", error=str(error))
    raise typer.Exit(WRONG_USE)


def _past(folder: Path) -> "Past":
    from roles import git
    from roles.history import Past

    def brought(commit: str, path: str) -> list[git.Commit]:
        found = git.log(folder, git.literal(path), revision=f"{commit}^1..{commit}")
        return [one for one in found if one.id != commit]

    return Past(
        lambda path, revision: git.steps(folder, path, revision),
        lambda revision, under: git.files_at(folder, revision, under),
        lambda ids: git.contents(folder, ids),
        brought,
    )


def _complain_of(console: Console, folder: Path, role: str, *, cut: bool) -> None:
    """Why no commit knows the role."""
    names = sorted(path.stem for path in (folder / "roles").glob("*.yaml"))
    if role in names:
        console.complain("“{role}” is in no commit yet, so it has no history", role=role)
    elif cut:
        console.complain(
            "no commit here knows a role “{role}”, but this clone does not hold the whole history:"
            " run `git fetch --unshallow` (in a workflow: fetch-depth: 0)",
            role=role,
        )
    else:
        known(console, "role", [role], names)


def _asked(console: Console, asked: list[str], folder: Path, *, word: bool) -> list[Wish]:
    """The reports asked for; a Word document makes do without one."""
    from roles.report.history.formats import FORMATS

    found = wishes(console, asked, [folder], list(FORMATS))
    return [wish for wish in found if asked or not word]


def _deliver(console: Console, told: "History", wish: Wish) -> None:
    from roles.report.history import text
    from roles.report.history.formats import FORMATS

    if wish.name == "text" and not wish.file:
        from roles.cli.screen import screen

        console.line(text.report(told, console.language, screen(os.environ)).removesuffix("\n"))
    else:
        put(console, wish, FORMATS[wish.name](told, console.language))


def _language(console: Console, loaded: "Loaded", lang: str | None) -> str:
    """The language of the document. Exits 2 where the department has no such language."""
    from roles.documents.bilingual import pairs
    from roles.report.role import content_language

    if loaded.catalog.department is None:
        console.complain("department.yaml cannot be read; `roles check` says why")
        raise typer.Exit(FOUND)
    there = loaded.catalog.department.languages
    return known(
        console, "language", [lang or content_language(loaded.catalog, console.language)], [*there, *pairs(there)]
    )[0]


def _word_file(console: Console, path: Path, folder: Path) -> Path:
    """Where the document goes. Exits 2 where it cannot, and at a file that is there."""
    from roles.cli.formats import report_file

    if path.suffix.lower() != ".docx":
        console.complain("“{path}” is no name for a Word file; it ends in .docx", path=path)
    elif path.exists():
        console.complain("“{path}” is there already; name another file", path=path)
    else:
        return report_file(console, str(path), [folder])
    raise typer.Exit(WRONG_USE)


def _print(console: Console, loaded: "Loaded", folder: Path, told: "History", language: str, path: Path) -> None:
    """Write the document. Exits 1 where its template cannot be used."""
    from roles.cli.templates import templates
    from roles.documents.role_history import role_history
    from roles.files import write_atomically
    from roles.press import NoTemplateError, Press
    from roles.report.template_fault import no_template, template_fault
    from roles.word.template import TemplateError

    says = partial(role_history, history=told)
    modified = told.entries[0].commit.on
    try:
        press = Press(loaded, templates(console, folder))
        data = press.page("role-history", language, says, about=told.role, modified=modified)
    except NoTemplateError as missing:
        console.complain("{error}", error=no_template(missing.language, missing.kind, console.language))
        raise typer.Exit(FOUND) from None
    except TemplateError as fault:
        console.complain("{error}", error=template_fault(fault, console.language))
        raise typer.Exit(FOUND) from None
    write_atomically(path, data)
    console.say("“{path}” is written", path=path)
