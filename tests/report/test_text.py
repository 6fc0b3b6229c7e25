from dataclasses import replace

from roles.finding import Place, Severity
from roles.report.text import Screen, report
from tests.report.samples import clean, found, made, run, waived


def test_a_report_shows_each_finding_with_its_line_then_the_waived_ones_then_a_summary() -> None:
    assert report(run()) == (
        "catalog/needs.yaml:1:8: warning K105 the need “quiet” is never used\n"
        "    1 | - {id: quiet, title: Quiet}\n"
        "      |        ^^^^^\n"
        "\n"
        "catalog/roles/deputy.yaml:1:13: error K101 there is no role “haed”; did you mean “head”?\n"
        "    1 | reports_to: haed\n"
        "      |             ^^^^\n"
        "\n"
        "catalog/roles/head.yaml:2:11: error K101 there is no role “nobody”\n"
        "    2 | stand_in: nobody\n"
        "      |           ^^^^^^\n"
        "\n"
        "catalog/roles/deputy.yaml:3:11: waived K101 there is no role “nobody”\n"
        "        until 31 May 2027: He comes in May\n"
        "\n"
        "2 errors, 1 warning, 1 waived\n"
        "`roles explain CODE` says why it matters and how to mend it\n"
    )


def test_it_speaks_chinese() -> None:
    said = report(run(language="zh"))

    assert "catalog/roles/head.yaml:2:11: 错误 K101 没有岗位“nobody”\n" in said
    assert (
        "catalog/roles/deputy.yaml:3:11: 已豁免 K101 没有岗位“nobody”\n        至2027年5月31日：He comes in May\n"
        in said
    )
    assert said.endswith("2个错误、1个警告、1个已豁免\n用 `roles explain 代码` 查看原因和改正方法\n")


def test_nothing_found_is_one_line() -> None:
    assert report(clean()) == "nothing found\n"
    assert report(made(waived=(waived(found()),))).endswith("\nnothing found, 1 waived\n")


def test_one_code_is_named() -> None:
    assert "`roles explain K101` says why" in report(made(found(), found()))


def test_findings_on_the_same_words_share_their_line() -> None:
    note = found("first", severity=Severity.NOTE)
    said = report(made(note, found("second"), found("third", place=Place(2, 1, 2, 6))))

    assert said.startswith(
        "catalog/roles/head.yaml:1:5: note K101 first\n"
        "catalog/roles/head.yaml:1:5: error K101 second\n"
        "    1 | id: head\n"
        "      |     ^^^^\n"
        "\n"
        "catalog/roles/head.yaml:2:1: error K101 third\n"
    )


def test_other_words_of_the_line_are_shown_again() -> None:
    assert report(made(found(place=Place(1, 1, 1, 3)), found())).count("    1 | id: head\n") == 2


def test_words_that_several_findings_mean_have_the_colour_of_the_worst() -> None:
    said = report(made(found(severity=Severity.NOTE), found()), Screen(60, colour=True))

    assert "\033[31m    ^^^^\033[m" in said


def test_a_finding_without_place_is_one_line() -> None:
    assert report(made(found(path="department.yaml", place=None))).startswith(
        "catalog/department.yaml: error K101 it is broken\n\n1 error\n"
    )


def test_colour_changes_nothing_but_colour() -> None:
    given = run()
    coloured = report(given, Screen(60, colour=True))

    assert "\033[1mcatalog/roles/deputy.yaml:1:13:\033[m \033[31;1merror K101\033[m there is no role “haed”" in coloured
    assert "\033[31m            ^^^^\033[m" in coloured
    assert "\033[33;1mwarning K105\033[m" in coloured
    plain = coloured
    for code in ("1", "2", "31", "33", "31;1", "33;1", "2;1", ""):
        plain = plain.replace(f"\033[{code}m", "")
    assert plain == report(given, Screen(60))


def test_nothing_in_a_catalog_steers_the_terminal() -> None:
    said = report(
        made(found("\x1b[2Jgone\r\nnew line\x07", path="roles/\x1b[31m.yaml"), waived=(waived(found(), "\x1b"),))
    )

    assert "\x1b" not in said
    assert "\x07" not in said
    assert "error K101 \ufffd[2Jgone new line\ufffd\n" in said


def test_lines_are_as_wide_as_the_screen() -> None:
    one = found(place=Place(1, 5, 1, 9))
    given = made(one)
    long = replace(given.subjects[0], _lines={"roles/head.yaml": ["id: head " + "岗" * 200]})
    said = report(replace(given, subjects=(long,)), Screen(50)).splitlines()

    assert said[1] == "    1 | id: head " + "岗" * 16 + "…"
