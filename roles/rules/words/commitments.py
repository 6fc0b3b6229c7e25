"""What commits somebody: the texts that the rules on words read, and how a fault in them is reported once."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from roles.design_profile.verbs import own_language
from roles.finding import Route
from roles.model.catalog import Catalog
from roles.model.role import Role, ScopeLimit
from roles.model.standard import Standard
from roles.model.text import Text, wordings
from roles.vocabulary import Hit

Place = tuple[Text | None, Route]
Finder = Callable[[str, str], tuple[Hit, ...]]
"""Takes what is said and its language, `en` or `zh`."""


class Fault(NamedTuple):
    """A word in a text: the route of the wording, the word, and the language it is in."""

    route: Route
    hit: Hit
    language: str

    @property
    def span(self) -> tuple[int, int]:
        """The letters that are meant."""
        return self.hit.start, self.hit.end


def faults(catalog: Catalog, places: Iterable[Place], find: Finder) -> Iterator[Fault]:
    """Each word found in the texts once; a fault that stands in two languages is reported in the first."""
    own = own_language(catalog)
    for text, route in places:
        if text is None:
            continue
        for at, said in wordings(text, route):
            language = (own if text.plain is not None else at[-1])[:2]
            if language in ("en", "zh") and (hits := find(said, language)):
                met = {hit.word.lower(): hit for hit in reversed(hits)}
                yield from (Fault(at, hit, language) for hit in reversed(met.values()))
                break


def responsibilities(catalog: Catalog) -> Iterator[Place]:
    """What holders do."""
    for role in catalog.in_use:
        for work in role.responsibilities:
            yield work.does, ("roles", role.id, "responsibilities", work.id, "does")


def actions(catalog: Catalog) -> Iterator[Place]:
    """What our lanes do in the processes, and what is done when a moment failed. Customers commit to nothing."""
    for process in catalog.processes.values():
        for step in process.steps:
            route = ("processes", process.id, "steps", step.id)
            for action in step.actions:
                if action.lane != "customer":
                    yield action.does, (*route, "actions", action.id, "does")
            if step.recovery:
                yield step.recovery.does, (*route, "recovery", "does")


def bounds(catalog: Catalog) -> Iterator[Place]:
    """How far holders decide, and what makes their targets possible."""
    for role in catalog.in_use:
        yield from _bounds(role)


def _bounds(role: Role) -> Iterator[Place]:
    for work in role.responsibilities:
        if isinstance(work.limit, ScopeLimit):
            yield work.limit.within, ("roles", role.id, "responsibilities", work.id, "limit", "within")
    for target in role.targets:
        yield target.means, ("roles", role.id, "targets", target.id, "means")


def promises(catalog: Catalog, skip: Callable[[Standard], bool] = lambda _: False) -> Iterator[Place]:
    """What customers can expect; `skip` names standards whose promise is said more exactly beside it."""
    for standard in catalog.standards.values():
        route = ("standards", standard.id)
        if not skip(standard):
            yield standard.promise, (*route, "promise")
        yield standard.exception, (*route, "exception")
        yield standard.recovery, (*route, "recovery")
        yield standard.consequence, (*route, "consequence")
        if standard.published:
            yield standard.published.says, (*route, "published", "says")


def beside_responsibilities(catalog: Catalog, skip: Callable[[Standard], bool] = lambda _: False) -> Iterator[Place]:
    """All but the responsibilities."""
    yield from bounds(catalog)
    yield from actions(catalog)
    yield from promises(catalog, skip)


def everything(catalog: Catalog, skip: Callable[[Standard], bool] = lambda _: False) -> Iterator[Place]:
    """All of them."""
    yield from responsibilities(catalog)
    yield from beside_responsibilities(catalog, skip)
