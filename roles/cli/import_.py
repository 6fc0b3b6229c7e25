"""roles import."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, load, one_folder, seen, today
from roles.cli.console import FINE, FOUND, WRONG_USE, Console
from roles.cli.formats import report_file
from roles.cli.reply import replies, reply_paths
from roles.cli.templates import templates as find_templates
from roles.cli.writing import folder_to_write, write_catalog
from roles.files import LARGEST, write_atomically
from roles.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from roles.catalog import Loaded
    from roles.returned.outcome import Outcome
    from roles.returned.verdict import Copy

MOST_REVISIONS = 50
"""Commits that are looked through for the one a document was built from."""


def import_(
    ctx: typer.Context,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Documents and workbooks that came back, .docx or .xlsx.")
    ],
    catalog: CatalogOption = DEFAULT,
    apply: Annotated[bool, typer.Option("--apply", help="Write the changes into the catalog.")] = False,
    report: Annotated[
        str, typer.Option("--report", metavar="FILE", help="Write everything that was found, as Markdown.")
    ] = "",
    reply: Annotated[
        Path | None,
        typer.Option(
            "--reply",
            metavar="FILE.docx",
            help="Write the document with an answer to each edit and comment; for several documents, name a folder.",
        ),
    ] = None,
    branch: Annotated[
        str, typer.Option("--branch", metavar="NAME", help="With --apply: commit the changes on a new git branch.")
    ] = "",
    match: Annotated[
        bool, typer.Option("--match", help="Compare the text of documents that lost what they say about themselves.")
    ] = False,
    templates: Annotated[
        Path | None, typer.Option("--templates", metavar="DIR", help="Folder of your own templates, if build used one.")
    ] = None,
) -> None:
    """Bring a manager's edits in Word or Excel back into the catalog.

    Also a filled interview sheet, which becomes a draft of a role. Shows what would change, field by field, and what
    could not be placed; writes nothing without --apply. Exits with 1 if anything is left for people: a proposal, a
    conflict, what was refused or has no place.
    """
    from roles.returned.merge import merge
    from roles.returned.outcome import outcome_of
    from roles.returned.verdict import OPEN

    console: Console = ctx.obj
    folder = folder_to_write(ctx, catalog) if apply else one_folder(console, catalog)
    if branch:
        _may_commit(console, folder, branch, apply=apply)
    to = report_file(console, report, [folder]) if report else None
    paths = reply_paths(console, files, reply) if reply else {}
    loaded = load(folder)
    copies = _opened(console, loaded, files, folder, templates, match=match)
    outcome = outcome_of(loaded, merge(loaded, copies), today(loaded))
    done = apply and bool(outcome.files) and (not match or _confirmed(console, copies, outcome, folder))
    answered = replies(console, paths, copies, outcome, done=done) if paths else {}
    if done:
        write_catalog(folder, outcome.files, "import")
    for path, data in answered.items():
        write_atomically(path, data)
    _tell(console, copies, outcome, folder, to, done=done)
    if done and branch:
        _commit(console, folder, branch, outcome)
    left = {verdict.fate for verdict in outcome.verdicts} & {*OPEN}
    raise typer.Exit(FOUND if left else FINE)


def _opened(
    console: Console, loaded: "Loaded", files: list[Path], folder: Path, templates: Path | None, *, match: bool
) -> list["Copy"]:
    """The copies. Exits 1 if a file is none, 2 if there is no such file; then nothing was done."""
    from roles.returned.base import Shelf
    from roles.returned.opening import opened
    from roles.word.fault import PackageError

    shelf = Shelf(loaded, find_templates(console, folder, templates), lambda: _earlier(folder))
    copies = []
    refused = False
    several = len({path.name for path in files}) < len(files)
    for path in files:
        try:
            with path.open("rb") as file:
                name = path.as_posix() if several else path.name
                copies.append(opened(shelf, name, file.read(LARGEST + 1), match=match))
        except FileNotFoundError:
            console.complain("there is no file “{path}”", path=path)
            raise typer.Exit(WRONG_USE) from None
        except PackageError as error:
            reason = say(console.language, error.text, error.values)
            console.complain("“{path}” cannot be brought back: {reason}", path=path, reason=reason)
            refused = True
    if refused:
        raise typer.Exit(FOUND)
    return copies


def _earlier(folder: Path) -> "Iterator[tuple[str, Loaded]]":
    """The catalog at earlier commits, if it lies in a git repository."""
    from roles.catalog import load_catalog
    from roles.git import read_revision, revisions

    for revision in revisions(folder, MOST_REVISIONS):
        yield revision[:8], load_catalog(read_revision(folder, revision))


def _may_commit(console: Console, folder: Path, branch: str, *, apply: bool) -> None:
    """Exits 2 where no commit on the branch is possible."""
    from roles.git import GitError, may_commit

    if not apply:
        console.complain("--branch commits what is written; add --apply")
        raise typer.Exit(WRONG_USE)
    try:
        may_commit(folder, branch)
    except GitError as error:
        console.complain("there can be no commit on the branch “{branch}”: {reason}", branch=branch, reason=error)
        raise typer.Exit(WRONG_USE) from None


def _commit(console: Console, folder: Path, branch: str, outcome: "Outcome") -> None:
    """Commit with routes and counts; who said what stays in the report. Exits 1 if git refuses, as a hook may do."""
    from roles.git import GitError, commit
    from roles.returned.verdict import Fate

    verdicts = [verdict for verdict in outcome.verdicts if verdict.fate is Fate.APPLIED]
    changed = ("/".join(change.route) for verdict in verdicts for change in verdict.changes)
    made = (path for verdict in verdicts for path in verdict.files)
    places = dict.fromkeys((*changed, *made))
    lines = [f"Edits brought back: {len(verdicts)} applied", "", *(f"- {place}" for place in places)]
    try:
        commit(folder, branch, sorted(outcome.files), "\n".join(lines) + "\n")
    except GitError as error:
        console.complain("the changes are written, but git did not commit them: {reason}", reason=error)
        raise typer.Exit(FOUND) from None


def _confirmed(console: Console, copies: list["Copy"], outcome: "Outcome", folder: Path) -> bool:
    """Show everything and ask: text alone may have been matched wrongly."""
    if not sys.stdin.isatty():
        console.complain("what was matched by text is written only after a yes at a terminal")
        return False
    _tell(console, copies, outcome, folder, None, done=False)
    return typer.confirm(say(console.language, "Write these changes into the catalog?"))


def _tell(
    console: Console, copies: list["Copy"], outcome: "Outcome", folder: Path, report: Path | None, *, done: bool
) -> None:
    from roles.report.returned import counts, findings_lines, returned_lines

    lines = list(returned_lines(copies, outcome.verdicts, console.language, done=done))
    lines += findings_lines(outcome, seen(folder), console.language)
    if report:
        write_atomically(report, ("\n".join(lines) + "\n").encode())
    else:
        for line in lines:
            console.line(line)
    console.line(counts(outcome.verdicts, console.language, done=done))
    if outcome.files and not done:
        console.say("nothing was written; --apply writes it")
