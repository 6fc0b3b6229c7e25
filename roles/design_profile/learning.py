"""Learning: the chances to learn that the role gives its holder."""

from collections.abc import Iterator

from roles.design_profile.score import Score
from roles.design_profile.teaching import teaches
from roles.design_profile.verbs import own_language, thinks
from roles.design_profile.working_time import WorkingTime
from roles.finding import Problem, Term, problem
from roles.model.catalog import Catalog
from roles.model.role import Learning, Role
from roles.workload import working_hours


def received(catalog: Catalog, role: Role) -> tuple[Learning, ...]:
    """The chances in which the holder learns; teaching others is none."""
    own = own_language(catalog)
    return tuple(chance for chance in role.learning if not teaches(chance.what, own))


def kinds(chances: tuple[Learning, ...]) -> frozenset[str]:
    """The forms of learning among them."""
    return frozenset(chance.kind for chance in chances if chance.kind)


def paid_hours(chances: tuple[Learning, ...]) -> float:
    """Their hours a year, as far as they are stated."""
    return sum(working_hours(chance.hours) or 0 for chance in chances)


def leads_on(catalog: Catalog, role: Role) -> bool | None:
    """Whether a chance builds a competency that a next role requires; None where none says what it requires."""
    following = [catalog.roles[name].person for name in role.next if name in catalog.roles]
    required = {one.competency for person in following if person for one in person.required if one.competency}
    return not required.isdisjoint(chance.builds for chance in received(catalog, role)) if required else None


def learning(catalog: Catalog, role: Role) -> Score:
    """How far chances, kinds of them and paid hours in a year reach the settings: the mean of three, none above 100.

    Counting chances, kinds and hours is our convention: hours measure what is put in, and learning in the work itself
    cannot be seen. The settings `learning_activities` and `learning_hours` name the counts. A further chance or hour
    never lowers it.
    """
    cuts = catalog.settings
    at = ("roles", role.id, "learning")
    if not role.learning:
        return Score("learning", None, (problem("nothing says what the holder may learn", at),))
    chances = received(catalog, role)
    hours = paid_hours(chances)
    parts = (
        _reached(len(chances), cuts.learning_activities),
        _reached(len(kinds(chances)), cuts.learning_activities),
        _reached(hours, cuts.learning_hours),
    )
    percent = int(100 * sum(parts) / len(parts))
    first = problem(
        "{count} chances to learn in a year, of {kinds} kinds, with {hours} paid hours",
        at,
        count=len(chances),
        kinds=len(kinds(chances)),
        hours=round(hours, 1),
    )
    return Score("learning", percent, (first, *_lines(catalog, role, chances), *_in_the_work(catalog, role)))


def _reached(count: float, wanted: int) -> float:
    return min(count / wanted, 1.0) if wanted else 1.0


def _lines(catalog: Catalog, role: Role, chances: tuple[Learning, ...]) -> Iterator[Problem]:
    learns = {chance.id for chance in chances}
    for chance in role.learning:
        route = ("roles", role.id, "learning", chance.id)
        if chance.id not in learns:
            yield problem("{id}: the holder teaches others", route, id=chance.id, counts=False)
        elif chance.hours and chance.kind:
            yield problem(
                "{id}: {kind}, {hours} a year",
                route,
                id=chance.id,
                counts=True,
                kind=Term("learning", chance.kind),
                hours=chance.hours,
            )
        elif chance.kind:
            kind = Term("learning", chance.kind)
            yield problem("{id}: {kind}, without paid hours", route, id=chance.id, counts=True, kind=kind)
        elif chance.hours:
            yield problem(
                "{id}: {hours} a year, of no stated kind", route, id=chance.id, counts=True, hours=chance.hours
            )
        else:
            yield problem("{id}: without kind and paid hours", route, id=chance.id, counts=True)
    match leads_on(catalog, role):
        case True:
            yield problem("one of them builds what a next role requires", ("roles", role.id, "next"))
        case False:
            yield problem("none of them builds what a next role requires", ("roles", role.id, "next"))


def _in_the_work(catalog: Catalog, role: Role) -> Iterator[Problem]:
    """How much of the work makes one think, judged by its verbs; said beside the percent, not in it."""
    time, own = WorkingTime(role), own_language(catalog)
    percent = time.tally(lambda one: thinks(one, own)).sure
    if percent is not None:
        yield problem(
            "judging by the verbs, {percent} % of the {whole} goes into analysing, judging or creating",
            ("roles", role.id, "responsibilities"),
            percent=percent,
            whole=time.whole,
        )
