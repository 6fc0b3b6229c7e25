"""`roles undo`: the last command that wrote into a catalog is taken back, unless somebody touched its files."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.cli.undo_record import RECORD, RecordError, digest, dumped, loaded, record
from roles.cli.writing import take_back, write_catalog
from roles.files import FolderError, ReadOnlyError, write_together
from tests.small import texts
from tests.test_cli import roles

BY = ("--by", "hr")

HIDDEN = ".roles/"


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the small catalog, in which today is 22 November 2026."""
    for name, text in texts({"department.yaml": "today: 2026-11-22\n"}).items():
        path = tmp_path / "catalog" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    return tmp_path


class TestCommand:
    def test_every_file_is_as_before_and_there_is_nothing_more_to_take_back(self, desk: Path) -> None:
        before = _files(desk)
        roles("approve", "head", "deputy", *BY, cwd=desk)
        after = _files(desk)

        said = roles("undo", cwd=desk)

        assert before["catalog/roles/head.yaml"] != after["catalog/roles/head.yaml"]
        assert said == (
            "took back `roles approve`; as before are:\n  catalog/roles/head.yaml\n  catalog/roles/deputy.yaml\n"
        )
        assert _files(desk) == before
        assert roles("undo", cwd=desk, code=2) == "there is nothing to take back in “catalog”\n"

    def test_a_new_file_goes_and_so_does_the_folder_made_for_it(self, desk: Path) -> None:
        shutil.rmtree(desk / "catalog" / "roles")
        roles("new", "clerk", cwd=desk)
        assert (desk / "catalog" / "roles" / "clerk.yaml").is_file()

        roles("undo", "--catalog", desk / "catalog", cwd=desk)

        assert sorted(path.name for path in (desk / "catalog").iterdir()) == ["department.yaml"]

    def test_only_the_last_command_is_taken_back(self, desk: Path) -> None:
        roles("approve", "head", *BY, cwd=desk)
        approved = {path: data for path, data in _files(desk).items() if HIDDEN not in path}
        roles("new", "clerk", cwd=desk)

        assert "`roles new`" in roles("undo", cwd=desk)
        assert _files(desk) == approved
        roles("undo", cwd=desk, code=2)

    def test_a_command_that_changed_nothing_is_not_the_last(self, desk: Path) -> None:
        before = _files(desk)
        roles("approve", "head", *BY, cwd=desk)
        roles("approve", "head", *BY, cwd=desk)
        roles("undo", cwd=desk)

        assert _files(desk) == before

    @pytest.mark.parametrize("how", ["changed", "removed"])
    def test_where_somebody_touched_a_file_it_is_named_and_nothing_is_changed(self, desk: Path, how: str) -> None:
        roles("approve", "head", "deputy", *BY, cwd=desk)
        path = desk / "catalog" / "roles" / "deputy.yaml"
        if how == "changed":
            path.write_bytes(path.read_bytes() + b"# mine\n")
        else:
            path.unlink()
        before = _files(desk)

        said = roles("undo", cwd=desk, code=1)

        assert said == "“catalog/roles/deputy.yaml” was changed after `roles approve`\nnothing was taken back\n"
        assert _files(desk) == before

    def test_a_new_file_that_somebody_filled_in_stays(self, desk: Path) -> None:
        roles("new", "clerk", cwd=desk)
        path = desk / "catalog" / "roles" / "clerk.yaml"
        path.write_bytes(b"id: clerk\ntitle: Clerk\n")

        assert "clerk.yaml” was changed" in roles("undo", cwd=desk, code=1)
        assert path.read_bytes() == b"id: clerk\ntitle: Clerk\n"

    @pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff"])
    def test_a_damaged_record_is_said_and_nothing_is_changed(self, desk: Path, damage: bytes) -> None:
        roles("approve", "head", *BY, cwd=desk)
        (desk / "catalog" / RECORD).write_bytes(damage)
        before = _files(desk)

        said = roles("undo", cwd=desk, code=2)

        assert said == f"“catalog/{RECORD}” was damaged, so nothing can be taken back; delete it\n"
        assert _files(desk) == before

    def test_a_file_that_is_read_only_is_neither_written_nor_taken_back(self, desk: Path) -> None:
        path = desk / "catalog" / "roles" / "deputy.yaml"
        before = _files(desk)
        path.chmod(0o444)
        assert roles("approve", "head", "deputy", *BY, cwd=desk, code=2) == (
            "“catalog/roles/deputy.yaml” is read-only; nothing was written\n"
        )
        assert _files(desk) == before

        path.chmod(0o644)
        roles("approve", "head", "deputy", *BY, cwd=desk)
        approved = _files(desk)
        path.chmod(0o444)
        assert "is read-only" in roles("undo", cwd=desk, code=2)
        assert _files(desk) == approved

    def test_one_catalog_is_meant(self, desk: Path) -> None:
        shutil.copytree(desk / "catalog", desk / "all" / "a")
        shutil.copytree(desk / "catalog", desk / "all" / "b")

        assert "several catalogs" in roles("undo", "--catalog", "all", cwd=desk, code=2)

    def test_a_file_that_cannot_be_changed_by_itself_is_named_and_nothing_is_written(self, desk: Path) -> None:
        path = desk / "catalog" / "roles" / "deputy.yaml"
        path.write_bytes(b"? id\n: deputy\n? title\n: Deputy\n? reports_to\n: head\n")
        before = _files(desk)

        said = roles("approve", "head", "deputy", *BY, cwd=desk, code=1)

        assert said.startswith("catalog/roles/deputy.yaml: “id” is written with a question mark")
        assert said.endswith("; nothing was written\n")
        assert _files(desk) == before


