"""A value of the catalog in words, whatever it is: a text, an amount, a closed word, a link, a whole entry."""

from collections.abc import Mapping
from datetime import date
from textwrap import shorten
from typing import Any, NamedTuple, get_args

from roles import phrases
from roles.documents.levels import level_words
from roles.documents.wording import Wording
from roles.messages import terms
from roles.model.level import Level
from roles.model.quantity import Quantity
from roles.model.quantity import Said as HowSaid
from roles.model.shape import Shape
from roles.model.text import Text
from roles.model.value import at
from roles.model.walk import Route, leaves, links

_LONGEST = 300
_CONTEXTS: Mapping[str, tuple[str, ...]] = {
    "by": ("pace", "signs"),
    "review": ("every",),
    "remind": ("every",),
    "source": ("feedback source",),
    "to": ("recipient",),
    "time": ("clock",),
    "method": ("method", "improvement"),
    "kind": ("learning", "record kind", "competency kind", "statistic"),
    "complaint_step": ("complaint step",),
}
"""Field → the contexts in which its closed words are said, where that is not its own name."""
_INNER = ("responsibility", "action", "source")
"""Kinds of links that readers know by no name."""
_LEVELS = get_args(get_args(Level)[0])


class Said(NamedTuple):
    """Words, and their language where a value stands in several; empty where it does not."""

    language: str
    words: str


def value_words(wording: Wording, route: Route, value: Any) -> tuple[Said, ...]:
    """What stands at a route: a text in all its languages, that of the reader first; nothing for nothing."""
    if value is None:
        return ()
    if isinstance(value, Text):
        return _languages(wording, value)
    return (Said("", _one(wording, route, value)),)


def _languages(wording: Wording, text: Text) -> tuple[Said, ...]:
    if text.plain is not None:
        return (Said("", text.plain),)
    order = sorted(text.words, key=lambda language: language != wording.language)
    return tuple(Said(language, _marked(wording, text, language)) for language in order if text.words[language].strip())


def _marked(wording: Wording, text: Text, language: str) -> str:
    if language not in text.stale:
        return text.words[language]
    return wording.say("{words} (translation to be renewed)", words=text.words[language])


def _one(wording: Wording, route: Route, value: Any) -> str:
    if isinstance(value, Text):
        return wording.bare(value)
    if isinstance(value, _LEVELS):
        return level_words(wording, value, _metric(at(wording.catalog, route[:-1])))
    if isinstance(value, Shape):
        return shorten(" · ".join(_parts(wording, route, value)), _LONGEST, placeholder="…")
    if isinstance(value, tuple):
        return wording.items([_one(wording, (*route, ""), item) for item in value])
    if isinstance(value, bool):
        return wording.say("yes") if value else wording.say("no")
    return _scalar(wording, route, value)


def _scalar(wording: Wording, route: Route, value: Any) -> str:
    around, field = at(wording.catalog, route[:-1]), route[-1]
    if isinstance(around, tuple):
        around, field = at(wording.catalog, route[:-2]), route[-2]
    shape = type(around) if isinstance(around, Shape) else None
    kind = dict(links(shape)).get(field) if shape else None
    if kind:
        title = wording.title(kind, str(value))
        return f"{value} · {title}" if kind == "grade" else title
    if isinstance(value, date):
        return wording.day(value)
    if isinstance(value, Quantity):
        return phrases.quantity(wording.language, value)
    if isinstance(value, int | float):
        percent = shape and any(isinstance(mark, HowSaid) and mark.per_cent for mark in _marks(shape, field))
        return wording.say("{n}\u00a0%", n=wording.number(value)) if percent else wording.number(value)
    for context in _CONTEXTS.get(field, (field,)):
        if value in terms().get(context, ()):
            return wording.term(context, value)
    return str(value)


def _metric(owner: Any) -> str | None:
    """The metric a level of a target or standard is in the terms of."""
    return getattr(owner, "metric", None) or next(iter(getattr(owner, "metrics", ())), None)


def _marks(shape: type[Shape], field: str) -> list[Any]:
    found = shape.model_fields.get(field)
    return [*found.metadata, *(mark for one in get_args(found.annotation) for mark in get_args(one))] if found else []


def _parts(wording: Wording, route: Route, shape: Shape) -> list[str]:
    """The values of an entry in a row; of one with a title only that. Left out is what says nothing to a reader."""
    if isinstance(title := getattr(shape, "title", None), Text):
        return [wording.bare(title)]
    return [
        _one(wording, leaf.route, leaf.value)
        for leaf in leaves(shape, route)
        if leaf.value is not False and leaf.kind not in _INNER and leaf.route[-1] not in ("id", "substance")
        if not (leaf.route[-1] == "kind" and leaf.route[-2] == "limit")
    ]
