"""What is to be done at once and yet within days, or day and night and yet at certain hours."""

import re

from roles.vocabulary import Hit
from roles.word_list import kind_vocabulary

NOW = ("at-once", "same-day")
ALWAYS = "all-day"
_NUMBER = r"\d+|two|three|four|five|six|seven|eight|ten|fourteen|thirty|an?|one"
_DEADLINE = {
    "en": re.compile(
        r"\b(?:within|in|no(?:t)? later than(?: in)?|at the latest (?:in|after|within)|after)\s+"
        rf"(?P<n>{_NUMBER})\s+(?:working |business |calendar |banking )?(?P<unit>day|week|month)s?\b"
        r"|\b(?:by|at) the end of the (?:following |next |same )?(?:week|month|quarter|year)\b"
        r"|\bon the (?:second|third|fourth|fifth|seventh|tenth) (?:working |business )?day\b"
    ),
    "zh": re.compile(
        r"(?:不[晚迟]于)?(?P<n>\d+|[一两二三四五六七八九十]+)个?(?:工作|自然)?(?P<unit>日|天|周|星期|月)"
        r"(?:内|以内|之内|(?<=于.[日天周月])|(?<=于..[日天周月]))"
    ),
}
_OTHER_WORK = {
    "en": re.compile(
        r"\b(?:and|or|then|if|unless|otherwise|but|in writing|written|by phone|by e-?mail|after which|where|when)\b|;"
    ),
    "zh": re.compile(r"[并再另]|然后|随后|如|若|否则|书面|电话|；|或|除外|以外"),
}
_CLOCK = r"(?:\d{1,2}[:.]\d{2}|\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b\.?)"
_HOURS = {
    "en": re.compile(
        rf"\b(?:from )?{_CLOCK} ?(?:to|until|till|and|–|-) ?{_CLOCK}"
        r"|\bduring (?:office|opening|business|working) hours\b|(?<=and )(?:is )?closed (?:on|over|at|during)\b"
    ),
    "zh": re.compile(r"\d{1,2}[:：点]\d{0,2}[至到–—~-]\d{1,2}[:：点]"),
}
_OTHER_HOURS = re.compile(r"outside|except|other|以外|之外|除外|其余|非工作")
_AT_THE_LATEST = re.compile(r"latest|no later|最[迟晚]")
_DONE = re.compile(r"[，。]?(?:完成|办结|到账|办理)?[，。]?")
_ITS_END = re.compile(r"\s*(?:[.,;:]|$|(?:after|from|of|at)\b)")


def days_late(piece: str, language: str, kind: str) -> tuple[int, int] | None:
    """The deadline of two days or more for what is to be done now; `kind` is one of NOW."""
    late = _DEADLINE[language].search(piece)
    now = next(kind_vocabulary("cadences", kind, language).find(piece), None) if late else None
    if not now or not late or _one_day(late) or not _same_work(piece, now, late, language):
        return None
    if kind == "same-day" and _AT_THE_LATEST.search(piece):
        return None
    return late.span()


def certain_hours(piece: str, language: str) -> tuple[int, int] | None:
    """The hours of what is open day and night."""
    hours = _HOURS[language].search(piece)
    if not hours or _OTHER_HOURS.search(piece) or not any(kind_vocabulary("cadences", ALWAYS, language).find(piece)):
        return None
    return hours.span()


def _one_day(deadline: re.Match[str]) -> bool:
    return deadline["unit"] in ("day", "日", "天") and deadline["n"] in ("a", "an", "one", "1", "一")


def _same_work(piece: str, now: Hit, late: re.Match[str], language: str) -> bool:
    """Whether no other work begins between the two times, or after the second one in a clause of its own."""
    between = piece[now.end : late.start()] if now.start < late.start() else piece[late.end() : now.start]
    if _OTHER_WORK[language].search(between):
        return False
    if language == "zh":
        return "，" not in between or _DONE.fullmatch(piece[max(late.end(), now.end) :]) is not None
    if not _ITS_END.match(piece, late.end()):
        return False
    return "," not in between or not between.strip(" ,")
