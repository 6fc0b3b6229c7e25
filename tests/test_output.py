"""What of a folder is written and what is left alone: nobody's work is lost."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.output import (
    MEMORY,
    Memory,
    Printing,
    digest,
    plan,
    printing,
    read_memory,
    remember_printed,
    write_memory,
)

A, B = "en/a.docx", "en/b.docx"


def _memory(files: dict[str, bytes], writing: dict[str, bytes] | None = None) -> bytes:
    return write_memory(Memory(_digests(files), _digests(writing or {})))


def _digests(files: dict[str, bytes]) -> dict[str, str]:
    return {path: digest(data) for path, data in files.items()}


def test_an_empty_folder_gets_everything() -> None:
    made = plan([(A, b"1"), (B, b"2")], {}, whole=True)

    assert made.write == {A: b"1", B: b"2"}
    assert made.memory == Memory(_digests({A: b"1", B: b"2"}))
    assert made.kept == made.unchanged == made.left_over == ()


def test_what_we_wrote_is_renewed_and_what_is_the_same_is_not_touched() -> None:
    made = plan([(A, b"new"), (B, b"2")], {A: b"old", B: b"2", MEMORY: _memory({A: b"old", B: b"2"})}, whole=True)

    assert made.write == {A: b"new"}
    assert made.unchanged == (B,)


def test_a_file_a_person_changed_is_kept() -> None:
    made = plan([(A, b"new")], {A: b"edited", MEMORY: _memory({A: b"old"})}, whole=True)

    assert made.write == {}
    assert made.kept == (A,)
    assert made.memory.files[A] == digest(b"old")


def test_a_file_we_do_not_know_belongs_to_a_person() -> None:
    assert plan([(A, b"new")], {A: b"old"}, whole=True).kept == (A,)


def test_a_file_with_exactly_our_bytes_is_adopted() -> None:
    made = plan([(A, b"same")], {A: b"same"}, whole=True)

    assert made.unchanged == (A,)
    assert made.memory == Memory(_digests({A: b"same"}))


def test_a_spoilt_memory_makes_every_file_a_person_s() -> None:
    for spoilt in (b"", b"{", b"{}", b"[]", b'{"files": 3}', b"\xff"):
        assert plan([(A, b"new")], {A: b"old", MEMORY: spoilt}, whole=True).kept == (A,)


def test_what_the_catalog_no_longer_asks_for_is_named_after_a_whole_build_only() -> None:
    present = {B: b"2", MEMORY: _memory({A: b"1", B: b"2"})}

    assert plan([(A, b"1")], present, whole=True).left_over == (B,)
    assert plan([(A, b"1")], present, whole=False).left_over == ()


def test_the_memory_is_plain_json_in_a_fixed_order() -> None:
    written = write_memory(Memory({B: "2", A: "1"}))

    assert list(json.loads(written)["files"]) == [A, B]
    assert json.loads(written)["version"] == 1
    assert read_memory(written) == Memory({A: "1", B: "2"})
    whole = Memory({B: "2", A: "1"}, {A: "3"}, {"en/a.pdf": "4"})
    assert read_memory(write_memory(whole)) == whole


def test_a_file_a_stopped_build_was_writing_is_ours_before_and_after() -> None:
    memory = _memory({A: b"old", B: b"old"}, {A: b"new", B: b"new"})
    made = plan([(A, b"newer"), (B, b"newer")], {A: b"old", B: b"new", MEMORY: memory}, whole=True)

    assert made.write == {A: b"newer", B: b"newer"}
    assert plan([(A, b"newer")], {A: b"edited", MEMORY: memory}, whole=True).kept == (A,)


def test_what_a_stopped_build_wrote_stays_remembered_by_a_build_of_something_else() -> None:
    memory = _memory({A: b"old", B: b"old"}, {A: b"new", B: b"new"})
    made = plan([], {A: b"old", B: b"new", MEMORY: memory}, whole=False)

    assert made.memory == Memory(_digests({A: b"old", B: b"new"}))


PDF = "en/a.pdf"


@pytest.mark.parametrize(
    ("there", "printed_from", "expected"),
    [
        pytest.param(None, b"1", Printing((A,), (), ()), id="missing"),
        pytest.param(b"pdf", b"1", Printing((), (PDF,), ()), id="as it should be"),
        pytest.param(b"pdf", b"0", Printing((A,), (), ()), id="of an older document"),
        pytest.param(b"pdf", None, Printing((A,), (), ()), id="of nobody knows what"),
        pytest.param(b"edited", b"1", Printing((), (), (A,)), id="a person's"),
    ],
)
def test_which_pdfs_are_made(there: bytes | None, printed_from: bytes | None, expected: Printing) -> None:
    memory = Memory({PDF: digest(b"pdf")}, {}, {} if printed_from is None else {PDF: digest(printed_from)})
    present = {} if there is None else {PDF: there}

    assert printing({A: b"1"}, present, memory) == expected


def test_a_pdf_is_left_over_with_its_document() -> None:
    files = {A: b"1", PDF: b"pdf"}
    memory = remember_printed(Memory(_digests({A: b"1"})), PDF, b"pdf", b"1")

    assert memory.printed == {PDF: digest(b"1")}
    assert plan([(A, b"1")], {**files, MEMORY: write_memory(memory)}, whole=True).left_over == ()
    assert plan([], {**files, MEMORY: write_memory(memory)}, whole=True).left_over == (A, PDF)


_files = st.dictionaries(st.sampled_from([A, B, "zh/a.docx"]), st.sampled_from([b"1", b"2", b"3"]))


@given(_files, _files, _files)
def test_nothing_a_person_wrote_is_ever_overwritten(
    made: dict[str, bytes], present: dict[str, bytes], remembered: dict[str, bytes]
) -> None:
    found = plan(made.items(), {**present, MEMORY: _memory(remembered)}, whole=True)

    for path, data in found.write.items():
        assert path not in present or present[path] == remembered.get(path)
        assert present.get(path) != data
    assert {*found.write, *found.unchanged, *found.kept} == set(made)


def test_what_is_left_over_stays_remembered_and_is_named_in_order() -> None:
    before = dict.fromkeys(("en/c.docx", "en/b.docx", A), b"1")
    made = plan([(A, b"1")], {**before, MEMORY: _memory(before)}, whole=True)

    assert made.left_over == ("en/b.docx", "en/c.docx")
    assert set(made.memory.files) == set(before)
    assert plan([(A, b"1")], {MEMORY: _memory(before)}, whole=True).left_over == ()
