"""Levels and limits in words: taken apart as they are put together, each part read by its own type."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, get_args

from roles.documents.levels import level_words
from roles.model.level import Level, ShareLevel
from roles.model.quantity import Quantity
from roles.model.role import ScopeLimit
from roles.model.shape import Shape
from roles.model.target import Target
from roles.parsing.fault import NotUnderstood
from roles.parsing.parts import Layer, parts
from roles.parsing.place import Place
from roles.parsing.spelling import plain
from roles.parsing.texts import cleaned
from roles.quantities.chinese import chinese
from roles.quantities.english import english

Read = Callable[[Place, str], Any]
_LEVEL: tuple[Layer, ...] = (
    {"{rest}, never more than {time}": {"time": "never_more_than"}},
    {"{bounds} within {time}": {"time": "within"}, "within {time}": {"time": "within"}},
    {
        "{share} of cases within {time}": {"share": "percentile", "time": "at_most"},
        "{share} of cases {bounds}": {"share": "percentile"},
        "{bounds} {per}": {"per": "per"},
        "{bounds} of {highest}": {"highest": "highest"},
    },
    {
        "{low} to {high}": {"low": "at_least", "high": "at_most"},
        "at least {level}": {"level": "at_least"},
        "at most {level}": {"level": "at_most"},
    },
)
_LIMIT: tuple[Layer, ...] = (
    {"{limit} {per}": {"per": "per"}},
    {"up to {amount}": {"amount": "up_to"}, "{amount}": {"amount": "up_to"}},
)
_DIGIT = re.compile(r"\d")
_EXAMPLE = ShareLevel(kind="share", at_least=Quantity(Decimal(95), "%"), within=Quantity(Decimal(2), "h"))


def level(place: Place, words: str, read: Read) -> dict[str, Any]:
    """A level in words; `read` reads its parts. Raises NotUnderstood."""
    fitting, why = _fitting(place, words, _LEVEL, read)
    found = {kind: data for kind, data in fitting.items() if _says_no_more(place, data)}
    now = str(getattr(place.value, "kind", ""))
    for one in (now, _metric_unit(place)):
        if one in found:
            return {**found[one], **{name: part for name, part in _unsaid(place, one) if name not in found[one]}}
    if "share" in found:
        found.pop("mean", None)  # of per cent, which are a share of cases unless it is said otherwise
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        kinds = [place.wording.term("statistic", kind) for kind in found]
        raise NotUnderstood(
            "“{words}” may be several kinds of level: {kinds}. Name a metric, or write the level into the catalog",
            words=words,
            kinds=place.wording.items(kinds),
        )
    raise why.get(now) or _no_level(place, words)


def limit(place: Place, words: str, read: Read) -> dict[str, Any]:
    """A limit in words: of money, or in words that hold no figure. Raises NotUnderstood."""
    found, why = _fitting(place, words, _LIMIT, read)
    if "money" in found:
        return found["money"]
    if "money" in why and (_DIGIT.search(words) or english(words) or chinese(words)):
        raise why["money"]
    return {"kind": "scope", "within": _scope(place, words)}


def _fitting(
    place: Place, words: str, layers: tuple[Layer, ...], read: Read
) -> tuple[dict[str, dict[str, Any]], dict[str, NotUnderstood]]:
    """Kind → its data for every kind that the words fit; and for others why a part of the words could not be read."""
    split = list(parts(place.wording.language, plain(words), layers))
    found: dict[str, dict[str, Any]] = {}
    why: dict[str, NotUnderstood] = {}
    for shape in place.shapes:
        (kind,) = get_args(shape.model_fields["kind"].annotation)
        for some in split:
            if not some.keys() <= shape.model_fields.keys():
                continue
            try:
                named = [name for name in shape.model_fields if name in some]
                data = {name: read(_part(place, shape, name), some[name]) for name in named}
            except NotUnderstood as reason:
                why[kind] = min(why.get(kind, reason), reason, key=lambda one: len(one.values.get("words", "")))
                continue
            if place.accepts({"kind": kind, **data}):
                found.setdefault(kind, {"kind": kind, **data})
    return found, why


def _part(place: Place, shape: type[Shape], name: str) -> Place:
    """A field of one of the shapes that may stand at a place."""
    part = Place(place.wording, place.route, shape, None, place.above).inside(name)
    assert part
    return part


def _metric_unit(place: Place) -> str | None:
    """The unit of the metric, which for counts and scores is also the kind of their levels."""
    target = next((one for one in place.above if isinstance(one, Target)), None)
    metric = place.wording.catalog.metrics.get(target.metric or "") if target else None
    return metric.unit if metric else None


def _says_no_more(place: Place, data: dict[str, Any]) -> bool:
    """Whether a level in words of its own has the parts it was read from, and none that the model put in."""
    words = plain(level_words(place.wording, place.read(data), None))
    return any({"kind", *some} == data.keys() for some in parts(place.wording.language, words, _LEVEL))


def _unsaid(place: Place, kind: str | None) -> Iterator[tuple[str, Any]]:
    """What stands in the level of this kind now and no words of it tell, such as the lowest point of a scale."""
    now: Any = place.value
    if now is None or now.kind != kind:
        return
    words = level_words(place.wording, now, None)
    for name, written in now.model_dump(exclude_defaults=True).items():
        without = now.model_copy(update={name: type(now).model_fields[name].default})
        if name != "kind" and level_words(place.wording, without, None) == words:
            yield name, written


def _scope(place: Place, words: str) -> Any:
    """A limit in words, beside those in other languages."""
    wording, now = place.wording, place.value.within if isinstance(place.value, ScopeLimit) else None
    if now.plain is not None if now else len(wording.department.languages) == 1:
        return cleaned(words)
    return {**(now.words if now else {}), wording.language: cleaned(words)}


def _no_level(place: Place, words: str) -> NotUnderstood:
    now: Level | None = place.value
    example = level_words(place.wording, now, None) or level_words(place.wording, _EXAMPLE, None)
    return NotUnderstood("“{words}” is no level: write it as in {example}", words=words, example=example)
