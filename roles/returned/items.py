"""Rows and list items that were added, taken out or moved."""

from collections.abc import Iterator, Mapping, Sequence

from roles.finding import Route
from roles.returned.alignment import Pair
from roles.returned.comparison import Comparison, between
from roles.returned.difference import Added, Moved, Removed, Words
from roles.returned.item import item_of
from roles.returned.line import Block, Line


def compare_items(comparison: Comparison, pairs: Sequence[Pair]) -> None:
    """Tell what became of the blocks that are not in both documents, or stand elsewhere."""
    work = _Items(comparison, pairs)
    lost = work.removed()
    for number, pair in enumerate(pairs):
        if pair.old and pair.new:
            if pair.moved:
                work.moved(number, pair.old, pair.new, sure=pair.sure)
        elif pair.new and comparison.values.homes_in(pair.new):
            for line in pair.new.lines:
                if comparison.values.homes_in(Block((line,))):
                    comparison.strayed(line)
                else:
                    comparison.words("", line)
        elif pair.new:
            work.added(number, pair.new)
        elif pair.old and id(pair.old) not in lost:
            work.taken_out(pair.old)
    comparison.settle()


class _Items:
    def __init__(self, comparison: Comparison, pairs: Sequence[Pair]) -> None:
        self.work = comparison
        self.pairs = pairs
        self.heading = _headings(comparison.old)

    def removed(self) -> set[int]:
        """Say which items are gone with all their values; the blocks that this accounts for."""
        gone = [pair.old for pair in self.pairs if pair.old and not pair.new]
        missing = {key for block in gone for key in self.work.lost(block)}
        shown = {key for block in self.work.old for key in block.keys}
        items: dict[Route, set[str]] = {}
        for key in self.work.base.values:
            item = item_of(self.work.route(key), self.work.base.about)
            if item and key in shown:
                items.setdefault(item, set()).add(key)
        accounted: set[int] = set()
        for item, keys in items.items():
            if keys <= missing and self._named(item, keys):
                blocks = [block for block in gone if keys & set(block.keys)]
                whole = [block for block in blocks if keys >= set(block.keys)]
                accounted |= {id(block) for block in whole}
                self.work.told(keys)
                trace = self.work.traces.of_values(keys, self.heading[id(blocks[0])])
                old = "\n".join(block.text if block in whole else _own(block, keys) for block in blocks)
                values = {self.work.what(key): self.work.values.built[key] for key in keys}
                self.work.found.append(Removed(item, old, trace, values))
        return accounted

    def _named(self, item: Route, keys: set[str]) -> bool:
        """Whether an item is shown, not only something of it: an entry of its own by its title."""
        return len(item) > 2 or any(self.work.route(key) == (*item, "title") for key in keys)

    def taken_out(self, block: Block) -> None:
        """A row or line that is gone and was no whole item."""
        heading = self.heading[id(block)]
        for line in block.lines:
            self.work.left(line, heading)

    def added(self, number: int, block: Block) -> None:
        """A row or line that was not there: an item if its neighbours are items of a list."""
        for near, behind in ((self._above(number, block), True), (self._below(number, block), False)):
            item = self._item(near.old) if near and near.old else None
            if near and near.old and item:
                fields, rest = self._fields(block, near.old, item)
                language = self.work.base.values[near.old.keys[0]].language
                after, before = (item[-1], None) if behind else (None, item[-1])
                trace = self.work.traces.of_line(block.lines[0])
                self.work.found.append(Added(item[:-1], after, fields, language, rest, trace, before))
                return
        for line in block.lines:
            self.work.words("", line)

    def moved(self, number: int, old: Block, new: Block, *, sure: bool) -> None:
        """An item that stands elsewhere; a moved line that is none is only told."""
        item = self._item(old)
        trace = self.work.traces.of_line(new.lines[0])
        if item is None or not sure:
            self.work.found.append(Words(old.text, old.text, self.work.routes(old) if sure else (), trace))
            return
        above, below = (self._item(one.old) if one and one.old else None for one in self._around(number, new))
        beside = (self._stayed(number, new) if above else None) or above or below
        self.work.found.append(Moved(item, above, beside, trace, self._among(item, new)))

    def _stayed(self, number: int, block: Block) -> Route | None:
        """The nearest item that did not move: one that did may have come from another side itself."""
        for pairs in (self.pairs[:number][::-1], self.pairs[number + 1 :]):
            near = self._near([pair for pair in pairs if not pair.moved], block)
            if near and near.old and (item := self._item(near.old)):
                return item
        return None

    def _among(self, item: Route, block: Block) -> tuple[str, ...]:
        """The items of a list that stand in one table or list of the document that came back, in their order."""
        rows = (p.old for p in self.pairs if p.old and p.new and p.sure and _neighbours(p.new, block))
        return tuple(other[-1] for row in rows if (other := self._item(row)) and other[:-1] == item[:-1])

    def _around(self, number: int, block: Block) -> tuple[Pair | None, Pair | None]:
        return self._above(number, block), self._below(number, block)

    def _above(self, number: int, block: Block) -> Pair | None:
        return self._near(reversed(self.pairs[:number]), block)

    def _below(self, number: int, block: Block) -> Pair | None:
        """What stayed where it was tells more of a place than what moved too."""
        below = self.pairs[number + 1 :]
        return self._near([pair for pair in below if not pair.moved], block) or self._near(below, block)

    def _near(self, pairs: Iterator[Pair] | Sequence[Pair], block: Block) -> Pair | None:
        """The next one that is in both documents, if the two may be items of one list."""
        found = next((pair for pair in pairs if pair.new and pair.old), None)
        return found if found and found.new and found.sure and _neighbours(found.new, block) else None

    def _item(self, block: Block) -> Route | None:
        """The list item that a row or line shows."""
        items = {item_of(route, self.work.base.about) for route in self.work.routes(block)}
        return items.pop() if len(items) == 1 else None

    def _fields(self, block: Block, like: Block, item: Route) -> tuple[Mapping[Route, str], tuple[str, ...]]:
        """What a new row says for each value of the row it is like, and what else it says."""
        fields: dict[Route, str] = {}
        rest: list[str] = []
        for column in sorted({_column(line) for line in block.lines}):
            patterns = [line for line in like.lines if _column(line) == column and line.keys]
            said, left = self._cell([line for line in block.lines if _column(line) == column], patterns)
            fields |= {self.work.route(key)[len(item) :]: words for key, words in said.items()}
            rest += left
        return fields, tuple(rest)

    def _cell(self, lines: list[Line], patterns: list[Line]) -> tuple[dict[str, str], list[str]]:
        """What a new cell says for each key of the one it is like: by copied controls, words around it, or order."""
        said: dict[str, str] = {}
        waiting: list[Line] = []
        for line in lines:
            copies = [key for key in line.keys if any(key in pattern.keys for pattern in patterns)]
            said |= {key: line.said(key) for key in copies}
            found = None if copies else self._framed(line, [one for one in patterns if not set(one.keys) & said.keys()])
            if found:
                said[found[0]] = found[1]
            elif not copies:
                waiting.append(line)
        open_ = [one for one in patterns if not set(one.keys) & said.keys() and len(one.keys) == 1]
        if len(lines) > 1 or len(patterns) > 1:
            open_ = [one for one in open_ if one.text == self.work.values.built[one.keys[0]]]
        for line, pattern in zip(waiting, open_, strict=False):
            said[pattern.keys[0]] = line.text
        return said, [line.text for line in waiting[len(open_) :]]

    def _framed(self, line: Line, patterns: list[Line]) -> tuple[str, str] | None:
        """The key and its words, if the line has the words of a pattern around them."""
        for pattern in patterns:
            key = pattern.keys[0]
            value = self.work.values.built.get(key, "")
            if len(pattern.keys) == 1 and pattern.text != value:
                words = between(pattern.text, value, line.text)
                if words:
                    return key, words
        return None


def _neighbours(one: Block, other: Block) -> bool:
    """Whether two blocks may be items of one list: rows of one table, or items of a list."""
    if one.row or other.row:
        return one.row[:1] == other.row[:1] and one.part == other.part
    return one.lines[0].first.listed and other.lines[0].first.listed


def _own(block: Block, keys: set[str]) -> str:
    """What a row that shows several items says of one."""
    return "\n".join(line.text for line in block.lines if keys & set(line.keys))


def _column(line: Line) -> int:
    return line.first.place[2] if line.first.place else 0


def _headings(blocks: Sequence[Block]) -> dict[int, str]:
    """The heading above each block."""
    heading = ""
    made = {}
    for block in blocks:
        if block.lines[0].first.heading:
            heading = block.text
        made[id(block)] = heading
    return made
