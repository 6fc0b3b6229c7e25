"""The desk card: what to say, what to give, whom to call."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.documents.desk_card import desk_card
from roles.documents.wording import Wording
from tests.documents.printing import lines, wording
from tests.small import small
from tests.word_text import word_text

PROCESS = """\
id: enquiry
title: Enquiry
promised_within: 3 d
steps:
  - id: ask
    title: Question
    moment_of_truth: true
    needs: [heard]
    wait: {at_most: 10 min}
    actions: [{id: listen, lane: front-stage, does: Listens}]
    recovery: {does: Calls back, action: enquiry/ask/listen}
    script:
      - {id: a, speaker: head, says: Good morning.}
      - {id: b, says: Hello?}
      - {id: c, speaker: head, says: What may I do?}
      - {id: d, speaker: deputy, says: Not on this card}
  - id: think
    title: Thought
    actions: [{id: think, lane: back-stage, does: Thinks}]
    script: [{id: a, speaker: head, says: No moment of truth}]
  - id: solve
    title: Answer
    moment_of_truth: true
    actions: [{id: answer, lane: front-stage, does: Answers}]
    recovery: {does: Puts it right, action: enquiry/solve/answer}
    script: [{id: a, speaker: head, says: There you are.}]
"""
HEAD = """\
responsibilities:
  - {id: listen, does: Listen, decision: decides, actions: [enquiry/ask/listen], escalates_outside: The board,
     limit: {kind: money, up_to: 50 CNY, per: case}}
  - {id: think, does: Think, decision: decides, actions: [enquiry/think/think], limit: {kind: scope, within: Quiet}}
  - {id: spend, does: Spend wisely, decision: decides, limit: {kind: money, up_to: 70 CNY}, escalates_to: deputy}
contacts:
  - {id: one, role: deputy, inside: true, about: Anything hard}
  - {id: two, who: Press, inside: false, about: Nothing}
"""
DEPUTY = """\
responsibilities: [{id: answer, does: Answer, decision: recommends, actions: [enquiry/solve/answer]}]
"""
FILES = {
    "processes/enquiry.yaml": PROCESS,
    "roles/head.yaml": HEAD,
    "roles/deputy.yaml": DEPUTY,
    "needs.yaml": "- {id: heard, title: Being heard}\n",
    "metrics.yaml": "- {id: speed, title: Speed}\n",
    "standards/people.yaml": """\
