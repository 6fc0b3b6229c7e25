"""Texts of a catalog in some of its languages."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from roles.model.catalog import ROOTS, Catalog
from roles.model.shape import Shape
from roles.model.text import Text


def in_languages(catalog: Catalog, languages: tuple[str, ...]) -> Catalog:
    """The catalog with the words of these languages only; with one language, as plain text."""
    department = catalog.department
    spoken: dict[str, Any] = {
        root: MappingProxyType({name: _spoken(entry, languages) for name, entry in getattr(catalog, root).items()})
        for root in ROOTS
    }
    if department is not None:
        department = _spoken(department, languages).model_copy(update={"languages": languages})
    return replace(catalog, department=department, **spoken)


def _spoken(value: Any, languages: tuple[str, ...]) -> Any:
    if isinstance(value, Text):
        return _text(value, languages)
    if isinstance(value, tuple):
        return tuple(_spoken(item, languages) for item in value)
    if isinstance(value, Shape):
        return value.model_copy(update={name: _spoken(inside, languages) for name, inside in value.__dict__.items()})
    return value


def _text(text: Text, languages: tuple[str, ...]) -> Text:
    if text.plain is not None:
        return text
    if len(languages) == 1:
        return Text(plain=text.words.get(languages[0], ""))
    words: Mapping[str, str] = {language: text.words[language] for language in languages if language in text.words}
    return Text(MappingProxyType(words), None, tuple(language for language in text.stale if language in words))
