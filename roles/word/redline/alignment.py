"""Old and new blocks side by side, in the order of both: which became which, which came, which are gone."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from roles.word.redline.blocks import Block

Pair = tuple[Block | None, Block | None]
"""An old block and what became of it; None where there is none."""
_TRIES = 40_000
"""So many pairs are compared between two blocks that stayed as they were."""


def align(old: Sequence[Block], new: Sequence[Block]) -> list[Pair]:
    """All blocks, in pairs. What stands between the same is paired so that most of its words are kept.

    The last paragraphs before a table or the end always are a pair if nothing else became of them: their ends stay.
    """
    matcher = SequenceMatcher(None, [one.key for one in old], [one.key for one in new], autojunk=False)
    pairs: list[Pair] = []
    at = (0, 0)
    for i, j, size in matcher.get_matching_blocks():
        pairs += _between(old[at[0] : i], new[at[1] : j])
        same = list(zip(old[i : i + size], new[j : j + size], strict=True))
        for one, other in same:
            pairs += [(one, other)] if one.shape == other.shape else [(one, None), (None, other)]
        at = (i + size, j + size)
    return [pair for _, group in groupby(pairs, _is_paragraph) for pair in _with_last(list(group))]


def _between(old: Sequence[Block], new: Sequence[Block]) -> Iterator[Pair]:
    if not old or not new or len(old) * len(new) > _TRIES:
        yield from ((one, None) for one in old)
        yield from ((None, one) for one in new)
        return
    like = [[one.likeness(other) for other in new] for one in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            together = best[i + 1][j + 1] + like[i][j] if like[i][j] else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and like[i][j] and best[i][j] == best[i + 1][j + 1] + like[i][j]:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif i < len(old) and (j == len(new) or best[i][j] == best[i + 1][j]):
            yield old[i], None
            i += 1
        else:
            yield None, new[j]
            j += 1


def _is_paragraph(pair: Pair) -> bool:
    block = pair[0] or pair[1]
    return block is not None and block.is_paragraph


def _with_last(pairs: list[Pair]) -> list[Pair]:
    """The last old and the last new one of neighbouring paragraphs as a pair, if both would stand alone at the end."""
    tail = next((at for at in reversed(range(len(pairs))) if None not in pairs[at]), -1) + 1
    gone = next((one for one, other in reversed(pairs[tail:]) if other is None), None)
    come = next((other for one, other in reversed(pairs[tail:]) if one is None), None)
    if gone is None or come is None or not come.is_paragraph or gone.shape != come.shape:
        return pairs
    rest = [pair for pair in pairs if gone not in pair and come not in pair]
    return [*rest, (gone, come)]
