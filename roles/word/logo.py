"""A department's logo as a picture in the line of text, wherever a template says {{ logo }}."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

from markupsafe import escape

from roles.word.printing import plain_text
from roles.word.relations import declare_extension, relate
from roles.word.value import Drawing

LOGO = "logo"
"""Its name among a document's data."""
IN_TAG = re.compile(rf"\{{[{{%](?:(?![}}%]\}}).)*?\b{LOGO}\b", re.DOTALL)
"""A tag that uses it, in XML whose tags are joined."""

_HEIGHT, _WIDEST = 360_000, 1_800_000
"""One centimetre high, at most five wide, in units of which an inch has 914,400."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True)
class Logo:
    """A PNG or JPEG picture with its size in pixels, and words for who cannot see it. `kind` is png or jpeg."""

    data: bytes
    kind: str
    width: int
    height: int
    words: str


def place_logo(parts: dict[str, bytes], logo: Logo, users: Iterable[str]) -> dict[str, Drawing]:
    """Put the picture into the package, and give each part in `users` the drawing that shows it there."""
    taken = {name.lower() for name in parts}
    names = (f"word/media/logo{number or ''}.{logo.kind}" for number in count())
    name = next(name for name in names if name not in taken)
    parts[name] = logo.data
    declare_extension(parts, logo.kind, f"image/{logo.kind}")
    return {user: _drawing(logo, relate(parts, user, name, f"{_RELATIONS}/image")) for user in users}


def _drawing(logo: Logo, relation: str) -> Drawing:
    height = min(_HEIGHT, _WIDEST * logo.height // logo.width)
    width, height = max(height * logo.width // logo.height, 1), max(height, 1)
    words = escape(" ".join(plain_text(logo.words).split()))
    return Drawing(
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="Logo" descr="{words}"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="Logo" descr="{words}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{_RELATIONS}" r:embed="{relation}"/>'
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
