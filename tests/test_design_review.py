"""What a manager is promised by the design review, and by the design profile at the end of a job description."""

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from roles.build import Wish, documents
from roles.catalog import Loaded, load_catalog
from roles.check import check
from roles.design_profile import CAVEATS, PRINCIPLES, design_profile
from roles.documents.design_review import design_review
from roles.documents.numbering import OWN, TITLED, labels, plain_words
from roles.documents.profile import bar, bars, evidence
from roles.documents.score_limits import limit_of
from roles.documents.wording import Wording
from roles.files import read_folder
from roles.finding import Finding, Severity, Term, problem
from roles.manual import Manual
from roles.messages import say
from roles.mistake import pages
from roles.model.role import Pace
from roles.model.settings import Settings
from roles.phrases import problem_text
from roles.rules import all_rules
from tests.complete import patched
from tests.conftest import ROOT
from tests.small import small
from tests.word_text import word_text

BEFORE = ROOT / "tests" / "catalogs" / "before"
PROFILE = {"en": "# Design profile", "zh": "# 设计剖面"}
ANNEX = {"en": "# Annex: design profile", "zh": "# 附件：设计剖面"}
FAULTS = """\
purpose: Settle every enquiry, whatever it takes
responsibilities:
  - {id: answer, weight: ~, pace: {by: self, window: ~}}
  - {id: solve, limit: ~, weight: ~}
  - {id: close, limit: ~}
targets:
  - {id: same-day, scope: ~}
learning: [{id: side-by-side, hours: ~}]
waivers:
  - {id: broad, rule: P102, at: responsibilities/close, reason: The head looks at each, until: 2026-12-31}
"""


@pytest.fixture(scope="module")
def before() -> Loaded:
    """Roles as they are often described; nearly every rule finds something."""
    return load_catalog(read_folder(BEFORE))


def _faulty(more: str = "") -> Loaded:
    return patched({"roles/agent.yaml": FAULTS + more})


def _review(loaded: Loaded, role: str, language: str = "en") -> dict[str, Any]:
    return design_review(Wording(loaded.catalog, language), loaded.catalog.roles[role], check(loaded))


def _printed(
    loaded: Loaded, templates: dict[str, bytes], role: str, language: str = "en", kind: str = "design-review"
) -> str:
    wish = Wish(languages=(language,), roles=(role,), kinds=(kind,))
    return word_text(dict(documents(loaded, templates, wish))[f"{language}/{role}-{kind}.docx"])


def _rows(text: str, heading: str) -> list[list[str]]:
    """The rows of the table under a heading, without its head."""
    lines = text.splitlines()
    rows = lines[lines.index(heading) + 2 :]
    return [line.split(" | ") for line in rows[: next(n for n, line in enumerate(rows) if " | " not in line)]]


def _manuals() -> dict[str, Manual]:
    return {rule.code: rule.manual for rule in all_rules()} | {code: page.manual for code, page in pages().items()}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden_text_of_a_review_with_findings(language: str, templates: dict[str, bytes], golden: Any) -> None:
    loaded = patched({"roles/agent.yaml": FAULTS, "department.yaml": f"languages: [{language}]\n"})
    golden(f"review/agent.{language}.txt", _printed(loaded, templates, "agent", language))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_five_bars_with_percents_and_never_a_total(
    language: str, shipped: Loaded, before: Loaded, templates: dict[str, bytes]
) -> None:
    for loaded in (shipped, before):
        for role in loaded.catalog.roles.values():
            text = _printed(loaded, templates, role.id, language)
            rows = _rows(text, PROFILE[language])
            scores = design_profile(loaded.catalog, role).scores
            assert len(rows) == len(scores) == 5
            wording = Wording(loaded.catalog, language)
            limits = [limit_of(wording, role, score.principle) for score in scores]
            for (_, percent, drawn, meaning), score, limit in zip(rows, scores, limits, strict=True):
                assert meaning == " / ".join(filter(None, (wording.problem(score.evidence[0]), limit)))
                if score.percent is None:
                    assert (percent, drawn) == ("–", say(language, "not described"))
                else:
                    assert percent == wording.say("{percent} %", percent=str(score.percent))
                    assert drawn == bar(score.percent)
            assert not re.search(r"\d %", text), "a line may end between a figure and its percent sign"
            assert say(language, "Five scores, and no total: a total would hide what to mend.") in text
            assert text.count("■") + text.count("□") == 20 * sum(score.percent is not None for score in scores)


