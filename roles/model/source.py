"""A statement of an earlier catalog, which some responsibility must take over."""

from typing import Annotated

from pydantic import Field

from roles.model.reference import RoleRef
from roles.model.shape import Shape
from roles.model.text import Text


class Source(Shape):
    """One statement of an earlier catalog."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", max_length=60)]
    says: Text | None = Field(None, description="The statement")
    role: RoleRef | None = Field(None, description="Role under which it stood")
