"""Reports on changes: each format holds every change, says it safely, and stays within its limits."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

import roles.report.changes
from roles.catalog import Loaded, load_catalog
from roles.compare import FOLDED
from roles.report.changes import github, html, markdown, text
from roles.report.changes import json as as_json
from roles.report.changes.subject import Compared, Comparison
from roles.report.text import Screen
from roles.review import Review, review
from tests.changes.pull_requests import PULL_REQUESTS
from tests.small import small

SCHEMA = json.loads((Path(roles.report.changes.__file__).parent / "changes.schema.json").read_text("utf-8"))
TODAY = date(2026, 11, 22)
COMMANDS = ("::error file=", "::warning file=", "::notice file=")
EVIL = "<script>x</script> | `a` @team #1 ::error::%0A\\n**b** [c](http://d) -->"


@pytest.fixture(scope="module")
def comparison(shipped: Loaded) -> Callable[[str], Comparison]:
    @cache
    def made(name: str) -> Comparison:
        files = dict(shipped.texts)
        PULL_REQUESTS[name](files)
        return Comparison((Compared("catalog", review(shipped, load_catalog(files), TODAY)),), "en", "origin/main", "x")

    return made


def hostile() -> Comparison:
    """A catalog whose words try to be something else."""
    plain = {"roles/agent.yaml": "id: agent\ntitle: Agent\nreports_to: head\npurpose: Answer each call\n"}
    words = json.dumps(EVIL)
    after = {"roles/agent.yaml": f"id: agent\ntitle: {words}\nreports_to: head\npurpose: {words}\nholders: 2\n"}
    return compared(plain, after)


def compared(before: Mapping[str, str], after: Mapping[str, str]) -> Comparison:
    return Comparison((Compared("a b", review(small(dict(before)), small(dict(after)), TODAY)),), "en", "base")


@pytest.mark.parametrize("name", PULL_REQUESTS)
def test_json_holds_what_its_schema_says(comparison: Callable[[str], Comparison], name: str) -> None:
    made = json.loads(as_json.report(comparison(name)))

    Draft202012Validator(SCHEMA).validate(made)
    assert len(made["changes"]) == made["summary"]["changes"] == sum(made["summary"]["by_class"].values())
    assert len({one["fingerprint"] for one in made["changes"]}) == len(made["changes"])


def test_the_schema_is_one_itself() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", [markdown.report, html.report, text.report])
def test_every_change_is_told_once_in_its_table(comparison: Callable[[str], Comparison], report: Any) -> None:
    one = comparison("large-and-mixed")
    said = report(one)

    for change in one.changes:
        assert said.count(change.page.code) == sum(other.page.code == change.page.code for other in one.changes)


def test_the_comment_is_one_table_row_a_change_for_a_markdown_reader(comparison: Callable[[str], Comparison]) -> None:
    one = comparison("large-and-mixed")
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown.report(one))
    rows = sum(token.type == "tr_open" for token in tokens)
    heads = sum(token.type == "thead_open" for token in tokens)
    (of_catalog,) = one.compared

    assert rows - heads == len(one.changes) + len(one.reader(of_catalog).agreements(of_catalog.review))


def test_a_comment_that_is_too_long_is_cut_and_counts_what_is_left(comparison: Callable[[str], Comparison]) -> None:
    whole = markdown.report(comparison("large-and-mixed"))
    for largest in range(1_500, len(whole) + 400, 700):
        cut = markdown.report(comparison("large-and-mixed"), largest)

        assert len(cut) <= largest
        assert cut.count("<details>") == cut.count("</details>")
        assert ("more; `roles diff` shows all" in cut) == (len(cut) < len(whole))


def test_thousands_of_changes_stay_within_what_a_host_takes() -> None:
    roles_then = {f"roles/r{n}.yaml": f"id: r{n}\ntitle: Role {n}\nreports_to: head\nholders: 1\n" for n in range(1000)}
    roles_now = {path: text.replace("holders: 1", "holders: 2") for path, text in roles_then.items()}
    said = markdown.report(compared(roles_then, roles_now))

    assert len(said) <= 60_000
    assert said.startswith("<!-- roles-diff -->\n")
    assert said.count("(C213)") > 200
    assert "1–1,000" in said
    assert "more; `roles diff` shows all" in said


def test_words_of_the_catalog_are_only_words_in_a_comment() -> None:
    said = markdown.report(hostile())
    tokens = MarkdownIt("commonmark").enable("table").parse(said)
    inner = [child for token in tokens for child in token.children or ()]

    assert said.count("<!--") == 1
    assert "@team" not in said
    assert not [token for token in inner if token.type in ("link_open", "html_inline") and "<br>" not in token.content]


def test_words_of_the_catalog_are_only_words_in_a_page() -> None:
    met: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002
            met.append(tag)

    Tags().feed(html.report(hostile()))

    assert "script" not in met
    assert "a" not in met


def test_words_of_the_catalog_are_no_workflow_commands() -> None:
    lines = github.report(hostile()).splitlines()

    assert all(line.startswith(COMMANDS) or "::" not in line for line in lines)
    assert all("\n" not in line for line in lines)


def test_words_of_the_catalog_do_not_steer_a_terminal() -> None:
    plain = {"roles/agent.yaml": "id: agent\ntitle: Agent\nreports_to: head\npurpose: Answer each call\n"}
    after = {"roles/agent.yaml": 'id: agent\ntitle: Agent\nreports_to: head\npurpose: "a\\e[31mb\\u202ec"\n'}
    said = text.report(compared(plain, after), Screen(80))

    assert "\x1b" not in said
    assert "\u202e" not in said


def test_lines_fit_the_screen(comparison: Callable[[str], Comparison]) -> None:
    from roles.report.cells import width

    for line in text.report(comparison("large-and-mixed"), Screen(80)).splitlines():
        assert width(line) <= 80 or "/" in line, line


def test_what_hardly_matters_is_folded_away(comparison: Callable[[str], Comparison]) -> None:
    one = comparison("large-and-mixed")
    open_, _, folded = markdown.report(one).partition("<details>")

    assert all(change.page.code not in open_ for change in one.changes if change.class_ in FOLDED)
    assert all(change.page.code in folded for change in one.changes if change.class_ in FOLDED)


def test_a_review_of_nothing_says_so(shipped: Loaded) -> None:
    nothing = Comparison((), "en", "main")

    assert text.report(nothing) == "since main: nothing changed\n"
    assert "**nothing changed**" in markdown.report(nothing)
    assert isinstance(review(shipped, shipped, TODAY), Review)
