"""Our SARIF against Microsoft's validator, with the rules of GitHub's code scanning."""

import subprocess
from pathlib import Path

import pytest

from roles.finding import Place
from roles.report.sarif import report
from roles.report.subject import Run
from tests.conftest import ROOT
from tests.report.samples import clean, found, made, run

pytestmark = pytest.mark.node

VALIDATOR = ROOT / "tests" / "node" / "node_modules" / ".bin" / "sarif-multitool"


@pytest.mark.parametrize(
    "given",
    [
        run(),
        run(language="zh"),
        clean(),
        made(found(place=None)),
        made(found("岗", place=Place(1, 1, 2, 1)), folder=""),
    ],
    ids=["findings", "Chinese", "nothing", "no place", "two lines"],
)
def test_github_s_code_scanning_takes_it(given: Run, tmp_path: Path) -> None:
    (tmp_path / "out.sarif").write_text(report(given), encoding="utf-8")
    said = subprocess.run(
        [VALIDATOR, "validate", "out.sarif", "--rule-kind", "Ghas"], cwd=tmp_path, capture_output=True, encoding="utf-8"
    ).stdout

    assert "Analysis completed successfully." in said
    assert not [line for line in said.splitlines() if ": error " in line]