def test_a_score_shows_the_limit_that_the_rules_check(shipped: Loaded) -> None:
    settings = Settings(
        decided_time=41, own_pace_time=42, own_pace_time_queue=13, whole_time=44, fragment_time=25,
        learning_activities=6, learning_hours=47,
    )  # fmt: skip
    department = shipped.catalog.department.model_copy(update={"settings": settings})
    catalog = replace(shipped.catalog, department=department)
    role = catalog.roles["complaint-specialist"]
    as_it_comes = [one.model_copy(update={"pace": Pace(by="queue")}) for one in role.responsibilities]
    queued = role.model_copy(update={"responsibilities": tuple(as_it_comes)})

    assert [limit_of(Wording(catalog, "en"), role, name) for name in PRINCIPLES] == [
        "The rules ask for at least 41\u00a0%.",
        "",
        "The rules ask for at least 42\u00a0%.",
        "The rules ask for at least 44\u00a0% in such processes, and for at most 25\u00a0% that only assists or hands"
        " on.",
        "The rules ask for at least 6 chances to learn, 6 kinds of them and 47 paid hours a year.",
    ]
    assert limit_of(Wording(catalog, "en"), queued, "pace") == "The rules ask for at least 13\u00a0%."


def test_the_five_principles_are_named_in_their_order(shipped: Loaded) -> None:
    found = {
        language: [one["principle"] for one in _review(shipped, "service-manager", language)["scores"]]
        for language in ("en", "zh")
    }

    assert found == {
        "en": ["Autonomy", "Feedback", "Pace", "Wholeness", "Learning"],
        "zh": ["自主", "反馈", "节奏", "完整", "学习"],
    }


@given(st.integers(0, 100))
def test_a_bar_is_full_only_at_100_and_not_empty_above_0(percent: int) -> None:
    drawn = bar(percent)
    full = drawn.count("■")

    assert drawn == "■" * full + "□" * (20 - full)
    assert (full == 20) == (percent == 100)
    assert (full == 0) == (percent == 0)
    assert abs(full * 5 - percent) <= 5
    assert full >= bar(max(percent - 1, 0)).count("■")


@pytest.mark.parametrize(("percent", "full"), [(0, 0), (1, 1), (7, 1), (8, 2), (50, 10), (97, 19), (99, 19), (100, 20)])
def test_a_sign_is_five_percent(percent: int, full: int) -> None:
    assert bar(percent) == "■" * full + "□" * (20 - full)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_annex_of_the_job_description_shows_the_same_profile(
    language: str, shipped: Loaded, before: Loaded, templates: dict[str, bytes]
) -> None:
    for loaded in (shipped, before):
        for role in loaded.catalog.roles:
            review = _printed(loaded, templates, role, language)
            description = _printed(loaded, templates, role, language, "job-description")
            assert _rows(description, ANNEX[language]) == _rows(review, PROFILE[language])
            annex = description.partition(ANNEX[language])[2]
            for caveat in CAVEATS:
                assert f"- {problem_text(language, caveat)}\n" in annex
                assert f"- {problem_text(language, caveat)}\n" in review


def test_the_annex_stands_after_the_signatures_and_bears_no_number(
    shipped: Loaded, templates: dict[str, bytes]
) -> None:
    wish = Wish(languages=("en",), roles=("service-manager",), kinds=("job-description",))
    ((_, data),) = [one for one in documents(shipped, templates, wish) if one[0].endswith(".docx")]
    document = Document(BytesIO(data))
    headings = [one for one in document.paragraphs if one.style and one.style.name.casefold() == "heading 1"]

    annexes = ["Annex: design profile", "Annex: part in the processes"]
    assert [one.text for one in headings[-2:]] == annexes
    assert [one.text for one in headings if one._p.xpath("./w:pPr/w:numPr")] == annexes
    heads = [table.cell(0, 0).text for table in document.tables]
    assert heads[heads.index("Who") : heads.index("Who") + 4] == ["Who", "Principle", "Process", "Step"]


