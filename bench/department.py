"""How the checks of one department grow with it: what the rules that compare roles take, by number of roles.

    python bench/department.py [TEAMS …]

Departments of about 25, 100, 400 and 1,600 roles in one catalog (`departments.py`), checked in this process once they
are read. The time for each role must not grow with their number. The last column is the rule that takes longest.
"""

import gc
import sys
from datetime import date
from statistics import median
from time import perf_counter

from departments import department

from roles.catalog import load_catalog
from roles.likeness.reading import read
from roles.model.catalog import Catalog
from roles.rule import Rule
from roles.rules import all_rules

TEAMS = (4, 14, 57, 229)
ROUNDS = 3
TODAY = date(2026, 11, 22)


def milliseconds(rule: Rule, catalog: Catalog) -> float:
    """How long a rule takes that finds nothing; what it finds ends the benchmark."""
    taken = []
    for _ in range(ROUNDS):
        read.cache_clear()  # no text is known from an earlier round
        start = perf_counter()
        found = list(rule.problems(catalog, TODAY))
        taken.append(1000 * (perf_counter() - start))
        if found:
            sys.exit(f"{rule.code}: {len(found)} found, the first at {'/'.join(found[0].route)}: {found[0]}")
    return median(taken)


def main() -> None:
    rules = [rule for rule in all_rules() if rule.family == "department"]
    print(f"{'roles':>6}{'ms':>10}{'µs a role':>12}   slowest rule")
    for teams in map(int, sys.argv[1:] or TEAMS):
        files = {path: text.encode() for path, text in department(teams).items()}
        catalog = load_catalog(files).catalog
        gc.collect()
        gc.freeze()  # what was read is not looked through again while a rule runs
        taken = {rule.code: milliseconds(rule, catalog) for rule in rules}
        size, whole, slowest = len(catalog.in_use), sum(taken.values()), max(taken, key=lambda code: taken[code])
        print(f"{size:6}{whole:10.1f}{1000 * whole / size:12.1f}   {slowest} {taken[slowest]:.1f} ms", flush=True)


if __name__ == "__main__":
    main()
