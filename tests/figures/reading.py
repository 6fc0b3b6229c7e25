"""What a picture says, and whether anything in it lies over anything else; shared by the tests of the figures."""

from itertools import combinations

from hypothesis import strategies as st
from lxml import etree

from roles.figures.picture import Box, Picture

SVG = "{http://www.w3.org/2000/svg}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
labels = st.one_of(
    st.sampled_from(
        [
            "Head",
            "客户服务质量管理专员",
            "Customer service quality specialist",
            "Kundenbeziehungsmanagementspezialistin für Großkunden",
            "大客户（房地产、酒店）服务经理，兼投诉处理负责人 " * 3,
            "Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherungsangestellte",
            'A & B <C> "D"',
        ]
    ),
    st.text("abcdefghijWM 客户，。服务-ÄÖß\xa0", min_size=1, max_size=60).filter(str.strip),
)


def overlaps(picture: Picture) -> list[tuple[Box, Box]]:
    """Pairs of boxes that lie over each other, unless one holds the other."""
    return [(one, other) for one, other in combinations(picture.boxes, 2) if _cross(one, other)]


def _cross(one: Box, other: Box) -> bool:
    wide = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    high = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return wide > 0.01 and high > 0.01 and not _holds(one, other) and not _holds(other, one)


def _holds(one: Box, other: Box) -> bool:
    """Whether a box without words lies around the other."""
    return (
        not one.words
        and one.x <= other.x + 0.01
        and one.y <= other.y + 0.01
        and other.x + other.width <= one.x + one.width + 0.01
        and other.y + other.height <= one.y + one.height + 0.01
    )


def outside(picture: Picture) -> list[Box]:
    """Boxes that are not wholly in the picture."""
    return [
        box
        for box in picture.boxes
        if min(box.x, box.y) < -0.01
        or box.x + box.width > picture.width + 0.01
        or box.y + box.height > picture.height + 0.01
    ]


def squeezed(picture: Picture) -> list[Box]:
    """Boxes that are lower than their words in lines, or narrower."""
    from roles.figures.lettering import LEADING, width
    from roles.figures.picture import PADDING

    found = []
    for box in picture.boxes:
        told = [(one, line) for one in box.paragraphs for line in one.lines(box.width)]
        high = sum(one.size * LEADING for one, _ in told)
        room = box.width - 2 * PADDING
        wide = any(len(line) > 1 and width(line, one.size, bold=one.bold) > room + 0.01 for one, line in told)
        if high > box.height + 0.01 or wide:
            found.append(box)
    return found


def solid(words: str) -> str:
    """Words without what wrapping takes away."""
    return "".join(words.split())


def said(picture: Picture) -> str:
    return solid("".join(one.words for box in picture.boxes for one in box.paragraphs))


def svg_words(data: bytes) -> str:
    root = etree.fromstring(data)
    assert root.findtext(f"{SVG}title") is not None
    assert root.findtext(f"{SVG}desc") is not None
    return solid("".join(span.text or "" for span in root.iter(f"{SVG}tspan")))


def drawing_words(xml: str, *, inside: bool = True) -> str:
    """The words of the shapes, or of what old programs show instead."""
    found = [
        node
        for node in etree.fromstring(xml).iter(f"{W}t")
        if inside == any(above.tag == f"{WPS}txbx" for above in node.iterancestors())
    ]
    return solid("".join(node.text or "" for node in found))
