"""The job posting, in Word and in Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.documents.job_posting import job_posting
from roles.documents.markdown import bullets, escape, heading, paragraph
from tests.documents.printing import lines, wording
from tests.word_text import word_text

DEPARTMENT = """\
letterhead: {company: "Heat & Co."}
equal_opportunity: Everybody is welcome.
classification: {grades: [{id: 3, title: Skilled}]}
"""
HEAD = """\
purpose: Keep customers warm.
codes: {isco-08: "4225"}
grade: 3
responsibilities:
  - {id: a, does: Mend boilers, weight: core, share: 60, decision: decides, limit: {kind: money, up_to: 50 CNY}}
  - {id: b, does: Answer calls, weight: core, decision: executes, limit: {kind: scope, within: Nothing}}
  - {id: d, does: Paint, weight: occasional, decision: decides, limit: {kind: scope, within: One wall}}
  - {id: c, does: Sweep, weight: extra, decision: decides, limit: {kind: scope, within: The broom}}
contacts: [{id: a, role: deputy}, {id: b, who: Press, inside: false}]
person:
  required: [{id: a, asks: Reads plans, needed_for: [a]}]
  preferred: [{id: b, asks: Sings}]
interests: [{id: a, says: Pay of grade 3}, {id: b, says: Thirty days off}]
terms: [{id: a, says: Forty hours a week}]
learning: [{id: a, kind: course, what: Welding, hours: 8 h}]
next: [deputy]
conditions: {place: Workshop, hours: Mornings, physical: Heat}
"""
FILES = {"department.yaml": DEPARTMENT, "roles/head.yaml": HEAD}


def test_the_posting_tells_outsiders_what_they_need_and_no_more(templates: dict[str, bytes]) -> None:
    assert lines(FILES, templates, "job-posting", "en/head-job-posting.docx") == [
        "Draft: fill in the gaps in brackets before it is published.",
        "Heat & Co. · Service desk",
        "# Head",
        "Keep customers warm.",
        "# What you will do",
        "- Mend boilers",
        "- Answer calls",
        "- Sweep",
        "- Paint",
        "# What you decide yourself, and how far",
        "- Mend boilers: up to 50 CNY",
        "- The broom",
        "- One wall",
        "# Whom you work with",
        "You report to | General manager",
        "Inside the company | Deputy",
        "Outside | Press",
        "# What we ask",
        "- Reads plans",
        "# What also helps",
        "- Sings",
        "# What we offer",
        "- Thirty days off",
        "- Welding",
        "- Roles you may grow into: Deputy",
        "# Terms",
        "- Forty hours a week",
        "# Place and time",
        "Place | Workshop",
        "Working time | Mornings",
        "# How to apply",
        "Everybody is welcome.",
        "About us | [to be filled in: what the company does, in one sentence]",
        "Openings | [to be filled in: number]",
        "Place of work | [to be filled in: city and address]",
        "Pay | [to be filled in: range and period]",
        "Start | [to be filled in]",
        "Apply to | [to be filled in: name, address or link]",
        "Apply by | [to be filled in: day]",
        "What happens next | [to be filled in: steps and their days]",
    ]


def test_the_markdown_says_what_the_word_file_says(templates: dict[str, bytes]) -> None:
    word = lines(FILES, templates, "job-posting", "en/head-job-posting.docx")
    shown = _shown("\n".join(lines(FILES, templates, "job-posting", "en/head-job-posting.md")))

    assert sorted(text for _, text in shown) == sorted(line.lstrip("#- ").replace(" | ", ": ") for line in word)
    assert shown[0] == ("h1", "Head")


def test_a_role_that_says_nothing_yet_asks_only_how_to_apply(templates: dict[str, bytes]) -> None:
    said = lines({}, templates, "job-posting", "en/deputy-job-posting.docx")

    assert [line for line in said if line.startswith("#")] == ["# Deputy", "# Whom you work with", "# How to apply"]
    assert "You report to | Head" in said


def test_a_sum_that_the_work_names_is_not_said_again() -> None:
    works = (
        ("Decide on gifts of up to 500 CNY each", "per: case"),
        ("Decide on repairs", "per: case"),
        ("Decide on gifts of 1,500 CNY", "per: case"),
        ("Decide on gifts of 500 CNY", "per: month"),
    )
    said = wording(
        {
            "roles/head.yaml": "responsibilities:\n"
            + "".join(
                f"- {{id: w{number}, does: '{does}', weight: core, decision: decides,"
                f" limit: {{kind: money, up_to: 500 CNY, {per}}}}}\n"
                for number, (does, per) in enumerate(works)
            )
        }
    )

    assert job_posting(said, said.catalog.roles["head"])["decisions"] == [
        "Decide on gifts of up to 500 CNY each",
        "Decide on repairs: up to 500 CNY per case",
        "Decide on gifts of 1,500 CNY: up to 500 CNY per case",
        "Decide on gifts of 500 CNY: up to 500 CNY a month",
    ]


def test_work_without_weight_is_told_all_the_same() -> None:
    said = wording({"roles/head.yaml": "responsibilities: [{id: a, does: Anything}, {id: b}]\n"})

    assert job_posting(said, said.catalog.roles["head"])["work"] == ["Anything"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_posting_is_a_draft_with_all_work_by_weight(
    language: str, shipped: Loaded, templates: dict[str, bytes]
) -> None:
    draft = {
        "en": "Draft: fill in the gaps in brackets before it is published.",
        "zh": "草稿：补全【】内各项后方可发布。",
    }
    wish = Wish(languages=(language,), kinds=("job-posting",))
    word = {path: word_text(data).splitlines() for path, data in documents(shipped, templates, wish) if "docx" in path}

    assert word
    for role in shipped.catalog.in_use:
        text = word[f"{language}/{role.id}-job-posting.docx"]
        work = [
            re.sub(r"(?<=\d) (?=%)", "\u00a0", f"- {one.does.get(language)}")
            for weight in ("core", "extra", "occasional")
            for one in role.responsibilities
            if one.does and one.weight == weight
        ]
        at = text.index(work[0])
        assert text[1] == draft[language], role.id
        assert len(work) == len(role.responsibilities), role.id
        assert text[at : at + len(work)] == work, role.id
        assert text[at + len(work)].startswith("# "), role.id


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_code_and_no_grade_leaves_the_house(language: str, shipped: Loaded, templates: dict[str, bytes]) -> None:
    for path, data in documents(shipped, templates, Wish(languages=(language,), kinds=("job-posting",))):
        if path.endswith(".md"):
            said = data.decode()
            role = shipped.catalog.roles[path.partition("/")[2].removesuffix("-job-posting.md")]
            assert not [code for code in role.codes.values() if code in said]
            assert not [name for name in ("grade 3", "grade 4", "grade 5", "3级", "4级", "5级") if name in said]


@given(st.text())
def test_any_text_survives_a_reader_of_markdown(text: str) -> None:
    words = " ".join(text.replace("\0", "").split())
    written = [
        *heading(2, words),
        *paragraph(words),
        *bullets(["before", words or "nothing", "after"]),
        *paragraph("x"),
    ]

    shown = _shown("\n".join(written))

    first = [("h2", words), ("p", words)] if words else []
    assert shown == [*first, ("li", "before"), ("li", words or "nothing"), ("li", "after"), ("p", "x")]


@pytest.mark.parametrize(
    "words",
    ["1. one", "12) two", "- a", "+ b", "* c", "# d", "> e", "a_b_c", "[x](y)", "<b>", "&amp;", "`c`", "---", "===",
     "a | b", "~~x~~", "![p](q)", "\\", "C#", "https://example.com", "1986.", "$x$", "***", "    four"],
)  # fmt: skip
def test_signs_of_markdown_are_only_signs(words: str) -> None:
    assert _shown(f"# t\n\n{escape(words)}\n") == [("h1", "t"), ("p", words.strip())]
    assert _shown(f"- {escape(words)}\n", "gfm-like") == [("li", words.strip())]


def _shown(markdown: str, manner: str = "commonmark") -> list[tuple[str, str]]:
    """What a reader sees: (h1, h2, li or p, text) in order."""
    reader = MarkdownIt(manner, {"linkify": False})
    found, inside, open_item = [], "", False
    for token in reader.parse(markdown):
        if token.type in ("heading_open", "paragraph_open"):
            inside = "li" if open_item else token.tag
        elif token.type == "list_item_open":
            open_item = True
        elif token.type == "list_item_close":
            open_item = False
        elif token.type == "inline":
            assert all(child.type in ("text", "text_special") for child in token.children or ()), token
            found.append((inside, "".join(child.content for child in token.children or ())))
    return found


def test_the_posting_in_chinese(shipped: Loaded, templates: dict[str, bytes]) -> None:
    wish = Wish(languages=("zh",), kinds=("job-posting",), roles=("complaint-specialist",))
    word, markdown = (data for _, data in documents(shipped, templates, wish))

    assert "薪酬 | 【待填写：薪酬范围及计薪周期】" in word_text(word)
    assert "- 薪酬：【待填写：薪酬范围及计薪周期】\n" in markdown.decode()
