"""A document as it reads once every recorded change is accepted, line by line and row by row."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from roles.word.returned import Paragraph, Piece


@dataclass(frozen=True, order=True)
class Hand:
    """Who recorded a change, and when, as the document says."""

    by: str
    on: str = ""


@dataclass(frozen=True)
class Line:
    """A paragraph, or several that became one because the mark between them was taken out.

    `spoken` numbers the paragraphs in it as they stand in the file.
    """

    paragraphs: tuple[Paragraph, ...]
    numbers: tuple[int, ...]

    @property
    def first(self) -> Paragraph:
        """The paragraph that says where the line stands."""
        return self.paragraphs[-1]

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """All its pieces, those taken out too; without fields and hints, which nobody wrote."""
        return tuple(
            piece for paragraph in self.paragraphs for piece in paragraph.pieces if not (piece.field or piece.hint)
        )

    @cached_property
    def kept(self) -> tuple[Piece, ...]:
        """The pieces that are left."""
        if self.first.row and self.first.row.kind == "deleted":
            return ()
        return tuple(piece for piece in self.pieces if piece.change != "deleted")

    @cached_property
    def text(self) -> str:
        """What it says."""
        return plain("".join(piece.text for piece in self.kept))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of the values that stand in it, in order."""
        return tuple(dict.fromkeys(piece.key for piece in self.kept if piece.key and piece.text))

    @property
    def hands(self) -> frozenset[Hand]:
        """Who changed it with tracking."""
        made = {Hand(piece.by, piece.on) for piece in self.pieces if piece.change}
        for paragraph in self.paragraphs:
            made |= {Hand(one.by, one.on) for one in (paragraph.mark, paragraph.row) if one}
        return frozenset(made)

    def said(self, key: str) -> str:
        """What stands in the place of a key."""
        return plain("".join(piece.text for piece in self.kept if piece.key == key))

    def restored(self, values: Mapping[str, str], elsewhere: frozenset[str] = frozenset()) -> str:
        """What it would say if nobody had touched its values; those of `elsewhere` stand in another line."""
        said = []
        for key, pieces in groupby(self.kept, lambda piece: piece.key if piece.key not in elsewhere else ""):
            value = values.get(key)
            said.append("".join(piece.text for piece in pieces) if value is None else value)
        return plain("".join(said))


@dataclass(frozen=True)
class Block:
    """A line of its own, or all lines of a table's row; `row` is (table, row) and so on, empty for a line."""

    lines: tuple[Line, ...]
    row: tuple[int, ...] = ()

    @property
    def part(self) -> str:
        """The part of the file it stands in."""
        return self.lines[0].first.part

    @cached_property
    def text(self) -> str:
        """What it says, cells and lines apart."""
        return "\n".join(line.text for line in self.lines if line.text)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of all its values."""
        return tuple(dict.fromkeys(key for line in self.lines for key in line.keys))

    @cached_property
    def cells(self) -> tuple[tuple[Line, ...], ...]:
        """The lines of each cell; of a line of its own, that line."""
        cells: dict[tuple[int, ...], list[Line]] = {}
        for line in self.lines:
            cells.setdefault(line.first.place[:3], []).append(line)
        return tuple(tuple(lines) for lines in cells.values())


def plain(text: str) -> str:
    """A text with every run of spaces as one, but its line breaks: what editors change without being asked."""
    return "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))


def blocks(paragraphs: Iterable[Paragraph]) -> list[Block]:
    """What stands in a document, rows of tables whole; lines that say nothing are left out, rows of none too."""
    made = []
    for row, lines in groupby(_lines(paragraphs), lambda line: (line.first.part, line.first.place[:2])):
        speaking = [line for line in lines if line.text]
        if not row[1]:
            made += [Block((line,)) for line in speaking]
        elif speaking:
            made.append(Block(tuple(speaking), row[1]))
    return made


def _lines(paragraphs: Iterable[Paragraph]) -> Iterator[Line]:
    waiting: list[tuple[int, Paragraph]] = []
    for number, paragraph in enumerate(paragraphs):
        if waiting and (waiting[-1][1].part, waiting[-1][1].place) != (paragraph.part, paragraph.place):
            yield _line(waiting)
            waiting = []
        waiting.append((number, paragraph))
        if not (paragraph.mark and paragraph.mark.kind == "deleted"):
            yield _line(waiting)
            waiting = []
    if waiting:
        yield _line(waiting)


def _line(of: list[tuple[int, Paragraph]]) -> Line:
    return Line(tuple(paragraph for _, paragraph in of), tuple(number for number, _ in of))