def test_what_counts_what_does_not_and_what_stands_beside_is_told_apart(templates: dict[str, bytes]) -> None:
    work = "[{id: solve, decision: executes}, {id: answer, share: ~}]"
    lines = _printed(patched({"roles/agent.yaml": f"responsibilities: {work}\n"}), templates, "agent").splitlines()
    start = lines.index("## Autonomy · 75\u00a0%")

    assert lines[start + 1 : start + 6] == [
        "75\u00a0% of the responsibilities is work the holder may decide, or recommend on by a method of the"
        " holder's own",
        "Counts | Responsibility 1, 25\u00a0%: the holder recommends and chooses the method"
        " / Responsibility 3, 25\u00a0%: the holder decides"
        " / Responsibility 4, 25\u00a0%: the holder recommends and chooses the method",
        "Does not count | Responsibility 2, 25\u00a0%: the holder carries out",
        "To be read with it | shares of working time are missing, so every responsibility counts alike",
        "## Feedback · 100\u00a0%",
    ]


def test_evidence_is_sorted_into_three_heaps_and_nothing_is_lost(shipped: Loaded, before: Loaded) -> None:
    for loaded in (shipped, before):
        for role in loaded.catalog.roles.values():
            wording = Wording(loaded.catalog, "en")
            for score in design_profile(loaded.catalog, role).scores:
                said = [plain_words(wording, role, line) for line in score.evidence[1:]]
                counted = [line.values.get("counts") for line in score.evidence[1:]]
                found = evidence(wording, role, score)
                pairs = list(zip(said, counted, strict=True))
                assert found == {
                    "counts": [words for words, counts in pairs if counts is True],
                    "does_not": [words for words, counts in pairs if counts is False],
                    "beside": [words for words, counts in pairs if counts is None],
                }


def test_a_principle_of_which_nothing_is_said_has_no_percent(templates: dict[str, bytes]) -> None:
    loaded = small()
    head = loaded.catalog.roles["head"]
    shown = bars(Wording(loaded.catalog, "en"), head, design_profile(loaded.catalog, head).scores)

    assert {(one["percent"], one["bar"]) for one in shown} == {("–", "not described")}
    assert "## Autonomy · –" in _printed(loaded, templates, "head").splitlines()


def test_findings_are_of_this_role_only(before: Loaded) -> None:
    checked = check(before)
    for name, role in before.catalog.roles.items():
        of_it = [one for one in checked.findings if one.problem.route[:2] == ("roles", name)]
        said = [words for fault in _review(before, name)["faults"] for words in fault["findings"]]
        assert len(said) == len(of_it) > 5
        assert {fault["code"] for fault in _review(before, name)["faults"]} == {one.code for one in of_it}
        assert role.id == name
    assert any(one.problem.route[0] != "roles" for one in checked.findings)


def test_an_entry_with_the_id_of_a_role_is_not_that_role() -> None:
    loaded = small({"needs.yaml": "- {id: head, title: Calm}\n"})
    assert any(one.problem.route[:2] == ("needs", "head") for one in check(loaded).findings)

    assert "K105" not in {fault["code"] for fault in _review(loaded, "head")["faults"]}


def test_findings_are_grouped_by_rule_worst_first(before: Loaded) -> None:
    order = ["error", "warning", "note"]
    for name in before.catalog.roles:
        found = [(order.index(fault["severity"]), fault["code"]) for fault in _review(before, name)["faults"]]
        assert found == sorted(found)
        assert len({code for _, code in found}) == len(found)
        assert {severity for severity, _ in found} >= {0, 1}
    assert _review(before, "complaint-specialist")["faults"][-1]["severity"] == "note"


