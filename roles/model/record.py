"""A record: a form or a file that the department keeps."""

from typing import Literal

from pydantic import Field

from roles.model.quantity import Span
from roles.model.reference import RoleRef
from roles.model.shape import EarlierIds, Id, Shape
from roles.model.text import Text


class RecordField(Shape):
    """One field of a form or file."""

    id: Id
    title: Text = Field(description="Name of the field")
    mandatory: bool = Field(False, description="true if it must be filled in")


class Record(Shape):
    """A form or a file."""

    id: Id
    title: Text = Field(description="Name of the record")
    kind: Literal["form", "file"] | None = Field(None, description="form: filled in once; file: kept up to date")
    purpose: Text | None = Field(None, description="What it is for")
    keeper: RoleRef | None = Field(None, description="Role that keeps it")
    retention: Span | None = Field(None, description="How long it is kept, such as 3 year")
    access: Text | None = Field(None, description="Who may read it")
    fields: tuple[RecordField, ...] = Field((), description="Its fields")
    renamed_from: EarlierIds = ()
