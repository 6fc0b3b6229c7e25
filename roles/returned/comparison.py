"""What is different in the rows and lines that a document had when it was built and still has."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from roles.finding import Route
from roles.returned.alignment import Pair, Values, align, in_place
from roles.returned.difference import Difference, Edited, Words
from roles.returned.line import Block, Line, blocks, plain
from roles.returned.traces import Traces
from roles.word.returned import Paragraph, Returned
from roles.word.value import Editable


@dataclass(frozen=True)
class Base:
    """A document as it was built: what it is about, its values by key, its paragraphs."""

    about: Route
    values: Mapping[str, Editable]
    paragraphs: tuple[Paragraph, ...]


class Comparison:
    """The work of comparing: `found` grows, and no value is told twice."""

    def __init__(self, base: Base, came: Returned) -> None:
        self.base = base
        self.found: list[Difference] = []
        self.old = blocks(base.paragraphs)
        new = blocks(came.paragraphs)
        built = {key: plain(value) for key, value in base.values.items()}
        home = _homes(self.old, new, built)
        copied = {key for key, anchor in came.anchors.items() if len(anchor.starts) > 1}
        self._more = _continued(new, home, copied)
        self._told: set[str] = set()
        self.values = Values(built, home)
        self.traces = Traces(came, new, built)
        self.new = list(self._without_more(new))

    def both(self, old: Block, new: Block) -> None:
        """A row or line that is in both."""
        for pair in _lines(old, new, self.values):
            if pair.old and pair.new:
                self._line(pair.old.lines[0], pair.new.lines[0], old)
            elif pair.old:
                self.left(pair.old.lines[0], self.traces.of_line(new.lines[0]).heading, old)
            elif pair.new and not self.values.homes_in(pair.new):
                self.words("", pair.new.lines[0], old)
            elif pair.new:
                self.strayed(pair.new.lines[0], old)

    def values_in(self, line: Line) -> None:
        """The values whose place is a line."""
        for key in line.keys:
            if self.values.home.get(key) is line:
                self._tell(key, line.said(key), line)

    def strayed(self, line: Line, row: Block | None = None) -> None:
        """A line that was not there, with values of other lines."""
        self.values_in(line)
        if self.values.restored(line):
            self.words("", line, row)

    def left(self, line: Line, heading: str, row: Block | None = None) -> None:
        """A line as built that is gone."""
        for key in self.lost(line):
            self.emptied(key, heading)
        if not line.keys or any(key in self.values.home for key in line.keys):
            trace = self.traces.of_lost_line(line, heading)
            self.found.append(Words(line.text, "", self.routes(row) if row else (), trace))

    def lost_row(self, block: Block) -> Words:
        """A block as built of which nobody can say whether it is gone."""
        self._told |= set(block.keys)
        return Words(block.text, "", (), self.traces.of_lost_line(block.lines[0], ""))

    def new_row(self, block: Block) -> Words:
        """A block that came back of which nobody can say whether it is new."""
        return Words("", block.text, (), self.traces.of_line(block.lines[0]))

    def settle(self) -> None:
        """Lines that are gone in one place and stand in another only moved."""
        gone = [one for one in self.found if isinstance(one, Words) and not one.new]
        moved: list[Difference] = []
        for number, one in enumerate(self.found):
            same = next(
                (other for other in gone if isinstance(one, Words) and (one.old, one.new) == ("", other.old)), None
            )
            if same and isinstance(one, Words):
                gone = [other for other in gone if other is not same]
                moved.append(same)
                self.found[number] = replace(one, old=same.old)
        self.found = [one for one in self.found if not any(one is other for other in moved)]

    def words(self, old: str, line: Line, row: Block | None = None) -> None:
        """Words of a line that are no value, unless there are none: an empty blank that was filled in stood alone."""
        routes, new = self.routes(row) if row else (), self.values.restored(line)
        if old or new:
            self.found.append(Words(old, new, routes, self.traces.of_line(line)))

    def emptied(self, key: str, heading: str = "") -> None:
        """A value that is gone."""
        if key not in self._told:
            self._told.add(key)
            value = self.base.values[key]
            trace = self.traces.of_values([key], heading)
            self.found.append(Edited(self.route(key), value.language, str(value), "", trace))

    def told(self, keys: set[str]) -> None:
        """Nothing more is to be said of these values."""
        self._told |= keys

    def lost(self, block: Block | Line) -> list[str]:
        """The values of a row or line as built that stand nowhere any more."""
        return [key for key in block.keys if key not in self.values.home and key not in self._told]

    def route(self, key: str) -> Route:
        """Where a value stands in the catalog."""
        return tuple(self.base.values[key].route.split("/"))

    def what(self, key: str) -> tuple[Route, str]:
        """Where a value stands in the catalog, and its language."""
        return self.route(key), self.base.values[key].language

    def routes(self, block: Block) -> tuple[Route, ...]:
        """Where the values of a row or line stand in the catalog."""
        return tuple(self.route(key) for key in block.keys if key in self.base.values)

    def _line(self, old: Line, new: Line, row: Block) -> None:
        """A line that is in both: its values, then the words around them."""
        if len(old.keys) == 1 and old.text == self.values.built.get(old.keys[0]):
            key = old.keys[0]
            lives = self.values.home.get(key)
            if key not in self._told and (lives is new or lives is None):  # what is typed beside it belongs to it
                self._tell(key, new.text, new, "" if lives else "position")
                return
        restored = self.values.restored(new)
        lost = self.lost(old)
        self.values_in(new)
        if restored == old.text:
            self.told(set(lost))
        elif len(lost) == 1 and (said := between(old.text, self.values.built[lost[0]], restored)) is not None:
            self._tell(lost[0], said, new, "position")
        else:
            self.told(set(lost))
            self.words(old.text, new, row)

    def _tell(self, key: str, said: str, line: Line, how: str = "") -> None:
        """A value is found; if it says something else, that is a difference."""
        if key in self._told:
            return
        self._told.add(key)
        value = self.base.values[key]
        whole = "\n".join((said, *(more.text for more in self._more.get(key, ()))))
        if self.values.built[key] != plain(whole):
            trace = self.traces.of_value(key, line, how)
            self.found.append(Edited(self.route(key), value.language, str(value), whole, trace))

    def _without_more(self, new: list[Block]) -> Iterator[Block]:
        """The blocks without lines that only go on with the value of the line before."""
        more = {id(line) for lines in self._more.values() for line in lines}
        for block in new:
            kept = Block(tuple(line for line in block.lines if id(line) not in more), block.row)
            if any(map(self.values.restored, kept.lines)) or self.values.homes_in(kept):
                yield kept


def between(whole: str, value: str, said: str) -> str | None:
    """What stands in `said` where `value` stood in `whole`; None if the words around it are others."""
    start = whole.find(value)
    head, tail = whole[:start], whole[start + len(value) :]
    if start < 0 or len(said) < len(head) + len(tail) or not (said.startswith(head) and said.endswith(tail)):
        return None
    return said[len(head) : len(said) - len(tail)]


def _homes(old: Sequence[Block], new: Sequence[Block], built: Mapping[str, str]) -> dict[str, Line]:
    """Key → the line where its value stands; of copies, that with most of what stood around it, best unchanged."""
    around = {key: frozenset(block.keys) for block in old for key in block.keys}
    best: dict[str, tuple[int, bool]] = {}
    home: dict[str, Line] = {}
    for block in new:
        for line in block.lines:
            for key in line.keys:
                fit = len(around.get(key, frozenset()) & set(block.keys)), line.said(key) == built.get(key)
                if key in built and (key not in best or fit > best[key]):
                    best[key], home[key] = fit, line
    return home


def _continued(new: list[Block], home: Mapping[str, Line], copied: Collection[str]) -> dict[str, list[Line]]:
    """Lines that only go on with the value of the line before, by its key; items of a list and copies do not."""
    more: dict[str, list[Line]] = {}
    for block in new:
        for before, line in zip(block.lines, block.lines[1:], strict=False):
            key = next(iter(line.keys), "")
            goes_on = line.keys == before.keys[-1:] and bool(key) and key not in copied and home.get(key) is not line
            if goes_on and not line.first.listed and before.first.place == line.first.place:
                more.setdefault(key, []).append(line)
    return more


def _lines(old: Block, new: Block, values: Values) -> Iterator[Pair]:
    """The lines of both, cell by cell."""
    if not old.row:
        yield Pair(old, new)
        return
    if len(old.cells) != len(new.cells):
        yield from align([Block((line,)) for line in old.lines], [Block((line,)) for line in new.lines], values)
        return
    columns = sorted({line.first.place[2] for block in (old, new) for line in block.lines})
    for column in columns:
        one, other = ([Block((line,)) for line in block.lines if line.first.place[2] == column] for block in (old, new))
        yield from in_place(align(one, other, values), values)
