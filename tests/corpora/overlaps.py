"""Whether O101 finds that two responsibilities overlap, when two roles of a real department have them."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from roles.catalog import load_catalog
from roles.files import read_folder
from roles.model.catalog import Catalog
from roles.model.role import Responsibility, Role
from roles.model.text import Text
from roles.rules.department.overlap import overlap

ROOT = Path(__file__).parent.parent.parent


@cache
def background() -> Catalog:
    """The shipped catalog: how rare a word is shows only among the work of a whole department."""
    return load_catalog(read_folder(ROOT / "catalog")).catalog


def finds_overlap(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether one finding names both; each is a text by language, as in overlaps.yaml."""
    catalog = background()
    roles = {name: _role(name, says) for name, says in (("one", one), ("other", other))}
    found = overlap(replace(catalog, roles=MappingProxyType({**roles, **catalog.roles})))
    return any("other/work" in problem.values["places"] for problem in found if problem.route[1] == "one")


def _role(name: str, says: Mapping[str, str]) -> Role:
    work = Responsibility(id="work", does=Text(MappingProxyType(dict(says))), decision="executes")
    return Role(id=name, title=Text(plain=name), responsibilities=(work,))
