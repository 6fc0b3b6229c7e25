"""Word lists: what the rules on words look for, as data that a linguist edits; see `roles/words/README.md`."""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, RootModel

from roles.model.shape import Shape
from roles.vocabulary import Vocabulary, all_plain, plain
from roles.yaml_text import read

_FOLDER = Path(__file__).parent / "words"
_VOWELS = ("a", "e", "i", "o", "u", "")
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")
_SHORT = re.compile(r"(?:^|[^aeiou])[aeiou][^aeiouwxy]$")


def _words(line: object) -> object:
    return tuple(line.split(", ")) if isinstance(line, str) else line


Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
"""In the file one text with commas, as a list of thousands of YAML values takes long to read."""


class Entry(Shape):
    """Words that are found for the same reason."""

    en: Words = Field((), description="English words and phrases, in every form that counts")
    verbs: Words = Field((), description="English verbs; handles, handling, handled are found with handle")
    zh: Words = Field((), description="Chinese words")
    unless: Words = Field((), description="Longer words in which it means something else")
    kind: str = Field("", description="What the rule tells apart")
    reason: str = Field(description="Why it is looked for")
    source: str = Field(description="Where that comes from")
    instead: dict[str, str] = Field({}, description="What to write instead, by language")

    def words(self, language: str) -> Iterator[str]:
        """Its words in a language, the verbs in all their forms."""
        if language == "zh":
            yield from self.zh
        else:
            yield from self.en
            for verb in self.verbs:
                yield from forms(verb)


class WordList(RootModel[tuple[Entry, ...]]):
    """One file."""

    @cached_property
    def _entries(self) -> dict[str, dict[str, Entry]]:
        return {
            language: {word: one for one in self.root for word in all_plain(one.words(language))}
            for language in ("en", "zh")
        }

    @cached_property
    def _vocabularies(self) -> dict[str, Vocabulary]:
        unless = [word for one in self.root for word in one.unless]
        return {language: Vocabulary(words, unless) for language, words in self._entries.items()}

    def vocabulary(self, language: str) -> Vocabulary:
        """Finds its words in a text of this language, `en` or `zh`."""
        return self._vocabularies[language]

    def entry(self, word: str, language: str) -> Entry:
        """The entry that holds a word, as it stands in a text. Raises KeyError for a word that is not in the list."""
        return self._entries[language][" ".join(plain(word).split())]

    def words(self, language: str) -> frozenset[str]:
        """All its words in a language."""
        return frozenset(self._entries[language])

    def of_kind(self, kind: str, language: str) -> tuple[str, ...]:
        """All words of one kind."""
        return tuple(word for one in self.root if one.kind == kind for word in one.words(language))


@cache
def word_list(name: str) -> WordList:
    """A list by the name of its file, read when it is first asked for."""
    return WordList.model_validate(read((_FOLDER / f"{name}.yaml").read_bytes(), name).data)


@cache
def kind_vocabulary(name: str, kind: str, language: str) -> Vocabulary:
    """Finds the words of one kind of a list."""
    entries = [one for one in word_list(name).root if one.kind == kind]
    unless = [word for one in entries for word in one.unless]
    return Vocabulary((word for one in entries for word in one.words(language)), unless)


def forms(verb: str) -> Iterator[str]:
    """A verb as in handle, handles, handling, handled; of a phrase the first word changes.

    Regular forms only; one that does not exist does no harm.
    """
    first, _, rest = verb.partition(" ")
    rest = f" {rest}" if rest else ""
    if first.endswith("y") and first[-2:-1] not in _VOWELS:
        third, past = first[:-1] + "ies", first[:-1] + "ied"
    else:
        third = first + ("es" if first.endswith(_SIBILANTS) else "s")
        past = first + ("d" if first.endswith("e") else "ed")
    yield first + rest
    yield third + rest
    yield (first[:-1] if first.endswith("e") else first) + "ing" + rest
    yield past + rest
    if _SHORT.search(first):
        yield first + first[-1] + "ing" + rest
        yield first + first[-1] + "ed" + rest
