"""Whatever a catalog says, every format is what its readers can read."""

import json
import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from roles.finding import Severity
from roles.report.excerpt import excerpt
from roles.report.formats import FORMATS
from roles.report.github import MOST
from roles.report.subject import Run, worst_first
from roles.report.text import Screen
from roles.report.text import report as text_report
from tests.report.samples import OURS, SCHEMAS, runs, validator

SCHEMA_OF = {
    "json": validator(OURS),
    "sarif": validator(SCHEMAS / "sarif-2.1.0.json"),
    "gitlab": validator(SCHEMAS / "gitlab-code-quality.json"),
}
JUNIT = etree.XMLSchema(etree.parse(str(SCHEMAS / "junit-10.xsd")))
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")
PROPERTY = re.compile(r"(file|line|endLine|col|endColumn|title)=[^,]+")

many = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@many
@given(run=runs())
def test_every_format_is_text_that_files_and_pipes_take(run: Run) -> None:
    for report in FORMATS.values():
        said = report(run)
        said.encode("utf-8")
        assert said.endswith("\n")
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]", said)


@many
@given(run=runs())
@pytest.mark.parametrize("name", SCHEMA_OF)
def test_json_formats_fit_their_schemas(name: str, run: Run) -> None:
    data = json.loads(FORMATS[name](run))

    if name == "gitlab":  # outside the folder there is no relative path
        data = [one for one in data if not one["location"]["path"].startswith(("/", "./"))]
    SCHEMA_OF[name].validate(data)


@many
@given(run=runs())
def test_fingerprints_in_one_file_differ(run: Run) -> None:
    names = [one["fingerprint"] for one in json.loads(FORMATS["gitlab"](run))]

    assert len(set(names)) == len(names) == len(run.entries)


@many
@given(run=runs())
def test_junit_fits_its_schema_and_counts_right(run: Run) -> None:
    root = etree.fromstring(FORMATS["junit"](run).encode())

    JUNIT.assertValid(root)
    assert len(root.findall(".//failure")) == sum(map(run.fails, run.entries)) == int(root.get("failures"))
    assert len(root.findall(".//testcase")) >= len(run.entries) + len(run.waived)


@many
@given(run=runs())
def test_every_annotation_is_one_command_with_its_message(run: Run) -> None:
    shown: Counter[Severity] = Counter()
    for line, entry in zip(FORMATS["github"](run).split("\n")[:-2], worst_first(run.entries), strict=True):
        shown[entry.finding.severity] += 1
        if shown[entry.finding.severity] > MOST:
            continue
        command = COMMAND.fullmatch(line)
        assert command, line
        assert all(PROPERTY.fullmatch(part) for part in command[2].split(","))
        assert command[3].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%") == entry.message


@many
@given(run=runs())
def test_every_row_of_a_table_has_its_three_cells(run: Run) -> None:
    rows = [line for line in FORMATS["markdown"](run).split("\n") if line.startswith("|")]

    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 4 for row in rows)
    assert sum("---" not in row for row in rows) >= len(run.entries)


@many
@given(run=runs())
def test_text_has_one_heading_a_finding_and_lines_within_the_screen(run: Run) -> None:
    said = text_report(run, Screen(60))

    for entry in (*run.entries, *run.waived):
        assert f"{entry.finding.code} {entry.message}\n" in said
        line, carets = excerpt(entry, 52)
        assert (line == "") == (carets == "")
        assert "\n" not in line
