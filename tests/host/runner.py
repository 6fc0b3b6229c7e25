"""What a runner of the host gives a step: its variables, its folders, and `gh`."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.conftest import ROOT


class Runner:
    """Runs scripts of our actions as a runner would, in a work tree, with a host that is a file."""

    def __init__(self, folder: Path, work: Path) -> None:
        self.work = work
        self.temporary = folder / "runner temp"
        self.outputs = folder / "outputs"
        self.summary = folder / "summary.md"
        self.event = folder / "event.json"
        self.state = folder / "state.json"
        for made in (self.temporary, folder / "bin"):
            made.mkdir(parents=True)
        for made in (self.outputs, self.summary):
            made.touch()
        self.event.write_text("{}", "utf-8")
        self.host({})
        gh = folder / "bin" / "gh"
        gh.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{ROOT / "tests" / "host" / "gh.py"}" "$@"\n', "utf-8")
        gh.chmod(0o755)

    def host(self, some: dict[str, Any]) -> None:
        """What is known to the host."""
        every: dict[str, Any] = {"pulls": [], "issues": [], "comments": [], "artifacts": [], "zip": ""}
        self.state.write_text(json.dumps({**every, **some}), "utf-8")

    @property
    def known(self) -> dict[str, Any]:
        """What the host knows now."""
        found: dict[str, Any] = json.loads(self.state.read_text("utf-8"))
        return found

    def run(self, script: str, tool: Path = ROOT, **variables: str) -> "subprocess.CompletedProcess[str]":
        """Run `.github/actions/<script>/run.sh` of the tool."""
        given = {
            "GITHUB_ACTIONS": "true",
            "GITHUB_EVENT_PATH": str(self.event),
            "GITHUB_OUTPUT": str(self.outputs),
            "GITHUB_REPOSITORY": "firm/desk",
            "GITHUB_RUN_ID": "7",
            "GITHUB_SERVER_URL": "https://host.example",
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GH_STATE": str(self.state),
            "GH_TOKEN": "secret",
            "HOME": str(self.temporary),
            "PYTHON": sys.executable,
            "ROLES_UI": "en",
            "RUNNER_TEMP": str(self.temporary),
        }
        keep = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "PYTHON", "GIT_"))}
        path = f"{self.state.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            [shutil.which("bash") or "bash", str(tool / ".github" / "actions" / script / "run.sh")],
            cwd=self.work,
            env={**keep, **given, "PATH": path, **variables},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def told(self) -> dict[str, str]:
        """The outputs of the step."""
        return dict(line.split("=", 1) for line in self.outputs.read_text("utf-8").splitlines())
