"""The hooks of .pre-commit-hooks.yaml, run by pre-commit itself in another repository."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.host.tool import begin, git, published
from tests.small import texts

CONFIG = """repos:
  - repo: {tool}
    rev: {rev}
    hooks:
      - id: roles-check
        args: [--catalog, 客服 catalog]
      - id: roles-codeowners
        args: [--catalog, 客服 catalog]
"""


def _commit(folder: Path, home: Path) -> "subprocess.CompletedProcess[str]":
    git(folder, "add", "--all")
    who = ("-c", "user.name=Li Na", "-c", "user.email=li.na@firm.example")
    return subprocess.run(
        ["git", "-C", str(folder), *who, "commit", "-m", "change"],
        env={**os.environ, "PRE_COMMIT_HOME": str(home), "ROLES_UI": "en", "PYTHONPATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.node
def test_a_commit_is_refused_until_roles_and_owners_are_right(tmp_path: Path) -> None:
    tool, work, home = tmp_path / "tool", tmp_path / "work", tmp_path / "home"
    rev = published(tool)
    owned = 'owners: [{id: all, at: catalog, account: "@firm/service"}]\n'
    for name, text in texts({"department.yaml": owned}).items():
        (work / "客服 catalog" / name).parent.mkdir(parents=True, exist_ok=True)
        (work / "客服 catalog" / name).write_text(text, "utf-8")
    begin(work)
    (work / ".pre-commit-config.yaml").write_text(CONFIG.format(tool=tool.as_posix(), rev=rev), "utf-8")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=work, check=True, capture_output=True)

    refused = _commit(work, home)
    assert refused.returncode == 1, refused.stderr
    assert ".github/CODEOWNERS does not say what department.yaml does" in refused.stderr
    assert "check roles" in refused.stderr

    (work / ".github").mkdir()
    lines = (
        "# >>> roles codeowners: 客服 catalog",
        r"/客服\ catalog/ @firm/service",
        "# <<< roles codeowners: 客服 catalog",
    )
    (work / ".github" / "CODEOWNERS").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    assert _commit(work, home).returncode == 0

    (work / "客服 catalog" / "roles" / "head.yaml").unlink()
    refused = _commit(work, home)
    assert refused.returncode == 1
    assert "roles/deputy.yaml:3:13: error K101" in refused.stderr
