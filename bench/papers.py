"""How long the whole paper set of the shipped catalog takes, and a document of each kind.

    python bench/papers.py

Everything that `roles build` makes, in all languages, in this process: templates compiled anew for each
kind. A kind's files are made one after the other; the median of some rounds counts.
"""

from collections import defaultdict
from pathlib import Path
from statistics import median
from time import perf_counter

from roles.build import Wish, papers
from roles.catalog import Loaded, load_catalog
from roles.documents.kind import kinds
from roles.files import read_folder

ROOT = Path(__file__).parent.parent
ROUNDS = 5


def measured(loaded: Loaded, templates: dict[str, bytes]) -> dict[str, tuple[int, float, int]]:
    """Kind → files, seconds, bytes."""
    found = {}
    for kind in kinds():
        start = perf_counter()
        made = [paper.make() for paper in papers(loaded, templates, Wish(kinds=(kind,)))]
        found[kind] = (len(made), perf_counter() - start, sum(map(len, made)))
    return found


def main() -> None:
    loaded = load_catalog(read_folder(ROOT / "catalog"))
    templates = {path: data for path, data in read_folder(ROOT / "templates").items() if path.endswith(".docx")}
    taken = defaultdict(list)
    for _ in range(ROUNDS):
        for kind, row in measured(loaded, templates).items():
            taken[kind].append(row)
    print(f"{'kind':28}{'files':>6}{'seconds':>10}{'ms a file':>11}{'KB a file':>11}")
    rows = []
    for kind, some in taken.items():
        (files, _, size), seconds = some[0], median(row[1] for row in some)
        rows.append((files, seconds, size))
        print(f"{kind:28}{files:6}{seconds:10.2f}{1000 * seconds / files:11.1f}{size / files / 1000:11.1f}")
    files, seconds, size = (sum(column) for column in zip(*rows, strict=True))
    print(f"{'all':28}{files:6}{seconds:10.2f}{1000 * seconds / files:11.1f}{size / files / 1000:11.1f}")


if __name__ == "__main__":
    main()
