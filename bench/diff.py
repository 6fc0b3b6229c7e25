"""How fast `roles diff` says what changed: 50 changed role files of 10,000, against git and DeepDiff in the same run.

    pip install deepdiff
    python bench/diff.py [ROUNDS]

One department of 10,000 roles of some 340 lines, in two commits. The peer asks git for the same files, reads them with
PyYAML on libyaml and compares the data with DeepDiff by id: no shapes, no links, no classes, no texts in words.
"""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import yaml

ROOT = Path(__file__).parent.parent
ROLES, CHANGED = 10_000, 50
LEFT_OUT = ("contacts", "person", "rights", "interests", "terms", "conditions", "approved", "learning")
"""Parts of a shipped role without which it has the length of one that was just begun."""
PEER = """
import subprocess, yaml
from deepdiff import DeepDiff
def git(*words):
    return subprocess.run(["git", *words], capture_output=True, text=True, check=True).stdout
for name in git("diff", "--name-only", "HEAD~1", "HEAD").split():
    old, new = (yaml.load(git("show", f"{one}:{name}"), yaml.CSafeLoader) for one in ("HEAD~1", "HEAD"))
    assert DeepDiff(old, new, ignore_order=True)
"""


def write(folder: Path) -> int:
    """The repository; how many lines a role has."""
    for path in (ROOT / "catalog").rglob("*.yaml"):
        target = folder / "catalog" / path.relative_to(ROOT / "catalog")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    data = yaml.safe_load((ROOT / "catalog/roles/complaint-specialist.yaml").read_text("utf-8"))
    short = {key: value for key, value in data.items() if key not in LEFT_OUT} | {"targets": data["targets"][:2]}
    text = yaml.safe_dump(short, allow_unicode=True, sort_keys=False, width=120)
    for number in range(ROLES):
        name = f"agent-{number}"
        (folder / "catalog/roles" / f"{name}.yaml").write_text(text.replace(data["id"], name, 1), "utf-8")
    git(folder, "init", "-q")
    commit(folder)
    for number in range(0, ROLES, ROLES // CHANGED):
        path = folder / "catalog/roles" / f"agent-{number}.yaml"
        path.write_text(path.read_text("utf-8").replace("share: 20", "share: 15", 1), "utf-8")
    commit(folder)
    return text.count("\n")


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-c", "user.name=b", "-c", "user.email=b@example.com", *words], cwd=folder, check=True)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "state")


def seconds(folder: Path, *command: str) -> float:
    start = perf_counter()
    done = subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    return perf_counter() - start


def main() -> None:
    if find_spec("deepdiff") is None:
        sys.exit("not installed: deepdiff; run `pip install deepdiff`")
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    commands = {
        "roles diff": ("-m", "roles", "diff", "HEAD~1", "HEAD", "--changes-only", "--format", "json"),
        "git and DeepDiff": ("-c", PEER),
    }
    with TemporaryDirectory() as made:
        folder = Path(made)
        print(f"{CHANGED} of {ROLES:,} roles of {write(folder)} lines")
        runs = [{name: seconds(folder, *command) for name, command in commands.items()} for _ in range(rounds)]
    print(f"{'':20}{'seconds':>10}{'ratio':>8}")
    for name in commands:
        ratio = median(run[name] / run["roles diff"] for run in runs)
        print(f"{name:20}{median(run[name] for run in runs):10.2f}{ratio:8.1f}")


if __name__ == "__main__":
    main()
