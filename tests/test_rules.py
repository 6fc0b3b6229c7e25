"""One test for the manual pages of all rules: what they call bad is found, what they call good breaks no rule."""

import re

import pytest

from roles.check import check
from roles.rule import Rule
from roles.rules import all_rules
from tests.small import small

_FILE = re.compile(r"^# (\S+\.yaml)$", re.MULTILINE)


def _examples(rule: Rule, kind: str) -> list[dict[str, str]]:
    found = re.findall(rf"^{kind}:\n```yaml\n(.*?)^```", rule.manual, re.MULTILINE | re.DOTALL)
    return [_files(text) for text in found]


def _files(text: str) -> dict[str, str]:
    parts = _FILE.split(text)
    assert not parts[0].strip(), "an example begins with the name of its file"
    return dict(zip(parts[1::2], (part.lstrip("\n") for part in parts[2::2]), strict=True))


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
class TestEveryRule:
    def test_its_manual_page_is_complete(self, rule: Rule) -> None:
        assert re.fullmatch(r"[A-Z].{10,90}\.", rule.sentence)
        assert rule.check.__module__.endswith(rule.name.replace("-", "_"))
        for part in ("Bad:", "Good:", "Mend:", "Waiver:"):
            assert f"\n{part}" in rule.manual

    def test_what_it_calls_bad_is_found_where_it_is_marked(self, rule: Rule) -> None:
        examples = _examples(rule, "Bad")
        assert examples
        for files in examples:
            marked = {
                (path, number)
                for path, text in files.items()
                for number, line in enumerate(text.splitlines(), 1)
                if line.endswith(f"# {rule.code}")
            }
            findings = check(small(files)).findings
            assert marked
            assert {(one.path, one.place.line) for one in findings if one.code == rule.code and one.place} == marked
            assert {one.code for one in findings} == {rule.code}

    def test_what_it_calls_good_breaks_no_rule(self, rule: Rule) -> None:
        examples = _examples(rule, "Good")
        assert examples
        for files in examples:
            assert check(small(files)).findings == ()


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
    assert [one.code for one in checked.findings] == ["X001"]
