"""The command line: the only code that prints, asks, reads the environment or exits."""

import gc
import os
import sys
from typing import Annotated

import typer
from typer.exceptions import TyperException

from roles import __version__
from roles.cli.console import OUR_FAULT, WRONG_USE, Console, choose_language, never_raise_on_output
from roles.cli.speech import Command, Group, speak, translate, usage_error
from roles.files import BusyError, ReadOnlyError
from roles.messages import languages


def _whole(
    ctx: typer.Context,
    ui: Annotated[str, typer.Option("--ui", metavar="en|zh", help="Language the tool speaks.")] = "",
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    """Roles as code for customer-service departments: checked job design, printed in Word."""
    if version:
        ctx.obj.line(__version__)
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        ctx.obj.line(ctx.get_help())


def _app() -> typer.Typer:
    from roles.cli.approve import approve
    from roles.cli.build import build
    from roles.cli.check import check
    from roles.cli.codeowners import codeowners
    from roles.cli.department import list_roles
    from roles.cli.design import design
    from roles.cli.diff import diff
    from roles.cli.explain import explain
    from roles.cli.history import history
    from roles.cli.import_ import import_
    from roles.cli.init import init
    from roles.cli.new import new
    from roles.cli.remove import remove
    from roles.cli.rename import rename
    from roles.cli.role import show
    from roles.cli.schema import schema
    from roles.cli.template import template_app
    from roles.cli.text import text
    from roles.cli.undo import undo

    app = typer.Typer(cls=Group, rich_markup_mode=None, add_completion=False, invoke_without_command=True)
    app.callback()(_whole)
    reading = (list_roles, show, check, explain, design, diff, history, text)
    writing = (approve, rename, remove, undo, schema, codeowners)
    for command in (init, new, *reading, build, import_, *writing):
        app.command(command.__name__.partition("_")[0], cls=Command)(command)
    app.add_typer(template_app(), name="template")
    return app


def main() -> None:
    """Run the tool with the arguments of the process, and exit."""
    gc.set_threshold(100_000, 50, 50)  # a catalog is many objects without cycles; looking for them took a third
    never_raise_on_output()
    language, arguments = choose_language(sys.argv[1:], os.environ)
    if language not in languages():
        Console("en").complain(
            "the tool does not speak “{language}”, only {languages}",
            language=language,
            languages=", ".join(languages()),
        )
        sys.exit(WRONG_USE)
    console = Console(language)
    speak(language)
    command = translate(typer.main.get_command(_app()), language)
    try:
        sys.exit(command.main(arguments, prog_name="roles", standalone_mode=False, obj=console))
    except TyperException as error:
        console.complain("{error}", error=usage_error(error, language))
        console.complain("`roles --help` shows how to use it")
        sys.exit(WRONG_USE)
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        _refuse(console, error)
        sys.exit(WRONG_USE)
    except Exception as error:
        _report(console, error)
        sys.exit(OUR_FAULT)


def _refuse(console: Console, error: OSError) -> None:
    """A file that cannot be read or written, in words; the system's own where we have none."""
    if isinstance(error, ReadOnlyError):
        console.complain("“{path}” is read-only; nothing was written", path=error.filename)
    elif isinstance(error, BusyError):
        console.complain("“{path}” cannot be written: another program may have it open", path=error.filename)
    elif error.filename:
        console.complain("{path}: {reason}", path=error.filename, reason=error.strerror)
    else:
        console.complain("{error}", error=error.strerror or error)


def _report(console: Console, error: Exception) -> None:
    """A fault of ours: say so in words; the details go where a developer asks for them."""
    console.complain("the tool failed, and it is not your fault: {error}", error=repr(error))
    if os.environ.get("ROLES_DEBUG"):
        raise error
