"""What can be different between a document as built and as it came back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from roles.finding import Route
from roles.returned.line import Hand

ANCHORS = ("control", "bookmark", "position")
"""By what a value is found, the surest first."""


@dataclass(frozen=True)
class Trace:
    """Where a difference stands, and who made it.

    `heading` is the heading above it. `tracked`: the whole of it was recorded, by `hands`. `anchor` is one of ANCHORS,
    by which a value was found. `paragraph` is the number of the paragraph in the file that came back,
    None where nothing is left of it.
    """

    heading: str = ""
    hands: tuple[Hand, ...] = ()
    tracked: bool = False
    anchor: str = ""
    paragraph: int | None = None


@dataclass(frozen=True)
class Edited:
    """A value says something else; `new` is empty if it was taken out."""

    route: Route
    language: str
    old: str
    new: str
    trace: Trace


@dataclass(frozen=True)
class Added:
    """A row or list item that is new, in the list at `route`, behind the item `after`, else before the item `before`.

    `fields`: what was written for each value, by its route below the item. `rest` is what stands there beside them.
    """

    route: Route
    after: str | None
    fields: Mapping[Route, str]
    language: str
    rest: tuple[str, ...]
    trace: Trace
    before: str | None = None


@dataclass(frozen=True)
class Removed:
    """An item that was taken out with all its values; `old` is what stood there, `values` are those as built."""

    route: Route
    old: str
    trace: Trace
    values: Mapping[tuple[Route, str], str] = field(default_factory=dict)


@dataclass(frozen=True)
class Moved:
    """An item that stands behind another one now, `after`, or first of all; `beside` are its new neighbours.

    `route` is where it is in the catalog. Neighbours of another list, or of another weight, say that it changed sides.
    `among` are the items of its list that stand in one table or list with it now, in their order, with itself.
    """

    route: Route
    after: Route | None
    beside: Route | None
    trace: Trace
    among: tuple[str, ...] = ()


@dataclass(frozen=True)
class Words:
    """Text that is no value of the catalog: a composed sentence, a label, a heading, something new.

    `routes` are the values that stand in the same row or line. `why` says in English why it cannot be taken over, where
    that is known already.
    """

    old: str
    new: str
    routes: tuple[Route, ...]
    trace: Trace
    why: str = ""


@dataclass(frozen=True)
class Commented:
    """A comment and its replies, each with its author; `routes` are the values at which it stands."""

    id: str
    text: str
    replies: tuple[tuple[Hand, str], ...]
    quoted: str
    routes: tuple[Route, ...]
    done: bool
    trace: Trace


@dataclass(frozen=True)
class Foreign:
    """Something that is no text and was not built, such as a picture; `what` is one of roles.word.foreign.FOREIGN."""

    what: str
    trace: Trace


@dataclass(frozen=True)
class Layout:
    """Only the look of something was changed."""

    text: str
    trace: Trace


Difference = Edited | Added | Removed | Moved | Words | Commented | Foreign | Layout
