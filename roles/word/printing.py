"""How a value becomes XML: what may be printed at all, and what line breaks and tabs are where."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup, escape

from roles.word.fault import WordError
from roles.word.markup import FORBIDDEN

_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
# What needs more than copying: markup, line ends, tabs and what no XML file can hold. Most values have none of it.
_SPECIAL = re.compile("[&<>\"'\\t\\n\\r]|" + FORBIDDEN.pattern)
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def plain_text(value: Any) -> str:
    """What a value says, lines ending in LF. Raises WordError for lists and the like, and for forbidden characters."""
    if value is None:
        return ""
    if isinstance(value, Undefined):
        return str(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal | date):
        raise WordError("a value of type {type} is no text", type=type(value).__name__)
    text = str(value)
    if found := FORBIDDEN.search(text):
        raise WordError(
            "“{text}” holds the character U+{code}, which no Word file can hold",
            text=FORBIDDEN.sub("�", text[:80]),
            code=f"{ord(found.group()):04X}",
        )
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def as_text(value: Any) -> Markup:
    """A value inside w:t: line breaks and tabs become Word's. What a macro wrote stays as it is."""
    return Markup(text_xml(value))


def text_xml(value: Any) -> str:
    """The XML of `as_text`."""
    if isinstance(value, Markup) or (isinstance(value, str) and not _SPECIAL.search(value)):
        return value
    text = str(escape(plain_text(value)))
    if "\n" in text:
        text = text.replace("\n", _BREAK)
    if "\t" in text:
        text = text.replace("\t", _TAB)
    return text


def as_line(value: Any) -> Markup:
    """A value in an attribute, a field or a property, where nothing but one line of text can stand."""
    text = str(value) if isinstance(value, Markup) else str(escape(plain_text(value)))
    if any(sign in text for sign in "<\n\t"):
        raise WordError("the value has line breaks or tabs, but stands where only one line can be")
    return Markup(text)


def as_blocks(value: Any) -> Markup:
    """Paragraphs, rows or runs, which only a macro of the template can write."""
    if not isinstance(value, Markup):
        raise WordError("this tag replaces whole paragraphs, rows or runs, which only a macro can write")
    return value
