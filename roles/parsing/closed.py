"""Closed words, such as the weight `core`, from what people call them."""

import re
from functools import cache
from typing import Any, get_args

from roles.messages import say, term, terms
from roles.parsing.also import TERMS
from roles.parsing.fault import NotUnderstood
from roles.parsing.place import Place
from roles.parsing.spelling import plain
from roles.word.value import MARK

_BETWEEN = re.compile(rf"[\s.。{MARK.strip()}]+")


def closed(place: Place, words: str) -> str:
    """The word of the model for which `words` stand. Raises NotUnderstood."""
    allowed = get_args(place.bare)
    found = spoken(place.wording.language, allowed).get(plain(words)) or _in_two(_languages(place), allowed).get(
        _joined(words)
    )
    if found is None:
        raise _unknown(place, words, allowed)
    return found


def truth(place: Place, words: str) -> bool:
    """What is said of something that is so or is not. Raises NotUnderstood."""
    name = place.route[-1]
    own, *others = (_truths(language, name) for language in _languages(place))
    said = {plain(form): yes for yes in own for form in (own[yes], str(yes))}
    said |= {_joined(form): yes for other in others for yes in own for form in _either(own[yes], other[yes])}
    found = said.get(plain(words), said.get(_joined(words)))
    if found is None:
        raise NotUnderstood(
            "“{words}” is none of the words that fit here: {choices}",
            words=words,
            choices=place.wording.items(list(own.values())),
        )
    return found


def _truths(language: str, name: str) -> dict[bool, str]:
    """What a language calls that something is so or is not."""
    if name in terms():
        return {yes: term(language, name, str(yes).lower()) for yes in (True, False)}
    return {True: say(language, "yes"), False: say(language, "no")}


@cache
def _in_two(languages: tuple[str, ...], allowed: tuple[Any, ...]) -> dict[str, str]:
    """What bilingual papers say in two languages side by side, such as “Core 核心职责” → word."""
    own, *others = (spoken(language, allowed) for language in languages)
    return {
        _joined(form): word
        for said, word in own.items()
        for other in others
        for second, same in other.items()
        if same == word
        for form in _either(said, second)
    }


def _languages(place: Place) -> tuple[str, ...]:
    """That in which words are read, and the others of the department."""
    return tuple(dict.fromkeys((place.wording.language, *place.wording.department.languages)))


def _either(one: str, other: str) -> tuple[str, str]:
    return one + other, other + one


def _joined(words: str) -> str:
    """Words without all that stands between the halves."""
    return _BETWEEN.sub("", plain(words))


@cache
def spoken(language: str, allowed: tuple[Any, ...]) -> dict[str, str]:
    """What the language calls closed words, and these themselves → word; what may mean two of them is left out.

    The same words are said in several contexts, as in "monthly" and "a month". A single sign is an abbreviation.
    """
    meant: dict[str, set[str]] = {plain(word): {word} for word in allowed}
    for kind in _contexts(allowed):
        for word in allowed:
            others = (form.format(word=word) for form in TERMS.get((language, kind), ()))
            for said in map(plain, (term(language, kind, word), *others)):
                if len(said) > 1:
                    meant.setdefault(said, set()).add(word)
    return {said: words.pop() for said, words in meant.items() if len(words) == 1}


def _contexts(allowed: tuple[Any, ...]) -> list[str]:
    """Where all of the words are said."""
    return [kind for kind, words in terms().items() if words >= set(allowed)]


def _unknown(place: Place, words: str, allowed: tuple[Any, ...]) -> NotUnderstood:
    contexts = sorted(_contexts(allowed), key=lambda kind: (kind != place.route[-1], len(terms()[kind])))
    said = [term(place.wording.language, contexts[0], word) for word in allowed] if contexts else list(allowed)
    return NotUnderstood(
        "“{words}” is none of the words that fit here: {choices}", words=words, choices=place.wording.items(said)
    )
