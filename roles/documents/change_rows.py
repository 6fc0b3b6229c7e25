"""Changes of a catalog in words: what happened, where, what stood there and what stands there now."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from roles import phrases
from roles.compare import FOLDED, RESTAMPED, Change, Party, Renames, Who
from roles.documents.change_values import Said, value_words
from roles.documents.shortened import shortened
from roles.documents.wording import Wording, printable
from roles.messages import term
from roles.model.catalog import ROOTS, Catalog
from roles.model.home import HOMES
from roles.model.shape import Shape
from roles.model.text import Text
from roles.model.value import at
from roles.model.walk import Route
from roles.review import Review

_NAMES = ("title", "does", "says", "asks", "what", "who", "promise", "reason", "role", "metric", "rule", "at")
"""Fields by which people know an entry, the best first."""
_LARGE = ("roles", "processes", "standards")
"""Parts of the catalog whose entries are read about one by one."""
_LONGEST = 64
_SHORTEST = 32
_NOUNS = {way: kind for kind, way in HOMES.items()}


class Row(NamedTuple):
    """A change as a reader meets it: its number, sentence, the entry and field it is about, before and after.

    Texts stand in each of their languages, the reader's first.
    """

    number: int
    change: Change
    says: str
    where: str
    before: tuple[Said, ...]
    after: tuple[Said, ...]


class Group(NamedTuple):
    """The changes of one role, process or standard, of a list of smaller entries or the department."""

    title: str
    route: Route
    rows: tuple[Row, ...]


class Reader:
    """Words changes between two catalogs for a reader of a language."""

    def __init__(self, before: Catalog, after: Catalog, language: str) -> None:
        self._before, self._after = (Wording(printable(catalog), language) for catalog in (before, after))
        self._earlier = Renames(after, before)
        self.language = language

    def groups(self, changes: Iterable[Change]) -> list[Group]:
        """The changes by what they are about, in the order in which each is met first; numbered as they are read."""
        found: dict[Route, list[Row]] = {}
        for number, change in enumerate(as_read(changes), 1):
            found.setdefault(_entry(change), []).append(self.row(number, change))
        return [Group(self.entry(route), route, tuple(rows)) for route, rows in found.items()]

    def row(self, number: int, change: Change) -> Row:
        """One change in words."""
        earlier = change.difference.earlier or self._earlier.route(change.route)
        before = value_words(self._before, earlier, change.before)
        after = value_words(self._after, change.route, change.after)
        if change.difference.how == RESTAMPED:
            before, after = ((Said("", str(value.substance)),) for value in (change.before, change.after))
        if change.difference.how == "moved":
            before, after = ((Said("", self.entry(route[:2])),) for route in (earlier, change.route))
        if change.difference.how == "reordered":
            before, after = ((Said("", self._order(change.route, names)),) for names in (change.before, change.after))
        where = " › ".join(self._where(change))
        return Row(number, change, self._after.say(change.page.says), where, before, after)

    def entry(self, route: Route) -> str:
        """What people call a role, process or other entry; the department by its title."""
        if len(route) == 1 and route[0] in ROOTS:
            return term(self.language, "part", route[0])
        for wording in (self._after, self._before):
            found = at(wording.catalog, route)
            if isinstance(found, Shape) and (words := _name(wording, found)):
                return words
        return "/".join(route)

    def _order(self, route: Route, names: Iterable[str]) -> str:
        """The entries of a list in an order, each by so many of its words that it is known."""
        return self._after.items([shortened(self.entry((*route, name)), _SHORTEST) for name in names])

    def about(self, change: Change) -> str:
        """The role, process or other entry that a change is in."""
        return self.entry(_entry(change))

    def agreements(self, review: Review) -> dict[str, list[tuple[str, list[Row]]]]:
        """Who must agree → the entries and changes they must agree to."""
        numbers = {id(change): number for number, change in enumerate(as_read(review.changes), 1)}
        found: dict[str, dict[str, dict[int, Row]]] = {}
        for party, changes in review.agreements.items():
            of_party = found.setdefault(self.party(party), {})
            for change in changes:
                rows = of_party.setdefault(self.about(change), {})
                rows[numbers[id(change)]] = self.row(numbers[id(change)], change)
        return {
            party: [(about, [rows[number] for number in sorted(rows)]) for about, rows in entries.items()]
            for party, entries in found.items()
        }

    def numbers(self, rows: Iterable[Row]) -> str:
        """The numbers of rows in order, three and more in a row as the first and the last of them: 1–8, 11."""
        runs: list[list[int]] = []
        for one in sorted({row.number for row in rows}):
            if runs and one == runs[-1][-1] + 1:
                runs[-1].append(one)
            else:
                runs.append([one])
        parted = ([[run[0], run[-1]]] if len(run) > 2 else [[one] for one in run] for run in runs)
        said = ["–".join(phrases.number(self.language, one) for one in run) for some in parted for run in some]
        return self._after.items(said)

    def party(self, party: Party) -> str:
        """Who must agree, in words."""
        say = self._after.say
        title = self.entry(("roles", party.role)) if party.role else ""
        match party.who:
            case Who.HR:
                return say("HR")
            case Who.MANAGER:
                return say("Manager: {role}", role=title) if title else say("Manager outside the department")
        return say("Holder: {role}", role=title)

    def _where(self, change: Change) -> Iterator[str]:
        """The entries inside the role or list that the change is in, and its field unless the sentence names it."""
        gone = change.after is None and not change.difference.earlier
        wording = self._before if gone else self._after
        route = change.route
        for length in range(len(_entry(change)) + 1, len(route) + 1):
            found, around = at(wording.catalog, route[:length]), at(wording.catalog, route[: length - 1])
            if isinstance(found, Shape) and isinstance(around, tuple | Mapping):
                yield self._item(wording, route[:length], found)
        if change.page.is_broad and (label := _field(wording, route)):
            yield label

    def _item(self, wording: Wording, route: Route, found: Shape) -> str:
        words = shortened(_name(wording, found) or route[-1], _LONGEST)
        way = route[:-1] if route[0] == "department" else route[::2]
        kind = _NOUNS.get(way)
        noun = term(self.language, "noun", kind) if kind else ""
        return wording.say("{noun} “{words}”", noun=noun, words=words) if noun else f"“{words}”"


def as_read(changes: Iterable[Change]) -> list[Change]:
    """In the order of a page: what each entry is about together, and after all of them what is folded away."""
    every = [*changes]
    first = {route: number for number, route in reversed([*enumerate(map(_entry, every))])}
    return sorted(every, key=lambda change: (change.class_ in FOLDED, first[_entry(change)]))


def _entry(change: Change) -> Route:
    """What a change is grouped under: a role, process or standard; a whole list of the smaller entries."""
    return change.route[: 2 if change.route[0] in _LARGE else 1]


def _name(wording: Wording, shape: Shape) -> str:
    """How people know an entry: by its title or its words."""
    for field in _NAMES:
        value = getattr(shape, field, None)
        if isinstance(value, Text) and (words := wording.bare(value)):
            return words
        if isinstance(value, str) and value:
            return wording.title(field, value) if field in ("role", "metric") else value
    return str(getattr(shape, "id", ""))


def _field(wording: Wording, route: Route) -> str:
    """What a field is for, as the schema says it."""
    around: Any = at(wording.catalog, route[:-1])
    if isinstance(around, Mapping):
        return _field(wording, route[:-1])
    if not isinstance(around, Shape) or route[-1] not in type(around).model_fields:
        return ""
    return wording.say(type(around).model_fields[route[-1]].description or "")
