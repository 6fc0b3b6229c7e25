"""Words that turn a sentence round while its figures stay: at least and at most, all and half of them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

_FIGURE = (
    r"(?=\s+(?:(?:the|a|an|about|CNY|RMB|USD|EUR)\s+)*"
    r"(?:[\d¥$€½¼¾]|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)\b|\s+(?:the\s+)?\d)"
)
_SIDES: Mapping[str, tuple[Mapping[str, re.Pattern[str]], ...]] = {
    "en": (
        {
            "least": re.compile(
                r"\b(?:at\s+least|(?:no|not)\s+(?:less|fewer|earlier|sooner|lower|shorter)\s+than|minimum|or\s+more"
                r"|(?<!no\s)(?<!not\s)(?<!never\s)(?:more|longer|higher|greater|later)\s+than"
                rf"|(?:over|above|from|after|exceeding|beyond){_FIGURE})\b",
                re.IGNORECASE,
            ),
            "most": re.compile(
                r"\b(?:at\s+most|(?:no|not|never)\s+(?:more|longer|higher|greater|later)\s+than|maximum|or\s+less"
                r"|(?<!no\s)(?<!not\s)(?<!never\s)(?:less|fewer|earlier|sooner|lower|shorter)\s+than"
                rf"|(?:under|below|up\s+to|until|before|by|within){_FIGURE})\b",
                re.IGNORECASE,
            ),
        },
        {
            "all": re.compile(r"\b(?:all|every|each|always|whole)\b", re.IGNORECASE),
            "some": re.compile(r"\b(?:half|some|several|few|sometimes|occasionally|usually)\b", re.IGNORECASE),
        },
    ),
    "zh": (
        {
            "least": re.compile(
                "至少|最少|最低|不少于|不低于|不早于|以上|以外|之外|(?<!不)(?:超过|高于|多于|晚于)|[之以天日周月年时]后"
            ),
            "most": re.compile(
                "至多|最多|最高|最迟|最晚|不超过|不高于|不多于|不晚于|不迟于|以内|之内|以下|(?<!不)(?:低于|少于|早于)"
                "|[天日周月年时]内|[之以天日周月年时]前"
            ),
        },
        {
            "all": re.compile("全部|所有|一律|逐[一件个]|始终|总是|每[件个位次]|每一"),
            "some": re.compile("一半|半数|部分(?!门)|有时|偶尔|个别|少数"),
        },
    ),
}
"""Language → pairs of sides."""
_CAPITALS = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
"""Chinese numerals of cheques and contracts."""


def turned(language: str, before: str, after: str) -> bool:
    """Whether one side of a pair lost words and the other came to some, or numerals that nobody measures differ.

    A side that only came or went says the same more or less exactly: “within 4 hours”, “in 4 hours”. Numerals that
    are measured nowhere are fractions of one sign, signs in circles, Roman numerals of one sign, Chinese capitals.
    """
    if _numerals(before) != _numerals(after):
        return True
    for sides in _SIDES.get(language, ()):
        one, other = (
            Counter({name: len(side.findall(words)) for name, side in sides.items()}) for words in (before, after)
        )
        if +(one - other) and +(other - one):
            return True
    return False


def is_ceiling(language: str, words: str) -> bool:
    """Whether what a text says of its figures is how far they go at most, and never how far at least."""
    for sides in _SIDES.get(language, ())[:1]:
        return bool(sides["most"].search(words)) and not sides["least"].search(words)
    return False


def _numerals(words: str) -> Counter[str]:
    odd = (sign for sign in words if not sign.isascii() and sign != "〇")
    return Counter(sign for sign in odd if sign in _CAPITALS or unicodedata.category(sign) in ("No", "Nl"))
