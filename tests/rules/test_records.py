"""The R rules: each on what it finds, what it leaves alone, and what lies just beside it."""

import pytest

from roles.finding import Severity
from roles.rules import all_rules
from tests.complete import find

UNREAD = {"roles/other.yaml": "id: other\ntitle: Other\nholders: many\n"}


def at(code: str, files: dict[str, str]) -> list[str]:
    return ["/".join(one.problem.route) for one in find(code, files)]


@pytest.mark.parametrize(
    ("code", "name", "severity", "stage"),
    [
        ("R101", "no-keeper", Severity.WARNING, "standard"),
        ("R102", "no-retention", Severity.WARNING, "strict"),
        ("R103", "metric-without-record", Severity.WARNING, "standard"),
    ],
)
def test_severity_and_stage(code: str, name: str, severity: Severity, stage: str) -> None:
    rule = next(rule for rule in all_rules() if rule.code == code)

    assert (rule.name, rule.severity, rule.stage) == (name, severity, stage)


@pytest.mark.parametrize(
    ("record", "keeper", "retention"),
    [
        pytest.param("keeper: head, retention: 2 year", False, False, id="kept"),
        pytest.param("retention: 2 year", True, False, id="by nobody"),
        pytest.param("keeper: head", False, True, id="for ever"),
        pytest.param("kind: form", True, True, id="neither"),
        pytest.param("keeper: nobody, retention: 30 d", False, False, id="an unknown keeper is K101's"),
        pytest.param("keeper: head, retention: long", False, False, id="could not be read"),
    ],
)
def test_a_record_is_kept_by_somebody_for_a_time(record: str, keeper: bool, retention: bool) -> None:
    files = {"records.yaml": f"- {{id: slip, title: Slip, {record}}}\n"}

    assert at("R101", files) == ["records/slip/keeper"] * keeper
    assert at("R102", files) == ["records/slip/retention"] * retention


class TestMetricWithoutRecord:
    METRIC = "- {id: calls, title: Calls}\n"
    MEASURES = "id: clerk\ntitle: Clerk\nreports_to: head\nresponsibilities: [{id: a, measured_by: [calls]}]\n"
    AIMS = "id: clerk\ntitle: Clerk\nreports_to: head\ntargets: [{id: t, metric: calls}]\n"
    GONE = "retired: {on: 2026-01-31, replaced_by: head}\n"
    INDEX = "- {id: after, title: After, indicators: [{id: kind, title: Kind, metrics: [calls]}]}\n"
    STANDARD = "- {id: soon, title: Soon, metrics: [calls]}\n"

    @pytest.mark.parametrize(
        ("files", "expected"),
        [
            pytest.param({"roles/clerk.yaml": MEASURES}, True, id="work is measured by it"),
            pytest.param({"standards/software.yaml": STANDARD}, True, id="a standard is"),
            pytest.param({"satisfaction.yaml": INDEX}, True, id="an answer is explained by it"),
            pytest.param({}, False, id="unused is K105's"),
            pytest.param({"roles/clerk.yaml": AIMS}, False, id="a target is T102's"),
            pytest.param({"roles/clerk.yaml": AIMS, "standards/software.yaml": STANDARD}, False, id="a target on top"),
            pytest.param(
                {"roles/clerk.yaml": AIMS + GONE, "standards/software.yaml": STANDARD},
                True,
                id="a retired role's target",
            ),
            pytest.param({"roles/clerk.yaml": MEASURES + GONE}, False, id="only a retired role's work"),
            pytest.param(
                {"roles/clerk.yaml": MEASURES, "metrics.yaml": "- {id: calls, title: Calls, record: gone}\n"},
                False,
                id="an unknown record is K101's",
            ),
            pytest.param({"roles/clerk.yaml": MEASURES, **UNREAD}, False, id="a role cannot be read"),
        ],
    )
    def test_it_finds(self, files: dict[str, str], expected: bool) -> None:
        assert at("R103", {"metrics.yaml": self.METRIC, **files}) == ["metrics/calls/record"] * expected
