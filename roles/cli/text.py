"""roles text."""

from pathlib import Path
from typing import Annotated

import typer

from roles.cli.console import WRONG_USE, Console
from roles.cli.formats import speak_utf8
from roles.files import LARGEST
from roles.messages import say


def text(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A Word file, or a YAML file of a catalog.")],
) -> None:
    """Show the text of a Word file, or the values of a YAML file with their routes.

    Made for `git diff`: write diff=roles into .gitattributes, and once on each computer
    git config diff.roles.textconv "roles text". What cannot be read is said in place of the text and is no failure,
    for then git would show nothing at all.
    """
    console: Console = ctx.obj
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except FileNotFoundError:
        console.complain("there is no file “{path}”", path=file)
        raise typer.Exit(WRONG_USE) from None
    speak_utf8()
    for line in _lines(console, file, data):
        console.line(line)


def _lines(console: Console, file: Path, data: bytes) -> list[str]:
    from roles.report.plain import word_lines, yaml_lines
    from roles.word.fault import PackageError

    try:
        return word_lines(data) if file.suffix.lower() == ".docx" else yaml_lines(data)
    except PackageError as error:
        reason = say(console.language, error.text, error.values)
    except Exception as error:
        reason = say(console.language, "the tool failed, and it is not your fault: {error}", {"error": repr(error)})
    return [say(console.language, "(no text: {reason})", {"reason": reason})]
