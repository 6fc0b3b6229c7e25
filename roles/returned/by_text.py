"""Rows and lines of a document in which no mark survived: which is which, by their text alone.

Only what is unambiguous is paired: the same text, a label that stands nowhere else, or the one block that is most like
the other, by far and both ways. What may be one of several is left to people.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from roles.returned.alignment import LIKE, Pair
from roles.returned.line import Block

BY_FAR = 0.1
"""By how much likeness of the best must be above that of the next best."""


@dataclass(frozen=True)
class Told:
    """The blocks that are known again, gone or new; then those as built and those that came which may be one or two."""

    pairs: list[Pair]
    old: list[Block]
    new: list[Block]


def align_by_text(old: Sequence[Block], new: Sequence[Block]) -> Told:
    """Every block of both, once."""
    work = _Pairing(list(old), list(new))
    work.pair_same_texts()
    work.pair_where_unique(_label)
    work.pair_likest()
    work.pair_between()
    return work.told()


class _Pairing:
    """The work of pairing: `of` grows, number of an old block → that of its new one; those in `twins` may be others."""

    def __init__(self, old: list[Block], new: list[Block]) -> None:
        self.old, self.new = old, new
        self.of: dict[int, int] = {}
        self.twins: set[int] = set()

    def _open(self) -> tuple[list[int], list[int]]:
        taken = set(self.of.values())
        return (
            [number for number in range(len(self.old)) if number not in self.of],
            [number for number in range(len(self.new)) if number not in taken],
        )

    def pair_same_texts(self) -> None:
        """Equal blocks: first those that stayed, then those that moved."""
        before, now = ([(_shape(block), block.text) for block in some] for some in (self.old, self.new))
        for a, b, length in SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks():
            self.of |= {a + n: b + n for n in range(length)}
        left, right = self._open()
        for a in left:
            same = next((b for b in right if now[b] == before[a]), None)
            if same is not None:
                self.of[a] = same
                right.remove(same)
        count = Counter(before)
        self.twins = {number for number, said in enumerate(before) if count[said] > 1}

    def pair_where_unique(self, mark: Callable[[Block], object]) -> None:
        """Blocks with a mark that no other has, before or now."""
        before, now = ({mark(block): n for n, block in enumerate(some)} for some in (self.old, self.new))
        count = Counter(map(mark, self.old)), Counter(map(mark, self.new))
        left, right = map(set, self._open())
        for one, number in before.items():
            if one and number in left and now.get(one) in right and count[0][one] == count[1][one] == 1:
                self.of[number] = now[one]

    def pair_likest(self) -> None:
        """Blocks each of which is most like the other, by far."""
        left, right = self._open()
        scores = {(a, b): score for a in left for b in right if (score := _likeness(self.old[a], self.new[b]))}
        for (a, b), score in scores.items():
            if score >= LIKE and all(score - other >= BY_FAR for other in _rivals(scores, a, b)):
                self.of[a] = b

    def pair_between(self) -> None:
        """A paragraph that was written anew stands between the same neighbours; rows and items may be others."""
        left, right = map(set, self._open())
        for a in left:
            b = self.of.get(a - 1, -1) + 1 if a else 0
            alone = b in right and b + 1 not in right and a + 1 not in left
            closed = self.of.get(a + 1, len(self.new)) == b + 1
            if alone and closed and _shape(self.old[a]) == _shape(self.new[b]) and _is_prose(self.old[a], self.new[b]):
                self.of[a] = b

    def told(self) -> Told:
        """What is known now: one that is gone and one that is new may be the same, reworded."""
        left, right = self._open()
        gone, came = {_shape(self.old[a]) for a in left}, {_shape(self.new[b]) for b in right}
        unsure_old = {a for a in left if a in self.twins or _shape(self.old[a]) in came}
        unsure_new = {b for b in right if _shape(self.new[b]) in gone}
        before = [number for number in range(len(self.old)) if number not in unsure_old]
        now = [number for number in range(len(self.new)) if number not in unsure_new]
        back = {b: a for a, b in self.of.items()}
        tokens = [back.get(number, f"new {number}") for number in now]
        pairs: list[Pair] = []
        for tag, a, b, c, d in SequenceMatcher(None, before, tokens, autojunk=False).get_opcodes():
            if tag == "equal":
                pairs += [self._pair(number, self.of[number]) for number in before[a:b]]
                continue
            pairs += [Pair(self.old[number], None) for number in before[a:b] if number not in self.of]
            for number in now[c:d]:
                pairs.append(
                    self._pair(back[number], number, moved=True) if number in back else Pair(None, self.new[number])
                )
        return Told(
            pairs, [self.old[number] for number in sorted(unsure_old)], [self.new[n] for n in sorted(unsure_new)]
        )

    def _pair(self, old: int, new: int, *, moved: bool = False) -> Pair:
        return Pair(self.old[old], self.new[new], moved, sure=old not in self.twins)


def _likeness(old: Block, new: Block) -> float:
    """How alike two blocks are; 0 if too little to matter."""
    if _shape(old) != _shape(new):
        return 0
    found = SequenceMatcher(None, old.text, new.text, autojunk=False)
    least = LIKE - BY_FAR
    return found.ratio() if found.real_quick_ratio() >= least and found.quick_ratio() >= least else 0


def _rivals(scores: Mapping[tuple[int, int], float], a: int, b: int) -> Iterator[float]:
    return (other for (x, y), other in scores.items() if (x == a) != (y == b))


def _shape(block: Block) -> object:
    """What tells blocks apart whatever they say."""
    return block.part, bool(block.row)


def _label(block: Block) -> object:
    """What a row begins with, if no value stands there."""
    first = block.lines[0]
    said = block.row and len(block.lines) > 1 and any(map(str.isalpha, first.text)) and not first.keys
    return (_shape(block), first.text) if said else None


def _is_prose(old: Block, new: Block) -> bool:
    return not any(block.row or block.lines[0].first.listed for block in (old, new))
