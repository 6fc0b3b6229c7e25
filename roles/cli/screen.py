"""The screen that findings are shown on: how wide it is and whether it takes colour."""

import os
import shutil
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from roles.cli.console import Console

if TYPE_CHECKING:
    from roles.report.subject import Run
    from roles.report.text import Screen

_OUTPUT, _COLOURS = -11, 4
"""Windows' number of standard output, and the mode in which it understands colours."""


def show(console: Console, run: "Run") -> None:
    """Print what was found, as wide and colourful as the screen allows."""
    from roles.report.text import report

    console.line(report(run, screen(os.environ)).removesuffix("\n"))


def screen(environment: Mapping[str, str]) -> "Screen":
    """The terminal; a pipe or a file is of a fixed width and takes no colour."""
    from roles.report.text import Screen

    if not sys.stdout.isatty():
        return Screen()
    plain = environment.get("NO_COLOR") or environment.get("TERM") == "dumb"
    return Screen(shutil.get_terminal_size().columns, not plain and _takes_colours())


def _takes_colours() -> bool:
    """Terminals do; that of Windows is asked to."""
    if os.name != "nt":
        return True
    import ctypes

    windows = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    output, mode = windows.GetStdHandle(_OUTPUT), ctypes.c_ulong()
    return bool(
        windows.GetConsoleMode(output, ctypes.byref(mode)) and windows.SetConsoleMode(output, mode.value | _COLOURS)
    )
