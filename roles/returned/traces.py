"""Who made a difference, under which heading it stands, and how its place was found."""

from collections.abc import Iterable, Iterator, Mapping

from roles.returned.difference import Trace
from roles.returned.line import Block, Hand, Line, plain
from roles.word.returned import INSERTED, Returned


class Traces:
    """The traces in a document that came back; `built` are the values as built by key."""

    def __init__(self, came: Returned, blocks: Iterable[Block], built: Mapping[str, str]) -> None:
        self._came = came
        self._built = built
        self._headings = dict(_headings(blocks))
        self._hands = _hands(came)

    def of_value(self, key: str, line: Line, how: str = "") -> Trace:
        """Of a value that stands in a line, or stood there."""
        anchor = self._came.anchors.get(key)
        found = how or (anchor.how if anchor else "")
        return Trace(self._heading(line), self._by(key), self._recorded(key), found, line.numbers[-1])

    def of_values(self, keys: Iterable[str], heading: str = "") -> Trace:
        """Of values that are gone."""
        some = list(keys)
        hands = tuple(sorted({hand for key in some for hand in self._by(key)}))
        return Trace(heading, hands, bool(hands), paragraph=self._last_place(some))

    def of_line(self, line: Line) -> Trace:
        """Of other words of a line."""
        hands = tuple(sorted(line.hands))
        return Trace(self._heading(line), hands, bool(hands), paragraph=line.numbers[-1])

    def of_lost_line(self, line: Line, heading: str) -> Trace:
        """Of a line as built that is gone: whoever took out a paragraph that said the same."""
        for number, paragraph in enumerate(self._came.paragraphs):
            if plain(paragraph.before) == line.text and (hands := Line((paragraph,), (number,)).hands):
                return Trace(heading, tuple(sorted(hands)), tracked=True, paragraph=number)
        return Trace(heading)

    def at(self, paragraph: int | None, hand: Hand) -> Trace:
        """Of a comment that begins in a paragraph."""
        heading = self._headings.get(paragraph, "") if paragraph is not None else ""
        return Trace(heading, (hand,), paragraph=paragraph)

    def _last_place(self, keys: list[str]) -> int | None:
        """Where values that were taken out with tracking still stand in the file."""
        places = (spans[0] for key in keys if key in self._came.anchors for spans in self._came.anchors[key].spans)
        return next(places, None)

    def _heading(self, line: Line) -> str:
        return self._headings.get(line.numbers[-1], "")

    def _by(self, key: str) -> tuple[Hand, ...]:
        return tuple(sorted(self._hands.get(key, ())))

    def _recorded(self, key: str) -> bool:
        """Whether a value would be as built if every recorded change of it were refused."""
        pieces = (piece for paragraph in self._came.paragraphs for piece in paragraph.pieces if piece.key == key)
        before = "".join(piece.text for piece in pieces if piece.change != INSERTED and not piece.hint)
        return key in self._hands and plain(before) == self._built[key]


def _hands(came: Returned) -> dict[str, set[Hand]]:
    """Key → who recorded changes of its value, or beside it where it stands alone."""
    made: dict[str, set[Hand]] = {}
    for paragraph in came.paragraphs:
        keys = {piece.key for piece in paragraph.pieces if piece.key}
        alone = next(iter(keys)) if len(keys) == 1 else ""
        for piece in paragraph.pieces:
            if piece.change and (piece.key or alone):
                made.setdefault(piece.key or alone, set()).add(Hand(piece.by, piece.on))
        for change in (paragraph.mark, paragraph.row):
            for key in keys if change else ():
                assert change
                made.setdefault(key, set()).add(Hand(change.by, change.on))
    return made


def _headings(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    """Number of a paragraph → the heading above it."""
    heading = ""
    for block in blocks:
        for line in block.lines:
            if line.first.heading:
                heading = line.text
            for number in line.numbers:
                yield number, heading
