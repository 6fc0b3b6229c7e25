"""How far a holder decides alone, in words."""

from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.role import MoneyLimit, Responsibility


def limit_words(wording: Wording, one: Responsibility, route: Route) -> str:
    """The limit of a responsibility at `route`, as in "up to 500 CNY per case"; empty where it has none."""
    limit = one.limit
    if limit is None:
        return ""
    if not isinstance(limit, MoneyLimit):
        return wording.text(limit.within, (*route, "limit", "within"))
    if limit.up_to is None:
        return ""
    words = wording.say("up to {amount}", amount=wording.amount(limit.up_to))
    if limit.per:
        words = wording.say("{limit} {per}", limit=words, per=wording.term("per", limit.per))
    return wording.edit(words, (*route, "limit"))


def above(wording: Wording, one: Responsibility) -> str:
    """Who decides beyond the limit: a role, or somebody outside the department."""
    return wording.title("role", one.escalates_to) or wording.plain(one.escalates_outside)
