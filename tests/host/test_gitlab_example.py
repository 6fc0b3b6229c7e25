"""The job for GitLab: its script is real shell, and its note is posted once and then edited."""

import json
import os
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from tests.conftest import ROOT

JOB = yaml.safe_load((ROOT / "examples" / "gitlab" / ".gitlab-ci.yml").read_text("utf-8"))["roles"]
MARK = "<!-- roles-diff -->"


class Host(ThreadingHTTPServer):
    """GitLab, as far as notes go: two a page; the token belongs to user 7."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.notes: list[dict[str, Any]] = []


class _Answer(BaseHTTPRequestHandler):
    server: Host

    def do_GET(self) -> None:
        at = urlsplit(self.path)
        if at.path.endswith("/user"):
            self.answer({"id": 7})
            return
        page = int(parse_qs(at.query)["page"][0])
        rest = self.server.notes[2 * page :]
        self.answer(self.server.notes[2 * page - 2 : 2 * page], str(page + 1) if rest else "")

    def do_POST(self) -> None:
        note = {"id": 100 + len(self.server.notes), "author": {"id": 7}, **self.body()}
        self.server.notes.append(note)
        self.answer(note)

    def do_PUT(self) -> None:
        (note,) = (one for one in self.server.notes if one["id"] == int(self.path.rpartition("/")[2]))
        note.update(self.body())
        self.answer(note)

    def body(self) -> dict[str, Any]:
        assert self.headers["PRIVATE-TOKEN"] == "secret"
        found: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        return found

    def answer(self, data: Any, following: str = "") -> None:
        self.send_response(200)
        self.send_header("x-next-page", following)
        self.end_headers()
        self.wfile.write(json.dumps(data).encode())

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def host() -> Iterator[Host]:
    with Host() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def _note(folder: Path, host: Host, text: str, **variables: str) -> None:
    (script,) = (line for line in JOB["script"] if line.startswith("python -I -"))
    (folder / "roles-diff").mkdir(exist_ok=True)
    (folder / "roles-diff" / "comment.md").write_text(text, "utf-8")
    given = {
        "CI_API_V4_URL": f"http://127.0.0.1:{host.server_port}/api/v4",
        "CI_MERGE_REQUEST_IID": "3",
        "CI_PROJECT_ID": "5",
        "ROLES_TOKEN": "secret",
    }
    env = {**os.environ, "no_proxy": "127.0.0.1", **given, **variables}
    subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=env, check=True)


@pytest.mark.node
def test_the_note_is_posted_and_then_edited(tmp_path: Path, host: Host) -> None:
    others = [{"id": number, "author": {"id": 1}, "body": f"{MARK}\nnot ours"} for number in range(5)]
    host.notes = [dict(one) for one in others]

    _note(tmp_path, host, f"{MARK}\n一处变更\n")
    _note(tmp_path, host, f"{MARK}\ntwo changes\n")

    assert host.notes[:5] == others
    assert [note["body"] for note in host.notes[5:]] == [f"{MARK}\ntwo changes\n"]


@pytest.mark.node
def test_without_a_token_nothing_is_posted(tmp_path: Path, host: Host) -> None:
    _note(tmp_path, host, f"{MARK}\none change\n", ROLES_TOKEN="")

    assert host.notes == []


@pytest.mark.node
def test_every_line_of_the_job_is_shell() -> None:
    for line in JOB["script"]:
        subprocess.run(["bash", "-n", "-c", line], check=True)


def test_the_job_runs_for_merge_requests_with_the_whole_history() -> None:
    assert JOB["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert JOB["variables"]["GIT_DEPTH"] == "0"
    assert JOB["artifacts"]["when"] == "always"
    assert any("gitlab=" + JOB["artifacts"]["reports"]["codequality"] in line for line in JOB["script"])
