"""A need: what customers want at a moment of truth."""

from typing import Literal

from pydantic import Field

from roles.model.shape import EarlierIds, Id, Shape
from roles.model.text import Text

Aspect = Literal["responsiveness", "reliability", "assurance", "empathy", "internal"]
Factor = Literal["core", "support", "technical", "interaction", "emotion"]


class Need(Shape):
    """Something customers want at a moment of truth."""

    id: Id
    title: Text = Field(description="Name of the need")
    means: Text | None = Field(None, description="How a customer would say it")
    aspect: Aspect | None = Field(None, description="responsiveness, reliability, assurance, empathy; internal")
    factor: Factor | None = Field(None, description="Level of satisfaction factors, from core to emotion")
    complaint_want: int | None = Field(
        None, ge=1, le=9, description="Number among the nine things a complaining customer wants"
    )
    renamed_from: EarlierIds = ()
