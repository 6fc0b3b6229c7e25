"""Amounts with a unit, and days: each has one parser."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

TIME_UNITS = ("s", "min", "h", "d", "wk", "month", "year")
SECONDS = {"s": 1, "min": 60, "h": 3600}
_WRITTEN = re.compile(r"^(-?\d{1,12}(?:\.\d{1,6})?) ?(%|points|[a-z]{1,5}|[A-Z]{3})$", re.ASCII)
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$", re.ASCII)


@dataclass(frozen=True)
class Said:
    """Marks how people say a value where its type leaves it open."""

    per_cent: bool = False
    """A plain number of per cent."""
    clock: bool = True
    """Whether the clock of the department counts this time; time that is worked or kept is said in plain hours."""


@dataclass(frozen=True)
class Quantity:
    """A number with its unit: `%`, `points`, a unit of time, a currency (ISO 4217), or none."""

    number: Decimal
    unit: str = ""

    def __str__(self) -> str:
        return f"{self.number:f} {self.unit}".rstrip()

    @property
    def kind(self) -> str:
        """share, time, money, points or number."""
        if self.unit == "%":
            return "share"
        if self.unit in TIME_UNITS:
            return "time"
        if self.unit.isupper():
            return "money"
        return self.unit or "number"


def parse_quantity(value: Any, kinds: tuple[str, ...]) -> Quantity:
    """Read "2 h", "95 %", "500 CNY", "30 points" or a bare number; one of `kinds` is expected.

    Raises PydanticCustomError `bad_quantity` with what was expected.
    """
    found = None
    if isinstance(value, Quantity):
        found = value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        try:
            found = Quantity(Decimal(str(value)))
        except InvalidOperation:
            found = None
        if found and not found.number.is_finite():
            found = None
    elif isinstance(value, str) and (match := _WRITTEN.match(value)):
        found = Quantity(Decimal(match[1]), match[2])
    if found is None or found.kind not in kinds:
        raise PydanticCustomError("bad_quantity", "quantity expected", {"kinds": ", ".join(kinds)})
    return found


def parse_day(value: Any) -> date:
    """Read a day, "2027-03-31". Raises PydanticCustomError `bad_day`."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _DAY.match(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("bad_day", "day expected")


def _written(example: str, *kinds: str) -> tuple[Any, ...]:
    schema = {"type": ["string", "number"] if {"number"} & set(kinds) else "string", "examples": [example]}
    return (
        PlainValidator(lambda value: parse_quantity(value, kinds)),
        PlainSerializer(str),
        WithJsonSchema(schema),
    )


Duration = Annotated[Quantity, *_written("2 h", "time")]
Percent = Annotated[int, Field(ge=0, le=100), Said(per_cent=True)]
Span = Annotated[Duration, Said(clock=False)]
Share = Annotated[Quantity, *_written("95 %", "share")]
Money = Annotated[Quantity, *_written("500 CNY", "money")]
Amount = Annotated[Quantity, *_written("82 %", "share", "time", "money", "points", "number")]
Day = Annotated[
    date,
    PlainValidator(parse_day),
    PlainSerializer(date.isoformat),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2027-03-31"]}),
]
