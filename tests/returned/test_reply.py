"""Documents that came back and were answered: every answer in its place, and nothing else touched."""

import json
import re
import subprocess
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.word.fault import PackageError
from roles.word.package import read_package, write_package
from roles.word.reader import read_document
from roles.word.reply import Answer, reply
from roles.word.returned import Remark, Returned
from tests.conftest import ROOT
from tests.office.test_office import convert
from tests.returned import as_word_writes as word
from tests.returned.samples import built, description, key_of, worked_in
from tests.returned.word_copy import W14, W15, W

BY, ON = "Role catalog", datetime(2026, 12, 2, 9, 30)
COMMENTS, THREADS = "word/comments.xml", "word/commentsExtended.xml"
_MARK = re.compile(
    rb'<w:commentRange(?:Start|End) w:id="\d+"/>'
    rb'|<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="\d+"/></w:r>'
)


def answered(data: bytes, *answers: Answer) -> Returned:
    return read_document(reply(data, answers, BY, ON))


def ours(returned: Returned) -> list[Remark]:
    return [remark for remark in returned.remarks if remark.by == BY]


def without_threads(data: bytes) -> bytes:
    """As LibreOffice 7.4 and old versions of Word save comments: no ids of paragraphs, no part about threads."""
    parts = read_package(data)
    del parts[THREADS]
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        parts[name] = re.sub(rb"<(?:Override|Relationship)[^>]*commentsExtended[^>]*/>", b"", parts[name])
    parts[COMMENTS] = re.sub(rb' w14:paraId="\w+"', b"", parts[COMMENTS])
    return write_package(parts)


@pytest.fixture(scope="module")
def edited() -> bytes:
    """A description after a manager worked in it with Word: typed, deleted, moved, commented."""

    def work(copy: word.Copy) -> None:
        found = read_document(description())
        purpose = word.control(copy, key_of(found, "/purpose"))
        word.comment(copy, purpose, "Too long?", ("Li Na", "No."))
        word.replace(copy, purpose, "Put every complaint right", "Settle every complaint")
        word.comment(copy, word.control(copy, key_of(found, "/holders")), "Settled.", done=True)
        word.delete_row(copy, word.row(copy, "Register complaints"))
        word.move_paragraph(copy, word.paragraph(copy, "What the role is there for"), word.paragraph(copy, "Core"))
        word.remove_control(copy, key_of(found, "/title"))

    return worked_in(description(), work)


def test_all_that_stood_in_the_file_stands_in_it_byte_for_byte(edited: bytes) -> None:
    came = read_document(edited)
    answers = [Answer("Taken over.", key=key) for key in came.anchors]
    answers += [Answer("Open.", number) for number in range(len(came.paragraphs))]
    before, after = read_package(edited), read_package(reply(edited, [*answers, Answer("All read.")], BY, ON))

    assert set(after) == set(before)
    theirs = {f'w:id="{one.get(f"{W}id")}"/>'.encode() for one in etree.fromstring(before[COMMENTS])}
    ours_out = _MARK.sub(
        lambda mark: mark[0] if any(one in mark[0] for one in theirs) else b"", after["word/document.xml"]
    )
    assert ours_out == before["word/document.xml"]
    changed = {name for name in before if after[name] != before[name]}
    assert changed == {"word/document.xml", "word/styles.xml", COMMENTS, THREADS}
    for name in changed - {"word/document.xml"}:
        start, _, end = before[name].rpartition(b"</")
        assert after[name].startswith(start)
        assert after[name].endswith(b"</" + end)


def test_the_file_reads_as_before_with_all_recorded_changes(edited: bytes) -> None:
    came = read_document(edited)
    answers = [Answer("Taken over.", key=key) for key in came.anchors]
    found = answered(edited, *answers, *(Answer("Read.", remark=one.id) for one in came.remarks))

    assert found.paragraphs == came.paragraphs
    assert found.anchors == came.anchors
    assert found.key_map == came.key_map
    assert found.foreign == came.foreign
    assert [one.id for one in found.remarks if one.by != BY] == [one.id for one in came.remarks]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_document_takes_an_answer_at_every_value(language: str) -> None:
    for name, data in built(language, roles=("complaint-specialist",)).items():
        came = read_document(data)
        found = answered(data, *(Answer(key, key=key) for key in came.anchors))
        placed = [(one.text, one.keys, one.quoted) for one in ours(found)]

        assert placed == [(key, (key,), _shown(came, key)) for key in came.anchors], name


