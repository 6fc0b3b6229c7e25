"""Blanks of a form: what may be put in each, where its value belongs, and what it holds already."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any, get_args

from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.shape import Shape
from roles.model.walk import new_names
from roles.word.value import TICK, Blank, Filling, Lent

_MORE = 2
"""Empty entries below those that are known already."""


@dataclass(frozen=True)
class Form:
    """Makes the blanks whose values stand below `root`; `at` names the place below it, `title` is what it is called."""

    wording: Wording
    root: Route

    def text(self, at: str, title: str, said: str = "", hint: str | None = None) -> Blank:
        """Text of one line or several; `hint` stands there instead of the words that there is something to write."""
        return self._blank(at, said, Filling("text", title, self.wording.say("Write here") if hint is None else hint))

    def day(self, at: str, title: str, value: date | None = None, hint: str | None = None) -> Blank:
        """A day."""
        words = self.wording.say("Day, month, year") if hint is None else hint
        return self._blank(at, self.wording.day(value), Filling("day", title, words, day=value))

    def term(self, at: str, title: str, context: str, words: Iterable[str], chosen: str | None = None) -> Blank:
        """One of the closed words of a `context`."""
        return self.choice(at, title, [(word, self.wording.term(context, word)) for word in words], chosen)

    def choice(self, at: str, title: str, choices: Iterable[tuple[str, str]], chosen: str | None = None) -> Blank:
        """One of several values, each with its words."""
        known = dict(choices)
        # On paper nobody can open the list, so the hint says what is in it.
        hint = self.wording.say("Choose: {choices}", choices=" / ".join(word.rstrip(".。") for word in known.values()))
        filling = Filling("choice", title, hint, tuple(known.items()))
        return self._blank(at, known.get(chosen, "") if chosen else "", filling)

    def tick(self, at: str, title: str) -> Blank:
        """A check box, not ticked."""
        return self._blank(at, TICK[False], Filling("tick", title))

    def _blank(self, at: str, said: str, filling: Filling) -> Blank:
        # Words of another language are no answer in this one: they stand there as a hint.
        known, shown = ("", replace(filling, hint=said)) if isinstance(said, Lent) else (said, filling)
        return Blank.of(known, "/".join((*self.root, at)), self.wording.language, shown)


def allowed(shape: type[Shape], field: str) -> tuple[str, ...]:
    """The closed words that a field can hold."""
    return tuple(get_args(get_args(shape.model_fields[field].annotation)[0]))


def with_new(known: tuple[Any, ...], shape: type[Any], room: int) -> list[Any]:
    """The entries of a list, then two that say nothing yet: new-1, new-2; `room` such entries if none is known."""
    free = new_names({one.id for one in known})
    return [*known, *(shape(id=name) for name in islice(free, _MORE if known else room))]
