"""Plain numbers in words: how many holders, how many per cent of working time, which score."""

from decimal import Decimal

from roles.model.quantity import Quantity
from roles.parsing.amounts import quantity
from roles.parsing.fault import NotUnderstood
from roles.parsing.numbers import as_written
from roles.parsing.place import Place
from roles.parsing.spelling import plain

_EXAMPLES = {int: Decimal(12), float: Decimal("4.5")}


def count(place: Place, words: str) -> int | float:
    """A number without unit; where it counts per cent, with or without the sign. Raises NotUnderstood."""
    wording = place.wording
    found, _ = quantity(wording.language, plain(words), None) or (None, None)
    units = ("", "%") if place.per_cent else ("",)
    data = as_written(found.number) if found and found.unit in units else None
    if isinstance(data, place.bare) or (data is not None and place.bare is float):
        return data
    example = _EXAMPLES[place.bare]
    if place.per_cent:
        raise NotUnderstood(
            "“{words}” is no share: write a whole number of per cent, such as {example}",
            words=words,
            example=wording.amount(Quantity(example, "%")),
        )
    if place.bare is int:
        raise NotUnderstood(
            "“{words}” is no whole number: write digits, such as {example}",
            words=words,
            example=wording.number(int(example)),
        )
    raise NotUnderstood(
        "“{words}” is no number: write digits, such as {example}", words=words, example=wording.number(float(example))
    )
