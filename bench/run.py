"""How fast a document is made, against docxtpl on the same template in the same run, and how fast the tool starts.

    python bench/run.py

Prints one table; ratios are medians of pairs taken in turn, so that a busy machine slows both alike.
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

from docxtpl import DocxTemplate

from roles.catalog import load_catalog
from roles.documents.job_description import job_description
from roles.documents.wording import Wording
from roles.files import read_folder
from roles.word.template import compile_template

ROOT = Path(__file__).parent.parent
ROUNDS = 30


def seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def main() -> None:
    catalog = load_catalog(read_folder(ROOT / "catalog")).catalog
    wording, role = Wording(catalog, "en"), catalog.roles["complaint-specialist"]
    source = (ROOT / "templates" / "en" / "job-description.docx").read_bytes()
    template = compile_template(source, name="job-description")
    moment = datetime(2026, 1, 1, tzinfo=UTC)

    def data() -> dict[str, object]:
        return {**job_description(wording, role), "document": {"hash": "00000000", "title": "Job description"}}

    def ours(values: dict[str, object]) -> bytes:
        return template.render(values, about={"kind": "job-description"}, modified=moment)

    def theirs(values: dict[str, object]) -> bytes:
        made, document = BytesIO(), DocxTemplate(BytesIO(source))
        document.render(values, autoescape=True)
        document.save(made)
        return made.getvalue()

    values = data()
    ours(values), theirs(values)
    rows = []
    for name, mine, other in (
        ("document, data at hand", lambda: ours(values), lambda: theirs(values)),
        ("document, data prepared each time", lambda: ours(data()), lambda: theirs(data())),
    ):
        pairs = [(seconds(mine), seconds(other)) for _ in range(ROUNDS)]
        rows.append((name, *(1000 * median(column) for column in zip(*pairs, strict=True)),
                     median(b / a for a, b in pairs)))  # fmt: skip
    print(f"{'':36}{'roles ms':>10}{'docxtpl ms':>12}{'ratio':>8}")
    for name, mine, other, ratio in rows:
        print(f"{name:36}{mine:10.2f}{other:12.2f}{ratio:8.1f}")
    start = [seconds(lambda: _run("-m", "roles", "--help")) for _ in range(10)]
    bare = [seconds(lambda: _run("-c", "pass")) for _ in range(10)]
    print(f"{'roles --help':36}{1000 * median(start):10.0f}   (Python alone {1000 * median(bare):.0f})")


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=True)


if __name__ == "__main__":
    main()
