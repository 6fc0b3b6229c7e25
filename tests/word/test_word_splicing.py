"""Adding to XML without touching what stands in it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from roles.word.splicing import root_of

_SPACE = st.sampled_from(
    ["", " ", "\n", "<!-- a > b -->", "<?go on?>", "中文", "a/>b", "<![CDATA[</x>]]>", "&lt;&#10;"]
)
_NAMES = st.sampled_from(["a", "w:p", "字"])
_ATTRIBUTES = st.sampled_from(["", " ", ' x="a>b"', " x='/'", '\n  y="中/>"'])


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> str:
    name, said = draw(_NAMES), draw(_ATTRIBUTES)
    if draw(st.booleans()):
        return f"<{name}{said}/>"
    inside = draw(st.lists(elements(depth - 1), max_size=3)) if depth else []
    content = draw(_SPACE) + "".join(one + draw(_SPACE) for one in inside)
    return f"<{name}{said}>{content}</{name}{draw(st.sampled_from(['', ' ']))}>"


@given(elements(), st.sampled_from(["", "\ufeff", '<?xml version="1.0" encoding="utf-8"?>\r\n']), st.data())
def test_all_that_was_there_is_there_and_what_is_added_stands_where_it_was_asked(
    inner: str, start: str, data: st.DataObject
) -> None:
    whole = f'{start}<root xmlns:w="urn:w">{inner}</root>'.encode()
    root, splicing = root_of(whole, "part")
    some = list(root.iter("*"))[1:]
    chosen = data.draw(
        st.lists(st.tuples(st.sampled_from(some), st.sampled_from(["before", "after", "inside", "attribute"])))
    )
    wanted = []
    for number, (element, where) in enumerate(chosen):
        getattr(splicing, where)(element, f'z{number}=""' if where == "attribute" else f'<z n="{number}"/>')
        wanted.append((some.index(element), where))
    made = splicing.result()

    found = etree.fromstring(made)
    theirs = [one for one in found.iter("*") if one.tag != "z"][1:]
    for number, (place, where) in enumerate(wanted):
        element = theirs[place]
        if where == "attribute":
            assert element.get(f"z{number}") == ""
            continue
        (ours,) = found.iterfind(f".//z[@n='{number}']")
        assert {"before": ours.getparent() is element.getparent() and _next(ours) is element,
                "after": ours.getparent() is element.getparent() and _previous(ours) is element,
                "inside": ours.getparent() is element and not _theirs_behind(ours)}[where]  # fmt: skip
    bare = re.sub(rb'<z n="\d+"/>| z\d+=""', b"", made)
    assert _canonical(bare) == _canonical(whole)
    if "inside" not in {where for _, where in chosen}:
        assert bare == whole


def _canonical(data: bytes) -> bytes:
    return etree.tostring(etree.fromstring(data), method="c14n")


def _next(element: etree._Element) -> etree._Element | None:
    return next((one for one in element.itersiblings("*") if one.tag != "z"), None)


def _previous(element: etree._Element) -> etree._Element | None:
    return next((one for one in element.itersiblings("*", preceding=True) if one.tag != "z"), None)


def _theirs_behind(element: etree._Element) -> bool:
    return any(one.tag != "z" for one in element.itersiblings("*"))


@pytest.mark.parametrize("encoding", ["utf-16", "gb18030", "iso-8859-1"])
def test_another_encoding_is_written_anew(encoding: str) -> None:
    text = "é" if encoding == "iso-8859-1" else "中"
    root, splicing = root_of(
        f'<?xml version="1.0" encoding="{encoding}"?><a><b>{text}</b></a>'.encode(encoding), "part"
    )
    splicing.inside(root, "<c>客户</c>")

    assert splicing.result().endswith(f"<a><b>{text}</b><c>客户</c></a>".encode())
