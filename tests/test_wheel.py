"""The wheel holds the catalog and the templates, and works away from the checkout."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import ROOT


@pytest.mark.slow
def test_the_wheel_works_by_itself(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("service_roles-*.whl")
    with ZipFile(wheel) as package:
        names = package.namelist()
        package.extractall(tmp_path / "site")

    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"roles"}
    assert "roles/py.typed" in names
    assert "roles/locale/zh/LC_MESSAGES/messages.mo" in names
    assert {f"roles/report/{name}.schema.json" for name in ("findings", "built", "changes/changes")} <= set(names)
    assert "roles/words/vague-times.yaml" in names
    assert "roles/documents/fields/shared.yaml" in names
    assert "roles/_bundled/catalog/department.yaml" in names
    assert "roles/_bundled/templates/zh/job-description.docx" in names
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests")]

    env = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "ROLES_UI": "en"}
    (tmp_path / "work").mkdir()
    for arguments in (["init", "--lang", "zh", "--role", "quality-specialist"], ["check"], ["build"]):
        run = subprocess.run(
            [sys.executable, "-P", "-m", "roles", *arguments], cwd=tmp_path / "work", env=env, capture_output=True
        )
        assert run.returncode == 0, run.stdout + run.stderr
    assert (tmp_path / "work" / "documents" / "zh" / "quality-specialist-job-description.docx").is_file()
