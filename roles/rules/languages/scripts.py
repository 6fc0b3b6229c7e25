"""Whether words stand in the script of their language."""

import re
from functools import lru_cache
from typing import Literal

from roles.quantities.patterns import listed
from roles.rules.languages.plain_words import are_plain, has_plain_run, words_in

_LATIN = frozenset(listed("en de fr es it pt nl da sv nb nn fi is pl cs sk sl hr hu ro et lv lt tr id ms vi ca eu ga"))
"""Languages written in Latin letters; no Chinese signs belong into them."""
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_HAN_RUN = re.compile(rf"{_HAN.pattern}+")
_LETTERS = re.compile(r"[a-z]{2}")
_ASIDE = re.compile(
    r"\([^()]*\)|（[^（）]*）|“[^“”]*”|‘[^‘’]*’|「[^「」]*」|《[^《》]*》|\"[^\"]*\"|`[^`]*`|\{[^{}]*\}|https?://\S+|\S+@\S+"
)
"""What may stand in another language: brackets, quotes, places to fill and addresses."""
_LONGEST_NAME = 3
"""Chinese signs; a person or a brand rarely has more."""
_INSTITUTION = re.compile("(?:公司|集团|银行|大学|学院|医院|酒店|商城|协会|[省市县区路街])\\Z")
_PLAIN_CHINESE = re.compile(
    "每[天日周月年]|[周星]期?[一二三四五六日]|客户|顾客|用户|患者|投诉|登记|处理|回访|工单|订单|退货|退款|维修|表格|报告|记录"
    "|负责|协助|提供|部门|专员|经理|主管|员工|产品|服务|质量|及时|定期|并且|以及|必须|应当|不得|可以|的|和|或|并"
)


@lru_cache(20_000)
def script_fault(language: str, said: str) -> Literal["chinese", "not chinese", ""]:
    """Whether words stand in Chinese that should not, or the other way round, if that is beyond doubt."""
    script = language.partition("-")[0]
    if script in _LATIN and not said.isascii() and _HAN.search(said) and _holds_chinese(_ASIDE.sub(" ", said)):
        return "chinese"
    if script == "zh" and _LETTERS.search(said) and _holds_words(_ASIDE.sub(" ", said)):
        return "not chinese"
    return ""


def _holds_chinese(said: str) -> bool:
    """Whether Chinese stands there that is no name of a person, a firm or a place."""
    runs = _HAN_RUN.findall(said)
    if not words_in(said):
        return sum(map(len, runs)) > 1
    return any(_is_plain(run) for run in runs)


def _is_plain(run: str) -> bool:
    if len(run) > _LONGEST_NAME:
        return _INSTITUTION.search(run) is None
    return _PLAIN_CHINESE.search(run) is not None


def _holds_words(said: str) -> bool:
    """Whether English stands there that is no name, code or abbreviation."""
    return has_plain_run(said) if _HAN.search(said) else are_plain(said)


def is_latin(language: str) -> bool:
    """Whether a language is known to be written in Latin letters."""
    return language.partition("-")[0] in _LATIN


def is_sentence(said: str) -> bool:
    """Whether a text has so many plain words that it cannot be the same in two languages by chance."""
    return len([word for word in words_in(said) if word.islower()]) > 4
