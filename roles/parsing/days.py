"""Days in words."""

import re
from datetime import date
from itertools import product

from roles import phrases
from roles.parsing.fault import NotUnderstood
from roles.parsing.place import Place
from roles.parsing.spelling import plain
from roles.quantities.english_times import MONTHS

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WORDS = (
    re.compile(rf"{_DAY}\.?[ -](?:of )?{_MONTH},?[ -](?P<year>\d{{4}})", re.ASCII),
    re.compile(rf"{_MONTH} {_DAY},? (?P<year>\d{{4}})", re.ASCII),
)
_YEAR_FIRST = (
    re.compile(r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})", re.ASCII),
    re.compile(r"(?P<year>\d{4}) ?年 ?(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?[日号]?", re.ASCII),
)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", re.ASCII)
_NUMBERS = {name: str([full[:3] for full in MONTHS[:12]].index(name[:3]) + 1) for name in MONTHS}
_EXAMPLE = date(2027, 3, 31)


def day(place: Place, words: str) -> date:
    """The day that words say in full. Raises NotUnderstood, also for words that may mean two days."""
    language = place.wording.language
    found = set(_found(language, plain(words)))
    if len(found) == 1:
        return found.pop()
    example = phrases.day(language, _EXAMPLE)
    if found:
        raise NotUnderstood(
            "“{words}” may be {days}: write the month as a word, or the year first, as in {example}",
            words=words,
            days=phrases.items(language, [phrases.day(language, one) for one in sorted(found)]),
            example=example,
        )
    raise NotUnderstood("“{words}” is no day: write it in full, such as {example}", words=words, example=example)


def _found(language: str, words: str) -> list[date]:
    """Every day that plain words may mean."""
    if match := _YEAR_LAST.fullmatch(words):
        first, second, year = match[1], match[3], match[4]
        return _valid((year, first, second), (year, second, first))
    for pattern in (*_YEAR_FIRST, *_WORDS):
        if match := pattern.fullmatch(words):
            return _valid((match["year"], _NUMBERS.get(match["month"], match["month"]), match["day"]))
    return _printed(language, words)


def _printed(language: str, words: str) -> list[date]:
    """The day that the language prints in these words, whatever it puts where."""
    numbers = list(dict.fromkeys(re.findall(r"\d+", words, re.ASCII)))
    tried = _valid(*product((one for one in numbers if len(one) == 4), map(str, range(1, 13)), numbers))
    return [one for one in tried if plain(phrases.day(language, one)) == words]


def _valid(*written: tuple[str, str, str]) -> list[date]:
    found = []
    for year, month, number in written:
        try:
            found.append(date(int(year), int(month), int(number)))
        except ValueError:
            continue
    return found
