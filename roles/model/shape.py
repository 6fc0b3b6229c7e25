"""What every shape of the catalog shares: it is frozen, strict and refuses what it does not know."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

# Names Windows keeps for devices: no file, so no id, may bear one.
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def _not_reserved(value: str) -> str:
    if value in RESERVED:
        raise PydanticCustomError("reserved_id", "reserved id", {"id": value})
    return value


Id = Annotated[
    str,
    Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60, description="Short name, unique in its list"),
    AfterValidator(_not_reserved),
]

RENAMED_FROM = "renamed_from"
EARLIER = "Ids it had before, oldest first. Written by `roles rename`"
EarlierIds = Annotated[tuple[Id, ...], Field(description=EARLIER)]


class Shape(BaseModel):
    """One noun of the catalog, as people write it in YAML."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