def _shown(came: Returned, key: str) -> str:
    """What stands at a key, its hint too."""
    number, first, last = came.anchors[key].spans[0]
    return "".join(piece.text for piece in came.paragraphs[number].pieces[first:last])


def test_every_paragraph_takes_an_answer(edited: bytes) -> None:
    came = read_document(edited)
    found = answered(edited, *(Answer(str(number), number) for number in range(len(came.paragraphs))))
    body = [number for number, one in enumerate(came.paragraphs) if one.part == "word/document.xml"]

    assert {one.paragraph: one.text for one in ours(found)[: len(body)]} == {number: str(number) for number in body}


def test_an_answer_stands_at_a_value_without_its_control(edited: bytes) -> None:
    key = key_of(read_document(edited), "/review/by")
    data = worked_in(edited, lambda copy: word.remove_control(copy, key), habits=False)
    assert read_document(data).anchors[key].how == "bookmark"

    (found,) = ours(answered(data, Answer("Read.", key=key)))

    assert (found.keys, found.quoted) == ((key,), "30 June 2027")


def test_an_answer_stands_at_all_paragraphs_of_a_value() -> None:
    key = key_of(read_document(description()), "/purpose")
    data = worked_in(description(), lambda copy: word.split_value(copy, key, "and remove"))

    (found,) = ours(answered(data, Answer("Open.", key=key)))

    assert found.quoted.startswith("Put every complaint right")
    assert found.quoted.endswith("remove its cause.")
    assert "\n" in found.quoted


def test_an_answer_to_a_comment_stands_in_its_thread(edited: bytes) -> None:
    first, second = read_document(edited).remarks
    found = answered(edited, Answer("Read.", remark=first.id), Answer("Good.", remark=second.id))

    assert [[(one.by, one.text) for one in remark.replies] for remark in found.remarks] == [
        [("Li Na", "No."), (BY, "Read.")],
        [(BY, "Good.")],
    ]
    assert [remark.done for remark in found.remarks] == [False, True]
    assert [remark.replies[-1].done for remark in found.remarks] == [False, True]
    assert found.remarks[0].replies[-1].quoted == first.quoted


def test_an_answer_to_a_reply_joins_the_thread(edited: bytes) -> None:
    first = read_document(edited).remarks[0]
    found = answered(edited, Answer("Read.", remark=first.replies[0].id))
    threads = etree.fromstring(
        read_package(reply(edited, [Answer("Read.", remark=first.replies[0].id)], BY, ON))[THREADS]
    )

    assert [one.text for one in found.remarks[0].replies] == ["No.", "Read."]
    assert threads[-1].get(f"{W15}paraIdParent") == threads[0].get(f"{W15}paraId")


def test_comments_without_ids_get_threads(edited: bytes) -> None:
    data = without_threads(edited)
    came = read_document(data)
    assert not any(remark.replies for remark in came.remarks)

    found = answered(data, *(Answer(f"To {one.id}", remark=one.id) for one in [*came.remarks, came.remarks[0]]))

    assert [(one.by, one.text, [reply.text for reply in one.replies]) for one in found.remarks] == [
        (one.by, one.text, [f"To {one.id}"] * (2 if one is came.remarks[0] else 1)) for one in came.remarks
    ]


def test_the_place_of_what_is_gone_is_the_top(edited: bytes) -> None:
    came = read_document(edited)
    header = next(number for number, one in enumerate(came.paragraphs) if one.part != "word/document.xml" and one.text)
    (found,) = ours(
        answered(
            edited,
            Answer("2 edits"),
            Answer("Gone.", key="_r9999"),
            Answer("Not here.", header),
            Answer("?", remark="no"),
        )
    )

    words = came.paragraphs[header].text
    assert found.text.split("\n") == ["2 edits", "Gone.", f"“{' '.join(words.split())}”", "Not here.", "?"]
    assert found.paragraph == next(number for number, one in enumerate(came.paragraphs) if one.text)


def test_a_comment_without_a_place_is_quoted_at_the_top(edited: bytes) -> None:
    parts = read_package(edited)
    number = read_document(edited).remarks[-1].id
    reference = rf'<w:r[^>]*><w:commentReference w:id="{number}"/></w:r>'.encode()
    assert re.search(reference, parts["word/document.xml"])
    marks = reference + rf'|<w:commentRange(?:Start|End) w:id="{number}"/>'.encode()
    parts["word/document.xml"] = re.sub(marks, b"", parts["word/document.xml"])

    (found,) = ours(answered(write_package(parts), Answer("Read.", remark=number)))

    assert found.text == "“Settled.”\nRead."
    assert int(found.id) > int(number)


