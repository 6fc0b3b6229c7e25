"""Words that stand in a name: in quotation marks, with a capital in the middle of a sentence, in a technical term."""

import re

from roles.rules.words.verbs import chinese_verbs
from roles.vocabulary import Hit

_QUOTED = re.compile(r"“[^”]{1,40}”|「[^」]{1,20}」|『[^』]{1,20}』|《[^》]{1,30}》|\"[^\"]{1,40}\"")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;•(/]|\n|\d\)|[-–—])[\s\"“]*$")
_DESCRIBED = re.compile(r"\b(?:the|an?|these|those|all|any|of|for|with)\s+$", re.IGNORECASE)
_THING = re.compile(
    r"\s+(?!following|being)[a-z]{2,}(?:ed|ing)\s+(?!by|with|in|on|at|to|for|the|an?\b)[a-z]+", re.IGNORECASE
)
_TERM_ZH = re.compile(
    r"(?:性|率|值|路(?!过)|门(?!店)|车道|船|型|版|险|债|贷|雨|刊|工(?![作单])|器|仪|剂|阀|泵|程(?![序度])|票据|件[数率]|容[积量]"
    r"|视力|功率|面积|长度|宽度|高度|距离|半径|载荷|水深|行程|射程|成分|系数|停车|检验表|报告书|班[车轮机线]|航[线班]|公交|充电)"
)
"""What follows a word of manner only where both name a thing, as in 快速路, 不定期船, 有效容积."""


def in_a_name(said: str, hit: Hit, language: str) -> bool:
    """Whether a word names something here and says nothing about how or when the work is done."""
    if any(quoted.start() < hit.start and hit.end < quoted.end() for quoted in _QUOTED.finditer(said)):
        return True
    if language == "zh":
        verb = next(chinese_verbs()[0].find(said[hit.end : hit.end + 4]), None)
        return _TERM_ZH.match(said, hit.end) is not None and (verb is None or verb.start > 0)
    before = said[: hit.start]
    if hit.word[0].isupper() and not hit.word.isupper() and not _SENTENCE_BEGINS.search(before):
        return True
    return _DESCRIBED.search(before) is not None and hit.word.endswith("ly") and _THING.match(said, hit.end) is not None
