import json

from roles.finding import Severity
from roles.report.gitlab import report
from tests.report.samples import SCHEMAS, clean, found, made, run, validator

SCHEMA = SCHEMAS / "gitlab-code-quality.json"


def test_an_issue_holds_what_gitlab_reads() -> None:
    data = json.loads(report(run()))

    validator(SCHEMA).validate(data)
    assert data[2] == {
        "description": "K101 there is no role “nobody”",
        "check_name": "unknown-reference",
        "fingerprint": run().entries[2].fingerprint,
        "severity": "major",
        "location": {"path": "catalog/roles/head.yaml", "lines": {"begin": 2}},
    }
    assert len(data) == 3


def test_severities_have_gitlab_s_names() -> None:
    data = json.loads(report(made(*(found(severity=severity, place=None) for severity in Severity), folder="")))

    validator(SCHEMA).validate(data)
    assert [one["severity"] for one in data] == ["major", "minor", "info"]
    assert len({one["fingerprint"] for one in data}) == 3


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(report(clean())) == []