def test_words_in_a_drawing_are_answered_where_the_drawing_stands(shipped: Loaded, templates: dict[str, bytes]) -> None:
    wish = Wish(languages=("en",), kinds=("department-handbook",))
    data = next(data for path, data in documents(shipped, templates, wish) if path.endswith("handbook.docx"))
    came = read_document(data)
    boxed = next(number for number, one in enumerate(came.paragraphs) if one.boxed)

    (found,) = ours(answered(data, Answer("Read.", boxed)))

    assert found.paragraph is not None
    assert found.paragraph < boxed
    assert not came.paragraphs[found.paragraph].boxed


def test_numbers_are_given_once(edited: bytes) -> None:
    came = read_document(edited)
    answers = [Answer("Read.\nTwice.", number) for number in range(20)]
    parts = read_package(reply(edited, [*answers, Answer("Read.", remark=came.remarks[0].id)], BY, ON))
    comments = etree.fromstring(parts[COMMENTS])
    numbers = [one.get(f"{W}id") for one in comments]
    paragraphs = [
        one.get(f"{W14}paraId")
        for part in (COMMENTS, "word/document.xml")
        for one in etree.fromstring(parts[part]).iter(f"{W}p")
    ]
    known = [one for one in paragraphs if one]

    assert len(numbers) == len(set(numbers))
    assert len(known) == len(set(known)) > 21
    assert all(0 < int(one, 16) < 0x80000000 for one in known)
    assert {one.get(f"{W15}paraId") for one in etree.fromstring(parts[THREADS])} <= set(known)


def test_answers_bear_a_name_and_a_time(edited: bytes) -> None:
    (found,) = ours(answered(edited, Answer("Read.", 3)))

    assert (found.by, found.on) == (BY, "2026-12-02T09:30:00Z")


def test_a_second_round_answers_too(edited: bytes) -> None:
    once = reply(edited, [Answer("First.", 3), Answer("Sum.")], BY, ON)
    twice = reply(once, [Answer("Second.", 3)], BY, ON)
    found = read_document(twice)
    paragraphs = [one.get(f"{W14}paraId") for one in etree.fromstring(read_package(twice)[COMMENTS]).iter(f"{W}p")]

    assert len(set(paragraphs)) == len(paragraphs)
    assert sorted(one.text for one in ours(found)) == ["First.", "Second.", "Sum."]


def test_the_same_gives_the_same_bytes(edited: bytes) -> None:
    answers = [Answer("Read.", 3), Answer("Sum."), Answer("Read.", remark=read_document(edited).remarks[0].id)]

    assert reply(edited, answers, BY, ON) == reply(edited, iter(answers), BY, ON)


def test_without_answers_the_file_is_the_same(edited: bytes) -> None:
    assert reply(edited, [], BY, ON) == edited


def test_a_file_without_a_paragraph_cannot_be_answered() -> None:
    parts = read_package(description())
    parts["word/document.xml"] = f'<w:document xmlns:w="{W[1:-1]}"><w:body/></w:document>'.encode()

    with pytest.raises(PackageError, match="no paragraph"):
        reply(write_package(parts), [Answer("Sum.")], BY, ON)


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16"])
def test_any_prefix_and_encoding_and_empty_paragraphs_are_understood(encoding: str) -> None:
    parts = read_package(description())
    xml = f"""<?xml version="1.0" encoding="{encoding}"?>
    <x:document xmlns:x="{W[1:-1]}"><x:body><x:p/><x:p><x:pPr/></x:p><!-- > -->
    <x:p ><x:r><x:t>客户</x:t></x:r></x:p></x:body>
    </x:document>"""
    parts["word/document.xml"] = xml.encode(encoding)
    data = write_package({name: part for name, part in parts.items() if "header" not in name and "footer" not in name})

    found = answered(data, Answer("a", 0), Answer("b", 1), Answer("c", 2), Answer("top"))

    assert [(one.text, one.paragraph, one.quoted) for one in found.remarks] == [
        ("a", 0, ""), ("b", 1, ""), ("c", 2, "客户"), ("top", 2, "客户"),
    ]  # fmt: skip


