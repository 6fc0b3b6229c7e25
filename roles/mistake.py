"""What a mistake is that no rule finds: a function that words it, with its code, name and manual page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

from roles.finding import Finding, Place, Problem, Severity
from roles.manual import Manual

Words = ParamSpec("Words")
Found = Callable[Concatenate[str, Place | None, Words], Finding]
_PAGES: dict[str, "Page"] = {}


@dataclass(frozen=True)
class Page:
    """The manual page of a mistake."""

    code: str
    name: str
    severity: Severity
    manual: Manual


def mistake(code: str, severity: Severity = Severity.ERROR) -> Callable[[Callable[Words, Problem]], Found[Words]]:
    """Make of a function that words a problem one that returns the finding: path and place come first.

    The function's name is the mistake's, its docstring the manual page.
    """

    def keep(word: Callable[Words, Problem]) -> Found[Words]:
        name = word.__name__.replace("_", "-")
        if code in _PAGES:
            raise ValueError(f"{code} is taken by {_PAGES[code].name}")
        _PAGES[code] = Page(code, name, severity, Manual.of(word))

        def found(path: str, place: Place | None, /, *args: Words.args, **values: Words.kwargs) -> Finding:
            return Finding(code, name, severity, word(*args, **values), path, place)

        return found

    return keep


def pages() -> dict[str, Page]:
    """The manual pages of all mistakes, by code."""
    return dict(sorted(_PAGES.items()))
