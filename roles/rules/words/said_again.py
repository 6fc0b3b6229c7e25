"""A later clause of a Chinese sentence that says the same work again, with a time that cannot hold beside the first.

The same work is said again where a clause holds, beside its time, no letter that did not stand before.
"""

import re

from roles.rules.words.rhythms import Rhythm, every
from roles.word_list import kind_vocabulary

Span = tuple[int, int]
ALL_THE_TIME = "all-the-time"
_CLAUSE = re.compile(r"[^，。；（）：]+")
_COUNT = re.compile(r"[一二两三四五六七八九十\d]+[次遍回晚天份](?![内后前])|\d{1,2}[:点]\d{0,2}|零点")
_LINKS = frozenset("频次率间隔为期各均则共都是再也又该其末初底表单一、须需要于在等到满时限内后完成")
_NOW = re.compile(
    r"(?P<now>即刻|立即|立刻|马上|即时|随到随办|随到随办理|即到即办|立等可取|当天|当日)|(?P<n>\d+|[一二两三四五六七八九十半])个?(?P<unit>分钟|小时)内"
)
_LATE = re.compile(
    r"(?:(?:付款|下单|受理|申请|收到|签收|支付|确认)后)?(?:提前|预约到|等到)?(?:t\+|第)?(?P<n>\d+|[一二两三四五六七八九十]+)个?(?:工作|自然)?(?P<unit>小时|日|天|周|星期|月)"
    r"(?:以后|之后|以内|之内|后|内)?(?:预约)?"
)
_HOURS = {"分钟": 1 / 60, "小时": 1, "日": 24, "天": 24, "周": 168, "星期": 168, "月": 720}
_NUMBERS = {"半": 0.5, "两": 2, **{word: number for number, word in enumerate("一二三四五六七八九十", 1)}}
_CLOSED = re.compile(
    r"停业|暂停|停止|关闭|闭馆|休息|打烊|不(?:办公|营业|开放|接待)|\d{1,2}[:点]\d{0,2}[至到–—~-](?:次日)?\d{1,2}[:点]?\d{0,2}"
)
_WHEN_CLOSED = re.compile(
    r"法定|节假日|节日|春节|国庆|元旦|周[一二三四五六日末]|星期[一二三四五六日]|凌晨|夜间|次日|临时|某些情况下|[一二两三四五六七八九十\d]+[天日]|[至到–—~-]"
    r"|\d{1,2}[:点]\d{0,2}|服务|营业|时段|时间|开放|供应|接听|人工"
)
_EXCEPT = re.compile(r"除|以外|之外|其余|非工作")


def soon(text: str) -> bool:
    """A quick look: whether something may be done within minutes or hours."""
    return "分钟内" in text or "小时内" in text


def said_again(text: str, sentence: Span) -> Span | None:
    """The time in the later clause, if there is one."""
    clauses = list(_CLAUSE.finditer(text, *sentence))[1:]
    rhythms = list(every(text, *sentence, "zh")) if clauses else []
    for clause in clauses:
        before = text[sentence[0] : clause.start()]
        span = _otherwise(text, before, clause, rhythms) or _late(before, clause) or _closed(before, clause)
        if span:
            return span
    return None


def _otherwise(text: str, before: str, clause: re.Match[str], rhythms: list[Rhythm]) -> Span | None:
    rhythm = next((one for one in rhythms if clause.start() <= one.start < clause.end()), None)
    earlier = [one for one in rhythms if one.start < clause.start()]
    if not rhythm or not earlier or not all(rhythm.differs(one) for one in earlier):
        return None
    rest = text[clause.start() : rhythm.start] + text[rhythm.end : clause.end()]
    bare = text[clause.start() - 1] == "（" and not _COUNT.sub("", rest)
    return None if bare or not _no_more(rest, before) else (rhythm.start, rhythm.end)


def _late(before: str, clause: re.Match[str]) -> Span | None:
    now, late = _NOW.search(before), _LATE.search(clause[0])
    if not now or not late:
        return None
    soon = 24.0 if now["now"] else _hours(now)
    rest = clause[0][: late.start()] + clause[0][late.end() :]
    if _hours(late) <= soon or not _no_more(rest, before):
        return None
    return clause.start() + late.start(), clause.start() + late.end()


def _hours(time: re.Match[str]) -> float:
    count = time["n"]
    return (int(count) if count.isdigit() else _NUMBERS.get(count, 11)) * _HOURS[time["unit"]]


def _closed(before: str, clause: re.Match[str]) -> Span | None:
    closed = _CLOSED.search(clause[0])
    if (
        not closed
        or not any(kind_vocabulary("cadences", ALL_THE_TIME, "zh").find(before))
        or _EXCEPT.search(before + clause[0])
    ):
        return None
    if not _no_more(_WHEN_CLOSED.sub("", _CLOSED.sub("", clause[0])), before):
        return None
    return clause.start() + closed.start(), clause.start() + closed.end()


def _no_more(rest: str, before: str) -> bool:
    """Whether nothing stands beside a time that was not said before."""
    return set(_COUNT.sub("", rest)) <= _LINKS.union(before)
