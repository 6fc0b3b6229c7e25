"""What each name means that a template of a kind can use; the meanings lie beside this file, one file a kind."""

from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml

HERE = Path(__file__).parent
SHARED = "shared"
"""The file of the names that all kinds have."""


@cache
def meanings(kind: str) -> MappingProxyType[str, str]:
    """Name, with lists as targets[].by → what it is, in English; first those that all kinds have."""
    found: dict[str, str] = {}
    for name in (SHARED, kind):
        path = HERE / f"{name}.yaml"
        if path.is_file():
            found |= yaml.safe_load(path.read_text("utf-8"))
    return MappingProxyType(found)
