"""Years of experience in a requirement."""

import re
from collections.abc import Iterator

from roles.vocabulary import Hit

_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several|many)"
_YEARS = rf"\b{_COUNT}\s*(?:\+|(?:-|–|to|or)\s*{_COUNT})?\s*(?:or\s+more\s+|plus\s+|full\s+)?years?(?!-)\b(?:['’]s?)?"
_LEAST = r"(?:at\s+least|a?\s*minimum(?:\s+of)?|more\s+than|over|not\s+less\s+than)\s+"
_ENGLISH = (
    rf"{_YEARS}(?:\s+or\s+more)?\s+(?:of\s+)?(?:[\w-]+\s+){{0,5}}?(?<!customer )(?<!user )experience\b",
    rf"\bexperienced?\s*(?:of|for|:|,)?\s*\(?\s*(?:{_LEAST})?{_YEARS}",
    rf"\bexperience\b[^.;:\d]{{0,40}}?(?:\b{_LEAST}|\(\s*){_YEARS}",
    rf"\A\s*(?:{_LEAST})?{_YEARS}\s+(?:in|as)\b",
)

_FIGURES = r"(?:\d{1,2}|[一二两三四五六七八九十]+)"
_YEARS_ZH = (
    rf"(?<![\d一二两三四五六七八九十第每近])(?:{_FIGURES}(?:\s*(?:至|到|或|-|—|–|~|～|、)\s*{_FIGURES})?|数|多)\s*个?年"
    r"(?:(?:及|或)?以上|左右|多)?(?![内间来后前度底初级计规保质期合一检])"
)
_PAST = "(?:工作|从业|任职|行业|岗位|管理)"
_CHINESE = (
    rf"(?<!总结)(?<!归纳)(?<!分享)(?<!提炼){_YEARS_ZH}[^，。；：\d]{{0,12}}?"
    rf"(?:经验|{_PAST}经历|{_PAST}资历|从业背景|工龄|{_PAST}年限)",
    rf"(?:经验|{_PAST}经历|工龄|{_PAST}年限)[^，。；：\d]{{0,6}}?{_YEARS_ZH}",
    rf"(?:从事|从业|担任|任职)[^，。；：\d]{{0,14}}?{_YEARS_ZH}",
)
_EXPERIENCE = re.compile("|".join((*_ENGLISH, *_CHINESE)), re.IGNORECASE)


def years_of_experience(text: str) -> Iterator[Hit]:
    """Every mention of years of experience, such as "3 years of experience" or 三年以上工作经验."""
    if "year" not in text.lower() and "年" not in text:
        return
    for match in _EXPERIENCE.finditer(text):
        yield Hit(match[0], match.start(), match.end())
