"""Manual pages, in the terminal and in RULES.md."""

import re
from pathlib import Path
from runpy import run_path

import pytest

from roles.finding import Severity
from roles.manual import LABELS
from roles.messages import say
from roles.model.settings import Settings, default, why
from roles.report.cells import width
from roles.report.codes import AFTER, BEFORE, FAMILIES, Coded, FindingCode, change_codes, codes, finding_codes
from roles.report.explain import overview, page
from roles.report.manual import rules_page
from tests.conftest import ROOT
from tests.test_cli import roles


def _words(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_page_fits_and_says_all_it_has(language: str) -> None:
    for one in codes():
        lines = list(page(one, language, 80))
        examples = [line for part in one.parts if part.examples for text in part.found for line in text.split("\n")]

        said = _words(lines).replace(" ", "").lower()
        for paragraph in one.prose:
            assert say(language, paragraph).replace(" ", "").lower() in said, one.code
        assert all(f"  {line}".rstrip() in lines for line in examples), one.code
        assert all(width(line) <= 80 or line.strip() in map(str.strip, examples) for line in lines), one.code
        assert lines[0] == f"{one.code} {one.name}"
        for name in one.settings if isinstance(one, FindingCode) else ():
            assert f"  {name}: {default(name)}" in lines
            assert say(language, why(name).source).replace(" ", "") in _words(lines).replace(" ", "")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_overview_has_every_code_under_its_family(language: str) -> None:
    lines = list(overview(language, 80))
    family = ""
    met = []
    for line in lines:
        if re.match(r"[A-Z]  \S", line):
            family = line[0]
        elif match := re.match(r"([A-Z]\d{3})  (\S+) ", line):
            met.append(match.groups())
            assert match[1][0] == family
    assert met == [(one.code, one.name) for one in codes()]
    assert {"X001", "X004", "Y101"} <= {code for code, _ in met}
    assert max(map(width, lines)) <= 80


def test_every_family_has_a_title() -> None:
    assert {one.code[0] for one in codes()} <= set(FAMILIES)


def test_names_are_unique_so_that_they_can_be_asked_for() -> None:
    names = [word.lower() for one in codes() for word in (one.code, one.name)]

    assert len(names) == len(set(names))


def test_a_page_in_braces_is_not_filled() -> None:
    one = next(one for one in codes() if any("{level}" in text for part in one.parts for text in part.found))

    assert "{level}" in "\n".join(page(one, "zh", 80))


def test_the_rules_page_links_every_code_and_shows_its_settings() -> None:
    text = rules_page()
    anchors = {heading.lower().replace(" ", "-") for heading in re.findall(r"^### (.*)$", text, re.MULTILINE)}

    assert set(re.findall(r"\]\(#(.*?)\)", text)) == anchors
    for one in finding_codes():
        assert f"| [{one.code}](#{one.code.lower()}-{one.name}) | {one.name} | {one.severity} | {one.stage} |" in text
        for name in one.settings:
            assert f"| `{name}` | {default(name)} | {Settings.model_fields[name].description} |" in text


@pytest.mark.parametrize("asked", ["Y105", "y105", "not-yaml", "NOT-YAML"])
def test_explain_takes_codes_and_names(asked: str, tmp_path: Path) -> None:
    said = roles("explain", asked, cwd=tmp_path, COLUMNS="60")

    assert said.startswith("Y105 not-yaml\nerror, applies from strictness starter\n\nA line cannot be read as YAML.\n")
    assert "\nMend\n  As the message says." in said
    assert max(map(len, said.splitlines())) <= 60


@pytest.mark.parametrize("asked", ["C234", "limit-raised"])
def test_explain_says_what_a_change_means_and_who_must_agree(asked: str, tmp_path: Path) -> None:
    said = roles("explain", asked, cwd=tmp_path, COLUMNS="80")

    code, standing, _, sentence, _, *rest = said.splitlines()
    assert code == "C234 limit-raised"
    assert standing.startswith("change, class “")
    assert "; to be agreed by manager, " in standing
    assert sentence == "The holder decides further alone"
    before, _, after = " ".join(rest).partition("After")
    assert "Before" in before
    assert "up_to: 300 CNY" in before
    assert "up_to: 500 CNY" in after
    assert "strictness" not in said


def test_a_change_that_nobody_has_to_agree_to_says_so(tmp_path: Path) -> None:
    assert roles("explain", "C801", cwd=tmp_path).splitlines()[1].endswith("nobody has to agree")


def test_the_rules_page_has_a_table_of_changes() -> None:
    text = rules_page()

    assert "## C: What a change means" in text
    for one in change_codes():
        who = ", ".join(one.agree)
        assert f"| [{one.code}](#{one.code.lower()}-{one.name}) | {one.name} | {one.class_} | {who} |" in text
        assert f"*{one.class_}; to be agreed by {who or 'nobody'}*" in text


@pytest.mark.parametrize(("columns", "widest"), [("20", 40), ("200", 100)])
def test_lines_are_neither_too_short_nor_too_long_to_read(columns: str, widest: int, tmp_path: Path) -> None:
    said = roles("explain", "T110", cwd=tmp_path, COLUMNS=columns)
    prose = said.partition("\nBad\n")[0].splitlines()[2:]

    assert widest - 10 < max(map(len, prose)) <= widest


def test_explain_without_a_code_lists_all(tmp_path: Path) -> None:
    said = roles("explain", cwd=tmp_path)

    assert "X  Rules and waivers themselves" in said
    assert re.search(r"^X001  rule-failed +error, from starter$", said, re.MULTILINE)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Y1O5", "there is no code “Y1O5”; did you mean Y105 not-yaml?"),
        ("not-yml", "there is no code “not-yml”; did you mean Y105 not-yaml?"),
        ("{code}", "there is no code “{code}”; `roles explain` lists all of them"),
    ],
)
def test_an_unknown_code_is_said_in_words(asked: str, said: str, tmp_path: Path) -> None:
    assert roles("explain", asked, cwd=tmp_path, code=2) == f"{said}\n"


