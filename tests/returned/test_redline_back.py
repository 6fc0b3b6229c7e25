"""A redline comes back like a document for review: what it shows is no edit, what is done to it is one."""

import re
from datetime import UTC, datetime

import pytest
from lxml import etree

from roles.catalog import Loaded
from roles.returned.difference import Edited
from roles.word.redline import redline
from roles.yaml_text.change import Add, Put, Remove, change
from tests.returned import as_word_writes as word
from tests.returned.desk import AGENT, brought, desk, loaded, only, printed
from tests.returned.samples import worked_in
from tests.returned.test_forged import packed, parts
from tests.returned.word_copy import W

ON = datetime(2026, 11, 22, 9, tzinfo=UTC)
PURPOSE = "Settle every enquiry at the first contact"
WORK = {
    "id": "fresh",
    "does": {"en": "Renew the list of products", "zh": "更新产品清单"},
    "weight": "extra",
    "share": 5,
}


def later() -> Loaded:
    """The desk after a change of words, a row more, a row less and a new target."""
    text = change(
        desk().texts[AGENT],
        [
            Put(("purpose",), {"en": PURPOSE, "zh": "一次解决每一次咨询"}),
            Put(("responsibilities", "answer", "share"), 40),
            Remove(("responsibilities", "hand-over")),
            Add(("responsibilities",), WORK, "close"),
            Put(("targets", "same-day", "by"), "2027-03-31"),
        ],
    )
    return loaded({AGENT: text.decode()})


def marked(language: str = "en", *, for_review: bool = False) -> bytes:
    old, new = (printed(one, language=language, for_review=for_review) for one in (desk(), later()))
    return redline(old, new, "Role catalog", ON)


@pytest.mark.parametrize("for_review", [False, True])
@pytest.mark.parametrize("language", ["en", "zh", "en+zh"])
def test_what_a_redline_shows_is_no_edit_of_a_person(language: str, for_review: bool) -> None:
    made = marked(language, for_review=for_review)

    assert brought(later(), made).verdicts == ()


def test_it_needs_no_catalog_that_builds_the_same_to_be_understood() -> None:
    moved_on = loaded({AGENT: later().texts[AGENT].decode().replace("holders: 3", "holders: 4")})

    assert brought(moved_on, marked()).verdicts == ()


def test_what_was_accepted_is_no_edit_either() -> None:
    made = resolved(marked(), kept="ins", gone="del")

    assert b"<w:del " not in parts(made)["word/document.xml"]
    assert brought(later(), made).verdicts == ()


def test_a_change_that_was_refused_asks_for_the_old_words() -> None:
    made = resolved(marked(), kept="del", gone="ins", only="Settle every enquiry")

    verdict = only(brought(later(), made))

    assert isinstance(verdict.difference, Edited)
    assert verdict.difference.route == ("roles", "agent", "purpose")
    assert verdict.difference.old == PURPOSE
    assert verdict.difference.new == "Settle every enquiry so that the customer need not ask again"


def test_an_edit_in_a_redline_is_found_and_nothing_else() -> None:
    made = worked_in(
        marked(), lambda copy: word.replace(copy, word.paragraph(copy, "with the name of"), "name", "phone number")
    )

    verdict = only(brought(later(), made))

    assert isinstance(verdict.difference, Edited)
    assert "with the phone number of who settles it" in verdict.difference.new
    assert [hand.by for hand in verdict.difference.trace.hands] == [word.BY]


def resolved(data: bytes, *, kept: str, gone: str, only: str = "") -> bytes:
    """The file with the changes accepted or refused of paragraphs that hold some words; all for no words."""
    some = parts(data)
    for name in [name for name in some if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name)]:
        root = etree.fromstring(some[name])
        for row in [row for row in root.iter(f"{W}tr") if not only]:
            if row.find(f"{W}trPr/{W}{gone}") is not None:
                row.getparent().remove(row)
        for paragraph in [one for one in root.iter(f"{W}p") if only in "".join(one.itertext())]:
            for one in list(paragraph.iter(W + gone)):
                one.getparent().remove(one)
            for one in [one for one in paragraph.iter(W + kept) if len(one)]:
                for run in list(one):
                    one.addprevious(run)
                one.getparent().remove(one)
            for text in paragraph.iter(f"{W}delText"):
                text.tag = f"{W}t"
        some[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return packed(some)
