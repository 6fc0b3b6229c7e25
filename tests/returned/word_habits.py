"""What Word leaves behind in every file it saves."""

from lxml import etree

from tests.returned.word_copy import SETTINGS, W14, W15, Copy, Element, W, part
from tests.returned.word_runs import split


def as_word_leaves_it(copy: Copy) -> None:
    """Runs split between words with rsids, proofing marks, page breaks as last laid out, settings and people."""
    for number, run in enumerate(list(copy.root.iter(f"{W}r"))):
        texts = run.findall(f"{W}t")
        if len(texts) == 1 and len(texts[0].text or "") > 8 and len(run) <= 2:
            cut = (texts[0].text or "").find(" ", 3) + 1 or 4
            second = split(run, texts[0], cut)
            second.set(f"{W}rsidR", f"00{number:06X}")
            proof = etree.Element(f"{W}proofErr")
            proof.set(f"{W}type", ("spellStart", "gramEnd")[number % 2])
            second.addprevious(proof)
            if not number % 50:
                second.insert(len(second) - 1, etree.Element(f"{W}lastRenderedPageBreak"))
    for number, one in enumerate(copy.root.iter(f"{W}p")):
        one.set(f"{W14}paraId", f"{number + 1:08X}")
        one.set(f"{W}rsidR", "00A77B3E")
    for start in list(copy.root.iter(f"{W}bookmarkStart")):
        _move_into_control(start)
    settings = etree.fromstring(copy.parts[SETTINGS])
    etree.SubElement(etree.SubElement(settings, f"{W}rsids"), f"{W}rsid").set(f"{W}val", "00A77B3E")
    copy.parts[SETTINGS] = etree.tostring(settings, xml_declaration=True, encoding="UTF-8", standalone=True)
    people = part(
        copy,
        "people",
        f'<w15:people xmlns:w15="{W15[1:-1]}"/>',
        "http://schemas.microsoft.com/office/2011/relationships",
    )
    etree.SubElement(people, f"{W15}person").set(f"{W15}author", copy.by)
    copy.parts["word/people.xml"] = etree.tostring(people)


def _move_into_control(start: Element) -> None:
    """Word may write the start of a bookmark just inside the control that it stood in front of."""
    following = start.getnext()
    if following is not None and following.tag == f"{W}sdt" and int(start.get(f"{W}id")) % 2:
        content = following.find(f"{W}sdtContent")
        if content is not None and len(content) and content[0].tag == f"{W}r":
            content.insert(0, start)
