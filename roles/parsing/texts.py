"""Texts for people, as the catalog holds them."""

import re

from roles.model.text import Text
from roles.parsing.place import Place

_KEPT_TOGETHER = re.compile(r"(?<=\d)\u00a0(?=[%‰])")
_BREAKS = re.compile(r"\r\n?|\u2028|\u2029")


def text(place: Place, words: str) -> str:
    """Words without what printing put in; where nothing else differs, exactly what the catalog holds."""
    known = place.value.get(place.wording.language) if isinstance(place.value, Text) else place.value
    said = cleaned(words)
    return known if isinstance(known, str) and cleaned(known) == said else said


def cleaned(words: str) -> str:
    """Without spaces around, and with a plain space between a figure and its percent sign."""
    return _KEPT_TOGETHER.sub(" ", _BREAKS.sub("\n", words)).strip()
