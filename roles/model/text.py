"""Text for people: one wording per language, side by side."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

LANGUAGE = r"^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$"
STALE = "stale"
_LANGUAGE = re.compile(LANGUAGE)


@lru_cache(1_000)
def is_language(key: str) -> bool:
    """Whether a key is a language code, such as en, zh or zh-Hant."""
    return _LANGUAGE.fullmatch(key) is not None


@dataclass(frozen=True)
class Text:
    """Words in one or more languages.

    A department that declares one language writes plain text; then `plain` holds it and `words` is empty.
    `stale` names the languages whose wording is to be renewed.
    """

    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    plain: str | None = None
    stale: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash((tuple(sorted(self.words.items())), self.plain, self.stale))

    def get(self, language: str) -> str | None:
        """The wording in `language`, or None where there is none."""
        return self.plain if self.plain is not None else self.words.get(language)

    def as_written(self) -> Any:
        """What stands in the YAML file."""
        if self.plain is not None:
            return self.plain
        return {**self.words, STALE: list(self.stale)} if self.stale else dict(self.words)

    @classmethod
    def parse(cls, value: Any) -> "Text":
        """Read what YAML holds: a text, or a mapping of languages.

        Raises PydanticCustomError with type `text_type`, `text_language`, `text_words` or `text_stale`.
        """
        if isinstance(value, Text):
            return value
        if isinstance(value, str):
            return cls(plain=value)
        if not isinstance(value, Mapping):
            raise PydanticCustomError("text_type", "text or languages expected")
        words = {key: said for key, said in value.items() if key != STALE}
        for language, said in words.items():
            if not is_language(language):
                raise PydanticCustomError("text_language", "language expected", {"language": language})
            if not isinstance(said, str):
                raise PydanticCustomError("text_words", "words expected", {"language": language})
        stale = value.get(STALE, ())
        if not isinstance(stale, tuple | list) or not all(isinstance(key, str) and key in words for key in stale):
            raise PydanticCustomError("text_stale", "languages of this text expected", {"languages": ", ".join(words)})
        return cls(MappingProxyType(words), None, tuple(stale))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse,
            serialization=core_schema.plain_serializer_function_ser_schema(lambda text: text.as_written()),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        words = {"type": "string"}
        return {
            "anyOf": [
                words,
                {
                    "type": "object",
                    "properties": {"en": words, "zh": words, STALE: {"type": "array", "items": words}},
                    "patternProperties": {LANGUAGE: words},
                    "additionalProperties": False,
                },
            ]
        }


def wordings(text: Text | None, route: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each wording of a text that stands at `route`, with its own route: one a language, or the plain one."""
    if text is None:
        return
    if text.plain is not None:
        yield route, text.plain
    for language, said in text.words.items():
        yield (*route, language), said


def is_blank(text: Text | None) -> bool:
    """Whether a text is not there. One with languages counts as there; that a language is empty is K109's finding."""
    return text is None or not (text.words or (text.plain or "").strip())