- {id: fast, title: Fast, steps: [enquiry/ask], metrics: [speed], level: {kind: share, at_least: 90 %, within: 2 h}}
- {id: kind, title: Kind, steps: [enquiry/ask], metrics: [speed], level: {kind: share, at_least: 90 %}}
- {id: mine, title: Mine, owner: head, metrics: [speed], level: {kind: percentile, at_most: 5 d}}
- {id: other, title: Other, owner: deputy, metrics: [speed], level: {kind: percentile, at_most: 5 d}}
""",
}


def test_the_card_says_words_recovery_limits_contacts_and_promises(templates: dict[str, bytes]) -> None:
    assert lines(FILES, templates, "desk-card", "en/head-desk-card.docx") == [
        "# Head",
        "Moment, what the customer wants, words from an example | If it goes wrong",
        "Question · Being heard · wait up to 10 minutes / “Good morning.” / “What may I do?” | "
        "Calls back / You decide: up to 50\u00a0CNY per case",
        "Answer / “There you are.” | Puts it right / Call: Deputy",
        "## Whom you deal with about what",
        "Deputy: Anything hard",
        "## How far you decide, and what we promise",
        "Spend wisely: up to 70\u00a0CNY",
        "Above your limits, call: The board, Deputy",
        "Enquiry (within 3 days) · Fast (at least 90\u00a0% within 2 hours) · Mine (90\u00a0% of cases within 5 days)",
    ]


def test_only_roles_that_meet_customers_have_a_card(templates: dict[str, bytes]) -> None:
    behind = DEPUTY.replace("enquiry/solve/answer", "enquiry/think/think")
    made = dict(documents(small({**FILES, "roles/deputy.yaml": behind}), templates, Wish(kinds=("desk-card",))))

    assert list(made) == ["en/head-desk-card.docx"]


def test_a_moment_with_nothing_to_say_and_nothing_to_give_is_left_out() -> None:
    said = wording(FILES)

    assert [one["title"] for one in desk_card(said, said.catalog.roles["deputy"])["moments"]] == ["Question", "Answer"]
    bare = {
        **FILES,
        "processes/enquiry.yaml": PROCESS.replace("deputy", "head").replace("/solve/answer}", "/ask/gone}"),
    }
    said = wording(bare)
    assert desk_card(said, said.catalog.roles["deputy"])["moments"] == []


def test_a_role_at_the_front_without_words_prints_no_empty_table(templates: dict[str, bytes]) -> None:
    process = "title: P\nsteps: [{id: s, title: S, actions: [{id: a, lane: front-stage, does: A}]}]\n"
    head = "responsibilities: [{id: r, does: R, actions: [p/s/a]}]\n"
    files = {"processes/p.yaml": f"id: p\n{process}", "roles/head.yaml": head}

    assert lines(files, templates, "desk-card", "en/head-desk-card.docx") == ["# Head"]


def test_much_to_say_stands_closer_together(templates: dict[str, bytes]) -> None:
    much = {**FILES, "roles/head.yaml": HEAD.replace("Anything hard", "Anything hard and more " * 300)}
    said = wording(much)

    assert not desk_card(wording(FILES), said.catalog.roles["deputy"])["dense"]
    assert desk_card(said, said.catalog.roles["head"])["dense"]
    assert (
        "Question · Being heard · wait up to 10 minutes / “Good morning.” “What may I do?” | "
        "Calls back You decide: up to 50\u00a0CNY per case"
    ) in lines(much, templates, "desk-card", "en/head-desk-card.docx")


def test_a_column_with_much_to_say_needs_more_room_than_both_with_some() -> None:
    """The same words once in the narrow column alone, once in the wide one."""
    many = "and then some " * 200
    narrow = PROCESS.replace("Calls back", f"Calls back {many}")
    wide = PROCESS.replace("Good morning.", f"Good morning {many}")

    assert [
        desk_card(said, said.catalog.roles["head"])["dense"]
        for process in (narrow, wide)
        for said in [wording({**FILES, "processes/enquiry.yaml": process})]
    ] == [True, False]


def test_a_card_without_words_leaves_the_room_to_what_helps(templates: dict[str, bytes]) -> None:
    silent = {
        **FILES,
        "processes/enquiry.yaml": re.sub(r"(?s)    script:\n(      - .*?\n)+|    script: .*\n", "", PROCESS),
    }
    made = dict(documents(small(silent), templates, Wish(kinds=("desk-card",), roles=("head",))))
    table = Document(BytesIO(made["en/head-desk-card.docx"])).tables[0]

    assert [cell.text for cell in table.rows[0].cells] == ["Moment, what the customer wants", "If it goes wrong"]
    left, right = (cell.width for cell in table.rows[0].cells)
    assert (left or 0) < (right or 0)


@pytest.mark.parametrize("full", ["en", "zh"])
def test_a_bilingual_card_stands_closer_together_if_either_language_is_full(
    full: str, templates: dict[str, bytes]
) -> None:
    about = {"en": "Hard things", "zh": "难事"}
    about[full] = f"{about[full]} " * 1000
    head = HEAD.replace("Anything hard", f"{{en: {about['en']}, zh: {about['zh']}}}")
    files = {**FILES, "roles/head.yaml": head, "department.yaml": "languages: [en, zh]\n"}
    alone = {language: wording(files, language) for language in ("en", "zh")}

    def dense(said: Wording) -> bool:
        return desk_card(said, said.catalog.roles["head"])["dense"]

    assert {language: dense(said) for language, said in alone.items()} == {
        language: language == full for language in alone
    }
    assert all(dense(replace(said, together=("en", "zh"))) for said in alone.values())
    wish = Wish(languages=("en", "zh", "en+zh"), kinds=("desk-card",), roles=("head",))
    apart = [language for language, text in _cards(files, templates, wish).items() if "“Good morning.” / “" in text]
    assert apart == [language for language in alone if language != full]


def test_two_languages_together_need_the_room_of_both(shipped: Loaded) -> None:
    """Each alone has large letters, both together have not."""
    role = shipped.catalog.roles["service-manager"]

    assert [
        desk_card(Wording(shipped.catalog, "en", together=together), role)["dense"] for together in ((), ("en", "zh"))
    ] == [False, True]


@pytest.mark.office
def test_shipped_bilingual_cards_have_two_pages_at_most(
    shipped: Loaded, templates: dict[str, bytes], tmp_path: Path
) -> None:
    from tests.office.test_office import convert, pages

    files = []
    for path, data in documents(shipped, templates, Wish(languages=("en+zh",), kinds=("desk-card",))):
        files.append(tmp_path / path.replace("/", "-"))
        files[-1].write_bytes(data)
    convert(files, tmp_path / "pdf")

    assert sorted(pages(pdf) for pdf in (tmp_path / "pdf").glob("*.pdf")) == [1, 1, 1, 1, 1, 2, 2]


def _cards(files: dict[str, str], templates: dict[str, bytes], wish: Wish) -> dict[str, str]:
    return {path.partition("/")[0]: word_text(data) for path, data in documents(small(files), templates, wish)}


@pytest.mark.office
def test_every_shipped_card_is_one_page(shipped: Loaded, templates: dict[str, bytes], tmp_path: Path) -> None:
    from tests.office.test_office import convert, pages

    files = []
    for path, data in documents(shipped, templates, Wish(kinds=("desk-card",))):
        files.append(tmp_path / path.replace("/", "-"))
        files[-1].write_bytes(data)
    convert(files, tmp_path / "pdf")

    assert len(files) == 14
    assert {pages(pdf) for pdf in (tmp_path / "pdf").glob("*.pdf")} == {1}


def test_a_limit_or_contact_without_words_in_the_language_is_lent_them() -> None:
    limit = "{kind: scope, within: {zh: 安静}}"
    head = HEAD.replace("{kind: money, up_to: 50 CNY, per: case}", limit).replace("Anything hard", "{zh: 难事}")
    department = "languages: [en, zh]\n"
    said = wording({**FILES, "roles/head.yaml": head, "department.yaml": department})
    card = desk_card(said, said.catalog.roles["head"])

    assert card["moments"][0]["limits"] == ["安静 (in Chinese; not translated yet)"]
    assert card["contacts"] == [{"who": "Deputy", "about": "难事 (in Chinese; not translated yet)"}]


def test_the_card_in_chinese(shipped: Loaded, templates: dict[str, bytes]) -> None:
    wish = Wish(languages=("zh",), kinds=("desk-card",), roles=("complaint-specialist",))
    ((_, data),) = documents(shipped, templates, wish)
    said = word_text(data)

    assert "您的权限：处理投诉时，每案500元以内的额外补偿；法律和合同规定应得的不受此限" in said
    assert "超出权限找：客户服务经理" in said
    assert "投诉处理（10个工作日内）" in said


def test_at_a_moment_counts_the_right_to_mend_it_before_any_other() -> None:
    process = PROCESS.replace("Puts it right, action: enquiry/solve/answer", "Calls back, action: enquiry/ask/listen")
    words = (
        "  - {id: w, does: Word, decision: decides, actions: [enquiry/solve/answer], limit: {kind: scope, within: Own}}"
    )
    said = wording(
        {**FILES, "processes/enquiry.yaml": process, "roles/head.yaml": HEAD.replace("contacts", f"{words}\ncontacts")}
    )
    card = desk_card(said, said.catalog.roles["head"])

    assert [one["limits"] for one in card["moments"]] == [["up to 50\u00a0CNY per case"]] * 2
    assert card["decisions"][-1] == {"where": "Answer", "limit": "Own"}
