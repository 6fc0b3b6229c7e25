"""Every shipped template says the same through docxtpl, whose language its tags are."""

import re
from html import unescape
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docxtpl import DocxTemplate
from jinja2 import Environment

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.check import check
from roles.documents.kind import Document, Entry, documents_of
from roles.documents.wording import Wording
from roles.word.blank import looks
from roles.word.key_map import read_key_map
from roles.word.value import Blank, Drawing
from tests.word_text import word_text

WORD = [one for some in documents_of().values() for one in some if one.form == "docx"]
_CONTENTS = re.compile(r"(?m)^(Contents|目录)\n(?:(?!# ).*\n)*")


def _plain(value: Any) -> Any:
    """Data without what docxtpl cannot know: a blank is what it shows, a drawing its words."""
    match value:
        case Blank():
            return looks(value, "")[0]
        case Drawing():
            return unescape("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", value.partition("<mc:Fallback")[0])))
        case dict():
            return {name: _plain(one) for name, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
    return value


def _by_docxtpl(template: bytes, data: dict[str, Any]) -> str:
    document = DocxTemplate(BytesIO(template))
    document.render(data, jinja_env=Environment(autoescape=True))
    made = BytesIO()
    document.save(made)
    return _CONTENTS.sub("", word_text(made.getvalue()))


def _said(one: Document, wording: Wording, entry: Entry | None, shipped: Loaded) -> dict[str, Any]:
    given: list[Any] = [wording] if entry is None else [wording, entry]
    return one.says(*given, check(shipped)) if one.judges else one.says(*given)  # type: ignore[no-any-return]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("one", WORD, ids=lambda one: f"{one.name} of {one.about}")
def test_docxtpl_says_the_same(one: Document, language: str, shipped: Loaded, templates: dict[str, bytes]) -> None:
    entry = one.entries(shipped.catalog)[0]
    wording = Wording(shipped.catalog, language)
    wish = Wish(languages=(language,), kinds=(one.kind,))
    about = entry.id if entry else "department"
    ours = next(
        data
        for path, data in documents(shipped, templates, wish)
        if path.endswith(f"{one.name}.docx") and read_key_map(data).about["about"] == about
    )
    text = word_text(ours)
    title = re.search(r"<dc:title>(.*?)</dc:title>", _core(ours))
    assert title
    names = {"hash": read_key_map(ours).about["data"], "title": title[1]}

    theirs = _by_docxtpl(
        templates[f"{language}/{one.kind}.docx"], {**_plain(_said(one, wording, entry, shipped)), "document": names}
    )
    assert theirs.splitlines() == _CONTENTS.sub("", text).splitlines()


def _core(data: bytes) -> str:
    with ZipFile(BytesIO(data)) as package:
        return unescape(package.read("docProps/core.xml").decode("utf-8"))
