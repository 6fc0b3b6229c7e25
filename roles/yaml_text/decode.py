"""Bytes of a file → text: the encoding, and characters that no editor shows."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import NamedTuple

BOM = "\ufeff"
LARGEST = 1_000_000
"""Bytes of a file that are read; a catalog's files have some ten thousand."""

# What libyaml refuses, and line breaks that it counts and editors do not.
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ODD_BREAK = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
_CLEAN = re.compile(
    "(?:[\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]++|\r\n)*+"
)
_RUN = re.compile(rb"[\xa1-\xfe]+")


class Decoded(NamedTuple):
    """A file's text without byte order mark; `encoding` if it is not UTF-8, `bad` where the text shows it.

    Where no encoding is recognised it is empty, and `text` has U+FFFD in place of what is no UTF-8.
    """

    text: str
    encoding: str = "UTF-8"
    bad: int = 0


def decode(data: bytes) -> Decoded:
    """Read UTF-8; recognise what Windows programs save instead: UTF-16, and GBK in Chinese. Never raises."""
    try:
        return Decoded(data.decode().removeprefix(BOM))
    except UnicodeDecodeError as error:
        before = len(data[: error.start].decode().removeprefix(BOM))
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _recognised(data.decode("utf-16", "replace"), "UTF-16")
    if _is_gbk(data):
        return _recognised(data.decode("gb18030", "replace"), "GBK")
    return Decoded(data.decode(errors="replace").removeprefix(BOM), "", before)


def is_clean(text: str) -> bool:
    """Whether a text is free of the characters that `controls` and `odd_breaks` find."""
    return _CLEAN.fullmatch(text) is not None


def controls(text: str) -> list[int]:
    """Where control characters stand."""
    return [found.start() for found in _CONTROL.finditer(text)]


def odd_breaks(text: str) -> list[int]:
    """Where characters stand that YAML takes for line breaks and editors do not, or not all."""
    return [found.start() for found in _ODD_BREAK.finditer(text)]


def without(text: str) -> str:
    """The text with a space in place of each such character, so that the rest can be read."""
    return _ODD_BREAK.sub(" ", _CONTROL.sub(" ", text))


def _recognised(text: str, encoding: str) -> Decoded:
    return Decoded(text, encoding, next((at for at, letter in enumerate(text) if not letter.isascii()), 0))


def _is_gbk(data: bytes) -> bool:
    """GBK sets two high bytes for a Chinese character; in Latin-1 they stand alone; broken UTF-8 is mostly UTF-8."""
    replaced = data.decode("utf-8", "replace")
    bad = replaced.count("\ufffd")
    foreign = sum(not letter.isascii() for letter in replaced) - bad
    chinese = sum(letter >= "\u0800" for letter in replaced) - bad
    if chinese > bad or foreign > 3 * bad:
        return False
    runs = _RUN.findall(data)
    return 2 * sum(len(run) % 2 == 0 for run in runs) > len(runs)
