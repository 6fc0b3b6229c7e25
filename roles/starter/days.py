"""The days on which descriptions and standards are looked at again, for a department that begins later than ours."""

from calendar import monthrange
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.model.standard import Standard

_QUARTER = 3


def reviewed_later(catalog: Catalog, since: date, today: date) -> Catalog:
    """The catalog with its reviews moved on by the fewest whole quarters that bring `since` up to `today`.

    A review that lay ahead on `since` lies as far ahead of `today`, or up to a quarter further; so do the days on which
    standards are re-assessed. The days of targets stay, for texts name them too.
    """
    months = 0
    while _later(since, months) < today:
        months += _QUARTER
    return replace(
        catalog,
        roles=MappingProxyType({name: _moved(role, months) for name, role in catalog.roles.items()}),
        standards=MappingProxyType({name: _reassessed(one, months) for name, one in catalog.standards.items()}),
    )


def _moved(role: Role, months: int) -> Role:
    if role.review is None or role.review.by is None:
        return role
    return role.model_copy(
        update={"review": role.review.model_copy(update={"by": _later(role.review.by, months)})},
    )


def _reassessed(standard: Standard, months: int) -> Standard:
    if standard.reassess is None:
        return standard
    return standard.model_copy(update={"reassess": _later(standard.reassess, months)})


def _later(day: date, months: int) -> date:
    """The same day some months later; the last of a month stays the last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if is_last else min(day.day, last))
