"""Fixed words in two languages: one text that holds both, and the two halves as they stand in a template."""

import re
from collections.abc import Callable
from unicodedata import east_asian_width

TOGETHER = "+"
"""Between the languages of a bilingual template: en+zh."""
SHORT = 20
"""Letters of words whose halves stand side by side; a Chinese one counts twice, a value as eight."""
_START, _BETWEEN, _END = "\ue000", "\ue001", "\ue002"
"""Around and between the halves of a text. No language uses these characters, and none of them reaches a template."""
_TEXT = re.compile(f"{_START}([a-z]+):(.*?){_BETWEEN}([a-z]+):(.*?){_END}", re.DOTALL)
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
    """A space where both halves have room on one line, else a line break."""
    shown = " ".join(_TAG.sub(lambda tag: "x" * 8 if tag[1] else "", half) for half in said.values())
    return " " if sum(2 if east_asian_width(sign) in "WF" else 1 for sign in shown) <= room else "\n"


def on_one_line(xml: str) -> str:
    """A part of a template where texts of two languages are left, as in captions: both on one line."""
    return _TEXT.sub(r"\2 \4", xml)
