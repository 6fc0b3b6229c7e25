"""The satisfaction index: what customers are asked, in groups."""

from pydantic import Field

from roles.model.reference import MetricRef, RoleRef
from roles.model.shape import Id, Shape
from roles.model.text import Text


class Indicator(Shape):
    """One question of the satisfaction index."""

    id: Id
    title: Text = Field(description="Name of the indicator")
    asks: Text | None = Field(None, description="The question, as customers read it")
    metrics: tuple[MetricRef, ...] = Field((), description="Metrics that explain the answers")
    owners: tuple[RoleRef, ...] = Field((), description="Roles that answer for it")


class IndexGroup(Shape):
    """A group of indicators of the satisfaction index."""

    id: Id
    title: Text = Field(description="Name of the group")
    indicators: tuple[Indicator, ...] = Field((), description="Questions of this group")
