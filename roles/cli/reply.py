"""Where the replies of `roles import` go, and what is in them."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from roles.cli.console import FOUND, WRONG_USE, Console
from roles.messages import say

if TYPE_CHECKING:
    from roles.catalog import Loaded
    from roles.returned.outcome import Outcome
    from roles.returned.verdict import Copy


def reply_paths(console: Console, files: Sequence[Path], wish: Path) -> dict[Path, Path]:
    """Each file that came back, and where its reply goes: the path itself, or a folder in which it bears its name.

    Exits 2 if a reply would stand in place of another file.
    """
    if wish.is_dir():
        paths = {path: wish / path.name for path in files}
    elif len(files) > 1:
        console.complain("for several documents, --reply is a folder that is there; “{path}” is none", path=wish)
        raise typer.Exit(WRONG_USE)
    else:
        paths = dict.fromkeys(files, wish)
    for path in paths.values():
        if path.suffix.lower() != ".docx":
            console.complain("a reply is a Word file; let “{path}” end in .docx", path=path)
        elif path.exists():
            console.complain("“{path}” is there already; name another place for the reply", path=path)
        elif not path.parent.is_dir():
            console.complain("there is no folder “{folder}”", folder=path.parent)
        elif list(paths.values()).count(path) > 1:
            console.complain("several documents are called “{name}”; reply to them one by one", name=path.name)
        else:
            continue
        raise typer.Exit(WRONG_USE)
    return paths


def replies(
    console: Console, paths: Mapping[Path, Path], copies: Sequence["Copy"], outcome: "Outcome", *, done: bool
) -> dict[Path, bytes]:
    """Where each reply goes, and the reply: the file that came back, with its answers.

    The copies are those of the files, in their order; `done` if what is applied is written. Exits 1 for a file that
    cannot be answered.
    """
    from roles.report.answers import answers, languages_of
    from roles.returned.voice import voice
    from roles.word.fault import PackageError
    from roles.word.reader import read_document
    from roles.word.reply import reply

    made = {}
    for (path, target), copy in zip(paths.items(), copies, strict=True):
        data = path.read_bytes()
        try:
            said = answers(copy, outcome, read_document(data), done=done)
            made[target] = reply(data, said, voice(languages_of(copy)), _moment(outcome.after))
        except PackageError as error:
            reason = say(console.language, error.text, error.values)
            console.complain("“{path}” cannot be answered: {reason}", path=path, reason=reason)
            raise typer.Exit(FOUND) from None
    return made


def _moment(loaded: "Loaded") -> datetime:
    """When the answers are given, as the clock here shows it; in a catalog with a day of its own, as that begins."""
    department = loaded.catalog.department
    return datetime.combine(department.today, time()) if department and department.today else datetime.now()