def test_counts_name_each_severity_that_was_found(before: Loaded) -> None:
    for name in before.catalog.roles:
        found = [one.severity for one in check(before).findings if one.problem.route[:2] == ("roles", name)]
        numbers = re.findall(r"(\d+) (error|warning|note)s?", _review(before, name)["count"])
        assert numbers == [(str(found.count(one)), one.value) for one in Severity if one in found]
    assert _review(_faulty(), "agent", "zh")["count"] == "检查发现：2个错误、3个警告。"
    assert _review(_faulty(), "agent")["count"] == "The check finds: 2 errors, 3 warnings."


def test_each_rule_says_what_why_and_how_to_mend(before: Loaded) -> None:
    manuals = _manuals()
    for fault in _review(before, "complaint-specialist")["faults"]:
        manual = manuals[fault["code"]]
        assert fault["sentence"] == manual.sentence
        assert (
            fault["why"].replace("“", "`").replace("”", "`").casefold()
            == manual.why[0].replace("“", "`").replace("”", "`").casefold()
        )
        assert len(fault["remedy"]) == len(manual.part("Mend")) > 0
        assert all(said[:1].upper() == said[:1] for said in (fault["why"], *fault["remedy"]))


def test_every_page_has_what_a_review_prints() -> None:
    for code, manual in _manuals().items():
        assert manual.sentence, code
        assert manual.why, code
        assert manual.part("Mend"), code


def test_a_clean_role_says_so_and_shows_no_empty_table(shipped: Loaded, templates: dict[str, bytes]) -> None:
    text = _printed(shipped, templates, "complaint-specialist")

    assert (
        "\n# Findings and remedies\nThe rules find nothing to mend in this role.\n# Evidence behind the scores\n"
        in text
    )
    assert "按检查规则，未发现须改之处。" in _printed(shipped, templates, "complaint-specialist", "zh")
    assert "Accepted findings" not in text


def test_a_finding_says_its_place_in_the_words_of_the_description() -> None:
    faults = {fault["code"]: fault["findings"] for fault in _review(_faulty(), "agent")["faults"]}

    assert faults["P102"] == [
        "Responsibility 4: the holder decides, but nothing says how far: state an amount of money or a scope"
    ]
    assert faults["D102"] == [
        "“Responsibility 3” has no weight: is it core, extra or occasional?",
        "“Responsibility 4” has no weight: is it core, extra or occasional?",
    ]
    assert faults["T101"] == [
        "Target 1: the target does not say which customers, channels or cases count; write “scope”"
    ]


def test_a_finding_on_a_text_without_a_number_quotes_it_and_names_the_language() -> None:
    loaded = small(
        {
            "department.yaml": "languages: [en, zh]\nstrictness: strict\n",
            "roles/agent.yaml": "id: agent\ntitle: {en: Agent}\n"
            "purpose: {en: Answer every customer soon, zh: 尽快, stale: [zh]}\n",
        }
    )
    faults = {fault["code"]: fault["findings"] for fault in _review(loaded, "agent")["faults"]}

    assert faults["K109"] == ["“Agent”: the text is missing in Chinese"]
    assert faults["L101"] == [
        "“Answer every customer soon”: the wording in “Chinese” is marked as out of date; renew it and take the mark"
        " out of “stale”"
    ]


def test_a_long_quote_is_cut_and_in_quotation_marks_in_chinese_too() -> None:
    purpose = "尽快答复每位客户" * 9
    loaded = small(
        {
            "department.yaml": "languages: [en, zh]\nstrictness: strict\n",
            "roles/agent.yaml": f"id: agent\ntitle: {{en: Agent, zh: 专员}}\npurpose: {{zh: {purpose}}}\n",
        }
    )
    review = design_review(Wording(loaded.catalog, "zh"), loaded.catalog.roles["agent"], check(loaded))
    (found,) = next(fault["findings"] for fault in review["faults"] if fault["code"] == "K109")

    assert found == f"“{purpose[:24]}…”：缺少以下语言的文字：英语"


