from collections import Counter

from roles.finding import Place, Severity
from roles.report.github import SUMMARY, report, step_summary
from tests.report.samples import clean, found, made, run, waived


def test_an_annotation_names_file_lines_and_columns() -> None:
    assert report(run()).splitlines() == [
        "::error file=catalog/roles/deputy.yaml,line=1,endLine=1,col=13,endColumn=17,"
        "title=K101 unknown-reference::there is no role “haed”; did you mean “head”?",
        "::error file=catalog/roles/head.yaml,line=2,endLine=2,col=11,endColumn=17,"
        "title=K101 unknown-reference::there is no role “nobody”",
        "::warning file=catalog/needs.yaml,line=1,endLine=1,col=8,endColumn=13,"
        "title=K105 unused-entry::the need “quiet” is never used",
        "2 errors, 1 warning, 1 waived",
    ]


def test_columns_stand_only_within_one_line_and_lines_only_where_known() -> None:
    over, nowhere = report(made(found(place=Place(1, 5, 3, 2)), found(place=None))).splitlines()[:2]

    assert over.startswith("::error file=catalog/roles/head.yaml,line=1,endLine=3,title=")
    assert nowhere.startswith("::error file=catalog/roles/head.yaml,title=")


def test_what_would_end_a_property_or_a_line_is_escaped() -> None:
    said = report(made(found("100 %, a::b", path="roles/a,b:c%.yaml"))).splitlines()[0]

    assert said == (
        "::error file=catalog/roles/a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=5,endColumn=9,"
        "title=K101 unknown-reference::100 %25, a::b"
    )


def test_ten_of_each_kind_are_annotations_and_the_rest_is_text() -> None:
    findings = [found(f"{severity} {n}", severity=severity) for n in range(12) for severity in reversed(Severity)]
    lines = report(made(*findings)).splitlines()

    assert Counter(line.split()[0] for line in lines if line.startswith("::")) == {
        "::error": 10,
        "::warning": 10,
        "::notice": 10,
    }
    assert [line.startswith("::error") for line in lines].index(False) == 10
    assert lines[10] == "catalog/roles/head.yaml:1:5: error K101 error 10"
    assert lines[-1] == "12 errors, 12 warnings, 12 notes"


def test_text_is_no_command() -> None:
    findings = [found("##[set-env name=A]b"), found("::stop-commands::x", path="::x.yaml")]
    lines = report(made(*([found()] * 10), *findings, folder="")).splitlines()[10:]

    assert len(lines) == 3
    assert not [line for line in lines if "::" in line or "##[" in line]


def test_nothing_found_is_said() -> None:
    assert report(clean()) == "nothing found\n"


def test_the_summary_of_the_step_has_room_for_all_findings_but_not_for_more_than_github_takes() -> None:
    many = made(*(found("𠮷" * 60) for _ in range(9_000)), waived=(waived(found()),))
    whole = step_summary(made(*many.subjects[0].checked.findings[:1000]), 0)

    assert whole.count("| error |") == 1000
    for there in (0, 1_000_000):
        said = step_summary(many, there)
        assert there + len(said.encode()) <= SUMMARY
        shown = said.count("| error |")
        assert f"and {9001 - shown} more" in said
