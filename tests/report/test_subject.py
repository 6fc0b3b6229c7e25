from dataclasses import replace

from roles.finding import Place, Severity, fingerprints
from roles.model.text import Text
from roles.model.waiver import Waiver
from roles.report.subject import Run, shown, worst_first
from tests.report.samples import found, made, run, subject, waived


def test_findings_and_waived_ones_are_told_apart() -> None:
    given = run()

    assert [(one.finding.code, one.path) for one in given.entries] == [
        ("K105", "catalog/needs.yaml"),
        ("K101", "catalog/roles/deputy.yaml"),
        ("K101", "catalog/roles/head.yaml"),
    ]
    assert [(one.finding.code, one.path, one.reason("en")) for one in given.waived] == [
        ("K101", "catalog/roles/deputy.yaml", "He comes in May")
    ]


def test_a_fingerprint_holds_when_lines_move_and_numbers_change() -> None:
    text = "title: Head\nholders: {n}\nresponsibilities:\n  - {{id: a, does: Answer calls, share: {n}}}\n"
    before = subject({"roles/head.yaml": text.format(n=60)}, only="D")
    after = subject({"roles/head.yaml": "# A line more.\n\n" + text.format(n=70)}, only="D")
    one, other = (Run((one,), "en").entries for one in (before, after))

    assert [entry.message for entry in one] != [entry.message for entry in other]
    assert [entry.place for entry in one] != [entry.place for entry in other]
    assert [entry.fingerprint for entry in one] == [entry.fingerprint for entry in other]


def test_a_fingerprint_tells_code_route_and_words_apart() -> None:
    one = found("a")
    elsewhere = [found("a", route=route) for route in (("roles", "deputy", "id"), ("roles", "head", "title"))]
    others = [found("b"), *elsewhere, replace(one, code="K102")]

    assert len({finding.fingerprint for finding in (one, *others)}) == 5
    assert replace(one, path="roles/other.yaml", place=None).fingerprint == one.fingerprint


def test_repeats_are_numbered() -> None:
    names = [*fingerprints([found("a"), found("b"), found("a", place=Place(3, 1, 3, 2)), found("a")])]

    assert len(set(names)) == 4
    assert names[2:] == [f"{names[0]}-2", f"{names[0]}-3"]


def test_no_two_findings_of_several_catalogs_share_a_fingerprint() -> None:
    catalogs = tuple(subject(folder=f"all/{name}") for name in ("north", "south"))
    names = [entry.fingerprint for entry in (Run(catalogs, "en")).entries]

    assert len(set(names)) == len(names) == 6
    assert [entry.fingerprint for entry in Run(catalogs[::-1], "en").entries] == [*names[3:], *names[:3]]


def test_the_reason_of_a_waiver_is_said_in_the_reader_s_language_if_it_stands_in_it() -> None:
    reason = Text({"zh": "我们在等", "en": "We wait"})
    (one,) = made(waived=(replace(waived(found()), waiver=Waiver(id="w", reason=reason)),)).waived

    assert [one.reason(language) for language in ("en", "zh", "de")] == ["We wait", "我们在等", "我们在等"]


def test_lines_end_where_editors_end_them() -> None:
    one = subject({"roles/head.yaml": "id: head\r\ntitle: Head\r\nreports_outside: x\n"})

    assert [one.line("roles/head.yaml", number) for number in (1, 2, 4, 99)] == ["id: head", "title: Head", "", ""]
    assert one.line("roles/none.yaml", 1) == ""


def test_a_run_narrowed_to_roles_says_nothing_of_others() -> None:
    narrowed = Run((subject().of_roles(["deputy"]),), "en")

    assert [one.path for one in narrowed.entries] == ["catalog/roles/deputy.yaml"]
    assert len(narrowed.waived) == 1
    assert Run((subject().of_roles(["head"]),), "en").waived == ()


def test_a_rule_that_failed_is_seen_whatever_the_role() -> None:
    failed = replace(found(route=("department",), path="department.yaml"), code="X001")

    assert len(made(failed).subjects[0].of_roles(["head"]).checked.findings) == 1


def test_what_fails_the_check_is_of_that_severity_or_worse() -> None:
    entries = made(*(found(severity=severity) for severity in Severity)).entries

    for number, severity in enumerate(Severity, 1):
        given = replace(made(), fail_on=severity)
        assert [given.fails(entry) for entry in entries] == [True] * number + [False] * (3 - number)


def test_the_worst_come_first_and_keep_their_order() -> None:
    severities = [Severity.NOTE, Severity.ERROR, Severity.WARNING, Severity.ERROR]
    given = made(*(found(str(number), severity=one) for number, one in enumerate(severities)))

    assert [entry.message for entry in worst_first(given.entries)] == ["1", "3", "2", "0"]


def test_a_catalog_that_is_the_folder_itself_has_short_paths() -> None:
    assert [entry.path for entry in made(found(), folder="").entries] == ["roles/head.yaml"]


def test_shown_text_is_one_line_without_signs_that_steer() -> None:
    assert shown("a\r\n\tb\u2028c 岗位𠮷é") == "a b c 岗位𠮷é"
    assert shown("\x1b[31m\x07\u202e\ud800\ufffe\x9b") == "\ufffd[31m" + "\ufffd" * 5
