"""How many cells of a terminal a text takes: Chinese is two wide, an accent takes none."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from unicodedata import category, east_asian_width

_JOINER = "\u200d"
_SHOWN_AS_EMOJI = "\ufe0f"
_SKINS = range(0x1F3FB, 0x1F400)
_LATER_JAMO = range(0x1160, 0x1200)
_BLANKS = re.compile(r"[ \t\n\r\f\v\u2028\u2029\u3000]+")
"""Where lines may break; a no-break space is not among them."""
_STEERING = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_NEVER_FIRST = frozenset(")]}”’％%°,.;:!?…—～·）］｝》〉」』】〕、。，．！？：；")
_NEVER_LAST = frozenset("([{“‘（［｛《〈「『【〔￥$—")


def width(text: str) -> int:
    """The cells the text takes on one line."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_wide, signs(text)))


def pad(text: str, cells: int) -> str:
    """The text with blanks behind it up to `cells`; a longer one stays as it is."""
    return text + " " * (cells - width(text))


def wrap(text: str, cells: int) -> list[str]:
    """The text in lines of at most `cells`, at least 2; Chinese breaks between characters, but not before a comma."""
    lines: list[str] = []
    line = ""
    for word, blank in _words(text):
        joint = " " if line and blank else ""
        if line and width(line + joint + word) > cells:
            lines.append(line)
            line = joint = ""
        line += joint + word
        while width(line) > cells:
            fits = _fitting(line, cells)
            lines.append(fits)
            line = line[len(fits) :]
    return [*lines, line] if line else lines


def hang(head: str, text: str, cells: int, indent: str | None = None) -> list[str]:
    """The text behind `head` in lines of at most `cells`, the further ones behind `indent`; as far in if left out."""
    before = " " * width(head) if indent is None else indent
    room = cells - max(width(head), width(before))
    first, *further = wrap(text, max(room, 20)) or [""]
    return [(head + first).rstrip(), *(before + line for line in further)]


def labelled(rows: Mapping[str, str], cells: int) -> Iterator[str]:
    """Labels and values side by side; rows without a value are left out."""
    filled = {label: value for label, value in rows.items() if value.strip()}
    widest = max(map(width, filled), default=0)
    for label, value in filled.items():
        yield from hang(pad(label, widest + 2), value, cells)


def visible(text: str) -> str:
    """The text without signs that would steer a terminal; a stand-in shows where they were."""
    return text if text.isprintable() else _STEERING.sub("\ufffd", text)


def signs(text: str) -> list[str]:
    """The text in parts that take their cells together: a letter with its accents, a joined emoji."""
    found: list[str] = []
    for sign in text:
        if found and (_cells(sign) == 0 or found[-1].endswith(_JOINER) or ord(sign) in _SKINS):
            found[-1] += sign
        else:
            found.append(sign)
    return found


def _wide(sign: str) -> int:
    return 2 if sign[1:].startswith(_SHOWN_AS_EMOJI) else _cells(sign[0])


@cache
def _cells(character: str) -> int:
    """What is ambiguous in Unicode, such as “, takes one cell."""
    if category(character) in ("Mn", "Me", "Cf", "Cc") or ord(character) in _LATER_JAMO:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _words(text: str) -> list[tuple[str, bool]]:
    """What stays on one line, and whether a blank stood before it."""
    found: list[tuple[str, bool]] = []
    for word in _BLANKS.split(visible(text)):
        blank, start, before = True, 0, ""
        end = 0
        for sign in signs(word):
            if before and _may_break(before, sign):
                found.append((word[start:end], blank))
                start, blank = end, False
            before, end = sign, end + len(sign)
        if word:
            found.append((word[start:], blank))
    return found


def _may_break(before: str, after: str) -> bool:
    return 2 in (_wide(before), _wide(after)) and before not in _NEVER_LAST and after not in _NEVER_FIRST


def _fitting(line: str, cells: int) -> str:
    """As many signs from the beginning as fit, but at least one."""
    fits = ""
    for sign in signs(line):
        if fits and width(fits + sign) > cells:
            break
        fits += sign
    return fits
