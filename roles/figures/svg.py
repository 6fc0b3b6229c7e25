"""A picture as an SVG file: real text, with title and description for those who cannot see it."""

from xml.sax.saxutils import escape, quoteattr

from roles.figures.lettering import LEADING, wrap
from roles.figures.picture import PADDING, Box, Picture, Stroke

_ARROW = (
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
    '<path d="M0 0 8 4 0 8z" fill="context-stroke"/></marker></defs>'
)


def svg(picture: Picture, *, language: str, fonts: tuple[str, ...]) -> bytes:
    """The file; `fonts` in the order in which they are tried."""
    family = ", ".join([f"'{font}'" for font in fonts] + ["sans-serif"])
    size = f'width="{_n(picture.width)}pt" height="{_n(picture.height)}pt"'
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {_n(picture.width)} {_n(picture.height)}" '
        f'role="img" aria-labelledby="title description" xml:lang="{language}" font-family={quoteattr(family)}>',
        f'<title id="title">{escape(picture.title)}</title>',
        f'<desc id="description">{escape(picture.description)}</desc>',
        _ARROW if any(stroke.arrow for stroke in picture.strokes) else "",
        f'<rect width="{_n(picture.width)}" height="{_n(picture.height)}" fill="#FFFFFF"/>',
        *map(_stroke, picture.strokes),
        *map(_box, picture.boxes),
        "</svg>",
    ]
    return ("\n".join(filter(None, parts)) + "\n").encode()


def _box(box: Box) -> str:
    corner = ' rx="5"' if box.round else ""
    edge = f' stroke="#{box.edge}"' if box.edge else ""
    drawn = ""
    if box.fill or box.edge:
        fill = f"#{box.fill}" if box.fill else "none"
        place = f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}"'
        drawn = f'<rect {place}{corner} fill="{fill}"{edge}/>'
    return drawn + _words(box)


def _words(box: Box) -> str:
    if not box.words:
        return ""
    lines = wrap(box.words, box.width - 2 * PADDING, box.size)
    step = box.size * LEADING
    first = box.y + (box.height - len(lines) * step) / 2 + box.size
    middle = box.align == "middle"
    x = box.x + (box.width / 2 if middle else PADDING)
    weight = ' font-weight="bold"' if box.bold else ""
    anchor = ' text-anchor="middle"' if middle else ""
    said = "".join(
        f'<tspan x="{_n(x)}" y="{_n(first + number * step)}">{escape(line)}</tspan>'
        for number, line in enumerate(lines)
    )
    return f'<text font-size="{_n(box.size)}" fill="#{box.ink}"{weight}{anchor}>{said}</text>'


def _stroke(stroke: Stroke) -> str:
    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in stroke.points)
    dashes = ' stroke-dasharray="4 3"' if stroke.dashed else ""
    arrow = ' marker-end="url(#arrow)"' if stroke.arrow else ""
    return (
        f'<polyline points="{points}" fill="none" stroke="#{stroke.colour}" '
        f'stroke-width="{_n(stroke.weight)}"{dashes}{arrow}/>'
    )


def _n(number: float) -> str:
    """A number with at most two decimals, none where it has none."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
