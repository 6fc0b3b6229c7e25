"""One test for the manual pages of all rules: what they call bad is found, what they call good breaks no rule."""

import re
from datetime import date

import pytest

from roles.catalog import load_catalog
from roles.check import check
from roles.files import read_folder
from roles.finding import Finding, Severity
from roles.model.settings import Settings, why
from roles.rule import Rule
from roles.rules import all_rules
from roles.yaml_text import read
from tests.complete import FOLDER, patched
from tests.small import small

_FILE = re.compile(r"^# (\S+\.yaml)$", re.MULTILINE)


TODAY = date(2026, 11, 22)
ON_TWO_ROLES = ("keys", "languages")


def _files(text: str) -> dict[str, str]:
    parts = _FILE.split(text)
    assert not parts[0].strip(), "an example begins with the name of its file"
    return dict(zip(parts[1::2], (part.lstrip("\n") for part in parts[2::2]), strict=True))


def _findings(rule: Rule, files: dict[str, str]) -> list[Finding]:
    """Examples of the K and L rules stand on a catalog of two bare roles, which other families rightly tear apart."""
    if rule.family in ON_TWO_ROLES:
        return [one for one in check(small(files), TODAY, "strict").findings if one.code[0] in "YKL"]
    return list(check(patched(files), TODAY).findings)


def _line(rule: Rule, finding: Finding, files: dict[str, str]) -> tuple[str, int]:
    """Where a finding stands in the example."""
    if rule.family in ON_TWO_ROLES:
        assert finding.place
        return finding.path, finding.place.line
    route = finding.problem.route
    inside = route[2:] if finding.path.startswith(("roles/", "processes/")) else route[1:]
    place = read(files[finding.path].encode()).find(inside) if finding.path in files else None
    return finding.path, place.line if place else 0


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
class TestEveryRule:
    def test_its_manual_page_is_complete(self, rule: Rule) -> None:
        assert re.fullmatch(r"[A-Z].{10,90}\.", rule.manual.sentence)
        assert rule.check.__module__.endswith(rule.name.replace("-", "_"))
        assert rule.manual.why
        for part in ("Bad", "Good"):
            assert rule.manual.examples(part), part
        for part in ("Mend", "Waiver"):
            assert rule.manual.part(part), part

    def test_what_it_calls_bad_is_found_where_it_is_marked(self, rule: Rule) -> None:
        for files in map(_files, rule.manual.examples("Bad")):
            marked = {
                (path, number)
                for path, text in files.items()
                for number, line in enumerate(text.splitlines(), 1)
                if line.endswith(f"# {rule.code}")
            }
            found = [one for one in _findings(rule, files) if one.code == rule.code]
            assert marked
            assert {_line(rule, one, files) for one in found} == marked

    def test_what_it_calls_good_breaks_no_rule(self, rule: Rule) -> None:
        for files in map(_files, rule.manual.examples("Good")):
            assert _findings(rule, files) == []

    def test_it_declares_the_settings_it_reads(self, rule: Rule) -> None:
        import inspect

        read_here = set(re.findall(r"settings\.(\w+)", inspect.getsource(inspect.getmodule(rule.check))))
        assert read_here == set(rule.settings)


def test_the_complete_catalog_breaks_no_rule() -> None:
    assert check(load_catalog(read_folder(FOLDER)), TODAY).findings == ()


def test_every_setting_is_used_and_explained() -> None:
    used = {name for rule in all_rules() for name in rule.settings}

    assert used == set(Settings.model_fields)
    for name in Settings.model_fields:
        assert all(why(name)), name


def test_codes_and_names_are_unique() -> None:
    rules = all_rules()

    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.name for rule in rules}) == len(rules)


def test_a_rule_that_raises_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    import roles.check

    def broken(_: object) -> None:
        raise ZeroDivisionError

    rules = [replace(all_rules()[0], check=broken)]
    monkeypatch.setattr(roles.check, "all_rules", lambda: rules)

    checked = check(small())

    assert checked.failed == (rules[0].code,)
    assert [one.code for one in checked.of(Severity.ERROR)] == ["X001"]
    assert checked.of(Severity.WARNING) == []


def test_findings_come_in_the_order_of_files_lines_and_columns() -> None:
    found = check(
        small(
            {
                "roles/head.yaml": (
                    "stand_in: nobody\n"
                    "responsibilities: [{id: a, measured_by: [gone], escalates_to: lost}]\n"
                    "next: [away]\n"
                ),
                "roles/deputy.yaml": "next: [away]\n",
                "needs.yaml": "- {id: calm, title: Calm}\n",
            }
        )
    ).findings

    assert [(one.path, one.place.line, one.place.column) for one in found if one.place and one.code[0] == "K"] == [
        ("needs.yaml", 1, 8),
        ("roles/deputy.yaml", 1, 8),
        ("roles/head.yaml", 1, 11),
        ("roles/head.yaml", 2, 42),
        ("roles/head.yaml", 2, 63),
        ("roles/head.yaml", 3, 8),
    ]


@pytest.mark.parametrize(("stage", "count"), [("starter", 0), ("standard", 1), ("strict", 1)])
def test_a_rule_applies_from_its_stage_on(stage: str, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    import roles.check

    rules = [replace(rule, stage="standard") for rule in all_rules() if rule.code == "K105"]
    monkeypatch.setattr(roles.check, "all_rules", lambda: rules)
    files = {"department.yaml": f"strictness: {stage}\n", "needs.yaml": "- {id: calm, title: Calm}\n"}

    assert len(check(small(files)).findings) == count