def test_the_comment_styles_of_the_file_are_used() -> None:
    parts = read_package(description())
    own = b'<w:style w:type="character" w:styleId="a7"><w:name w:val="annotation reference"/></w:style></w:styles>'
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"</w:styles>", own)
    after = read_package(reply(write_package(parts), [Answer("Read.", 3)], BY, ON))

    assert b'<w:rStyle w:val="a7"/></w:rPr><w:commentReference' in after["word/document.xml"]
    assert after["word/styles.xml"].count(b"annotation reference") == 1
    assert after["word/styles.xml"].count(b"annotation text") == 1


def test_answers_add_no_fault_to_a_file(tmp_path: Path, edited: bytes) -> None:
    for data in (description(), description("zh"), edited, without_threads(edited)):
        answers = [Answer("Read.", remark=one.id) for one in read_document(data).remarks]
        answers += [Answer("<&>\n岗位", key=key) for key in read_document(data).anchors]

        assert _faults(tmp_path, reply(data, [*answers, Answer("Sum.")], BY, ON)) == _faults(tmp_path, data)


def _faults(folder: Path, data: bytes) -> list[str]:
    (folder / "file.docx").write_bytes(data)
    return [str(one) for one in OpenXmlValidator(FileFormat.OFFICE_2019).validate(str(folder / "file.docx")).errors]


@pytest.mark.node
@pytest.mark.parametrize("version", ["Microsoft365", "Office2016"])
def test_an_answered_file_is_valid(tmp_path: Path, version: str) -> None:
    def work(copy: word.Copy) -> None:
        word.comment(copy, word.paragraph(copy, "Customer complaint specialist"), "Why?", ("Li Na", "Because."))
        word.replace(copy, word.paragraph(copy, "Put every"), "Put every complaint right", "Settle complaints")

    for data in (description(), worked_in(description(), work, habits=False)):
        came = read_document(data)
        answers = [Answer("Read.", remark=one.id) for one in came.remarks]
        answers += [Answer("Taken over.", number) for number in range(len(came.paragraphs))]
        file = tmp_path / "reply.docx"
        file.write_bytes(reply(data, [*answers, *(Answer("Open.", key=key) for key in came.anchors)], BY, ON))
        validator = ROOT / "tests" / "node" / "node_modules" / ".bin" / "ooxml-validator"
        run = subprocess.run([validator, file, "--officeVersion", version], capture_output=True, encoding="utf-8")

        assert json.loads(run.stdout)["errors"] == []


@pytest.mark.office
def test_libreoffice_shows_the_answers_at_their_words(tmp_path: Path, edited: bytes) -> None:
    came = read_document(edited)
    keys = [key_of(came, route) for route in ("/purpose", "/holders", "/title")]
    answers = [Answer(f"At {key}", key=key) for key in keys]
    answers += [Answer("Sum."), Answer("To the comment.", remark=came.remarks[0].id)]
    (tmp_path / "reply.docx").write_bytes(reply(edited, answers, BY, ON))
    convert([tmp_path / "reply.docx"], tmp_path, "odt")
    convert([tmp_path / "reply.odt"], tmp_path / "again", "docx")
    found = read_document((tmp_path / "again" / "reply.docx").read_bytes())
    shown = {one.text: one.quoted for remark in found.remarks for one in (remark, *remark.replies)}

    assert shown["At " + keys[1]] == "2"
    assert shown["At " + keys[2]] == "Customer complaint specialist"
    assert "so that the customer would buy again" in shown["At " + keys[0]]
    assert "so that the customer would buy again" in shown["Too long?"]
    assert shown["To the comment."] == shown["Too long?"]
    assert shown["Sum."] == next(one.text for one in came.paragraphs if one.text)


_PLACE = st.none() | st.integers(-3, 500)
_NAME = st.none() | st.sampled_from(["_r0001", "_r0004", "_r0100", "90000", "90002", "", "x"])


@settings(max_examples=15)
@given(st.lists(st.tuples(st.text(min_size=1), _PLACE, _NAME, _NAME), max_size=6))
def test_every_answer_is_said_once_whatever_it_says_and_wherever_it_belongs(
    edited: bytes, given: Sequence[tuple[str, int | None, str | None, str | None]]
) -> None:
    answers = [Answer(f"[{number}] {text} [/{number}]", *place) for number, (text, *place) in enumerate(given)]  # type: ignore[arg-type]
    came = read_document(edited)
    found = answered(edited, *answers)
    said = "\n".join(one.text for remark in found.remarks for one in (remark, *remark.replies))

    assert found.paragraphs == came.paragraphs
    for number in range(len(answers)):
        assert said.count(f"[{number}] ") == said.count(f" [/{number}]") == 1
