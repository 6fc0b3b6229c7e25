"""Documents that lost what they say about themselves: by the hash in their foot, by their text, or not at all."""

import re
from collections.abc import Callable

import pytest

from roles.returned.verdict import Fate
from roles.word.fault import PackageError
from tests.returned import as_word_writes as word
from tests.returned.desk import brought, copies, desk, fates, only, printed, with_
from tests.returned.edits import Edit, Keys, delete_row, description, insert_row, move_row, retype, worked
from tests.returned.test_forged import packed, parts

SHARE = "roles/agent/responsibilities/answer/share"
HASH = re.compile(r"(?<![0-9a-f])[0-9a-f]{8}(?![0-9a-f])")


def without_map(data: bytes) -> bytes:
    """As a program leaves it that knows no custom XML."""
    some = {name: said for name, said in parts(data).items() if not name.startswith("customXml/")}
    for name in ("word/_rels/document.xml.rels", "[Content_Types].xml"):
        some[name] = re.sub(rb"<(?:Relationship|Override) [^>]*customXml[^>]*/>", b"", some[name])
    return packed(some)


def without_controls(data: bytes) -> bytes:
    """As LibreOffice 7.4 leaves it: the tags are gone."""
    some = parts(data)
    some["word/document.xml"] = re.sub(rb'<w:tag w:val="_r\d+"/>', b"", some["word/document.xml"])
    return packed(some)


def without_marks(data: bytes) -> bytes:
    some = parts(without_controls(data))
    some["word/document.xml"] = re.sub(rb"<w:bookmark(Start|End)[^>]*/>", b"", some["word/document.xml"])
    return packed(some)


def without_hash(data: bytes) -> bytes:
    some = parts(data)
    for name in some:
        if re.fullmatch(r"word/(document|footer\d+)\.xml", name):
            some[name] = HASH.sub("00000000", some[name].decode()).encode()
    return packed(some)


EDITS = (retype(SHARE, "40 %"), retype("roles/agent/purpose", "Settle it all, so that nobody asks twice"))
LOSSES: dict[str, Callable[[bytes], bytes]] = {
    "map": without_map,
    "controls": without_controls,
    "map and controls": lambda data: without_map(without_controls(data)),
    "marks": without_marks,
    "map and marks": lambda data: without_map(without_marks(data)),
}


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("language", ["en", "zh", "en+zh"])
def test_whatever_is_lost_an_untouched_document_is_no_difference(loss: str, language: str) -> None:
    for kind, about in (("job-description", "agent"), ("service-standards", "department")):
        data = printed(desk(), kind, about, language)

        assert copies(desk(), LOSSES[loss](data))[0].differences == []


@pytest.mark.parametrize("loss", LOSSES)
def test_whatever_is_lost_edits_come_back(loss: str) -> None:
    whole = brought(desk(), worked(*EDITS))
    outcome = brought(desk(), LOSSES[loss](worked(*EDITS)))

    assert fates(outcome) == [Fate.APPLIED] * 2
    assert outcome.files == whole.files
    anchor = {verdict.difference.trace.anchor for verdict in outcome.verdicts}
    assert anchor == {{"map": "control", "controls": "bookmark", "map and controls": "bookmark"}.get(loss, "position")}


ROWS = (
    delete_row("Verify with"),
    insert_row("Answer each", ("9", "Write to the customer", "5 %", "Decides", "")),
    move_row("Answer each", after="Investigate what"),
)


def test_rows_come_back_without_controls() -> None:
    whole, outcome = (brought(desk(), data) for data in (worked(*ROWS), LOSSES["controls"](worked(*ROWS))))

    assert outcome.files == whole.files


def test_rows_told_by_their_text_alone_are_for_people_to_change() -> None:
    outcome = brought(desk(), LOSSES["marks"](worked(*ROWS)))

    assert not outcome.files
    assert set(fates(outcome)) <= {Fate.PROPOSED, Fate.UNPLACED}


def test_what_the_document_was_built_from_is_found_among_earlier_revisions() -> None:
    data = without_map(worked(retype(SHARE, "40 %")))
    now = with_("share: 25   #", "share: 26   #")
    copy = copies(now, data, earlier=(with_("holders: 3", "holders: 4"), desk()))[0]
    outcome = brought(now, data, earlier=(with_("holders: 3", "holders: 4"), desk()))

    assert (copy.known, copy.named) == ("revision", "revision 1")
    assert fates(outcome) == [Fate.APPLIED]


def test_without_a_hash_that_anything_fits_a_document_is_refused_or_matched_by_its_text() -> None:
    data = without_hash(without_map(worked(*EDITS)))

    with pytest.raises(PackageError, match="--match"):
        copies(desk(), data)
    with pytest.raises(PackageError):
        copies(with_("share: 25   #", "share: 26   #"), without_map(worked(*EDITS)))
    copy = copies(desk(), data, match=True)[0]
    assert (copy.known, copy.kind, copy.about, copy.language) == ("match", "job-description", "agent", "en")
    values = [verdict for verdict in brought(desk(), data, match=True).verdicts if verdict.changes]
    assert {verdict.fate for verdict in values} == {Fate.APPLIED}
    assert len(values) == 2


def test_match_takes_the_language_and_the_role_that_fit_best() -> None:
    for kind, about, language in (
        ("job-description", "head", "en"),
        ("job-description", "agent", "zh"),
        ("service-standards", "department", "en"),
    ):  # fmt: skip
        copy = copies(desk(), without_hash(without_map(printed(desk(), kind, about, language))), match=True)[0]
        assert (copy.kind, copy.about, copy.language) == (kind, about, language)


def test_match_refuses_what_is_like_nothing() -> None:
    with pytest.raises(PackageError, match="no document of this catalog"):
        copies(desk(), strange(), match=True)


def strange() -> bytes:
    from io import BytesIO

    from docx import Document

    document = Document()
    document.add_paragraph("Dear customer, thank you for your letter.")
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_the_map_of_another_document_is_told() -> None:
    assert only(brought(desk(), worked(retype(SHARE, "40 %"), of=description()))).fate is Fate.APPLIED


def test_words_typed_where_a_control_was_are_its_value() -> None:
    """Whoever marks a cell and types over it may take the control away with the words."""

    def type_over(route: str, words: str) -> Edit:
        def edit(copy: word.Copy, keys: Keys) -> None:
            key = keys[f"roles/agent/{route}", "en"]
            word.set_text(copy, key, words)
            word.remove_control(copy, key)
            marks = [one for one in copy.root.iter(f"{word.W}bookmarkStart") if one.get(f"{word.W}name") == key]
            for one in marks:
                one.getparent().remove(one)

        return edit

    edits = (type_over("holders", "12"), type_over("responsibilities/solve/does", "Quite another work"))
    outcome = brought(desk(), worked(*edits))

    assert fates(outcome) == [Fate.APPLIED] * 2
    assert {verdict.difference.trace.anchor for verdict in outcome.verdicts} == {"position"}
    role = outcome.after.catalog.roles["agent"]
    assert role.holders == 12
    assert role.responsibilities[1].does.get("en") == "Quite another work"  # type: ignore[union-attr]
