import json
from dataclasses import replace
from typing import Any

import pytest

from roles.finding import Place, Severity
from roles.messages import languages, say
from roles.report import sarif
from roles.report.codes import finding_codes
from roles.report.subject import Run
from tests.report.samples import SCHEMAS, clean, found, made, run, subject, validator


def _run(given: Run) -> dict[str, Any]:
    data = json.loads(sarif.report(given))
    validator(SCHEMAS / "sarif-2.1.0.json").validate(data)
    (one,) = data["runs"]
    return one


def test_a_result_says_what_where_and_in_what_rule() -> None:
    one = _run(run())
    rules = one["tool"]["driver"]["rules"]
    results = {result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]: result for result in one["results"]}
    result = results["roles/head/stand_in"]

    assert [rule["id"] for rule in rules] == ["K101", "K105"]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "K101"
    assert result["level"] == "error"
    assert result["message"]["text"] == "there is no role “nobody”"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "catalog/roles/head.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 2, "startColumn": 11, "endLine": 2, "endColumn": 17},
    }
    assert result["partialFingerprints"] == {"serviceRoles/v1": run().entries[2].fingerprint}
    assert result["suppressions"] == []


def test_a_rule_brings_its_manual_page() -> None:
    rule = _run(run())["tool"]["driver"]["rules"][0]

    assert rule["name"] == "UnknownReference"
    assert rule["shortDescription"]["text"].endswith(".")
    assert rule["fullDescription"]["text"] != rule["shortDescription"]["text"]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert "```yaml\n# " in rule["help"]["markdown"]
    assert "```" not in rule["help"]["text"]


def test_waived_findings_are_suppressed_with_their_reason() -> None:
    suppressed = [result["suppressions"] for result in _run(run())["results"] if result["suppressions"]]

    assert suppressed == [[{"kind": "inSource", "status": "accepted", "justification": "He comes in May"}]]


def test_columns_count_utf_16_units() -> None:
    one = _run(made(found(place=Place(1, 4, 1, 6))))
    assert one["columnKind"] == "utf16CodeUnits"

    assert _region({"roles/head.yaml": "id: head # 𠮷𠮷岗x\n"}, Place(1, 13, 1, 15)) == (1, 14, 1, 17)
    assert _region({"roles/head.yaml": "id: head # 𠮷\ntitle: 𠮷𠮷\n"}, Place(1, 13, 2, 10)) == (1, 14, 2, 12)


def _region(files: dict[str, str], place: Place) -> tuple[int, ...]:
    given = subject(files)
    wide = replace(given, checked=replace(given.checked, findings=(found(place=place),)))
    region = _run(Run((wide,), "en"))["results"][0]["locations"][0]["physicalLocation"]["region"]
    return tuple(region[key] for key in ("startLine", "startColumn", "endLine", "endColumn"))


def test_a_finding_without_place_stands_on_the_first_line() -> None:
    (result,) = _run(made(found(place=None)))["results"]

    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def test_a_path_is_a_uri() -> None:
    artifacts = {
        folder: _run(made(found(path="roles/投诉 专员.yaml"), folder=folder))["results"][0]["locations"][0][
            "physicalLocation"
        ]["artifactLocation"]
        for folder in ("a#b", "/srv/cat", "C:/cat")
    }
    role = "roles/%E6%8A%95%E8%AF%89%20%E4%B8%93%E5%91%98.yaml"

    assert artifacts == {
        "a#b": {"uri": f"a%23b/{role}", "uriBaseId": "%SRCROOT%"},
        "/srv/cat": {"uri": f"file:///srv/cat/{role}"},
        "C:/cat": {"uri": f"file:///C:/cat/{role}"},
    }


def test_a_rule_that_failed_is_no_success() -> None:
    given = made(found())
    failed = replace(given.subjects[0], checked=replace(given.subjects[0].checked, failed=("P101",)))
    invocation = _run(replace(given, subjects=(failed,)))["invocations"][0]

    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "the rule P101 failed"
    assert _run(clean())["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_beyond_the_limit_the_worst_are_kept_and_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST", 2)
    severities = (Severity.NOTE, Severity.WARNING, Severity.ERROR)
    one = _run(made(*(found(str(number), severity=severity) for number, severity in enumerate(severities))))

    assert [result["level"] for result in one["results"]] == ["error", "warning"]
    assert one["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == "1 more were left out"


@pytest.mark.parametrize("language", languages())
def test_every_page_fits_what_github_shows(language: str) -> None:
    for one in finding_codes():
        assert len("\n\n".join(say(language, part) for part in one.why)) <= 1024, one.code
