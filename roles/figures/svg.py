"""A picture as an SVG file: real text, with title and description for those who cannot see it."""

from math import hypot
from xml.sax.saxutils import escape, quoteattr

from roles.figures.lettering import LEADING
from roles.figures.picture import PADDING, Box, Picture, Stroke

_HEAD = 6.0, 2.6
"""Length and half the width of an arrow head, drawn as a shape: not every program colours markers."""
_MARGIN = 6.0
"""Around the picture, so that no edge is cut."""
_DASHES = ' stroke-dasharray="4 3"'


def svg(picture: Picture, *, language: str, fonts: tuple[str, ...]) -> bytes:
    """The file; `fonts` in the order in which they are tried."""
    family = ", ".join([f"'{font}'" for font in fonts] + ["sans-serif"])
    wide, high = (_n(side + 2 * _MARGIN) for side in (picture.width, picture.height))
    corner = f'x="-{_n(_MARGIN)}" y="-{_n(_MARGIN)}"'
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}pt" height="{high}pt" '
        f'viewBox="-{_n(_MARGIN)} -{_n(_MARGIN)} {wide} {high}" '
        f'role="img" aria-labelledby="title description" xml:lang={quoteattr(language)} '
        f"font-family={quoteattr(family)}>",
        f'<title id="title">{escape(picture.title)}</title>',
        f'<desc id="description">{escape(picture.description)}</desc>',
        f'<rect {corner} width="{wide}" height="{high}" fill="#FFFFFF"/>',
        *map(_stroke, picture.strokes),
        *map(_box, picture.boxes),
        "</svg>",
    ]
    return ("\n".join(filter(None, parts)) + "\n").encode()


def _box(box: Box) -> str:
    corner = ' rx="5"' if box.round else ""
    edge = f' stroke="#{box.edge}"{_DASHES if box.dashed else ""}' if box.edge else ""
    drawn = ""
    if box.fill or box.edge:
        fill = f"#{box.fill}" if box.fill else "none"
        place = f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}"'
        drawn = f'<rect {place}{corner} fill="{fill}"{edge}/>'
    return drawn + _words(box)


def _words(box: Box) -> str:
    """The words of a box in lines, in the middle of its height."""
    told = [(one, one.lines(box.width)) for one in box.paragraphs]
    y = box.y + (box.height - sum(len(lines) * one.size * LEADING for one, lines in told)) / 2
    middle = box.align == "middle"
    x = _n(box.x + (box.width / 2 if middle else PADDING))
    anchor = ' text-anchor="middle"' if middle else ""
    said = ""
    for one, lines in told:
        weight = ' font-weight="bold"' if one.bold else ""
        step = one.size * LEADING
        spans = "".join(
            f'<tspan x="{x}" y="{_n(y + one.size + number * step)}">{escape(line)}</tspan>'
            for number, line in enumerate(lines)
        )
        said += f'<text font-size="{_n(one.size)}" fill="#{box.ink}"{weight}{anchor}>{spans}</text>'
        y += len(lines) * step
    return said


def _stroke(stroke: Stroke) -> str:
    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in stroke.points)
    dashes = _DASHES if stroke.dashed else ""
    line = (
        f'<polyline points="{points}" fill="none" stroke="#{stroke.colour}" '
        f'stroke-width="{_n(stroke.weight)}"{dashes}/>'
    )
    return line + (_head(stroke) if stroke.arrow else "")


def _head(stroke: Stroke) -> str:
    """The head of an arrow at the end of its last piece."""
    (x0, y0), (x, y) = stroke.points[-2:]
    far = hypot(x - x0, y - y0) or 1.0
    along, across = ((x - x0) / far, (y - y0) / far), (-(y - y0) / far, (x - x0) / far)
    long, half = _HEAD
    base = x - long * along[0], y - long * along[1]
    corners = [(base[0] + side * half * across[0], base[1] + side * half * across[1]) for side in (1, -1)]
    points = " ".join(f"{_n(a)},{_n(b)}" for a, b in ((x, y), *corners))
    return f'<polygon points="{points}" fill="#{stroke.colour}"/>'


def _n(number: float) -> str:
    """A number with at most two decimals, none where it has none."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
