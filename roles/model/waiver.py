"""A waiver: a finding that the department accepts, with reason and end."""

from pydantic import Field

from roles.model.quantity import Day
from roles.model.shape import Id, Shape
from roles.model.text import Text


class Waiver(Shape):
    """An accepted finding."""

    id: Id
    rule: str | None = Field(None, description="Code of the rule, such as P301")
    at: str | None = Field(None, description="Route of what is accepted; covers findings at it or below")
    reason: Text | None = Field(None, description="Why this finding is right to accept")
    until: Day | None = Field(None, description="Last day on which the waiver holds")
