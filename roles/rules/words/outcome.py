"""What in a sentence of work says that something comes of it: a figure, a time, a purpose, a receiver, an output."""

import re

from roles.rules.words import english
from roles.rules.words.letters import letters
from roles.rules.words.measures import FIGURE, TIME
from roles.word_list import word_list

_MEANS_EN = re.compile(
    r":(?=\s)|\b(?:so that|in order to|until|whether|through|via|by means of|using)\b|\bby \w+ing\b"
    r"|\bto (?:its|their) (?:end|closure|close|settlement|conclusion|completion|solution)\b"
    r"|\b(?:by|with) an? (?:call|visit|letter|e-?mail|note|reminder|message|list|form)\b"
)
_MEANS_ZH = re.compile(r"：|使|以便|直至|直到|达到|通过|采用|避免|防止|减少|降至|把(?![握控关])|将(?!来)")
_HAPPENS_EN = re.compile(r"\b(?:is|are|be|can|gets?|has|have|receives?|reach(?:es)?|hears?|knows?|finds?)\b")
_HAPPENS_ZH = re.compile(
    r"[听看拿收接找等领]到|得到|送达|到达|到货|解决|答复|回复|完成|归还|修复|办结|到位|能够?|可以|均|都|不|已|被|受到|获得|未"
)
_RESULT_EN = re.compile(
    r"\b(?:to|so|into|until|whether|against|by|within|per|before|after|if|when|where|which|that|with|every|each|as|then|find|using|via)\b"
    r"|(?<!reasons )(?<!ideas )(?<!causes )(?<!needs )(?<!demand )(?<!prices )(?<!rules )(?<!fairs )"
    r"\bfor (?=the|an?|our|each|every|\w+ (?:manager|board|team)\b)"
    r"|\bin an? [a-z -]{0,20}(?:report|summary|list|overview|table|sheet|memo)\b|[:;()]"
)
_RESULT_ZH = re.compile(
    r"[：；（把将使向给后每即，并]|前(?=[，。]|$)|[上汇呈]报|报[送给告]|以便|直至|直到|达到|形成|提出|得出|撰写|建议书|清单|纪要|结论"
    r"|改进方案|一次|次日|[为从](?=[^，。、]{1,8}(?:提供|选|找))"
)


def measured(said: str, language: str) -> bool:
    """Whether a figure or a time stands in the sentence."""
    text = letters(said, language)
    return FIGURE[language].search(text) is not None or TIME[language].search(text) is not None


def says_how(said: str, rest: str, language: str, *, wish: bool) -> bool:
    """Whether a sentence that begins with a vague verb says what is done, by when, or what comes of it.

    After a verb that is only a wish, such as “ensure”, a clause that says what happens is enough.
    """
    text = letters(said, language)
    if language == "zh":
        return _MEANS_ZH.search(text) is not None or (wish and _HAPPENS_ZH.search(letters(rest, language)) is not None)
    if _MEANS_EN.search(text) or english.names_an_act(letters(rest, language)):
        return True
    return wish and _HAPPENS_EN.search(letters(rest, language)) is not None


def has_result(rest: str, language: str) -> bool:
    """Whether anything beside an activity and its object stands in the sentence; vague words are no result."""
    text = letters(rest, language)
    for name in ("vague-times", "open-ends"):
        for hit in word_list(name).vocabulary(language).find(text):
            text = text[: hit.start] + " " * (hit.end - hit.start) + text[hit.end :]
    return (_RESULT_EN if language == "en" else _RESULT_ZH).search(text) is not None
