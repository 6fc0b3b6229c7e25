"""The empty Word package every template starts from: lean styles, numbering, header and footer, one language."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

LATIN, EAST_ASIAN, COLOUR = "Arial", "Microsoft YaHei", "1F4E79"
GREY, PALE, RED = "595959", "F2F2F2", "C00000"
HINT = "767676"
"""Of what stands in an empty blank: the lightest grey that can still be read on white."""
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
"""Of check boxes, which Word before 2010 did not know: hence `mc:Ignorable`."""
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
THEME = Path(__file__).parent / "theme.xml"
WIDTH, HEIGHT = 11906, 16838
"""A4 in twentieths of a point."""
BUILT_IN = {
    "Normal",
    "Title",
    "Subtitle",
    "heading 1",
    "heading 2",
    "heading 3",
    "List Bullet",
    "header",
    "footer",
    "toc 1",
    "toc 2",
    "TOC Heading",
    "caption",
}
UNNUMBERED = 4
"""The list whose items have no number."""
MARGIN = 1021
"""Page margin in twentieths of a point (1.8 cm)."""
SECOND_LINE = 240
"""How much more room the foot of a page in two languages takes."""

CORE = (
    HEAD + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{{{{ document.title }}}}</dc:title><dc:creator>{{{{ company }}}}</dc:creator>"
    "<dc:language>{language}</dc:language>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>'
)


def styles(language: str) -> str:
    """The styles part: only what the templates use."""
    hint = ' w:hint="eastAsia"' if language == "zh" else ""
    fonts = f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:cs="{LATIN}" w:eastAsia="{EAST_ASIAN}"{hint}/>'
    latin = "en-US" if language == "zh" else "en-GB"
    line, hang = (274, 420) if language == "zh" else (259, 520)
    # Chinese and Latin letters differ in height: only in lines of a fixed one do figures and words of a row stand level.
    cell, hint_line = {
        "zh": ('w:line="250" w:lineRule="exact"', 'w:line="220" w:lineRule="exact"'),
        "en": ('w:line="245" w:lineRule="auto"', 'w:line="245" w:lineRule="auto"'),
    }.get(language, ('w:line="212" w:lineRule="exact"', 'w:line="196" w:lineRule="exact"'))
    close = "+" in language

    def fixed(height: int) -> str:
        return f' w:line="{height}" w:lineRule="exact"' if close else ""

    bullet = ' w:line="250" w:lineRule="auto"'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="20"/><w:szCs w:val="20"/>'
        f'<w:lang w:val="{latin}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr><w:overflowPunct w:val="0"/><w:spacing w:after="80" w:line="{line}" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    # Two languages say everything twice; letters a little smaller keep the paper from being twice as long.
    bold, small = "<w:b/><w:bCs/>", _size(17 if close else 18)
    # So do headings a little closer, which also gives back what the second line of the foot takes.
    room = ((160, 60), (110, 40)) if close else ((220, 80), (160, 50))
    above = [f'w:before="{before}" w:after="{after}"' for before, after in room]
    smaller = _size(18 if close else 19)
    made = [
        _style("Normal", "Normal", "", "", default=True),
        _style("Title", "Title", '<w:keepNext/><w:spacing w:before="0" w:after="120" w:line="240" w:lineRule="auto"/>',
               f'{bold}<w:color w:val="{COLOUR}"/><w:sz w:val="44"/><w:szCs w:val="44"/>'),
        _style("Subtitle", "Subtitle", '<w:keepNext/><w:spacing w:before="0" w:after="40"/>',
               f'<w:color w:val="{GREY}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'),
        _style("Heading1", "heading 1",
               '<w:keepNext/><w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr><w:pBdr><w:bottom w:val="single" '
               f'w:sz="8" w:space="2" w:color="{COLOUR}"/></w:pBdr><w:spacing {above[0]}/>'
               '<w:outlineLvl w:val="0"/>',
               f'{bold}<w:color w:val="{COLOUR}"/><w:sz w:val="26"/><w:szCs w:val="26"/>'),
        _style("Heading2", "heading 2",
               f'<w:keepNext/><w:keepLines/><w:spacing {above[1]}/><w:outlineLvl w:val="1"/>',
               f'{bold}<w:color w:val="{COLOUR}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'),
        _style("Heading3", "heading 3",
               '<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs><w:spacing w:before="200" w:after="50"/><w:outlineLvl w:val="2"/>',
               f'{bold}<w:color w:val="000000"/>'),
        _style("Draft", "Draft",
               f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="6" w:color="{RED}"/></w:pBdr>'
               '<w:spacing w:before="60" w:after="120"/>', f'{bold}<w:color w:val="{RED}"/>'),
        _style("Lead", "Lead", f'<w:spacing w:after="120"{fixed(290)}/>', '<w:sz w:val="22"/><w:szCs w:val="22"/>'),
        _style("Promise", "Promise",
               f'<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{COLOUR}"/></w:pBdr>'
               f'<w:spacing w:after="100"{fixed(275)}/><w:ind w:left="200" w:right="200"/>', '<w:sz w:val="21"/><w:szCs w:val="21"/>'),
        _style("Hint", "Hint", f'<w:keepNext/><w:spacing w:before="80" w:after="60"{fixed(215)}/>', f'<w:color w:val="{GREY}"/>{small}'),
        _style("Note", "Note", f'<w:spacing w:before="60" w:after="60"{fixed(215)}/>', f'<w:color w:val="{GREY}"/>{small}'),
        _style("Cell", "Cell", f'<w:spacing w:before="10" w:after="10" {cell}/>', small),
        _style("CellHead", "Cell Head", "<w:keepNext/>", bold, based="Cell"),
        _style("CellLabel", "Cell Label", "", bold, based="Cell"),
        _style("CellLabelNarrow", "Cell Label Narrow", "", '<w:sz w:val="16"/><w:szCs w:val="16"/>', based="CellLabel"),
        _style("CellHint", "Cell Hint", f'<w:spacing {hint_line}/>', f'<w:color w:val="{GREY}"/><w:sz w:val="16"/><w:szCs w:val="16"/>',
               based="Cell"),
        _style("CellHeadNarrow", "Cell Head Narrow", "", '<w:sz w:val="16"/><w:szCs w:val="16"/>', based="CellHead"),
        _style("Caption", "caption", '<w:keepNext/><w:spacing w:before="120" w:after="40"/>',
               f'{bold}<w:color w:val="000000"/>{small}'),
        _style("Tick", "Tick", '<w:jc w:val="center"/>', '<w:sz w:val="24"/><w:szCs w:val="24"/>', based="Cell"),
        _style("TickHead", "Tick Head", '<w:jc w:val="center"/>', "", based="CellHead"),
        _style("Figure", "Figure", '<w:jc w:val="right"/>', "", based="Cell"),
        _style("FigureHead", "Figure Head", '<w:jc w:val="right"/>', "", based="CellHead"),
        _style("Bar", "Bar", "", f'<w:color w:val="{COLOUR}"/>', based="Cell"),
        _style("Action", "Action",
               '<w:spacing w:line="178" w:lineRule="exact"/>' if close else f'<w:spacing {hint_line}/>',
               _size(15 if close else 16), based="Cell"),
        _style("ActionHint", "Action Hint", "", f'<w:color w:val="{GREY}"/>{_size(14)}', based="Action"),
        _style("Actor", "Actor", '<w:keepNext/><w:spacing w:before="40"/>', bold, based="Action"),
        _style("Lane", "Lane", "<w:keepNext/>", bold, based="Action"),
        _style("Divide", "Divide", '<w:keepNext/><w:jc w:val="right"/>', f'{"" if language == "zh" else "<w:i/><w:iCs/>"}<w:color w:val="{COLOUR}"/>', based="Action"),
        _style("CellBullet", "Cell Bullet",
               '<w:numPr><w:numId w:val="3"/></w:numPr><w:ind w:left="200" w:hanging="200"/>', "", based="Cell"),
        _style("ListBullet", "List Bullet",
               f'<w:numPr><w:numId w:val="2"/></w:numPr><w:spacing w:after="20"{fixed(222) or bullet}/>', smaller),
        _style("Sentence", "Sentence",
               f'<w:keepLines/><w:spacing w:after="50"{fixed(222)}/><w:ind w:left="400" w:hanging="400"/>', smaller),
        _style("TOCHeading", "TOC Heading", '<w:keepNext/><w:spacing w:before="220" w:after="80"/>',
               f'{bold}<w:color w:val="{COLOUR}"/><w:sz w:val="26"/><w:szCs w:val="26"/>'),
        _style("TOC1", "toc 1",
               f'<w:tabs><w:tab w:val="left" w:pos="{hang}"/><w:tab w:val="right" w:leader="dot" w:pos="{{right}}"/></w:tabs>'
               '<w:spacing w:before="50" w:after="0" w:line="270" w:lineRule="exact"/>', bold),
        _style("TOC2", "toc 2",
               '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{right}"/></w:tabs>'
               f'<w:spacing w:after="0" w:line="255" w:lineRule="exact"/><w:ind w:left="{hang}"/>', _size(19)),
        _style("Header", "header",
               '<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs><w:spacing w:after="120" w:line="240" w:lineRule="auto"/>'
               '<w:textAlignment w:val="center"/>',
               f'<w:color w:val="{GREY}"/>{small}'),
        _style("Footer", "footer",
               '<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs><w:spacing w:after="0"/>',
               f'<w:color w:val="{GREY}"/><w:sz w:val="16"/><w:szCs w:val="16"/>'),
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="table" w:customStyle="1" w:styleId="Lines"><w:name w:val="Lines"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
        '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/></w:tblBorders><w:tblCellMar>'
        '<w:top w:w="15" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="15" w:type="dxa"/>'
        '<w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="table" w:customStyle="1" w:styleId="Boxes"><w:name w:val="Boxes"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
                  for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        + '</w:tblBorders><w:tblCellMar>'
        '<w:top w:w="30" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/>'
        '<w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="table" w:customStyle="1" w:styleId="Whole"><w:name w:val="Whole"/>'
        '<w:basedOn w:val="Lines"/></w:style>',
        '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>'
        f'<w:uiPriority w:val="99"/><w:rPr><w:color w:val="{HINT}"/>{_size(14) if close else ""}</w:rPr></w:style>',
    ]  # fmt: skip
    return f'{HEAD}<w:styles xmlns:w="{W}">{defaults}{"".join(made)}</w:styles>'


def _size(halves: int) -> str:
    """The size of letters, in half points."""
    return f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'


def _style(key: str, name: str, paragraph: str, run: str, *, default: bool = False, based: str = "Normal") -> str:
    own = name not in BUILT_IN
    marks = ' w:default="1"' if default else ' w:customStyle="1"' if own else ""
    on = "" if default else f'<w:basedOn w:val="{based}"/>'
    pr = (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "") + (f"<w:rPr>{run}</w:rPr>" if run else "")
    return (
        f'<w:style w:type="paragraph"{marks} w:styleId="{key}"><w:name w:val="{name}"/>{on}<w:qFormat/>{pr}</w:style>'
    )


def numbering(language: str) -> str:
    """Heading numbers (1 …; 一、 in Chinese), two bullet lists, and no number for a heading that is to have none."""
    style, text, gap, hang = (
        ("chineseCounting", "%1、", "nothing", 0) if language == "zh" else ("decimal", "%1", "tab", 520)
    )
    heading = (
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{style}"/><w:pStyle w:val="Heading1"/><w:suff w:val="{gap}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{hang}" w:hanging="{hang}"/></w:pPr></w:lvl></w:abstractNum>'
    )
    bullets = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{left}"/></w:pPr></w:lvl></w:abstractNum>'
        for number, left in ((1, 340), (2, 200))
    )
    none = (
        f'<w:abstractNum w:abstractNumId="{UNNUMBERED - 1}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:numFmt w:val="none"/><w:suff w:val="nothing"/><w:lvlText w:val=""/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl></w:abstractNum>'
    )
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n - 1}"/></w:num>' for n in (1, 2, 3, UNNUMBERED))
    return f'{HEAD}<w:numbering xmlns:w="{W}">{heading}{bullets}{none}{nums}</w:numbering>'


def package(language: str) -> BytesIO:
    """A .docx with styles and an empty body, header and footer, to be opened with python-docx."""
    close = "+" in language
    parts = {
        "[Content_Types].xml": HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="/{name}" ContentType="{kind}"/>'
            for name, kind in {
                "word/document.xml": f"{OFFICE}.document.main+xml",
                "word/styles.xml": f"{OFFICE}.styles+xml",
                "word/numbering.xml": f"{OFFICE}.numbering+xml",
                "word/settings.xml": f"{OFFICE}.settings+xml",
                "word/fontTable.xml": f"{OFFICE}.fontTable+xml",
                "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
                "word/header1.xml": f"{OFFICE}.header+xml",
                "word/footer1.xml": f"{OFFICE}.footer+xml",
                "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
            }.items()
        )
        + "</Types>",
        "_rels/.rels": _relationships(
            ("officeDocument", "word/document.xml"),
            ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
             "docProps/core.xml"),
        ),
        "word/_rels/document.xml.rels": _relationships(
            ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("settings", "settings.xml"),
            ("header", "header1.xml"), ("footer", "footer1.xml"), ("theme", "theme/theme1.xml"),
            ("fontTable", "fontTable.xml"),
        ),
        "word/document.xml": f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}" xmlns:w14="{W14}" xmlns:mc="{MC}" '
        'mc:Ignorable="w14"><w:body><w:sectPr>'
        '<w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
        f'<w:pgSz w:w="{WIDTH}" w:h="{HEIGHT}"/>'
        f'<w:pgMar w:top="{1287 if close else 1077}" w:right="{MARGIN}" w:bottom="{907 + SECOND_LINE * close}" w:left="{MARGIN}" w:header="539" w:footer="454" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>",
        "word/styles.xml": styles(language).replace("{right}", str(WIDTH - 2 * MARGIN)),
        "word/numbering.xml": numbering(language),
        "word/settings.xml": f'{HEAD}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
        f'<w:characterSpacingControl w:val="{"compressPunctuation" if language == "zh" else "doNotCompress"}"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{"en-US" if language == "zh" else "en-GB"}" w:eastAsia="zh-CN"/></w:settings>',
        "word/fontTable.xml": f'{HEAD}<w:fonts xmlns:w="{W}"><w:font w:name="{LATIN}"/><w:font w:name="{EAST_ASIAN}"/></w:fonts>',
        "word/theme/theme1.xml": THEME.read_text("utf-8"),
        "word/header1.xml": f'{HEAD}<w:hdr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>',
        "word/footer1.xml": f'{HEAD}<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p></w:ftr>',
        "docProps/core.xml": CORE.format(language="zh-CN" if language == "zh" else "en-GB"),
    }  # fmt: skip
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    made.seek(0)
    return made


def _relationships(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind if "/" in kind else f"{R}/{kind}"}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'
