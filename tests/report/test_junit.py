from lxml import etree

from roles.finding import Severity
from roles.report.junit import report
from roles.report.subject import Run
from tests.report.samples import SCHEMAS, clean, found, made, run, subject

SCHEMA = etree.XMLSchema(etree.parse(str(SCHEMAS / "junit-10.xsd")))


def _suites(given: Run) -> list[etree._Element]:
    root = etree.fromstring(report(given).encode())
    SCHEMA.assertValid(root)
    return list(root)


def test_each_finding_is_a_case_and_each_file_without_one_too() -> None:
    (suite,) = _suites(run())
    cases = [(case.get("classname"), case.get("name"), [part.tag for part in case]) for case in suite]

    assert cases == [
        ("catalog/department.yaml", "catalog/department.yaml", []),
        ("catalog/needs.yaml", "K105 unused-entry 1:8", ["system-out"]),
        ("catalog/roles/deputy.yaml", "K101 unknown-reference 1:13", ["failure"]),
        ("catalog/roles/deputy.yaml", "K101 unknown-reference 3:11", ["skipped"]),
        ("catalog/roles/head.yaml", "K101 unknown-reference 2:11", ["failure"]),
    ]
    assert {key: suite.get(key) for key in ("name", "tests", "failures", "skipped")} == {
        "name": "catalog",
        "tests": "5",
        "failures": "2",
        "skipped": "1",
    }


def test_a_failure_says_where_and_what() -> None:
    (suite,) = _suites(run())
    failure = suite.find("testcase/failure")

    assert failure.get("type") == "error"
    assert failure.get("message") == "there is no role “haed”; did you mean “head”?"
    assert failure.text == "catalog/roles/deputy.yaml:1:13: K101 there is no role “haed”; did you mean “head”?"
    assert suite.find("testcase/skipped").get("message") == "31 May 2027: He comes in May"


def test_what_fails_the_check_fails_the_case() -> None:
    for number, severity in enumerate(Severity, 1):
        given = Run(made(*(found(severity=one) for one in Severity)).subjects, "en", severity)
        assert len(_suites(given)[0].findall("testcase/failure")) == number


def test_a_clean_catalog_has_cases_that_pass() -> None:
    (suite,) = _suites(clean())

    assert [case.get("name") for case in suite] == [
        "catalog/department.yaml",
        "catalog/roles/deputy.yaml",
        "catalog/roles/head.yaml",
    ]
    assert suite.get("failures") == "0"


def test_pictures_and_notes_are_no_cases() -> None:
    (suite,) = _suites(Run((subject({"notes.md": "Ask.\n", "logo.png": "x\n"}),), "en"))

    assert {case.get("classname").rpartition(".")[2] for case in suite} == {"yaml"}


def test_each_catalog_is_a_suite() -> None:
    suites = _suites(Run((subject(folder="all/north"), subject({}, folder="all/south")), "en"))

    assert [(suite.get("name"), suite.get("failures")) for suite in suites] == [("all/north", "2"), ("all/south", "0")]
    assert [case.get("classname") for case in suites[1]] == [case.get("name") for case in suites[1]]
