"""How far a target goes, or what a standard promises: one shape per statistic."""

from typing import Annotated, Literal

from pydantic import Field

from roles.model.quantity import Amount, Day, Duration, Said, Share
from roles.model.shape import Shape

Period = Literal["hour", "shift", "day", "week", "month", "quarter", "half-year", "year"]


class ShareLevel(Shape):
    """A share of cases, as in "95 % within 2 h, never more than 8 h"."""

    kind: Literal["share"]
    at_least: Share | None = Field(None, description="Share of cases that must be reached")
    at_most: Share | None = Field(None, description="Share of cases that must not be passed")
    within: Duration | None = Field(None, description="Time within which a case counts as met")
    never_more_than: Duration | None = Field(None, description="Longest time any single case may take")


class PercentileLevel(Shape):
    """A percentile, as in "nine in ten within 36 h, never more than 72 h"."""

    kind: Literal["percentile"]
    percentile: Annotated[int, Field(ge=1, le=99), Said(per_cent=True)] = Field(
        90, description="Share of cases, in percent, that lies at or below the amount"
    )
    at_most: Amount | None = Field(None, description="Amount that this percentile of cases must not pass")
    never_more_than: Amount | None = Field(None, description="Most that any single case may take")


class MeanLevel(Shape):
    """An average over all cases or one figure for the period, such as a cost share."""

    kind: Literal["mean"]
    at_least: Amount | None = Field(None, description="Average that must be reached")
    at_most: Amount | None = Field(None, description="Average that must not be passed")
    never_more_than: Amount | None = Field(None, description="Most that any single case may take")


class CountLevel(Shape):
    """A number of events in a period."""

    kind: Literal["count"]
    at_least: int | None = Field(None, ge=0, description="Number that must be reached")
    at_most: int | None = Field(None, ge=0, description="Number that must not be passed")
    per: Period | None = Field(None, description="Period in which they are counted")


class ScoreLevel(Shape):
    """A mean rating on a stated scale."""

    kind: Literal["score"]
    at_least: float | None = Field(None, description="Score that must be reached")
    lowest: float | None = Field(None, description="Lowest point of the scale")
    highest: float | None = Field(None, description="Highest point of the scale")


Level = Annotated[
    ShareLevel | PercentileLevel | MeanLevel | CountLevel | ScoreLevel,
    Field(discriminator="kind"),
]


class Measured(Shape):
    """A value that was measured, in the terms of the target's level."""

    value: Amount | None = Field(None, description="What was measured, in the terms of the level")
    on: Day | None = Field(None, description="Last day of the period that was measured")
    n: int | None = Field(None, ge=0, description="Number of cases behind the value")
