"""A signature block that was filled in → the role's approval."""

from collections.abc import Sequence
from datetime import date

from roles.catalog import Loaded
from roles.finding import Route, Term
from roles.parsing import NotUnderstood, parsed
from roles.returned.difference import Commented, Difference, Edited, Layout
from roles.returned.verdict import Copy, Fate, Verdict, applied, conflict, noted, proposed
from roles.substance import substance
from roles.word.value import SIGNATURES
from roles.yaml_text.change import Put


def is_signature(one: Difference) -> bool:
    """Whether it was filled in at the foot of a job description: a name, or a day."""
    return isinstance(one, Edited) and one.route[:2] == SIGNATURES


def signed(loaded: Loaded, copy: Copy, some: Sequence[Edited]) -> list[Verdict]:
    """The verdicts on all that was filled in: together they approve the role in the substance that was signed.

    They do not if the text was edited too, as nobody signed what the catalog then says, or if the role changed since.
    """
    route: Route = ("roles", copy.about)
    said = {one.route[-2:]: one for one in some}
    parties = [who for who, what in said if what == "name" and said[who, what].new]
    edited = [one for one in copy.differences if not is_signature(one) and not isinstance(one, Commented | Layout)]
    days = {who: _day(loaded, copy, one) for (who, what), one in said.items() if what == "on"}
    undated = [who for who in parties if days.get(who) is None]
    if edited:
        return [
            proposed("signed, but the text was edited too: bring it in, build again and sign that", copy, one)
            for one in some
        ]
    role = loaded.catalog.roles.get(copy.about)
    if role is None or substance(role) != copy.substance:
        return [
            conflict("the role changed since this text was built; what was signed is not what stands there", copy, one)
            for one in some
        ]
    if undated or not parties:
        return [proposed("name and day are both needed", copy, one) for one in some]
    on = max(day for day in days.values() if day)
    change = Put((*route, "approved"), {"on": on, "by": parties, "substance": copy.substance})
    approved = role.approved
    if approved and approved.substance == copy.substance and set(parties) <= set(approved.by) and approved.on == on:
        return [Verdict(copy.name, one, Fate.THERE) for one in some]
    first, *others = some
    made = noted("approved by {parties}", applied(copy, first, change), parties=[Term("signs", who) for who in parties])
    return [made, *(applied(copy, one) for one in others)]


def _day(loaded: Loaded, copy: Copy, one: Edited) -> date | None:
    try:
        found = parsed(loaded.catalog, ("roles", copy.about, "approved", "on"), one.language, one.new)
    except NotUnderstood:
        return None
    return found if isinstance(found, date) else None
