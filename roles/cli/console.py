"""Speaking to the person at the terminal, in their language, on any code page."""

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from roles.messages import languages, say

UI = "--ui"
FINE, FOUND, WRONG_USE, OUR_FAULT = 0, 1, 2, 3
"""Exit codes."""


@dataclass(frozen=True)
class Console:
    """Where messages go; `language` is the tool's, not that of the documents."""

    language: str

    def say(self, text: str, **values: object) -> None:
        """A message on standard output, {names} filled."""
        self.line(say(self.language, text, values))

    def line(self, text: str) -> None:
        """A line that is already in words."""
        print(text)

    def line_of_complaint(self, text: str) -> None:
        """A line on standard error that is already in words."""
        print(text, file=sys.stderr)

    def complain(self, text: str, **values: object) -> None:
        """A message on standard error."""
        self.line_of_complaint(say(self.language, text, values))


def never_raise_on_output() -> None:
    """Let consoles and pipes of any code page take any text: what they cannot show becomes `?`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def columns() -> int:
    """How many cells a line of readable text may take here; 80 where no terminal says."""
    return max(40, min(shutil.get_terminal_size((80, 24)).columns, 100))


def choose_language(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[str, list[str]]:
    """The tool's language and the arguments without `--ui`: the option, ROLES_UI, then the system's display language.

    An unknown language given on purpose is left for the caller to refuse: it is returned as it stands.
    """
    rest: list[str] = []
    asked = None
    waiting = False
    for argument in arguments:
        if waiting:
            asked, waiting = argument, False
        elif argument == UI:
            waiting = True
        elif argument.startswith(f"{UI}="):
            asked = argument.partition("=")[2]
        else:
            rest.append(argument)
    if waiting:
        asked = ""
    if asked is None:
        asked = environment.get("ROLES_UI") or None
    return (asked if asked is not None else _known(_system(environment)) or "en"), rest


def _known(name: str) -> str | None:
    return next((language for language in languages() if name.lower().startswith(language)), None)


def _system(environment: Mapping[str, str]) -> str:
    """The display language: of Windows, or as the environment says."""
    if os.name == "nt":
        import ctypes
        import locale

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()  # type: ignore[attr-defined,unused-ignore]
        return locale.windows_locale.get(number, "")
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((name for name in names if name), "")