def test_explain_speaks_chinese(tmp_path: Path) -> None:
    said = roles("explain", "x003", "--ui", "zh", cwd=tmp_path)

    assert said.startswith("X003 expired-waiver\n警告，从严格程度“起步（starter）”起适用\n")
    assert "\n改正\n" in said
    assert not any(label in said.splitlines() for label in LABELS)


def test_a_page_is_written_in_the_language_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    one = next(one for one in finding_codes() if one.settings)
    asked: list[str] = []
    monkeypatch.setattr("roles.report.explain.say", lambda _, text, values=None: _heard(asked, text, values))
    list(page(one, "zh", 80))

    reasons = [part for name in one.settings for part in (Settings.model_fields[name].description, *why(name))]
    assert {*one.prose, *reasons} <= set(asked)

    asked.clear()
    list(overview("zh", 80))
    assert {one.sentence for one in codes()} <= set(asked)


def test_everything_said_on_a_page_is_given_to_translators() -> None:
    texts = {text for texts in run_path(str(ROOT / "roles" / "locale" / "update.py"))["texts"]() for text in texts}

    assert {paragraph for one in codes() for paragraph in one.prose} <= texts
    assert {part for name in Settings.model_fields for part in why(name)} <= texts
    terms = {*run_path(str(ROOT / "roles" / "locale" / "update.py"))["terms"]()}
    assert {("change class", one.class_) for one in change_codes()} <= terms
    assert {("who agrees", who) for one in change_codes() for who in one.agree} <= terms
    assert {*FAMILIES.values(), *LABELS, BEFORE, AFTER, *Severity} <= texts


def _heard(asked: list[str], text: str, values: dict[str, str] | None) -> str:
    asked.append(text)
    return text.format_map(values) if values else text


def test_pages_are_sorted_by_family_then_code() -> None:
    order = [(list(FAMILIES).index(one.code[0]), one.code) for one in codes()]

    assert order == sorted(order)
    assert all(isinstance(one, Coded) for one in codes())
