"""Values that are more than plain text: editable in Word, a blank, lent by another language, in two, a drawing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self
from unicodedata import east_asian_width

MARK = " · "
"""Between the halves of what two languages say, where a space would let figures or letters run into one another."""
ROOM = 40
"""Letters for which a paragraph of its own always has room on one line; a Chinese one counts twice."""


class Editable(str):
    """A text, the route it comes from and its language. Any change to it, a filter's too, makes it a plain str.

    `locked`: it can be found in the document, but Word lets nobody change it.
    """

    __slots__ = ("language", "locked", "route")

    route: str
    language: str
    locked: bool

    def __new__(cls, text: str, route: str, language: str, *, locked: bool = False) -> Self:
        """The text as a str that remembers its route, such as roles/agent/purpose/en, and its language."""
        value = super().__new__(cls, text)
        value.route = route
        value.language = language
        value.locked = locked
        return value


ANSWERS = "answers"
"""How the route of a blank begins that belongs to no value of the catalog."""

SIGNATURES = (ANSWERS, "approval")
"""How the route of a blank begins in which somebody signs; then comes the role, who signs, and name or on."""

TICK = {False: "☐", True: "☒"}
"""What a check box shows."""


@dataclass(frozen=True)
class Filling:
    """What may be put in a blank.

    `kind`: text (one line or several), day, choice (one of `choices`: value and words) or tick (a check box). `title`
    is what Word and screen readers call it, `hint` stands in it while it is empty.
    """

    kind: str
    title: str
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    day: date | None = None


class Blank(Editable):
    """A place to be filled in, which holds a value already or is empty.

    Its route is that of the value in the catalog, also where there is none yet: roles/agent/purpose,
    roles/new-role/purpose, roles/agent/responsibilities/new-1/does. An answer that no catalog holds has a route of
    its own: answers/records/complaint-log/1/case-number.
    """

    __slots__ = ("filling",)

    filling: Filling

    @classmethod
    def of(cls, text: str, route: str, language: str, filling: Filling) -> Self:
        """A blank that shows `text`, or its hint if that is empty."""
        value = cls(text, route, language)
        value.filling = filling
        return value


class Lent(str):
    """Words of another language where there are none to print in the document's own, and the mark that says so.

    Nobody may edit them there: it could not be known which language was meant.
    """

    __slots__ = ("mark", "words")

    words: str
    mark: str

    def __new__(cls, words: str, mark: str) -> Self:
        """The words with the mark behind them, as a str that knows the two apart."""
        value = super().__new__(cls, words + mark)
        value.words = words
        value.mark = mark
        return value


class Pair(str):
    """What two languages say, each a value of its own; as a str, both of them.

    `shown` is what is printed in order: both halves, or the words that one of them lends the other and their mark.
    """

    __slots__ = ("halves", "lent", "shown")

    halves: Mapping[str, str]
    shown: Mapping[str, str]
    lent: bool

    def __new__(cls, halves: Mapping[str, str]) -> Self:
        """Language → its half, for two languages."""
        shown = _lent(halves)
        value = super().__new__(cls, _between(shown or halves, ROOM, lent=bool(shown)).join((shown or halves).values()))
        value.halves = halves
        value.shown = shown or halves
        value.lent = bool(shown)
        return value

    def between(self, room: int) -> str:
        """What stands between the halves where a line has room for so many letters: see `seam`, or a line break."""
        return _between(self.shown, room, lent=self.lent)

    @property
    def line(self) -> str:
        """Both where nothing but one line can stand, as in a property of the file."""
        return ("" if self.lent else MARK).join(self.shown.values())


def in_language(value: object, language: str) -> object:
    """The half of a pair that is in the language; what both languages say alike is in either."""
    return value.halves[language] if isinstance(value, Pair) else value


def on_one_line(value: object) -> object:
    """A pair as one line, where the template knows that there is room; it cannot be edited there."""
    if not isinstance(value, Pair):
        return value
    return "".join(value.shown.values()) if value.lent else in_one_line(*value.shown.values())


def letters(text: str) -> int:
    """How wide a text is, in Latin letters."""
    return sum(1 + is_wide(sign) for sign in text)


def seam(first: str, second: str) -> str:
    """What stands between two halves on one line: a space, and a mark where it would not part them to the eye.

    “Grade 5 5 级” and “CRM CRM 系统” are read as one.
    """
    last, begun = next(filter(str.isalnum, reversed(first)), ""), next(filter(str.isalnum, second), "")
    figures = last.isdigit() or begun.isdigit()
    return MARK if figures or is_wide(last) == is_wide(begun) else " "


def in_one_line(first: str, second: str) -> str:
    """What two languages say, on one line; what they say alike, once."""
    said = list(dict.fromkeys(filter(None, (first, second))))
    return seam(said[0], said[-1]).join(said) if said else ""


def is_east_asian(language: str) -> bool:
    """Whether the letters of a language are as wide as high."""
    return language.partition("-")[0] in ("ja", "ko", "zh")


def is_wide(sign: str) -> bool:
    """Whether a sign is as wide as high."""
    return east_asian_width(sign or " ") in "WF"


def _lent(halves: Mapping[str, str]) -> dict[str, str]:
    """The words of one half and the mark of the other, if the one is lent to the other."""
    (one, first), (other, second) = halves.items()
    if isinstance(second, Lent) and second.words == (first.words if isinstance(first, Lent) else first):
        return {one: first, other: second.mark}
    if isinstance(first, Lent) and first.words == second:
        return {other: second, one: first.mark}
    return {}


def _between(shown: Mapping[str, str], room: int, *, lent: bool) -> str:
    if lent:
        return ""
    between = seam(*shown.values())
    together = between.join(shown.values())
    return "\n" if "\n" in together or letters(together) > room else between


class Drawing(str):
    """The XML of a drawing, to stand in a run; only our own code makes one, never a catalog or template."""

    __slots__ = ()
