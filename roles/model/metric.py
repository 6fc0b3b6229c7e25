"""A metric: what is counted, how, and from which record."""

from typing import Literal

from pydantic import Field

from roles.model.level import Period
from roles.model.need import Aspect
from roles.model.reference import RecordRef
from roles.model.shape import EarlierIds, Id, Shape
from roles.model.text import Text


class Clock(Shape):
    """When the time of a metric starts, stops and stands still."""

    time: Literal["business", "calendar"] | None = Field(
        None, description="business: only service hours count; calendar: all hours count"
    )
    starts: Text | None = Field(None, description="Event that starts the clock")
    stops: Text | None = Field(None, description="Event that stops the clock")


class Typical(Shape):
    """A published value, for orientation only."""

    says: Text | None = Field(None, description="The value and what it was measured on")
    source: str | None = Field(None, description="Publication and year")


class Metric(Shape):
    """What is counted."""

    id: Id
    title: Text = Field(description="Name of the metric")
    short: str | None = Field(None, description="Usual abbreviation")
    sentence: Text | None = Field(
        None, description="A target on this metric as a sentence; {level} and {within} stand for its figures"
    )
    formula: Text | None = Field(None, description="What is divided by what")
    unit: Literal["%", "points", "s", "min", "h", "d", "count", "score", "money"] | None = Field(
        None, description="Unit of the result"
    )
    direction: Literal["up", "down", "band"] | None = Field(
        None, description="up: higher is better; down: lower is better; band: neither"
    )
    record: RecordRef | None = Field(None, description="Record the figures come from")
    excludes: tuple[Text, ...] = Field((), description="Cases that do not count")
    clock: Clock | None = Field(None, description="For times: what starts and stops the clock")
    every: Period | None = Field(None, description="How often it is worked out")
    aspect: Aspect | None = Field(None, description="responsiveness, reliability, assurance, empathy; internal")
    misuse: Text | None = Field(None, description="How the metric goes wrong as a target, and what guards against it")
    typical: Typical | None = Field(None, description="A published value, for orientation only")
    renamed_from: EarlierIds = ()