def test_responsibility_1_is_not_taken_for_responsibility_10() -> None:
    """A finding on the first that also names the tenth still says where it is."""
    work = "".join(f"  - {{id: w{n}, does: Work {n}}}\n" for n in range(1, 12))
    loaded = small({"roles/head.yaml": f"responsibilities:\n{work}"})
    found = problem("{targets} is better", ("roles", "head", "responsibilities", "w1"), targets=["w10"])
    again = problem("{targets} is better", ("roles", "head", "responsibilities", "w1"), targets=["w1"])
    checked = check(loaded)
    findings = tuple(Finding("D102", "unweighted", Severity.ERROR, one, "roles/head.yaml") for one in (found, again))
    review = design_review(
        Wording(loaded.catalog, "en"), loaded.catalog.roles["head"], type(checked)(findings=findings)
    )

    assert review["faults"][0]["findings"] == [
        "Responsibility 1: Responsibility 10 is better",
        "Responsibility 1 is better",
    ]


def _texts(loaded: Loaded, language: str) -> list[str]:
    """Everything a review says about findings and scores, but for the words of manual pages."""
    said = []
    for role in loaded.catalog.in_use:
        review = _review(loaded, role.id, language)
        said += [words for fault in review["faults"] for words in fault["findings"]]
        said += [
            words for score in review["evidence"] for heap in ("counts", "does_not", "beside") for words in score[heap]
        ]
        said += [one["words"] for one in review["waived"]]
    return said


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_id_is_printed(language: str, shipped: Loaded, before: Loaded) -> None:
    for loaded in (shipped, before, _faulty()):
        catalog = loaded.catalog
        inside = {
            one.id for role in catalog.roles.values() for one in (*role.responsibilities, *role.targets, *role.learning)
        }
        ids = inside | set(catalog.metrics) | set(catalog.processes)
        ordinary = {"enquiry", "answer", "solve", "close", "same-day", "suggest", "improvement", "products", "travel"}
        for words in _texts(loaded, language):
            found = {one for one in re.findall(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+", words) if one in ids}
            assert not found - ordinary, words


def test_values_that_name_entries_are_known() -> None:
    """Where a rule names an entry of a role, a metric or a process, a review says it in words."""
    met = set()
    for rule in all_rules():
        for files in map(_files, rule.manual.examples("Bad")) if rule.family != "keys" else ():
            catalog = (loaded := patched(files)).catalog
            for found in check(loaded).findings:
                route = found.problem.route
                if route[0] != "roles" or route[1] not in catalog.roles or found.code[0] in "KY":
                    continue
                own = {name for _, name in labels(Wording(catalog, "en"), catalog.roles[route[1]])}
                for key, value in found.problem.values.items():
                    values = set(value) if isinstance(value, list) else {value} if type(value) is str else set()
                    if values & own:
                        assert key in OWN, (found.code, key)
                        met.add(key)
                    if values & ({*catalog.metrics, *catalog.processes} - own):
                        assert key in TITLED, (found.code, key)
                        met.add(key)

    assert {"id", "responsibilities", "small", "targets", "without", "metric", "metrics", "processes"} <= met


def _files(text: str) -> dict[str, str]:
    parts = re.split(r"^# (\S+\.yaml)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


NAMES = """\
responsibilities: [{id: calls, does: Answer}, {id: mail, does: Sort, weight: core}]
targets: [{id: mail, level: {kind: count, at_most: 3}}, {id: fax}]
learning: [{id: mail, what: How to sort}, {id: calls}]
person: {required: [{id: mail, asks: Sorts}], preferred: [{id: calls, asks: Speaks}, {id: fax}]}
"""


@pytest.mark.parametrize(
    ("part", "values", "said"),
    [
        ("responsibilities/calls", {"id": "calls"}, "Responsibility 2"),
        ("responsibilities/mail/does", {"id": "mail"}, "Responsibility 1"),
        ("targets/mail", {"id": "mail"}, "Target 1"),
        ("targets/fax/by", {"id": "fax"}, "Target 2"),
        ("responsibilities/mail", {"target": "fax"}, "Target 2"),
        ("targets/fax", {"responsibilities": ["calls", "mail"]}, "Responsibility 2, Target 1"),
        ("", {"without": ("calls",)}, "Responsibility 2"),
        ("", {"small": ["calls", "other"]}, "Responsibility 2, other"),
        ("learning/mail", {"id": "mail"}, "How to sort"),
        ("learning", {"unsaid": ["mail", "calls"]}, "How to sort, calls"),
        ("person/required/mail", {"id": "mail"}, "Sorts"),
        ("person/preferred/calls", {"id": "calls"}, "Speaks"),
        ("person/preferred/fax", {"id": "fax"}, "fax"),
        ("purpose", {"words": "mail"}, "mail"),
        ("purpose", {"word": "calls"}, "calls"),
        ("purpose", {"name": "calls"}, "calls"),
        ("targets/fax", {"keys": ["mail"]}, "mail"),
        ("targets/fax", {"metric": "mail"}, "Letters"),
        ("targets/fax", {"metrics": ["mail", "gone"]}, "Letters, gone"),
        ("", {"process": "mail"}, "Post"),
        ("", {"processes": ["mail"]}, "Post"),
        ("next", {"roles": ["deputy", "gone"]}, "Deputy, gone"),
        ("", {"role": "deputy"}, "deputy"),
        ("group", {"group": "mail"}, "Post room"),
        ("group", {"series": "mail"}, "Desk work"),
        ("group", {"belongs": "mail"}, "Desk work"),
        ("", {"id": 3}, "3"),
        ("", {"id": Term("weight", "core")}, "Core"),
    ],
)
def test_ids_in_plain_words(part: str, values: dict[str, Any], said: str) -> None:
    loaded = small(
        {
            "roles/head.yaml": NAMES,
            "metrics.yaml": "- {id: mail, title: Letters}\n",
            "processes/mail.yaml": "id: mail\ntitle: Post\n",
            "department.yaml": (
                "classification: {groups: [{id: mail, title: Post room}], series: [{id: mail, title: Desk work}]}\n"
            ),
        }
    )
    role, (key,) = loaded.catalog.roles["head"], values
    found = problem(f"{{{key}}}", ("roles", "head", *filter(None, part.split("/"))), **values)

    assert plain_words(Wording(loaded.catalog, "en"), role, found) == said


def test_a_role_without_qualifications_has_none_to_name() -> None:
    loaded = small()
    found = problem("{id}", ("roles", "head", "person", "required", "a"), id="a")

    assert plain_words(Wording(loaded.catalog, "en"), loaded.catalog.roles["head"], found) == "a"


def test_labels_follow_the_numbers_of_the_description(templates: dict[str, bytes]) -> None:
    for role in (loaded := _faulty()).catalog.roles.values():
        called = labels(Wording(loaded.catalog, "en"), role)
        text = _printed(loaded, templates, role.id, kind="job-description")
        for one in role.responsibilities:
            number = called["responsibilities", one.id].removeprefix("Responsibility ")
            assert one.does
            assert f"\n{number} | {one.does.plain}" in text
        for target in role.targets:
            number = called["targets", target.id].removeprefix("Target ")
            assert f"\n{number} | {loaded.catalog.metrics[target.metric or ''].title.plain} | " in text


def test_waived_findings_stand_apart_with_reason_and_end(templates: dict[str, bytes]) -> None:
    text = _printed(_faulty(), templates, "agent")

    assert (
        "## Accepted findings\nFinding | Why it is accepted | Until\n"
        "Responsibility 1: the holder decides, but nothing says how far: state an amount of money or a scope"
        " | The head looks at each | 31 December 2026\n" in text
    )
    assert "Accepted findings" not in _printed(_faulty(), templates, "head")


def test_a_waiver_of_the_department_is_shown_at_the_role_it_accepts() -> None:
    waiver = "{id: bare, rule: D112, at: roles/head, reason: The owner's son, until: 2027-01-31}"
    loaded = small({"department.yaml": f"strictness: strict\nwaivers: [{waiver}]\n"})

    assert [(one["reason"], one["until"]) for one in _review(loaded, "head")["waived"]] == [
        ("The owner's son", "31 January 2027")
    ]
    assert "D112" not in {fault["code"] for fault in _review(loaded, "head")["faults"]}
    assert _review(loaded, "deputy")["waived"] == []
    assert "D112" in {fault["code"] for fault in _review(loaded, "deputy")["faults"]}


def test_a_chinese_review_is_chinese(before: Loaded, templates: dict[str, bytes]) -> None:
    """No English sentence is left: keys and quoted words of the catalog, names of authors and standards remain."""
    for role in before.catalog.roles:
        for line in _printed(before, templates, role, "zh").splitlines():
            said = re.sub("“[^”]*”", "", line)
            english = re.findall(r"[A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*){3,}", said)
            assert not english, line
        review = _review(before, role, "zh")
        for fault in review["faults"]:
            for said in (fault["sentence"], fault["why"], *fault["remedy"], *fault["findings"], fault["severity"]):
                assert re.search("[一-鿿]", said), said


@pytest.mark.parametrize("language", ["en", "zh"])
def test_keys_stand_in_quotes_and_no_backtick_is_left(
    language: str, before: Loaded, templates: dict[str, bytes]
) -> None:
    for role in before.catalog.roles:
        text = _printed(before, templates, role, language)
        assert "`" not in text
        assert "“serves”" in text
    overdue = _faulty("approved: {on: 2026-11-01, by: [hr], substance: '00000000'}\n")
    assert "“roles approve agent”" in (text := _printed(overdue, templates, "agent", language))
    assert "`" not in text


def _dated(today: str) -> Loaded:
    texts = read_folder(ROOT / "catalog")
    path = "roles/complaint-specialist.yaml"
    waiver = b"waivers: [{id: old, rule: P301, at: responsibilities, reason: {en: So, zh: So}, until: 2020-01-01}]\n"
    past = re.sub(rb"review: \{by: \d+", b"review: {by: 2021", texts[path])
    assert past != texts[path]
    department = re.sub(rb"today: \S+", f"today: {today}".encode(), texts["department.yaml"])
    assert department.count(today.encode()) == 1
    return load_catalog({**texts, path: past + waiver, "department.yaml": department})


def test_nothing_printed_depends_on_the_day(templates: dict[str, bytes]) -> None:
    """Neither an overdue review nor the end of a waiver shows: the paper would change by itself."""
    made = [
        dict(documents(_dated(today), templates, Wish(roles=("complaint-specialist",))))
        for today in ("2019-01-01", "2031-07-15")
    ]

    assert made[0] == made[1]
    assert "X003" not in word_text(made[0]["en/complaint-specialist-design-review.docx"])


def test_a_retired_role_gets_no_review(templates: dict[str, bytes]) -> None:
    loaded = small({"roles/deputy.yaml": "retired: {on: 2026-01-31}\n"})

    assert [path for path, _ in documents(loaded, templates, Wish(kinds=("design-review",)))] == [
        "en/head-design-profile.svg",
        "en/head-design-review.docx",
    ]
    assert list(documents(loaded, templates, Wish(roles=("deputy",), kinds=("design-review",)))) == []
    assert list(documents(loaded, templates, Wish(roles=("deputy",)))) == []


@pytest.mark.parametrize(("kinds", "times"), [((), 1), (("design-review",), 1), (("job-description",), 0)])
def test_the_catalog_is_checked_once_and_only_for_a_review(
    kinds: tuple[str, ...], times: int, templates: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    import roles.build

    calls, real = [], roles.build.check

    def counted(*arguments: Any) -> Any:
        calls.append(arguments)
        return real(*arguments)

    monkeypatch.setattr(roles.build, "check", counted)
    loaded = small({"department.yaml": "languages: [en, zh]\n"})
    list(documents(loaded, templates, Wish(kinds=kinds)))

    assert calls == [(loaded,)] * times


def test_the_head_of_a_review_names_company_department_role_and_purpose(
    shipped: Loaded, templates: dict[str, bytes]
) -> None:
    lines = _printed(shipped, templates, "complaint-specialist").splitlines()

    assert lines[:4] == [
        "Example Appliances Ltd · Customer Service\tDesign review",
        "Design review",
        "# Customer complaint specialist",
        "Put every complaint right so that the customer would buy again, and remove its cause.",
    ]
    assert lines[-1].startswith("Design review: Customer complaint specialist · text mark ")
    assert "(same mark, same text)" in lines[-1]
