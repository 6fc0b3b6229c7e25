"""What people write in a document, and what is made of it or said against it."""

from datetime import date
from typing import Any

import pytest

from roles.catalog import Loaded
from roles.model.catalog import Catalog
from roles.model.role import ScopeLimit
from roles.parsing import parsed
from roles.parsing.fault import NotUnderstood
from tests.small import small

WORK = "roles/complaint-specialist/responsibilities/register"
TARGET = "roles/complaint-specialist/targets/acknowledged-in-time"
NEW = "roles/new-role/responsibilities/new-1"
LEVEL = {"kind": "share", "at_least": "95 %", "within": "2 h", "never_more_than": "8 h"}
NINE_IN_TEN = {"kind": "percentile", "percentile": 90, "at_most": "36 h"}
LIMIT = {"kind": "money", "up_to": "500 CNY", "per": "case"}


def _read(catalog: Catalog, at: str, language: str, words: str) -> Any:
    return parsed(catalog, tuple(at.split("/")), language, words)


@pytest.mark.parametrize(
    ("at", "language", "words", "data"),
    [
        (f"{WORK}/share", "en", "12 %", 12),
        (f"{WORK}/share", "en", "12\u00a0per cent.", 12),
        (f"{WORK}/share", "en", "twenty-four percent", 24),
        (f"{WORK}/share", "zh", "９５％", 95),
        (f"{WORK}/share", "zh", "百分之十二", 12),
        (f"{WORK}/pace/window", "en", "2 Business Hours", "2 h"),
        (f"{WORK}/pace/window", "en", "two working hours", "2 h"),
        (f"{WORK}/pace/window", "en", "2h", "2 h"),
        (f"{WORK}/pace/window", "en", "90 mins", "90 min"),
        (f"{WORK}/pace/window", "zh", "2 个工作小时", "2 h"),
        (f"{WORK}/pace/window", "zh", "两个工作日", "2 d"),
        (f"{NEW}/volume/each", "en", "1.5 hours", "1.5 h"),
        (f"{NEW}/volume/each", "en", "20 分钟", "20 min"),
        (f"{NEW}/volume/each", "zh", "20 minutes", "20 min"),
        (f"{NEW}/weight", "en", "Core · 核心职责", "core"),
        (f"{NEW}/weight", "zh", "Core\n核心职责", "core"),
        (f"{NEW}/volume/each", "zh", "十五分钟", "15 min"),
        (f"{NEW}/volume/expected", "en", "1,200", 1200),
        (f"{NEW}/volume/per", "en", "a month", "month"),
        (f"{NEW}/volume/per", "en", "Every month", "month"),
        (f"{NEW}/weight", "zh", "核心职责", "core"),
        (f"{NEW}/weight", "zh", "core", "core"),
        ("roles/new-role/contacts/new-1/inside", "zh", "外部", False),
        ("roles/new-role/conditions/breaks", "en", "the team agrees them in a rota", "rota"),
        (f"{TARGET}/level", "en", "at least 95 % within 2 business hours, never more than 8 business hours", LEVEL),
        (f"{TARGET}/level", "en", "Within 2 business hours, at least 95%; never more than 8 business hours", None),
        (f"{TARGET}/level", "en", "not less than 95 % within 2h, no more than 8h", LEVEL),
        (f"{TARGET}/level", "zh", "2个工作小时内不低于95%，最长不超过8个工作小时", LEVEL),
        (f"{TARGET}/level", "zh", "2 个工作小时以内 95% 以上, 最长 8 个工作小时", None),
        (f"{TARGET}/level", "en", ">= 90%", {"kind": "share", "at_least": "90 %"}),
        (f"{TARGET}/level", "en", "80 % to 90 %", {"kind": "share", "at_least": "80 %", "at_most": "90 %"}),
        (f"{TARGET}/level", "en", "90 % of cases at most 36 h", NINE_IN_TEN),
        (f"{TARGET}/level", "en", "90% of cases within 36h", NINE_IN_TEN),
        (f"{TARGET}/level", "zh", "90%的案例不超过36个工作小时", NINE_IN_TEN),
        (f"{TARGET}/level", "zh", "90%的案例在36 h以内", NINE_IN_TEN),
        (
            f"{TARGET}/level",
            "en",
            "90 % of cases within 36 business hours, never more than 72 business hours",
            {**NINE_IN_TEN, "never_more_than": "72 h"},
        ),
        (f"{TARGET}/level", "en", "at least 4.2 of 5", {"kind": "score", "at_least": 4.2, "highest": 5}),
        (f"{TARGET}/level", "en", "at most 3 per month", {"kind": "count", "at_most": 3, "per": "month"}),
        ("roles/new-role/targets/new-1/level", "en", "at most 500 CNY", {"kind": "mean", "at_most": "500 CNY"}),
        (f"{TARGET}/baseline/value", "en", "82.5%", "82.5 %"),
        (f"{TARGET}/review", "zh", "每月", "month"),
        (f"{WORK}/limit", "en", "up to 500 CNY per case", LIMIT),
        (f"{WORK}/limit", "en", "¥500 per case", LIMIT),
        (f"{WORK}/limit", "zh", "每案不超过 500 元", LIMIT),
        (f"{WORK}/limit", "zh", "不超过5万元", {"kind": "money", "up_to": "50000 CNY"}),
        (f"{WORK}/limit", "zh", "在价目表之内", {"kind": "scope", "within": {"zh": "在价目表之内"}}),
        ("roles/complaint-specialist/reports_to", "en", "customer service manager", "service-manager"),
        ("roles/complaint-specialist/reports_to", "en", "service-manager", "service-manager"),
        ("roles/complaint-specialist/grade", "en", "3", 3),
        ("roles/complaint-specialist/purpose", "en", " More than 5\u00a0% \n", "More than 5 %"),
        ("roles/complaint-specialist/purpose", "en", " \u00a0", None),
    ],
)
def test_what_is_clear_is_read(shipped: Loaded, at: str, language: str, words: str, data: Any) -> None:
    assert _read(shipped.catalog, at, language, words) == (LEVEL if data is None and words.strip() else data)


