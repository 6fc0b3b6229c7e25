"""Signs that a Chinese keyboard writes in place of those YAML and typed values need."""

from collections.abc import Callable
from typing import Literal, NamedTuple

Sign = Literal["colon", "comma", "dash", "quote", "bracket", "space", "wide"]

_SIGNS: dict[Sign, dict[str, str]] = {
    "colon": dict.fromkeys("：︰∶﹕", ":"),
    "comma": dict.fromkeys("，、﹐﹑；﹔", ","),
    "dash": dict.fromkeys("－–—―−‒﹣‐‑", "-"),
    "quote": {**dict.fromkeys("“”„‟＂〝〞「」『』", '"'), **dict.fromkeys("‘’‚‛＇", "'")},
    "bracket": {"［": "[", "］": "]", "【": "[", "】": "]", "〔": "[", "〕": "]", "｛": "{", "｝": "}"},
    "space": dict.fromkeys("\u3000\xa0\u2002\u2003\u2009\u202f", " "),
    "wide": {"。": "."},
}
# What is left of the full-width forms: digits, letters, ％ ＃ ． and others.
_SIGNS["wide"] |= {
    chr(code): chr(code - 0xFEE0)
    for code in range(0xFF01, 0xFF5F)
    if not any(chr(code) in signs for signs in _SIGNS.values())
}
_SIGN_OF: dict[str, Sign] = {sign: kind for kind, signs in _SIGNS.items() for sign in signs}
_PLAIN = str.maketrans({sign: plain for signs in _SIGNS.values() for sign, plain in signs.items()})


class Mistyped(NamedTuple):
    """A sign that is in the way: its kind, where it stands in the value, and how the value is written."""

    kind: Sign
    at: int
    plain: str


def signs(kind: Sign) -> str:
    """All signs of a kind."""
    return "".join(_SIGNS[kind])


def plain(text: str) -> str:
    """The text with the signs of an English keyboard."""
    return text.translate(_PLAIN)


def first_sign(text: str) -> tuple[Sign, int] | None:
    """The first such sign in a text, and where it stands."""
    return next(((_SIGN_OF[letter], at) for at, letter in enumerate(text) if letter in _SIGN_OF), None)


def mistyped(value: str, fits: Callable[[str], bool]) -> Mistyped | None:
    """The sign because of which a value does not fit, if it fits with the signs of an English keyboard.

    What stands after a full-width comma may belong to the next value, as in `core，share：12`.
    """
    found = first_sign(value)
    if found is None:
        return None
    kind, at = found
    meant = plain(value).strip()
    bare = meant[1:-1] if meant[:1] in ("'", '"') and meant[-1:] == meant[:1] else meant
    if fits(meant) or fits(bare):
        return Mistyped(kind, at, bare if fits(bare) else meant)
    comma = next((at for at, letter in enumerate(value) if _SIGN_OF.get(letter) == "comma"), None)
    if comma is not None and fits(plain(value[:comma]).strip()):
        return Mistyped("comma", comma, ", ".join(part.strip() for part in plain(value).replace(":", ": ").split(",")))
    return None