class TestRecord:
    @given(
        st.dictionaries(st.sampled_from(["a.yaml", "roles/角色.yaml", "x/y/z"]), st.none() | st.binary(), min_size=1)
    )
    def test_any_files_are_remembered(self, files: dict[str, bytes | None]) -> None:
        kept = record("approve", files, dict.fromkeys(files, b"x"), ["x", "x/y"])

        assert loaded(dumped(kept)) == kept

    @pytest.mark.parametrize(
        "path", ["../a", "/a", "a/../../b", "C:/a", "C:a", "a\\b", "..\\a", "", "a//b", ".git/config", "a/.b", RECORD]
    )
    def test_a_path_out_of_the_catalog_is_refused(self, path: str) -> None:
        data = {"command": "new", "files": {path: {"before": "x", "after": None}}, "folders": []}

        with pytest.raises(RecordError):
            loaded(json.dumps(data).encode())

    @pytest.mark.parametrize(
        "change",
        [
            {"command": None},
            {"command": 1},
            {"files": {}},
            {"files": {"a": {}}},
            {"files": {"a": {"before": 1, "after": None}}},
            {"files": {"a": {"before": None, "after": 1}}},
            {"files": {"a": {"base64": "?", "after": None}}},
            {"files": []},
            {"folders": ["../x"]},
            {"folders": None},
        ],
    )
    def test_anything_else_is_refused(self, change: dict[str, object]) -> None:
        data = {"command": "new", "files": {"a": {"before": None, "after": None}}, "folders": []}
        assert loaded(json.dumps(data).encode()).command == "new"

        with pytest.raises(RecordError):
            loaded(json.dumps({**data, **change}).encode())


class TestWriting:
    def test_files_written_removed_and_made_are_all_brought_back(self, tmp_path: Path) -> None:
        (tmp_path / "old.yaml").write_bytes("职责\r\n".encode("gbk"))
        (tmp_path / "gone.yaml").write_bytes(b"\xef\xbb\xbfa\r\n")
        before = _files(tmp_path)
        write_catalog(tmp_path, {"old.yaml": b"x", "gone.yaml": None, "新/deep/a.yaml": b"y"}, "rename")
        assert {path: data for path, data in _files(tmp_path).items() if not path.startswith(HIDDEN)} == {
            "old.yaml": b"x",
            "新/deep/a.yaml": b"y",
        }

        take_back(tmp_path, loaded((tmp_path / RECORD).read_bytes()))

        assert _files(tmp_path) == before
        assert sorted(path.name for path in tmp_path.iterdir()) == ["gone.yaml", "old.yaml"]

    def test_a_command_that_was_killed_halfway_can_be_taken_back(self, tmp_path: Path) -> None:
        for name in ("a", "b", "c"):
            (tmp_path / name).write_bytes(b"old")
        before = _files(tmp_path)
        write_catalog(tmp_path, {"a": b"new", "b": b"new", "c": None}, "rename")
        for name in ("b", "c"):
            (tmp_path / name).write_bytes(b"old")
        kept = loaded((tmp_path / RECORD).read_bytes())

        now = {path: data for path, data in _files(tmp_path).items() if not path.startswith(HIDDEN)}
        assert kept.touched(now) == []
        take_back(tmp_path, kept)
        assert _files(tmp_path) == before

    def test_if_one_file_cannot_be_written_none_is_and_what_was_remembered_stays(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"old")
        write_catalog(tmp_path, {"a": b"new"}, "approve")
        before = _files(tmp_path)

        with pytest.raises(OSError, match=r"exists|directory"):
            write_catalog(tmp_path, {"a": b"newer", "made/b": b"x", "a/c": b"y"}, "rename")

        assert _files(tmp_path) == before
        assert sorted(path.name for path in tmp_path.iterdir()) == [".roles", "a"]

    def test_nothing_is_written_out_of_the_folder(self, tmp_path: Path) -> None:
        inside = tmp_path / "catalog"
        inside.mkdir()
        (inside / "link").symlink_to(tmp_path)

        for path in ("../x", "link/x", str(tmp_path / "x")):
            with pytest.raises(FolderError):
                write_together(inside, {"a": b"x", path: b"x"})
        assert list(_files(tmp_path)) == []

    def test_what_is_read_only_is_found_before_anything_is_written(self, tmp_path: Path) -> None:
        (tmp_path / "b").write_bytes(b"old")
        (tmp_path / "b").chmod(0o444)

        with pytest.raises(ReadOnlyError):
            write_together(tmp_path, {"a": b"x", "b": None})
        assert _files(tmp_path) == {"b": b"old"}

    def test_no_file_has_no_digest(self) -> None:
        assert digest(None) is None
        assert digest(b"") != digest(b"x")
