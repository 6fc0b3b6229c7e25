"""How fast a catalog is checked, against yamllint and check-jsonschema on the same files in the same run.

    python bench/check.py [ROUNDS]

1,000 roles: 40 departments of 25, made from the shipped catalog in both languages, every link kept. The others do less:
yamllint looks at style, check-jsonschema holds the role files against our schema.
"""

import re
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).parent.parent
DEPARTMENTS, ROLES = 40, 25
_ID = re.compile(r"^id: .*$", re.MULTILINE)


def generate(folder: Path) -> None:
    """Write the departments; a role beyond the shipped ones repeats one of them under an id of its own."""
    shipped = {
        path.relative_to(ROOT / "catalog"): path.read_text("utf-8")
        for path in sorted((ROOT / "catalog").rglob("*.yaml"))
    }
    roles = [path for path in shipped if path.parts[0] == "roles" and path.stem != "service-manager"]
    for number in range(1, DEPARTMENTS + 1):
        files = dict(shipped)
        for extra in range(ROLES - len(roles) - 1):
            source = roles[extra % len(roles)]
            name = f"{source.stem}-{extra // len(roles) + 2}"
            files[Path("roles", f"{name}.yaml")] = _ID.sub(f"id: {name}", shipped[source], count=1)
        for path, text in files.items():
            target = folder / f"department-{number:02}" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")


def seconds(*command: str | Path) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-m", *map(str, command)], cwd=ROOT, capture_output=True, check=False)
    return perf_counter() - start


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with TemporaryDirectory() as made:
        folder = Path(made)
        generate(folder)
        files = sorted(folder.rglob("*.yaml"))
        roles = [path for path in files if path.parent.name == "roles"]
        size = sum(path.stat().st_size for path in files) / 1e6
        print(f"{len(roles)} roles, {len(files)} files, {size:.1f} MB")
        commands = {
            "roles check": ("roles", "check", "--catalog", folder),
            "check-jsonschema": ("check_jsonschema", "--schemafile", ROOT / "catalog/schema/role.json", *roles),
            "yamllint": ("yamllint", folder),
        }
        runs = [{name: seconds(*command) for name, command in commands.items()} for _ in range(rounds)]
    print(f"{'':20}{'seconds':>10}{'ratio':>8}")
    for name in commands:
        ratio = median(run[name] / run["roles check"] for run in runs)
        print(f"{name:20}{median(run[name] for run in runs):10.2f}{ratio:8.1f}")


if __name__ == "__main__":
    main()
