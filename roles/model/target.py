"""A target: a dated level of a metric, owned by a role, under a standard."""

from typing import Literal

from pydantic import Field

from roles.model.level import Level, Measured, Period
from roles.model.quantity import Day
from roles.model.reference import MetricRef, NeedRef, RecordRef, StandardRef
from roles.model.shape import EarlierIds, Id, Shape
from roles.model.text import Text


class Feedback(Shape):
    """How the holder comes to know the result."""

    every: Period | None = Field(None, description="How often the result reaches the recipient")
    source: Literal["work", "customer", "system", "peer", "supervisor"] | None = Field(
        None, description="Where the result comes from"
    )
    record: RecordRef | None = Field(None, description="Record in which it can be read")
    to: Literal["holder", "team", "manager"] | None = Field(None, description="Who gets it")


class Target(Shape):
    """A dated level of a metric, owned by the role in whose file it stands."""

    id: Id
    metric: MetricRef | None = Field(None, description="Metric that is to reach the level")
    standard: StandardRef | None = Field(None, description="Standard whose promise the target keeps")
    scope: Text | None = Field(None, description="Which customers, channels or cases count")
    level: Level | None = Field(None, description="How far: a share, percentile, mean, count or score")
    baseline: Measured | None = Field(None, description="Where we stand today")
    best: Measured | None = Field(None, description="The best period so far")
    means: Text | None = Field(None, description="What makes the level possible")
    by: Day | None = Field(None, description="Day by which the level is reached")
    review: Period | None = Field(None, description="How often manager and holder look at it together")
    feedback: Feedback | None = Field(None, description="How the holder comes to know the result")
    need: NeedRef | None = Field(None, description="Customer need behind the target")
    evidence: Text | None = Field(None, description="What shows that customers need this")
    renamed_from: EarlierIds = ()
