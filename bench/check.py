"""How fast a catalog is checked, against yamllint and check-jsonschema on the same files in the same run.

    pip install yamllint check-jsonschema
    python bench/check.py [ROUNDS]

1,008 roles: 36 departments of 28, made from the shipped catalog in both languages, every link kept (`departments.py`).
Every role is agreed to, and yamllint does without the rules our files do not keep, so nobody finds anything and nobody
is slowed down by printing. The departments say the same in the same words, which `roles` reads once and remembers;
`department.py` measures words not read before. The others do less: yamllint looks at style, check-jsonschema holds the
role files against our schema. A round takes some minutes, mostly theirs.
"""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from departments import agreed, department

ROOT = Path(__file__).parent.parent
DEPARTMENTS, TEAMS = 36, 4
STYLE = "{extends: default, rules: {line-length: disable, document-start: disable, truthy: disable}}"


def write(folder: Path) -> None:
    files = agreed(department(TEAMS))
    for number in range(1, DEPARTMENTS + 1):
        for path, text in files.items():
            target = folder / f"department-{number:02}" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8", newline="")


def seconds(*command: str | Path) -> float:
    """How long a tool takes that finds nothing; what it finds ends the benchmark."""
    start = perf_counter()
    done = subprocess.run([sys.executable, "-m", *map(str, command)], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command[0]}: {done.stdout[:2000]}{done.stderr[-2000:]}")
    return perf_counter() - start


def main() -> None:
    missing = [name for name in ("yamllint", "check_jsonschema") if find_spec(name) is None]
    if missing:
        sys.exit(f"not installed: {', '.join(missing)}; run `pip install yamllint check-jsonschema`")
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with TemporaryDirectory() as made:
        folder = Path(made)
        write(folder)
        files = sorted(folder.rglob("*.yaml"))
        roles = [path for path in files if path.parent.name == "roles"]
        size = sum(path.stat().st_size for path in files) / 1e6
        print(f"{len(roles)} roles, {len(files)} files, {size:.1f} MB")
        commands = {
            "roles check": ("roles", "check", "--fail-on", "note", "--catalog", folder),
            "check-jsonschema": ("check_jsonschema", "--schemafile", ROOT / "catalog/schema/role.json", *roles),
            "yamllint": ("yamllint", "--strict", "-d", STYLE, folder),
        }
        runs = [{name: seconds(*command) for name, command in commands.items()} for _ in range(rounds)]
    print(f"{'':20}{'seconds':>10}{'ratio':>8}")
    for name in commands:
        ratio = median(run[name] / run["roles check"] for run in runs)
        print(f"{name:20}{median(run[name] for run in runs):10.2f}{ratio:8.1f}")


if __name__ == "__main__":
    main()
