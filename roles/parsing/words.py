"""The words that a person left for a value → what stands in the YAML file for it, or why not."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any, Literal, get_args, get_origin

from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.catalog import Catalog
from roles.model.level import ShareLevel
from roles.model.quantity import Quantity
from roles.model.role import MoneyLimit
from roles.model.text import Text
from roles.parsing.amounts import amount
from roles.parsing.closed import closed, truth
from roles.parsing.counts import count
from roles.parsing.days import day
from roles.parsing.fault import NotUnderstood
from roles.parsing.levels import level, limit
from roles.parsing.links import link, links
from roles.parsing.place import Place, place
from roles.parsing.texts import text
from roles.word.value import is_east_asian, is_wide


def parsed(catalog: Catalog, route: Route, language: str, words: str) -> Any:
    """Plain data as a person would write it at a full route of the catalog, for `words` of a language.

    The route of a text ends before its language; what stands for a text is its words in that language. Entries on the
    way need not exist yet. Papers in two languages have one blank for both, so words in the script of another language
    of the department may be in that one. None for words that say nothing. Raises NotUnderstood.
    """
    if catalog.department is None:
        raise NotUnderstood("the department cannot be read, so nothing is known of its clock and currency")
    found = place(Wording(catalog, language), route)
    if not words.strip():
        return None
    try:
        return _read(found, words)
    except NotUnderstood:
        for other in catalog.department.languages:
            if _in_its_script(words, other) and not _in_its_script(words, language):
                with suppress(NotUnderstood):
                    return _read(place(Wording(catalog, other), route), words)
        raise


def _in_its_script(words: str, language: str) -> bool:
    """Whether the letters of words are those of a language; figures alone are written in too many ways to be sure."""
    letters = [sign for sign in words if sign.isalpha()]
    return bool(letters) and any(map(is_wide, letters)) == is_east_asian(language)


def meant(catalog: Catalog, route: Route, language: str, words: str) -> Any:
    """What the model makes of words at a full route. Raises NotUnderstood."""
    return place(Wording(catalog, language), route).read(parsed(catalog, route, language, words))


_READERS: dict[Any, Callable[[Place, str], Any]] = {
    Quantity: amount,
    date: day,
    int: count,
    float: count,
    bool: truth,
    Text: text,
    str: text,
}


def _read(place: Place, words: str) -> Any:
    """The value at a place, by its type in the model."""
    if place.names:
        data: Any = link(place, words)
    elif get_origin(place.bare) is Literal:
        data = closed(place, words)
    elif get_origin(place.bare) is tuple and (item := place.inside("")) and item.names:
        data = links(item, words)
    elif ShareLevel in place.shapes:
        data = level(place, words, _read)
    elif MoneyLimit in place.shapes:
        data = limit(place, words, _read)
    elif place.bare in _READERS:
        data = _READERS[place.bare](place, words)
    else:
        raise NotUnderstood("what stands at {route} is more than words can say", route="/".join(place.route))
    if not place.accepts(data):
        raise NotUnderstood("“{words}” is outside what may stand here", words=words)
    return data


def is_text(catalog: Catalog, route: Route) -> bool:
    """Whether a text for people may stand at a route."""
    try:
        return place(Wording(catalog, "en"), route).bare is Text
    except NotUnderstood:
        return False


def tag(catalog: Catalog, route: Route, field: str) -> dict[str, Any]:
    """What tells the shape that has a field from the others at a route, as {"kind": "scope"}; nothing elsewhere."""
    shapes = place(Wording(catalog, "en"), route).shapes
    fitting = [shape for shape in shapes if field in shape.model_fields]
    if len(shapes) < 2 or not fitting or "kind" not in fitting[0].model_fields:
        return {}
    return {"kind": get_args(fitting[0].model_fields["kind"].annotation)[0]}
