"""The tool's own words in the reader's language (gettext); English is the source."""

import gettext
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.mofile import read_mo

DOMAIN = "messages"
LOCALE = Path(__file__).parent / "locale"


@cache
def _translations(language: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALE, [language.replace("-", "_"), language[:2]], fallback=True)


def languages() -> list[str]:
    """Languages the tool itself speaks."""
    return sorted(folder.name for folder in LOCALE.iterdir() if (folder / "LC_MESSAGES").is_dir())


def say(language: str, text: str, values: Mapping[str, Any] | None = None) -> str:
    """`text` in `language`, its {names} filled from `values`."""
    said = _said(language, text)
    return said.format_map(values) if values else said


@cache
def _said(language: str, text: str) -> str:
    return _translations(language).gettext(text)


def say_count(language: str, one: str, many: str, n: int | float) -> str:
    """The form that fits `n`, with {n} left for the caller to fill."""
    return _translations(language).ngettext(one, many, 1 if n == 1 else 2)


@cache
def terms() -> Mapping[str, frozenset[str]]:
    """Context → its closed words: every one that `term` knows."""
    with (LOCALE / "en" / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        known = [(_text(one.context), str(one.id)) for one in read_mo(file) if one.context]
    return {kind: frozenset(word for of, word in known if of == kind) for kind, _ in known}


def _text(context: str | bytes) -> str:
    """What Babel reads as bytes."""
    return context.decode() if isinstance(context, bytes) else context


def term(language: str, kind: str, word: str) -> str:
    """A closed word of the catalog, such as the weight `core`, as people say it."""
    return _translations(language).pgettext(kind, word)