DAY = date(2027, 3, 31)


@pytest.mark.parametrize(
    "words",
    [
        *("31 March 2027", "31st of March 2027", "31. Mar 2027", "Mar 31, 2027", "march 31 2027", "31-Mar-2027"),
        *(
            "2027-03-31",
            "2027/3/31",
            "2027.3.31",
            "31.3.2027",
            "31/03/2027",
            "3/31/2027",
            "2027年3月31日",
            "２０２７年３月３１日",
        ),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_day_is_read_however_it_is_written(shipped: Loaded, language: str, words: str) -> None:
    assert _read(shipped.catalog, f"{TARGET}/by", language, words) == DAY


@pytest.mark.parametrize(
    ("at", "language", "words", "why"),
    [
        (f"{WORK}/share", "en", "2 h", "“2 h” is no share: write a whole number of per cent, such as 12\u00a0%"),
        (f"{WORK}/share", "en", "12 % or so", "is no share"),
        (f"{WORK}/share", "en", "12.5 %", "a whole number of per cent"),
        (f"{WORK}/share", "en", "120 %", "“120 %” is outside what may stand here"),
        (f"{WORK}/pace/window", "en", "about 2 h", "is no time: write a number and its unit, such as 2 business hours"),
        (f"{WORK}/pace/window", "zh", "两三天", "such as 2个工作小时"),
        (f"{WORK}/pace/window", "en", "2 hours", "is not how time is counted here: write it as in 2 business hours"),
        (f"{WORK}/pace/window", "en", "95 %", "is no time"),
        (f"{WORK}/pace/window", "en", "2\n300 h", "is no time"),
        (f"{WORK}/pace/window", "en", "2 h...", "is no time"),
        (f"{WORK}/pace/window", "en", "1.500 h", "is no time"),
        (f"{TARGET}/level", "en", "at least 95 % a month", "“95 % a month” is no share"),
        (f"{WORK}/pace/window", "en", "1234567890123 h", "has more digits than can be kept"),
        (f"{NEW}/volume/expected", "en", "1.23456789012345678", "is no number"),
        (f"{NEW}/volume/each", "en", "2 business hours", "write it as in 2 hours"),
        (f"{NEW}/volume/expected", "en", "a few", "“a few” is no number"),
        (f"{NEW}/volume/per", "en", "now and then", "hour, a shift, a day, a week, a month, a quarter"),
        (f"{NEW}/decision", "en", "D", "words that fit here: Decides, Recommends, Carries out, Assists"),
        (f"{TARGET}/by", "en", "03/04/2027", "“03/04/2027” may be 4 March 2027, 3 April 2027"),
        (f"{TARGET}/by", "en", "March 2027", "is no day: write it in full, such as 31 March 2027"),
        (f"{TARGET}/by", "zh", "2027年2月30日", "such as 2027年3月31日"),
        (f"{TARGET}/by", "en", "31 March 27", "is no day"),
        (f"{TARGET}/level", "en", "95 %", "is no level: write it as in at least 95\u00a0% within 2 business hours"),
        (f"{TARGET}/level", "en", "more than 95 %", "is no level"),
        (f"{TARGET}/level", "en", "at least 2 h within 95 %", "“2 h” is no share: write per cent"),
        (f"{TARGET}/level", "en", "at least 5", "may be several kinds of level: average, number, score"),
        (f"{TARGET}/baseline/value", "en", "2 h", "is no share: write per cent"),
        (f"{WORK}/limit", "en", "up to 500", "“500” is no amount of money"),
        (f"{WORK}/limit", "en", "up to $500", "is no amount of money: write a number and the currency, such as 500"),
        (f"{WORK}/limit", "en", "five hundred or so", "is no amount of money"),
        ("roles/complaint-specialist/holders", "en", "2 %", "is no whole number: write digits, such as 12"),
        ("roles/complaint-specialist/holders", "en", "2-3", "is no whole number"),
        ("roles/complaint-specialist/reports_to", "en", "Nobody", "write a title such as After-sales"),
        ("roles/complaint-specialist/targets", "en", "none", "is more than words can say"),
        (
            "roles/complaint-specialist/heads",
            "en",
            "2",
            "no value of the catalog stands at roles/complaint-specialist/heads",
        ),
        ("answers/interviews/agent/on", "en", "2", "no value of the catalog stands at answers/interviews/agent/on"),
    ],
)
def test_what_is_not_clear_is_refused_with_an_example(
    shipped: Loaded, at: str, language: str, words: str, why: str
) -> None:
    with pytest.raises(NotUnderstood) as refused:
        _read(shipped.catalog, at, language, words)

    assert why in str(refused.value)


TWINS = {
    "department.yaml": """
segments: [{id: a, title: Big}, {id: b, title: "Small, new"}, {id: c, title: Small}, {id: d, title: New}]
""",
    "roles/deputy.yaml": """
title: Head
purpose: "Above 5\u00a0%\\n"
targets: [{id: t, level: {kind: score, at_least: 4, lowest: 1, highest: 5}}]
""",
}


def test_titles_in_a_row_are_told_apart_by_commas_unless_they_hold_some() -> None:
    catalog = small(TWINS).catalog
    at = "roles/deputy/segments"

    assert _read(catalog, at, "en", "Big, Small") == ["a", "c"]
    assert _read(catalog, at, "en", "small; big;") == ["c", "a"]
    for words in ("Big, Small, new", "Big, Medium", "Big Small"):
        with pytest.raises(NotUnderstood):
            _read(catalog, at, "en", words)


def test_a_title_that_two_entries_bear_is_refused() -> None:
    with pytest.raises(NotUnderstood, match="write the id, such as deputy"):
        _read(small(TWINS).catalog, "roles/deputy/reports_to", "en", "Head")


def test_figures_are_not_read_as_another_language_writes_them() -> None:
    """“1.001” is a thousand and one in German, and in English it is not."""
    catalog = small({"department.yaml": "languages: [de, en]\n", "roles/head.yaml": "holders: 1\n"}).catalog

    assert _read(catalog, "roles/head/holders", "de", "1.001") == 1001
    with pytest.raises(NotUnderstood):
        _read(catalog, "roles/head/holders", "de", "1,001")


def test_what_the_words_of_a_level_do_not_say_is_kept() -> None:
    catalog = small(TWINS).catalog

    read = _read(catalog, "roles/deputy/targets/t/level", "en", "at least 4.5 of 5")

    assert read == {"kind": "score", "at_least": 4.5, "highest": 5, "lowest": 1.0}


@pytest.mark.parametrize(("unit", "kind"), [("score", "score"), ("count", "count")])
def test_the_metric_says_what_a_bare_number_is(unit: str, kind: str) -> None:
    target = "title: Head\ntargets: [{id: t, metric: m}]\n"
    catalog = small({"roles/deputy.yaml": target, "metrics.yaml": f"- {{id: m, title: M, unit: {unit}}}\n"}).catalog

    assert _read(catalog, "roles/deputy/targets/t/level", "en", "at least 5") == {"kind": kind, "at_least": 5}


def test_titles_may_stand_on_lines_of_their_own() -> None:
    assert _read(small(TWINS).catalog, "roles/deputy/segments", "en", "Big\nSmall") == ["a", "c"]


def test_a_text_that_reads_the_same_is_the_same() -> None:
    catalog = small(TWINS).catalog

    assert _read(catalog, "roles/deputy/purpose", "en", "Above 5 %") == "Above 5\u00a0%\n"
    assert _read(catalog, "roles/deputy/purpose", "en", "Above 6\u00a0%") == "Above 6 %"


def test_of_a_limit_in_words_the_other_languages_stay(shipped: Loaded) -> None:
    read = _read(shipped.catalog, "roles/complaint-specialist/responsibilities/compensate/limit", "en", "as listed")

    assert read["kind"] == "scope"
    assert read["within"]["en"] == "as listed"
    role = shipped.catalog.roles["complaint-specialist"]
    limit = next(one.limit for one in role.responsibilities if one.id == "compensate")
    assert isinstance(limit, ScopeLimit)
    assert limit.within
    assert read["within"]["zh"] == limit.within.words["zh"]


def test_without_a_department_nothing_is_known_of_its_clock() -> None:
    with pytest.raises(NotUnderstood, match="department cannot be read"):
        _read(Catalog(), "roles/agent/holders", "en", "2")
