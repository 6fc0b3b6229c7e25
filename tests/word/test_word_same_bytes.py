"""The same input gives the same bytes, whichever process writes them."""

import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import pytest
from word_samples import agent, job_description, part

import roles
from roles.word.template import compile_template

PLACES = [str(Path(roles.__file__).parents[1]), str(Path(__file__).parent)]
PROGRAM = """
import sys
from hashlib import sha256
from pathlib import Path
from word_samples import MODIFIED, agent
from roles.word.letterhead import Letterhead
from roles.word.template import compile_template
template = compile_template(Path(sys.argv[1]).read_bytes(), name="x", letterhead=Letterhead("A", "B", "000001"))
print(sha256(template.render(agent(), about={"kind": "x", "role": "y"}, modified=MODIFIED)).hexdigest())
"""


def run(*arguments: str, seed: str = "0") -> str:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(PLACES), "PYTHONHASHSEED": seed}
    result = subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True)
    return result.stdout


@pytest.mark.slow
def test_ten_processes_with_other_hash_seeds_write_the_same(tmp_path):
    path = tmp_path / "template.docx"
    path.write_bytes(job_description())

    digests = {run("-c", PROGRAM, str(path), seed=str(seed)) for seed in range(10)}

    assert len(digests) == 1
    assert len(digests.pop().strip()) == 64


def test_one_template_writes_the_same_again_after_other_documents():
    template = compile_template(job_description(), name="x")
    moment = datetime(2026, 11, 1, tzinfo=UTC)
    other = agent() | {"department": "Other"}

    first = template.render(agent(), about={}, modified=moment)
    different = template.render(other, about={}, modified=moment)
    again = template.render(agent(), about={}, modified=moment)

    assert sha256(first).digest() == sha256(again).digest() != sha256(different).digest()


@pytest.mark.parametrize(
    ("moment", "stamp"),
    [
        (datetime(2026, 11, 1, 8, 30, tzinfo=timezone(timedelta(hours=8))), b"2026-11-01T00:30:00Z"),
        (datetime(2026, 11, 1, 8, 30, 9, 999), b"2026-11-01T08:30:09Z"),
    ],
)
def test_dates_are_in_utc_whatever_the_zone_of_the_machine(moment, stamp, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    built = compile_template(job_description(), name="x").render(agent(), about={}, modified=moment)

    assert part(built, "docProps/core.xml").count(b">" + stamp + b"<") == 2
    monkeypatch.undo()
    time.tzset()


def test_importing_the_engine_loads_neither_docxtpl_nor_lxml_nor_docx():
    loaded = run("-c", "import sys, roles.word.template; print(sorted({'docx', 'docxtpl', 'lxml'} & set(sys.modules)))")

    assert loaded.strip() == "[]"
