"""Our own repository as others would fetch it, and repositories of others that use it."""

import shutil
import subprocess
from pathlib import Path

from tests.conftest import ROOT


def git(folder: Path, *arguments: str) -> str:
    """Run git; what it printed."""
    who = ("-c", "user.name=Li Na", "-c", "user.email=li.na@firm.example", "-c", "commit.gpgsign=false")
    done = subprocess.run(
        ["git", "-C", str(folder), *who, *arguments], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def begin(folder: Path) -> None:
    """A repository with all that lies in the folder as its first commit."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, "begin")


def commit(folder: Path, message: str) -> str:
    """Commit all that lies there; the commit."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")


def published(folder: Path) -> str:
    """Lay our files, as they are now, into a repository of their own; its commit."""
    names = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0")
    for name in names:
        if name and (ROOT / name).is_file() and not name.startswith("tests/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    begin(folder)
    return git(folder, "rev-parse", "HEAD")
