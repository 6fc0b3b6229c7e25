"""Why a figure may rightly stand in one language only."""

import re
from typing import NamedTuple

from roles.quantities.english_times import OFTEN
from roles.quantities.figure import DAY, Figure, Sure, length

_UNITS = {
    "minute": ("minute|moment", "分|刻"),
    "hour": ("hour|o'clock", "时|钟头|点"),
    "day": ("day|daily|night|morning|evening|tomorrow", "日|天|晚|早|夜"),
    "week": ("week|fortnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday", "周|星期|礼拜"),
    "month": ("month|instalment", "月"),
    "quarter": ("quarter", "季"),
    "year": (
        "year|annual|spring|summer|autumn|winter|january|february|march|april|\\bmay\\b|june|july|august|september"
        "|october|november|december",
        "年|岁|季",
    ),
}
_MENTIONS = {unit: tuple(re.compile(words, re.IGNORECASE) for words in pair) for unit, pair in _UNITS.items()}
"""How English and Chinese mention a unit of time."""
_ONE = {unit: frozenset(length(1.0, unit)) for unit in _UNITS}
_TIME = {"time", "work", "months", "every"}
_ALL_TIME = {("time", DAY), ("time", 7 * DAY), ("time", 365 * DAY)}
_LAST_DAYS = {28.0, 29.0, 30.0, 31.0}
_TWO = (
    re.compile(
        r"\b(?:two|both|either|neither|pair|couple|double|twice|second|half|other|another|each\s+other|dual|bi)\b", re.I
    ),
    re.compile("[两二2双俩另互再又隔彼对半各]"),
)
_ALL = (
    re.compile(r"\b(?:all|every|each|always|full|fully|whole|complete|completely|any|no|none|never|without)\b", re.I),
    re.compile("全|每|都|均|皆|百分百|完|逐|一律|所有|任何|无|不|零|齐"),
)
_ALWAYS = (
    re.compile(r"24|seven|every\s+day|daily|around\s+the\s+clock|day\s+and\s+night|all\s+week|\bday\b|\bweek\b", re.I),
    re.compile("24|二十四|全天|昼夜|日夜|天天|每天|每日|全年|一周|七|7|整天|一天"),
)
_WEEKDAYS = (re.compile(r"week-?day|work-?day|working\s+day|week-?end", re.I), re.compile("工作日|平日|周末|双休"))
_END = (re.compile(r"\b(?:end|last|close)\b", re.I), re.compile("底|末|最后|终"))
_THIS_YEAR = (
    re.compile(r"\b(?:this|last|next|that|previous|coming)\s+year\b", re.I),
    re.compile("今年|去年|明年|当年|本年|上年"),
)
_WORKING = (
    re.compile(r"\b(?:working|business|office|service)[\s-]+(?:day|hour|time)", re.I),
    re.compile("工作|营业|服务时间"),
)
_ANY_TIME = (
    re.compile(
        r"da[yi]|night|morning|evening|week|month|quarter|year|annual|hour|minute|every|each|regular|always|when|time"
        r"|constant|continu|routine|ongoing|shift|rota|often|period|frequen|usual|fortnight|on\s+duty",
        re.IGNORECASE,
    ),
    re.compile("[日天周月季年时刻分期每逐常按定轮班晚早晨夜旬]|星期"),
)
_LISTED = re.compile(r"[、和与及或等：:这以上下述该前后共各]\s*[^，。；]{0,12}\Z")
_DAYS_LISTED = re.compile(r"[、和及](?:\d+[号日]|(?:周|星期)[一二三四五六日天])\Z")
_LATELY = re.compile(r"\b(?:recent|recently|lately|ago|the\s+other\s+day|these\s+days)\b", re.IGNORECASE)
_NAMED = (
    re.compile(r"(?:(?<=[^.!?:]\s)[A-Z]\w*|\b(?i:form|no\.?|number|version|grade|level|room|article))\s+\Z"),
    re.compile(r"[A-Za-z《双]\s?\Z|(?:拨打|致电|电话)\s?\Z"),
)
_NAME_GOES_ON = re.compile(r"\s?(?:hotline|热线|专线|平台|大促|购物节|号[表楼]|版)", re.IGNORECASE)
_SCALE = re.compile("分制")


class Side(NamedTuple):
    """One wording: its language (0 English, 1 Chinese), the text, its figures, and those with nothing like them."""

    language: int
    text: str
    figures: tuple[Figure, ...]
    lone: tuple[Figure, ...]


def excused(figure: Figure, here: Side, there: Side) -> bool:
    """Whether it is no fault that nothing on the other side corresponds to the figure."""
    other, said = there.language, there.text
    return (
        0.0 in figure.numbers
        or _one_of_a_unit(figure, here, there)
        or (2.0 in figure.numbers and not figure.sorts - {"often"} and bool(_TWO[other].search(said)))
        or (("share", 1.0) in figure.readings and bool(_ALL[other].search(said)))
        or (
            "every" not in figure.sorts
            and not figure.readings.isdisjoint(_ALL_TIME)
            and bool(_ALWAYS[other].search(said))
        )
        or ("weekday" in figure.sorts and bool(_WEEKDAYS[other].search(said)))
        or (not figure.numbers.isdisjoint(_LAST_DAYS) and bool(_END[other].search(said)))
        or (any(1990 <= number <= 2100 for number in figure.numbers) and bool(_THIS_YEAR[other].search(said)))
        or (figure.kind == "count" and bool(_LISTED.search(here.text, 0, figure.start)))
        or (figure.said == "两天" and bool(_LATELY.search(said)))
        or (figure.kind == "time" and bool(_DAYS_LISTED.search(here.text, 0, figure.start)))
        or (not figure.sorts and other == 1 and bool(_SCALE.search(said)))
        or _shortened(figure, here, there)
    )


def says_when(text: str, language: int) -> bool:
    """Whether a text says in any way when or how often."""
    return _ANY_TIME[language].search(text) is not None


def _one_of_a_unit(figure: Figure, here: Side, there: Side) -> bool:
    """One of a unit needs no number: an hour, yearly, 当天; and twelve months are “a year”."""
    if any(one.sorts & figure.sorts for one in there.lone):
        return False
    small = figure.numbers <= {0.5, 1.0} or figure.kind == "second"
    for unit, mention in _MENTIONS.items():
        if not mention[there.language].search(there.text):
            continue
        if small and figure.sorts & _TIME and mention[here.language].search(figure.said):
            return True
        if not figure.readings.isdisjoint(_ONE[unit]):
            return True
    return False


def _shortened(figure: Figure, here: Side, there: Side) -> bool:
    """Days that are working days because the text has just said so: “within 3 working days, abroad 2 days more”."""
    if not figure.sorts & {"time", "work"}:
        return False
    same = [one for one in there.figures if one.numbers & figure.numbers and one.sorts & {"time", "work"}]
    return any(_WORKING[here.language].search(here.text) and _WORKING[there.language].search(there.text) for _ in same)


def weight(figure: Figure, here: Side, there: Side) -> Sure:
    """How sure a figure is where it stands.

    One that belongs to a name, as in Form 12, may be left out. How often something is done may not, unless the other
    side speaks of time in some other way; but “the daily work” is no more than work.
    """
    if figure.kind == "every" and figure.said.lower() not in OFTEN and not says_when(there.text, there.language):
        return Sure.ALONE
    if figure.sure is not Sure.ALONE or figure.sorts:
        return figure.sure
    named = _NAMED[here.language].search(here.text, 0, figure.start) or _NAME_GOES_ON.match(here.text, figure.end)
    return Sure.PAIR if named else figure.sure
