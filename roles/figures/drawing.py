"""A picture as native Word drawing: boxes with text that can be edited and searched, and lines between them."""

from xml.sax.saxutils import escape, quoteattr

from roles.figures.lettering import LEADING
from roles.figures.picture import PADDING, Box, Paragraph, Picture, Stroke

_POINT = 12700
"""English Metric Units in a point."""
_ROUNDING = 5.0
_TEXT_IN = 0.2929
"""Part of the rounding by which Word moves the words of a round box away from its edges."""
_SLACK = 1.0
"""Left to the words at either side, for fonts are never measured as Word does."""
_OFFICE = "http://schemas.microsoft.com/office/word/2010/wordprocessing"
_NAMES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:wpg="{_OFFICE}Group" xmlns:wps="{_OFFICE}Shape" '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
)


def drawing(picture: Picture) -> str:
    """The XML, to stand in a run. Fonts are those of the paragraph's style; programs before 2010 show the words alone.

    Ids count from 1; whoever puts several drawings into one file gives them others.
    """
    wide, high = _emu(picture.width), _emu(picture.height)
    shapes = [*map(_line, picture.strokes), *map(_shape, picture.boxes)]
    inside = "".join(shape.replace('id="0"', f'id="{number}"', 1) for number, shape in enumerate(shapes, 2))
    said = " ".join(picture.description.split())
    return (
        f'<mc:AlternateContent {_NAMES}><mc:Choice Requires="wpg"><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:effectExtent l="{_POINT}" t="{_POINT}" r="{_POINT}" b="{_POINT}"/>'
        f'<wp:docPr id="1" name={_attribute(picture.title)} descr={_attribute(said)}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_OFFICE}Group"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/><a:chOff x="0" y="0"/><a:chExt cx="{wide}" cy="{high}"/>'
        f"</a:xfrm></wpg:grpSpPr>{inside}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback>{_words_alone(picture)}</mc:Fallback></mc:AlternateContent>"
    )


def _words_alone(picture: Picture) -> str:
    lines = [line for box in picture.boxes for one in box.paragraphs for line in one.words.split("\n")]
    return "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)


def _shape(box: Box) -> str:
    """A box with its words; without words, only drawn."""
    name = _attribute(" ".join(box.words.split()) or "Box")
    fill = f'<a:solidFill><a:srgbClr val="{box.fill}"/></a:solidFill>' if box.fill else "<a:noFill/>"
    words = "".join(_paragraph(box, one) for one in box.paragraphs)
    told = f"<wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>" if words else ""
    inset = _emu(PADDING - _SLACK - (_ROUNDING * _TEXT_IN if box.round else 0))
    return (
        f'<wps:wsp><wps:cNvPr id="0" name={name}/><wps:cNvSpPr/>'
        f"<wps:spPr>{_place(box.x, box.y, box.width, box.height)}{_form(box)}{fill}"
        f"{_ink(box.edge, 1, box.dashed)}</wps:spPr>{told}"
        f'<wps:bodyPr wrap="square" lIns="{inset}" tIns="0" rIns="{inset}" bIns="0" anchor="ctr"><a:noAutofit/>'
        "</wps:bodyPr></wps:wsp>"
    )


def _form(box: Box) -> str:
    """A rectangle; if round, with corners as round in a high box as in a low one."""
    if not box.round:
        return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    part = min(50000, round(100000 * _ROUNDING / min(box.width, box.height)))
    return f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {part}"/></a:avLst></a:prstGeom>'


def _paragraph(box: Box, one: Paragraph) -> str:
    line = round(one.size * LEADING * 20)
    size = round(one.size * 2)
    bold = "<w:b/><w:bCs/>" if one.bold else ""
    look = f'<w:rPr>{bold}<w:color w:val="{box.ink}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    text = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in one.words.split("\n"))
    return (
        f'<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>'
        f'<w:jc w:val="{"center" if box.align == "middle" else "left"}"/></w:pPr>'
        f"<w:r>{look}{text}</w:r></w:p>"
    )


def _line(stroke: Stroke) -> str:
    """A line through points as one shape."""
    xs, ys = zip(*stroke.points, strict=True)
    turned = "".join(
        f' {flip}="1"' for flip, along in (("flipH", xs), ("flipV", ys)) if len(xs) == 2 and along[1] < along[0]
    )
    form = '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>' if len(xs) == 2 else _path(xs, ys)
    return (
        '<wps:wsp><wps:cNvPr id="0" name="Line"/><wps:cNvCnPr/>'
        f"<wps:spPr>{_place(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys), turned)}{form}<a:noFill/>"
        f"{_ink(stroke.colour, stroke.weight, stroke.dashed, stroke.arrow)}</wps:spPr><wps:bodyPr/></wps:wsp>"
    )


def _path(xs: tuple[float, ...], ys: tuple[float, ...]) -> str:
    steps = "".join(
        f'<a:{go}><a:pt x="{_emu(x - min(xs))}" y="{_emu(y - min(ys))}"/></a:{go}>'
        for go, x, y in zip(("moveTo", *["lnTo"] * (len(xs) - 1)), xs, ys, strict=True)
    )
    size = f'w="{_emu(max(xs) - min(xs))}" h="{_emu(max(ys) - min(ys))}"'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path {size} fill="none">{steps}</a:path></a:pathLst></a:custGeom>'
    )


def _ink(colour: str, weight: float, dashed: bool, arrow: bool = False) -> str:
    if not colour:
        return "<a:ln><a:noFill/></a:ln>"
    dashes = '<a:prstDash val="dash"/>' if dashed else ""
    end = '<a:tailEnd type="triangle"/>' if arrow else ""
    return f'<a:ln w="{_emu(weight)}"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>{dashes}{end}</a:ln>'


def _place(x: float, y: float, wide: float, high: float, turned: str = "") -> str:
    size = f'<a:ext cx="{_emu(wide)}" cy="{_emu(high)}"/>'
    return f'<a:xfrm{turned}><a:off x="{_emu(x)}" y="{_emu(y)}"/>{size}</a:xfrm>'


def _emu(points: float) -> int:
    return round(points * _POINT)


def _attribute(words: str) -> str:
    return quoteattr(" ".join(words.split()))
