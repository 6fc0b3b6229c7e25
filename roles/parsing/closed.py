"""Closed words, such as the weight `core`, from what people call them."""

from functools import cache
from typing import Any, get_args

from roles.messages import say, term, terms
from roles.parsing.also import TERMS
from roles.parsing.fault import NotUnderstood
from roles.parsing.place import Place
from roles.parsing.spelling import plain


def closed(place: Place, words: str) -> str:
    """The word of the model for which `words` stand. Raises NotUnderstood."""
    found = spoken(place.wording.language, get_args(place.bare)).get(plain(words))
    if found is None:
        raise _unknown(place, words, get_args(place.bare))
    return found


def truth(place: Place, words: str) -> bool:
    """What is said of something that is so or is not. Raises NotUnderstood."""
    language, name = place.wording.language, place.route[-1]
    choices = {True: say(language, "yes"), False: say(language, "no")}
    if name in terms():
        choices = {yes: term(language, name, str(yes).lower()) for yes in choices}
    said = {plain(form): yes for yes, choice in choices.items() for form in (choice, str(yes))}
    found = said.get(plain(words))
    if found is None:
        raise NotUnderstood(
            "“{words}” is none of the words that fit here: {choices}",
            words=words,
            choices=place.wording.items(list(choices.values())),
        )
    return found


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
