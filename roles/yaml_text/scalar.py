"""What a plain YAML scalar stands for: the core schema of YAML 1.2, and nothing more."""

import re
from math import isfinite

_LONGEST_NUMBER = 18  # what is longer is no figure of a catalog, and would be rounded, or refused by int()
_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def resolved(plain: str) -> str | int | float | bool | None:
    """Nothing, a truth value or a number where the text is one; else the text itself, as with NO, 8:30 and days."""
    if plain[:1] not in "-+.0123456789~nNtTfF":
        return plain
    if plain in _WORDS:
        return _WORDS[plain]
    if len(plain) > _LONGEST_NUMBER:
        return plain
    if _INT.fullmatch(plain):
        return int(plain)
    if _FLOAT.fullmatch(plain) and isfinite(number := float(plain)):
        return number
    return plain
