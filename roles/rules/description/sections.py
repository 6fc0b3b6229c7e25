"""The sections of a complete description, and from which strictness each is wanted."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from roles.model.catalog import Catalog
from roles.model.department import Strictness
from roles.model.role import Conditions, Responsibility, Role
from roles.model.text import is_blank
from roles.rule import STAGES


class Section(NamedTuple):
    """A section by the key where it stands, and whether a role has it."""

    key: str
    stage: Strictness
    there: Callable[[Role], object]


def _conditions(key: str) -> Callable[[Role], bool]:
    return lambda role: not is_blank(getattr(role.conditions or Conditions(), key))


def _all(has: Callable[[Responsibility], object]) -> Callable[[Role], bool]:
    return lambda role: all(map(has, role.responsibilities))


SECTIONS = (
    Section("purpose", "starter", lambda role: not is_blank(role.purpose)),
    Section("responsibilities", "starter", lambda role: role.responsibilities),
    Section("does", "starter", _all(lambda work: not is_blank(work.does))),
    Section("reports_to", "starter", lambda role: role.reports_to or not is_blank(role.reports_outside)),
    Section("holders", "starter", lambda role: role.holders is not None),
    Section("share", "standard", lambda role: not role.responsibilities or _any_share(role)),
    Section("targets", "standard", lambda role: role.targets),
    Section("contacts", "standard", lambda role: role.contacts),
    Section("person", "standard", lambda role: role.person and (role.person.required or role.person.preferred)),
    Section("place", "standard", _conditions("place")),
    Section("hours", "standard", _conditions("hours")),
    Section("rights", "strict", lambda role: role.rights),
    Section("terms", "strict", lambda role: role.terms),
    Section("physical", "strict", _conditions("physical")),
    Section("social", "strict", _conditions("social")),
    Section("travel", "strict", _conditions("travel")),
    Section("equipment", "strict", _conditions("equipment")),
    Section("stand_in", "strict", lambda role: role.stand_in),
    Section("codes", "strict", lambda role: role.codes),
)
"""In the order of the description. What a rule of its own looks for is not among them: weights, review, processes
served, classification, interests, learning."""


def has_rights(role: Role) -> bool:
    """Whether the holder has a right: one that is written down, or work over which the holder decides."""
    return bool(role.rights) or any(work.decision == "decides" for work in role.responsibilities)


def missing(catalog: Catalog) -> Iterator[tuple[Role, list[str]]]:
    """Every role in use with the keys of the sections that it lacks at the department's strictness."""
    wanted = [one for one in SECTIONS if STAGES.index(one.stage) <= STAGES.index(catalog.strictness)]
    heads = sum(role.reports_to is None for role in catalog.in_use)
    for role in catalog.in_use:
        spared = set()
        if heads > 1:
            spared.add("reports_to")  # K103 names every one of them
        if len(catalog.in_use) < 2 or (
            role.holders == 1 and any(one.weight == "core" for one in role.responsibilities)
        ):
            spared.add("stand_in")  # O108 says so of whoever does core work alone
        if not has_rights(role):
            spared.add("rights")  # D109 says so
        yield role, [one.key for one in wanted if one.key not in spared and not one.there(role)]


def _any_share(role: Role) -> bool:
    return any(work.share is not None for work in role.responsibilities)
