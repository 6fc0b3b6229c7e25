"""What a build writes and what it leaves alone: nobody's work is lost."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

import roles.cli.build as cli
from roles.build import MEMORY, digest, plan, read_memory, write_memory
from roles.cli.console import Console
from roles.files import BusyError
from tests.conftest import ROOT

A, B = "en/a.docx", "en/b.docx"


def _memory(files: dict[str, bytes]) -> bytes:
    return write_memory({path: digest(data) for path, data in files.items()})


def test_an_empty_folder_gets_everything() -> None:
    made = plan([(A, b"1"), (B, b"2")], {}, whole=True)

    assert made.write == {A: b"1", B: b"2"}
    assert made.memory == {A: digest(b"1"), B: digest(b"2")}
    assert made.kept == made.unchanged == made.left_over == ()


def test_what_we_wrote_is_renewed_and_what_is_the_same_is_not_touched() -> None:
    made = plan([(A, b"new"), (B, b"2")], {A: b"old", B: b"2", MEMORY: _memory({A: b"old", B: b"2"})}, whole=True)

    assert made.write == {A: b"new"}
    assert made.unchanged == (B,)


def test_a_file_a_person_changed_is_kept() -> None:
    made = plan([(A, b"new")], {A: b"edited", MEMORY: _memory({A: b"old"})}, whole=True)

    assert made.write == {}
    assert made.kept == (A,)
    assert made.memory[A] == digest(b"old")


def test_a_file_we_do_not_know_belongs_to_a_person() -> None:
    assert plan([(A, b"new")], {A: b"old"}, whole=True).kept == (A,)


def test_a_file_with_exactly_our_bytes_is_adopted() -> None:
    made = plan([(A, b"same")], {A: b"same"}, whole=True)

    assert made.unchanged == (A,)
    assert made.memory == {A: digest(b"same")}


def test_a_spoilt_memory_makes_every_file_a_person_s() -> None:
    for spoilt in (b"", b"{", b"[]", b'{"files": 3}', b"\xff"):
        assert plan([(A, b"new")], {A: b"old", MEMORY: spoilt}, whole=True).kept == (A,)


def test_what_the_catalog_no_longer_asks_for_is_named_after_a_whole_build_only() -> None:
    present = {B: b"2", MEMORY: _memory({A: b"1", B: b"2"})}

    assert plan([(A, b"1")], present, whole=True).left_over == (B,)
    assert plan([(A, b"1")], present, whole=False).left_over == ()


def test_the_memory_is_plain_json_in_a_fixed_order() -> None:
    written = write_memory({B: "2", A: "1"})

    assert list(json.loads(written)["files"]) == [A, B]
    assert read_memory(written) == {A: "1", B: "2"}


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


def test_a_document_open_in_word_is_named_and_the_rest_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Windows refuses to replace a file that Word has open; here the refusal is ours."""
    real = cli.write_atomically

    def refuse(path: Path, data: bytes) -> None:
        if path.name == "complaint-specialist-job-description.docx":
            raise BusyError(path)
        real(path, data)

    monkeypatch.setattr(cli, "write_atomically", refuse)
    ctx = SimpleNamespace(obj=Console("en"))

    with pytest.raises(typer.Exit) as exit_:
        cli.build(ctx, ROOT / "catalog", tmp_path, ["en"], ["complaint-specialist"])  # type: ignore[arg-type]

    said = capsys.readouterr()
    assert exit_.value.exit_code == 1
    assert "1 documents written" in said.out
    assert "open in another program: en/complaint-specialist-job-description.docx" in said.err
    assert [path.name for path in (tmp_path / "en").iterdir()] == ["complaint-specialist-service-targets.docx"]
    assert list(read_memory((tmp_path / MEMORY).read_bytes())) == ["en/complaint-specialist-service-targets.docx"]
