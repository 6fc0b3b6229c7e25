"""Where figures stand in an English text."""

import re

from roles.quantities.english_numbers import NUMBER_WORDS, ONES, ORDINALS
from roles.quantities.english_times import DAYS, FIXED, MONTHS, OFTEN
from roles.quantities.english_words import read
from roles.quantities.figure import Found
from roles.quantities.patterns import either, listed
from roles.quantities.units import MEASURES, MONEY

_DIGITS = (
    r"(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:k\b|[\u00a0\s](?:thousand|million|billion)\b)?½?"
)
_WORD = rf"{either(NUMBER_WORDS)}\b(?:-{either(ONES[1:10])}\b)?"
_WORDS = rf"{_WORD}(?:\s+(?:hundred|thousand|million|dozen)\b(?:\s+and\s+{_WORD})?)*"
_UNIT = rf"""(?:(?:(?:working|business|office|service)[\s-]+(?:hour|day)s?
    |{
    either(
        u + s
        for u in (
            "sec",
            "second",
            "min",
            "minute",
            "hour",
            "hr",
            "workday",
            "weekday",
            "day",
            "week",
            "fortnight",
            "month",
            "quarter",
            "year",
        )
        for s in ("", "s")
    )
}|h)\b)"""
_SPANS = listed("minute hour day week month year")
_PERIOD = r"(?:(?:working\s+|business\s+)?day|hour|week|month|quarter|half[\s-]year|year)\b"
_HOUR = rf"(?:{either(ONES[1:13])}|\d\d?)\b"
_HALF_OF_DAY = r"(?:\s+(?:o['’]clock|in\s+the\s+(?:morning|afternoon|evening)|at\s+night|[ap]m\b|[ap]\.m\.))?"
_QUARTER = "(?:first|second|third|fourth)"
_EACH = r"(?:an?|per|each|every|in\s+an?|in\s+each)"
_TAIL = rf"""(?:
      \s*(?:%|per\s?cent\b)(?:[\s-]*points?)?
    | [\s-]+(?:hal(?:f|ves)|(?:third|quarter|fifth|sixth|eighth|tenth)s?)\b
    | (?:[\s-]+(?:full|whole|more|further|extra|additional|consecutive|clear|calendar|paid|operating|running|machine
        |engine|flight|driving|teaching|person|man))?[\s-]*{_UNIT}
    | \s+percentage\s+points?
    | \s*{either(word for word in MONEY if word.isascii())}(?![a-z])
    | \s?{either(word for word in MEASURES if word.isascii())}\b | \s?°\s?c\b)?(?:\s+and\s+a\s+half\b)?"""
_FROM_DIGITS = rf"""
    (?=\d+(?:[^\s%\d,]|\s?[/x×]|\s+(?:in|out)\s|\s?[ap]\.?m|\s*o['’]))(?:
      (?P<date>(?:19|20)\d\d-\d\d?(?:-\d\d?)?(?!\d))
    | (?P<clock>\d\d?[:：]\d\d(?:\s?[ap]\.?m\b\.?)? | \d\d?(?:\.\d\d)?(?:\s?[ap]\.m\.|\s?[ap]m\b|\s*o['’]clock))
    | (?P<code>\d+(?:\s?/\s?\d+)+ | \d+(?:\.\d+){{2,}} | \d{{3,4}}(?:-\d{{3,}}){{1,3}} | \d+\s*[x×]\s*\d+ | \d+[dgsl]\b
        | (?<=\()\d\d?(?=\)) | (?<![^\n])\d\d?[.)](?=\s) | (?<=[a-z][-/.])\d[\w./-]*)
    | (?P<ordinal>\d+(?:st|nd|rd|th)\b(?:\s+{_UNIT})?)
    | (?P<ratio>\d+\s+(?:in|out\s+of)\s+(?:every\s+)?\d+\b(?![.,]\d|[\s-]*(?:{_UNIT}|%|[¥€]|cny))))
    | {_DIGITS}(?:
        (?P<often>\s+times\s+{_EACH}\s+{_PERIOD})
      | (?P<off>\s*(?:%|per\s?cent)(?=\s*(?:off\b|discount|reduction|rebate|less\b|cheaper|price\s+cut)))
      | (?P<number>(?:\s+and\s+a\s+half\b)?{_TAIL}))"""
