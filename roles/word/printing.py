"""How a value becomes XML: what may be printed at all, and what line breaks and tabs are where."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup, escape

from roles.word.fault import WordError
from roles.word.markup import FORBIDDEN
from roles.word.value import Drawing, Pair

_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_PRINTABLE = str | int | float | Decimal | date
# Neither markup nor quotes, line ends, tabs or what no XML file can hold.
_ORDINARY = re.compile("[ !#-%(-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def plain_text(value: Any) -> str:
    """What a value says, lines ending in LF. Raises WordError for lists and the like, and for forbidden characters."""
    if value is None:
        return ""
    if isinstance(value, Undefined):
        return str(value)
    if isinstance(value, bool) or not isinstance(value, _PRINTABLE):
        raise WordError("a value of type {type} is no text", type=type(value).__name__)
    text = str(value)
    if found := FORBIDDEN.search(text):
        raise WordError(
            "“{text}” holds the character U+{code}, which no Word file can hold",
            text=FORBIDDEN.sub("�", text[:80]),
            code=f"{ord(found.group()):04X}",
        )
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def is_ordinary(text: str) -> bool:
    """Whether a text is its own XML anywhere, as most are."""
    return _ORDINARY.fullmatch(text) is not None


def escaped(value: Any) -> str:
    """What a value says, as XML. Raises WordError as `plain_text` does."""
    return value if isinstance(value, str) and is_ordinary(value) else str(escape(plain_text(value)))


def as_text(value: Any) -> Markup:
    """A value inside w:t: line breaks and tabs become Word's. What a macro wrote stays as it is."""
    return Markup(text_xml(value))


def text_xml(value: Any) -> str:
    """The XML of `as_text`."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Drawing):
        return f'</w:t>{value}<w:t xml:space="preserve">'
    text = escaped(value)
    if "\n" in text:
        text = text.replace("\n", _BREAK)
    if "\t" in text:
        text = text.replace("\t", _TAB)
    return text


def as_line(value: Any) -> Markup:
    """A value in an attribute, a field or a property, where nothing but one line of text can stand."""
    if isinstance(value, Drawing):
        raise WordError("a picture stands where only words can be")
    if isinstance(value, Pair):
        value = value.line
    text = str(value) if isinstance(value, Markup) else escaped(value)
    if any(sign in text for sign in "<\n\t"):
        raise WordError("the value has line breaks or tabs, but stands where only one line can be")
    return Markup(text)


def as_blocks(value: Any) -> Markup:
    """Paragraphs, rows or runs, which only a macro of the template can write."""
    if not isinstance(value, Markup):
        raise WordError("this tag replaces whole paragraphs, rows or runs, which only a macro can write")
    return value
