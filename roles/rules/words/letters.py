"""The letters of a sentence as the patterns of the rules expect them: as many, each in its plain form."""

import re
from functools import lru_cache

from roles.vocabulary import plain

_WIDE = dict(zip(",;:!?()", "，；：！？（）", strict=True))
_SIGN = re.compile(r"(?<!\d)[,;:!?()]|[,;:!?()](?!\d)")


@lru_cache(20_000)
def letters(said: str, language: str) -> str:
    """Small and narrow letters; in Chinese with the signs between clauses wide, however they were typed."""
    text = plain(said)
    if language != "zh":
        return text
    return _SIGN.sub(lambda match: _WIDE[match[0]], text)
