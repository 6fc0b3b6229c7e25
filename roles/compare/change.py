"""A change: one difference of two catalogs, with its class and who must agree."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from roles.compare.difference import Difference
from roles.compare.pages import Class, Page, Who
from roles.finding import digest, numbered
from roles.model.walk import Route


class Party(NamedTuple):
    """Somebody who must agree: HR, or holder or manager of a role, or a role that answers for something.

    For a manager `role` is the role that leads; empty for HR, and for a manager outside the department.
    """

    who: Who
    role: str = ""


@dataclass(frozen=True)
class Change:
    """One difference of two catalogs. `affects` are the ids of the roles it concerns, `agree` who must agree."""

    page: Page
    difference: Difference
    affects: tuple[str, ...] = ()
    agree: tuple[Party, ...] = ()

    @property
    def class_(self) -> Class:
        """What kind of agreement it needs."""
        return self.page.class_

    @property
    def route(self) -> Route:
        """Where it is: in the later catalog, or in the earlier one for what was removed."""
        return self.difference.route

    @property
    def before(self) -> Any:
        """What stood there; None if nothing did."""
        return self.difference.before

    @property
    def after(self) -> Any:
        """What stands there; None if nothing does."""
        return self.difference.after


def worst_first(changes: Iterable[Change]) -> list[Change]:
    """By class, those of one class in the order given."""
    order = list(Class)
    return sorted(changes, key=lambda change: order.index(change.class_))


def fingerprints(changes: Iterable[Change]) -> Iterator[str]:
    """A fingerprint for each change, in their order, no two the same: code, route, and what stands there now."""
    return numbered(digest(one.page.code, "/".join(one.route), repr(one.after)) for one in changes)
