"""The tool as an action installs it, once for all tests."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.host.runner import Runner
from tests.host.tool import begin
from tests.small import texts


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The environment that install.sh makes."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run(
        ["bash", "-euo", "pipefail", "-c", 'source "$1"', "bash", str(ROOT / ".github" / "actions" / "install.sh")],
        env={**os.environ, "RUNNER_TEMP": str(folder), "PYTHON": sys.executable},
        check=True,
    )
    return folder / "roles-venv"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository with the small catalog, in a folder with a space and Chinese in its name."""
    work = tmp_path / "work"
    for name, text in texts({"department.yaml": "today: 2026-11-22\n"}).items():
        (work / "客服 catalog" / name).parent.mkdir(parents=True, exist_ok=True)
        (work / "客服 catalog" / name).write_text(text, "utf-8")
    begin(work)
    return work


@pytest.fixture
def runner(tmp_path: Path, desk: Path, installed: Path) -> Runner:
    """A runner that works on this repository."""
    made = Runner(tmp_path / "runner", desk)
    (made.temporary / "roles-venv").symlink_to(installed, target_is_directory=True)
    return made
