"""Fixed words in two languages: one text that holds both, and the two halves as they stand in a template."""

import re
from collections.abc import Callable

from roles.word.value import letters, seam

TOGETHER = "+"
"""Between the languages of a bilingual template: en+zh."""
SHORT = 20
"""Letters of words whose halves stand side by side; a Chinese one counts twice, a value as eight."""
_UNKNOWN = "0" * 8
"""Stands for a value: it may begin or end with a figure."""
_START, _BETWEEN, _END = "\ue000", "\ue001", "\ue002"
"""Around and between the halves of a text. No language uses these characters, and none of them reaches a template."""
_TEXT = re.compile(f"{_START}([a-z]+):(.*?){_BETWEEN}([a-z]+):(.*?){_END}", re.DOTALL)
_BLANK = re.compile("_{4,}")
"""A line to write on with a pen."""
_VALUE = re.compile(r"\{\{\s*(.+?)\s*\}\}")
_TAG = re.compile(r"(\{\{).*?\}\}|\{%.*?%\}")


def both(languages: tuple[str, ...], say: Callable[[str, str], str], text: str) -> str:
    """A fixed text in two languages, as one."""
    said = [f"{language}:{of_language(say(language, text), language)}" for language in languages]
    return f"{_START}{_BETWEEN.join(said)}{_END}"


def of_language(words: str, language: str) -> str:
    """Words whose tags print what that language says of their values."""

    def tag(found: re.Match[str]) -> str:
        value = found[1] if re.fullmatch(r"[\w.]+", found[1]) else f"({found[1]})"
        return f"{{{{ {value} | in_language('{language}') }}}}"

    return _VALUE.sub(tag, words)


def halves(words: str) -> dict[str, str]:
    """Language → what it says; words that hold no text of two languages are of none."""
    first = _TEXT.search(words)
    if first is None:
        return {"": words}
    said = {}
    for number, language in ((2, first[1]), (4, first[3])):
        pieces, end = [], 0
        for text in _TEXT.finditer(words):
            pieces += [of_language(words[end : text.start()], language), text[number]]
            end = text.end()
        said[language] = "".join(pieces) + of_language(words[end:], language)
    return {"": next(iter(said.values()))} if len({*said.values()}) == 1 else said


def between(said: dict[str, str], room: int) -> str:
    """What stands between both halves where they have room on one line, else a line break."""
    first, second = (_TAG.sub(lambda tag: _UNKNOWN if tag[1] else "", half) for half in said.values())
    found = seam(first, second)
    return found if letters(first + found + second) <= room else "\n"


def one_line_of_blanks(words: str) -> str:
    """Words with blanks for a pen, each blank once with what both languages say before and behind it.

    What a language says between two blanks belongs to the one before as far as its first comma, the rest to the next.
    """
    said = list(halves(words).values())
    if len(said) == 1:
        return words
    first, *others = zip(*(_BLANK.split(half) for half in said), strict=True)
    made = _both_say(first)
    for lengths, pieces in zip(zip(*(_BLANK.findall(half) for half in said), strict=True), others, strict=True):
        behind, before = zip(*(_parted(piece) for piece in pieces), strict=True)
        made += f"{min(lengths)} {_both_say(behind)} {_both_say(before)}"
    return re.sub(" +", " ", made).strip()


def _parted(piece: str) -> tuple[str, str]:
    found = re.fullmatch("([^,，]*[,，])?(.*)", piece)
    assert found
    return (found[1] or "").strip(",， "), found[2]


def _both_say(pieces: tuple[str, ...]) -> str:
    return " ".join(filter(None, (piece.strip() for piece in pieces))) + " "


def on_one_line(xml: str) -> str:
    """A part of a template where texts of two languages are left, as in captions: both on one line."""
    return _TEXT.sub(lambda text: f"{text[2]}{seam(text[2], text[4])}{text[4]}", xml)
