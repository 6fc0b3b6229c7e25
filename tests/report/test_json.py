import json
from dataclasses import replace

from roles import __version__
from roles.finding import Place
from roles.report.json import report
from tests.report.samples import OURS, clean, found, made, run, validator


def test_it_holds_what_was_found_what_is_waived_and_a_summary() -> None:
    data = json.loads(report(run()))

    validator(OURS).validate(data)
    assert data["version"] == 1
    assert data["tool"] == {"name": "service-roles", "version": __version__, "language": "en"}
    assert data["findings"][2] == {
        "code": "K101",
        "name": "unknown-reference",
        "severity": "error",
        "message": "there is no role “nobody”",
        "path": "catalog/roles/head.yaml",
        "line": 2,
        "column": 11,
        "end_line": 2,
        "end_column": 17,
        "catalog": "catalog",
        "route": "roles/head/stand_in",
        "fingerprint": run().entries[2].fingerprint,
    }
    assert [one["waiver"] for one in data["waived"]] == [{"reason": "He comes in May", "until": "2027-05-31"}]
    assert data["summary"] == {"error": 2, "warning": 1, "note": 0, "waived": 1, "failed_rules": []}


def test_only_messages_are_translated() -> None:
    english, chinese = (json.loads(report(run(language=language))) for language in ("en", "zh"))

    assert chinese["findings"][2]["message"] == "没有岗位“nobody”"
    for one, other in zip(english["findings"], chinese["findings"], strict=True):
        assert one | {"message": ""} == other | {"message": ""}


def test_nothing_found_and_no_place_fit_the_schema() -> None:
    for given in (clean(), made(found(place=None), folder="")):
        data = json.loads(report(given))
        validator(OURS).validate(data)
    assert data["findings"][0]["line"] is None
    assert data["findings"][0]["catalog"] == "."


def test_a_place_over_several_lines_and_a_rule_that_failed_are_told() -> None:
    given = made(found(place=Place(1, 5, 3, 2)))
    failed = replace(given.subjects[0], checked=replace(given.subjects[0].checked, failed=("P101",)))
    data = json.loads(report(replace(given, subjects=(failed,))))

    validator(OURS).validate(data)
    assert [data["findings"][0][key] for key in ("line", "column", "end_line", "end_column")] == [1, 5, 3, 2]
    assert data["summary"]["failed_rules"] == ["P101"]


def test_the_schema_knows_every_key() -> None:
    data = json.loads(report(run()))
    schema = json.loads(OURS.read_text("utf-8"))

    assert set(data) == set(schema["properties"])
    assert set(data["waived"][0]) == set(schema["$defs"]["finding"]["properties"])
    assert set(data["summary"]) == set(schema["properties"]["summary"]["properties"])
