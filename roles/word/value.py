"""Values that are more than plain text: one that people may edit in Word, and a drawing."""

from typing import Self


class Editable(str):
    """A text, the route it comes from and its language. Any change to it, a filter's too, makes it a plain str."""

    __slots__ = ("language", "route")

    route: str
    language: str

    def __new__(cls, text: str, route: str, language: str) -> Self:
        """The text as a str that remembers its route, such as roles/agent/purpose/en, and its language."""
        value = super().__new__(cls, text)
        value.route = route
        value.language = language
        return value


class Drawing(str):
    """The XML of a drawing, to stand in a run of its own; only our own code makes one, never a catalog or template."""

    __slots__ = ()
