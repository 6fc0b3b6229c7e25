"""The rules: one file each, found by walking this folder."""

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from roles.rule import Rule, registered


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in code order."""
    for module in walk_packages(__path__, f"{__name__}."):
        import_module(module.name)
    return tuple(registered())
