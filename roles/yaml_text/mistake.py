"""What a mistake in a file is: a function that words it, with its code, name and manual page."""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import cleandoc
from typing import Concatenate, ParamSpec

from roles.finding import Finding, Place, Problem, Severity

Words = ParamSpec("Words")
Found = Callable[Concatenate[str, Place | None, Words], Finding]
_PAGES: dict[str, "Page"] = {}


@dataclass(frozen=True)
class Page:
    """The manual page of a mistake; its first line says in one sentence what is wrong."""

    code: str
    name: str
    manual: str

    @property
    def sentence(self) -> str:
        """What is wrong, in one sentence."""
        return self.manual.partition("\n")[0]


def mistake(code: str) -> Callable[[Callable[Words, Problem]], Found[Words]]:
    """Make of a function that words a problem one that returns the finding: path and place come first.

    The function's name is the mistake's, its docstring the manual page.
    """

    def keep(word: Callable[Words, Problem]) -> Found[Words]:
        name = word.__name__.replace("_", "-")
        if code in _PAGES:
            raise ValueError(f"{code} is taken by {_PAGES[code].name}")
        _PAGES[code] = Page(code, name, cleandoc(word.__doc__ or ""))

        def found(path: str, place: Place | None, /, *args: Words.args, **values: Words.kwargs) -> Finding:
            return Finding(code, name, Severity.ERROR, word(*args, **values), path, place)

        return found

    return keep


def pages() -> dict[str, Page]:
    """The manual pages of all mistakes, by code."""
    return dict(sorted(_PAGES.items()))
