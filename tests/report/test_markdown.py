import re

from roles.finding import Severity
from roles.report.markdown import LARGEST, MARK, report
from tests.report.samples import clean, found, made, run, waived


def test_there_is_a_table_for_each_file_those_with_errors_first() -> None:
    assert report(run()) == (
        "<!-- roles-check -->\n"
        "**2 errors, 1 warning, 1 waived**\n"
        "\n#### catalog/roles/deputy.yaml\n\n"
        "| Line | Severity | Finding |\n|---|---|---|\n"
        "| 1:13 | error | K101 there is no role “haed”; did you mean “head”? |\n"
        "\n#### catalog/roles/head.yaml\n\n"
        "| Line | Severity | Finding |\n|---|---|---|\n"
        "| 2:11 | error | K101 there is no role “nobody” |\n"
        "\n#### catalog/needs.yaml\n\n"
        "| Line | Severity | Finding |\n|---|---|---|\n"
        "| 1:8 | warning | K105 the need “quiet” is never used |\n"
        "\nWaived:\n"
        "- catalog/roles/deputy.yaml: K101 there is no role “nobody” (until 31 May 2027: He comes in May)\n"
    )


def test_it_speaks_chinese() -> None:
    assert "| 行 | 严重程度 | 问题 |" in report(run(language="zh"))


def test_nothing_found_is_said() -> None:
    assert report(clean()) == f"{MARK}\n**nothing found**\n"


def test_a_message_formats_nothing_links_nothing_and_calls_nobody() -> None:
    said = report(made(found("a|b\n<b>*c*</b> `d` [e](f) @team #12 https://x.org www.x.org &lt; ~~g~~ $h$")))
    row = next(line for line in said.splitlines() if "K101" in line)

    assert len(re.findall(r"(?<!\\)\|", row)) == 4
    assert r"a\|b \<b\>\*c\*\</b\> \`d\` \[e\]\(f\)" in row
    assert not re.search(r"@team|#12|https://|www\.|&lt;|[^\\]~|[^\\]\$", row)


def test_a_backslash_does_not_undo_an_escape() -> None:
    row = next(line for line in report(made(found("a\\|b"))).splitlines() if "K101" in line)

    assert r"a\\\|b" in row


def test_a_file_has_one_table() -> None:
    findings = [found("first"), found("second"), found(path="roles/deputy.yaml")]
    accepted = (waived(found(), "ask @team"), waived(found(), "later"))
    said = report(made(*findings, waived=accepted))

    assert said.count("\n#### ") == 2
    assert said.count("\nWaived:\n") == 1
    assert "@team" not in said
    assert said.count("(until 30 June 2027: ") == 2


def test_what_does_not_fit_is_counted() -> None:
    findings = [found("岗" * 50, severity=severity) for severity in Severity for _ in range(400)]
    said = report(made(*findings, waived=(waived(found()),)))
    shown = said.count("K101")

    assert LARGEST - 1_000 < len(said) < LARGEST
    assert 0 < shown < 1201
    assert said.endswith(f"and {1201 - shown} more\n")
