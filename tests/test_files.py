"""Files: a folder is read without leaving it, a file is written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from roles import files
from roles.files import BusyError, FolderError, read_folder, write_atomically


class TestReadFolder:
    def test_paths_have_forward_slashes_and_are_in_order(self, tmp_path: Path) -> None:
        for path in ("roles/b.yaml", "roles/a.yaml", "department.yaml", "standards/deep/x.yaml"):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(path.encode() + b"\r\n")

        found = read_folder(tmp_path)

        assert list(found) == ["department.yaml", "roles/a.yaml", "roles/b.yaml", "standards/deep/x.yaml"]
        assert found["roles/a.yaml"] == b"roles/a.yaml\r\n"

    def test_hidden_files_are_left_out(self, tmp_path: Path) -> None:
        (tmp_path / ".git").mkdir()
        for path in (".git/config", ".hidden.yaml", "~$agent.docx", "a.yaml"):
            (tmp_path / path).write_text("x")

        assert list(read_folder(tmp_path)) == ["a.yaml"]

    @pytest.mark.parametrize("what", ["file", "folder", "above"])
    def test_a_link_out_of_the_folder_is_refused(self, tmp_path: Path, what: str) -> None:
        inside, outside = tmp_path / "catalog", tmp_path / "outside"
        inside.mkdir()
        outside.mkdir()
        (outside / "secret.yaml").write_text("x")
        target = {"file": outside / "secret.yaml", "folder": outside, "above": tmp_path}[what]
        (inside / "link").symlink_to(target)

        with pytest.raises(FolderError, match="link"):
            read_folder(inside)

    def test_a_link_inside_the_folder_is_followed_once(self, tmp_path: Path) -> None:
        (tmp_path / "roles").mkdir()
        (tmp_path / "roles" / "a.yaml").write_text("x")
        (tmp_path / "roles" / "b.yaml").symlink_to(tmp_path / "roles" / "a.yaml")
        (tmp_path / "again").symlink_to(tmp_path / "roles")
        (tmp_path / "roles" / "ring").symlink_to(tmp_path)

        assert list(read_folder(tmp_path)) == ["roles/a.yaml", "roles/b.yaml"]

    def test_the_folder_itself_may_be_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        (tmp_path / "real" / "a.yaml").write_text("x")
        (tmp_path / "link").symlink_to(tmp_path / "real")

        assert list(read_folder(tmp_path / "link")) == ["a.yaml"]

    def test_what_is_no_file_is_left_out(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.yaml")
        (tmp_path / "broken.yaml").symlink_to(tmp_path / "nothing")

        assert read_folder(tmp_path) == {}

    def test_a_large_file_is_cut(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(files, "LARGEST", 10)
        (tmp_path / "a.yaml").write_bytes(b"x" * 100)

        assert read_folder(tmp_path) == {"a.yaml": b"x" * 11}

    def test_too_many_files_are_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(files, "_MOST_FILES", 3)
        for number in range(4):
            (tmp_path / f"{number}.yaml").write_text("x")

        with pytest.raises(FolderError, match="more than 3 files"):
            read_folder(tmp_path)

    def test_no_folder(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("x")

        with pytest.raises(NotADirectoryError):
            read_folder(tmp_path / "file")
        with pytest.raises(FileNotFoundError):
            read_folder(tmp_path / "nothing")


class TestWriteAtomically:
    def test_a_new_file(self, tmp_path: Path) -> None:
        write_atomically(tmp_path / "角色.docx", b"\x00\r\n\xff")

        assert [path.name for path in tmp_path.iterdir()] == ["角色.docx"]
        assert (tmp_path / "角色.docx").read_bytes() == b"\x00\r\n\xff"
        usual = tmp_path / "usual"
        usual.write_text("x")
        assert (tmp_path / "角色.docx").stat().st_mode == usual.stat().st_mode

    def test_an_existing_file_keeps_its_permissions(self, tmp_path: Path) -> None:
        path = tmp_path / "a"
        path.write_text("old")
        path.chmod(0o640)
        write_atomically(path, b"new")

        assert path.read_bytes() == b"new"
        assert stat.S_IMODE(path.stat().st_mode) == 0o640

    def test_a_long_name(self, tmp_path: Path) -> None:
        path = tmp_path / ("角" * 80 + ".docx")
        write_atomically(path, b"x")

        assert path.read_bytes() == b"x"

    def test_a_file_that_is_open_elsewhere(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "a.docx"
        path.write_text("old")
        monkeypatch.setattr(Path, "replace", _raising(PermissionError(13, "in use")))

        with pytest.raises(BusyError) as told:
            write_atomically(path, b"new")
        assert told.value.filename == str(path)
        assert [(found.name, found.read_text()) for found in tmp_path.iterdir()] == [("a.docx", "old")]

    @pytest.mark.parametrize("step", ["fsync", "copymode"])
    def test_nothing_is_left_behind_when_a_step_fails(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
    ) -> None:
        path = tmp_path / "a.docx"
        path.write_text("old")
        monkeypatch.setattr(files.os if step == "fsync" else files.shutil, step, _raising(OSError(28, "disk full")))

        with pytest.raises(OSError, match="disk full"):
            write_atomically(path, b"new")
        assert [(found.name, found.read_text()) for found in tmp_path.iterdir()] == [("a.docx", "old")]

    def test_no_folder(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            write_atomically(tmp_path / "nothing" / "a", b"x")


def _raising(error: Exception):
    def call(*_: object, **__: object) -> None:
        raise error

    return call
