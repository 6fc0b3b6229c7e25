"""Which row or line of a document as built is which of the one that came back."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby

from roles.returned.line import Block, Line

LIKE = 0.5
"""From which likeness on two texts are one text that was changed, as for redlines."""
SAME = 0.8
"""From which likeness on a text without keys that stands elsewhere is one with them that is gone."""


@dataclass(frozen=True)
class Pair:
    """A block as built and as it came back; one is missing where it was added or taken out.

    `moved`: it stands in another place among the others. `sure`: no other block says the same, of which it might be.
    """

    old: Block | None
    new: Block | None
    moved: bool = False
    sure: bool = True


@dataclass(frozen=True)
class Values:
    """The values as built by key, and which line each of them stands in now; in other lines they are copies."""

    built: Mapping[str, str]
    home: Mapping[str, Line] = field(default_factory=dict)

    def restored(self, line: Line) -> str:
        """What a line would say if nobody had touched its values."""
        copies = frozenset(key for key in line.keys if self.home.get(key, line) is not line)
        return line.restored(self.built, copies)

    def restored_block(self, block: Block) -> str:
        """The same of all lines of a block."""
        return "\n".join(self.restored(line) for line in block.lines)

    def homes_in(self, block: Block) -> frozenset[str]:
        """The keys whose place is in the block."""
        return frozenset(key for line in block.lines for key in line.keys if self.home.get(key, line) is line)


def align(old: Sequence[Block], new: Sequence[Block], values: Values) -> list[Pair]:
    """Every block of both, in the order of the new ones; those taken out come where they stood."""
    before = [(block.part, bool(block.row), block.text) for block in old]
    after = [(block.part, bool(block.row), values.restored_block(block)) for block in new]
    pairs: list[Pair] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs += [Pair(one, other) for one, other in zip(old[a:b], new[c:d], strict=True)]
        else:
            pairs += _changed(old[a:b], new[c:d], values)
    return _moved(pairs, values)


def _changed(old: Sequence[Block], new: Sequence[Block], values: Values) -> list[Pair]:
    """The pairs of a region: each old block goes with the first new one that has its values, or is like it."""
    pairs: list[Pair] = []
    labels = {one.lines[0].text for one in old if one.row and not one.keys}
    at = 0
    for block in old:
        found = next((n for n in range(at, len(new)) if _same(block, new[n], labels, values)), None)
        if found is None:
            pairs.append(Pair(block, None))
            continue
        pairs += [Pair(None, one) for one in new[at:found]]
        pairs.append(Pair(block, new[found]))
        at = found + 1
    return [*pairs, *(Pair(None, one) for one in new[at:])]


def in_place(pairs: Sequence[Pair], values: Values) -> list[Pair]:
    """The same, but where as many blocks came in as others with lost values went out, those are they."""
    made: list[Pair] = []
    for open_, some in groupby(pairs, lambda pair: not (pair.old and pair.new)):
        gap = list(some)
        old, new = [pair.old for pair in gap if pair.old], [pair.new for pair in gap if pair.new]
        fits = open_ and len(old) == len(new) and all(
            bool(one.row) == bool(other.row) and one.part == other.part
            and not values.home.keys() & set(one.keys) and not values.homes_in(other)
            for one, other in zip(old, new, strict=True)
        )  # fmt: skip
        made += [Pair(one, other) for one, other in zip(old, new, strict=True)] if fits else gap
    return made


def _same(old: Block, new: Block, labels: Collection[str], values: Values) -> bool:
    """Whether one became the other; a row that bears the label of another row is that one, however alike they are."""
    if bool(old.row) != bool(new.row) or old.part != new.part:
        return False
    homes = values.homes_in(new)
    if old.keys and homes:
        return bool(homes & set(old.keys))
    if old.row and not old.keys and not homes and new.lines[0].text in labels:
        return old.lines[0].text == new.lines[0].text
    return like(old.text, values.restored_block(new)) >= LIKE


def _moved(pairs: list[Pair], values: Values) -> list[Pair]:
    """Blocks that went out in one place and came in in another are one block that moved."""
    gone = [pair.old for pair in pairs if pair.old and not pair.new]
    came: dict[int, Block] = {}
    for number, pair in enumerate(pairs):
        if pair.new and not pair.old and (old := _twin(pair.new, gone, values)):
            came[number] = old
            gone.remove(old)
    moved = {id(block) for block in came.values()}
    return [
        Pair(came[number], pair.new, moved=True) if number in came else pair
        for number, pair in enumerate(pairs)
        if number in came or not (pair.old and not pair.new and id(pair.old) in moved)
    ]


def _twin(new: Block, gone: list[Block], values: Values) -> Block | None:
    homes, text = values.homes_in(new), values.restored_block(new)
    for old in gone:
        if bool(old.row) != bool(new.row) or old.part != new.part:
            continue
        if (homes & set(old.keys)) or (not old.keys and len(text) > 1 and text == old.text):
            return old
    lost = [old for old in gone if old.keys and not homes and (bool(old.row), old.part) == (bool(new.row), new.part)]
    return max(
        (old for old in lost if like(old.text, text) >= SAME), key=lambda old: like(old.text, text), default=None
    )


def like(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
