"""A statement of an earlier catalog, which some responsibility must take over."""

from typing import Annotated

from pydantic import Field

from roles.model.reference import RoleRef
from roles.model.shape import EARLIER, Shape
from roles.model.text import Text

_Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", max_length=60)]


class Source(Shape):
    """One statement of an earlier catalog."""

    id: _Id
    says: Text | None = Field(None, description="The statement")
    role: RoleRef | None = Field(None, description="Role under which it stood")
    renamed_from: Annotated[tuple[_Id, ...], Field(description=EARLIER)] = ()