_FROM_WORDS = rf"""
      (?P<third>q[1-4]\b | (?:{_QUARTER}\s+(?:and|to|or)\s+)?{_QUARTER}\s+quarters?\b(?!\s+of\s+(?:all|the\s+[^y])))
    | (?P<named>noon\b | midday\b | midnight\b)
    | (?P<money>(?:cny|rmb|usd|eur|gbp|hkd)\s?{_DIGITS})
    | (?P<twice>twice\s+{_EACH}\s+{_PERIOD})
    | (?P<second>every\s+(?:other|second|third)\s+(?:(?:day|week|month|quarter|year)\b
        |{either(DAYS)}\b))
    | (?P<each>every\s+(?:(?:{_DIGITS}|{_WORDS})[\s-]*{_UNIT} | half[\s-]+(?:an?[\s-]+)?(?:hour|day|month|year)\b)
        | (?:every|each)\s+{either(DAYS)}\b(?!\s*(?:,|and|or|to|[–-])\s*{either(DAYS)}))
    | (?P<every>once\s+{_EACH}\s+{_PERIOD} | (?:every|each|per)\s+{_PERIOD} | every\s+(?:morning|evening|night)\b
        | {either(OFTEN)}\b)
    | (?P<within>within\s+an?\s+{_UNIT}(?!\s+(?:and\s+a\s+half|of\s+an))
        | (?:in|after|than|takes|most)\s+an?\s+{either(_SPANS)}\b(?!\s+and\s+a\s+half\b)
        | an?\s+{either(_SPANS)}\s+(?:before|after|later|earlier|ahead|beforehand|in\s+advance)\b)
    | (?P<past>(?:half|(?:a\s+)?quarter|{_WORD}(?:\s+minutes)?)\s+past\s+{_HOUR}{_HALF_OF_DAY}
        | quarter\s+to\s+{_HOUR}{_HALF_OF_DAY})
    | (?P<discount>(?:discount|reduction|rebate)s?\s+of\s+(?:up\s+to\s+|at\s+(?:least|most)\s+)?
        {_DIGITS}\s*(?:%|per\s?cent\b))
    | (?P<part>(?:three[\s-]+)?quarters?\s+of\s+an\s+hour\b)
    | (?P<half>half[\s-]+(?:an?[\s-]+)?(?:hour|day|week|month|year)(?:ly|s)?\b | half[\s-]+yearly\b | half\b
        | (?:hour|day|week|month|year)\s+and\s+a\s+half\b | {either(FIXED)}\b)
    | (?P<weekday>{either(DAYS)}s?\b | (?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b)
    | (?P<month>{either(MONTHS)}\b)
    | (?P<wordratio>{either(NUMBER_WORDS)}\s+(?:in|out\s+of)\s+(?:every\s+)?{either(NUMBER_WORDS)}\b(?!\s*{_UNIT}))
    | (?P<wordoften>{_WORDS}\s+times\s+{_EACH}\s+{_PERIOD})
    | (?P<words>{_WORDS}(?:\s+and\s+a\s+half\b)?{_TAIL})
    | (?P<hint>(?:{either(ORDINALS)}|quarter|once|twice|double|both|pair|couple|triple|single)\b
        | (?<=in\s)(?:du|tri|quadru)plicate\b)"""
_STARTS = (
    *listed("q1 q2 q3 q4 noon midday midnight cny rmb usd eur gbp hkd twice every half quarter once double both pair"),
    *listed("couple triple single discount reduction rebate duplicate triplicate quadruplicate"),
    *(f"{before} a" for before in listed("within in after than takes most")),
    *(f"{before} {unit}" for before in ("a", "an") for unit in _SPANS),
    *(
        f"{each} {unit}"
        for each in ("each", "per")
        for unit in (*_SPANS, *DAYS, "working", "business", "quarter", "half")
    ),
    *(f"{unit} and" for unit in _SPANS),
)
_BEGINNING = (
    f"(?={either((*_STARTS, *FIXED, *OFTEN, *DAYS, *(day[:3] for day in DAYS), *MONTHS, *ORDINALS, *NUMBER_WORDS))})"
)
_PATTERN = re.compile(
    rf"""[^a-z0-9](?:(?=\d)(?:(?:(?<=[¥￥€£$])|(?<=[¥￥€£$]\s))(?P<sign>{_DIGITS})|{_FROM_DIGITS})
    |{_BEGINNING}(?:{_FROM_WORDS}))""",
    re.VERBOSE,
)
"""With the sign before a figure: a pattern that begins with a set of signs is found three times as fast."""


def english(text: str) -> list[Found]:
    """Every figure in an English text."""
    small = text.lower()
    if len(small) != len(text):  # a letter that has no small one of its own
        small = text
    found: list[Found] = []
    for match in _PATTERN.finditer(f"\n{small}"):
        kind, start, end = str(match.lastgroup), match.start(), match.end() - 1
        if kind == "sign":  # the currency stands before it, perhaps with a space
            start -= 1 + small[start - 1].isspace()
        if kind not in ("month", "weekday") or _is_name(text, start, end):
            found += [(*one, start, end, kind) for one in read(kind, small[start:end])]
    return found


_BEFORE_MAY = re.compile(
    r"(?:\b(?:the|in|by|of|from|every|each|until|till|since|before|after|through|during|and|or|early|late|mid|to)|\d(?:st|nd|rd|th)?|[,–/-])\s*$"
)
_AFTER_MAY = re.compile(r"\s+\d|\s*[–/-]|,? (?:and|to|or) (?:June|July|August|September)")


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether the name of a month or day is one: it has a capital, and “May” has what goes with a date beside it."""
    if not text[start].isupper():
        return False
    return text[start:end] not in ("May", "March") or bool(
        _BEFORE_MAY.search(text, 0, start) or _AFTER_MAY.match(text, end)
    )
