"""Words in the one form in which they are compared, and the words of a message turned round into a pattern."""

import re
from functools import lru_cache

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SIGNS = {0x2212: "-", 0xFE6A: "%", 0x2267: "≥", 0x2266: "≤", 0x2A7E: "≥", 0x2A7D: "≤"}
_ALIKE = {**_WIDE, **_UNSEEN, **_SIGNS}
_SLOT = re.compile(r"\{(\w+)\}")


@lru_cache(20_000)
def plain(words: str) -> str:
    """Words without what makes no difference: wide signs, capitals, kinds and number of spaces, the last full stop."""
    lines = words.translate(_ALIKE).casefold().strip().splitlines()
    said = "\n".join(" ".join(line.split()) for line in lines)
    return said if said.endswith("..") else said.removesuffix(".").removesuffix("。").rstrip()


@lru_cache(5_000)
def inverse(message: str, /, **slots: str) -> re.Pattern[str]:
    """A pattern that finds in plain words what a message was filled with; `slots` are patterns of single {names}."""
    pieces = _SLOT.split(plain(message))
    literal = [_literal(piece) for piece in pieces[::2]]
    names = [f"(?P<{name}>{slots.get(name, '.+?')})" for name in pieces[1::2]]
    found = literal[0]
    for name, after in zip(names, literal[1:], strict=True):
        found += rf"\s*{name}\s*{after}"
    return re.compile(found.removeprefix(r"\s*"))


def _literal(words: str) -> str:
    """Words of a message: spaces may be missing, and a comma may be a semicolon."""
    return r"\s*".join(map(re.escape, words.split(" "))).replace(",", r"[,;]\s*")
