"""A competency: behaviour that roles need and learning builds."""

from typing import Literal

from pydantic import Field

from roles.model.role import Clause
from roles.model.shape import EarlierIds, Id, Shape
from roles.model.text import Text


class Competency(Shape):
    """Observable behaviour that a role needs."""

    id: Id
    title: Text = Field(description="Name of the competency")
    kind: Literal["knowledge", "skill", "attitude"] | None = Field(None, description="What kind of competency")
    signs: tuple[Clause, ...] = Field((), description="What one sees or hears")
    renamed_from: EarlierIds = ()
