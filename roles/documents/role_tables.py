"""Tables of the roles in use and of their responsibilities."""

from roles.documents.numbering import numbered
from roles.documents.quantity_cells import amount_cells, amount_columns, amount_routes
from roles.documents.reporting import reports_to
from roles.documents.wording import Wording
from roles.model.role import MoneyLimit, Responsibility, Role, ScopeLimit
from roles.model.walk import names
from roles.substance import agreed
from roles.workbook.table import Percent, Table, Value

_ROLES = {
    **{name: name for name in ("title", "series", "group", "grade", "rank", "stand_in", "next", "holders", "serves")},
    **{name: name for name in ("segments", "purpose")},
    **dict.fromkeys(("id", "responsibilities", "share", "targets", "codes", "approved"), ""),
    "reports_to": "reports_to|reports_outside",
    "review_by": "review/by",
    "remind": "review/remind",
}
_RESPONSIBILITIES = {
    **{name: name for name in ("does", "weight", "share", "decision", "method", "measured_by")},
    **dict.fromkeys(("id", "role", "number", "processes"), ""),
    **amount_routes("up_to", "limit/up_to"),
    "limit_per": "limit/per",
    "scope": "limit/within",
    "escalates_to": "escalates_to|escalates_outside",
    "pace": "pace/by",
    **amount_routes("window", "pace/window"),
    "expected": "volume/expected",
    "per": "volume/per",
    **amount_routes("each", "volume/each"),
}


def roles(wording: Wording) -> Table:
    """One row for each role in use."""
    say = wording.say
    columns = {
        "id": say("Id"),
        "title": say("Role"),
        "series": say("Series"),
        "group": say("Group"),
        "grade": say("Grade"),
        "rank": say("Rank"),
        "reports_to": say("Reports to"),
        "stand_in": say("Stand-in"),
        "next": say("Next roles"),
        "holders": say("Holders"),
        "serves": say("Processes served"),
        "segments": say("Customers served"),
        "purpose": say("Purpose"),
        "responsibilities": say("Number of responsibilities"),
        "share": say("Working time described"),
        "targets": say("Number of targets"),
        "codes": say("Nearest public codes"),
        "approved": say("In force since"),
        "review_by": say("Review of the description by"),
        "remind": say("Gone through together"),
    }
    rows = tuple(_role(wording, role) for role in wording.catalog.in_use)
    return Table("roles", say("Roles"), columns, rows, ("roles",), _ROLES)


def _role(wording: Wording, role: Role) -> dict[str, Value]:
    shares = [one.share for one in role.responsibilities if one.share is not None]
    return {
        "id": role.id,
        "title": wording.plain(role.title),
        "series": wording.title("series", role.series),
        "group": wording.title("group", role.group),
        "grade": role.grade,
        "rank": wording.title("rank", role.rank),
        "reports_to": reports_to(wording, role),
        "stand_in": wording.title("role", role.stand_in),
        "next": wording.titles("role", role.next),
        "holders": role.holders,
        "serves": wording.titles("process", role.serves),
        "segments": wording.titles("segment", role.segments),
        "purpose": wording.plain(role.purpose),
        "responsibilities": len(role.responsibilities),
        "share": Percent(sum(shares)) if shares else None,
        "targets": len(role.targets),
        "codes": wording.items([f"{name.upper()} {code}" for name, code in sorted(role.codes.items())]),
        "approved": role.approved.on if role.approved and agreed(role) else None,
        "review_by": role.review.by if role.review else None,
        "remind": wording.term("every", role.review.remind) if role.review else None,
    }


def responsibilities(wording: Wording) -> Table:
    """One row for each responsibility of a role in use, under the number that the job description gives it."""
    say = wording.say
    columns = {
        "id": say("Id"),
        "role": say("Role"),
        "number": say("No."),
        "does": say("Responsibility"),
        "weight": say("Weight"),
        "share": say("Share of working time"),
        "decision": say("Decision"),
        "method": say("Method"),
        **amount_columns("up_to", say("Decides up to"), say("Decides up to, unit")),
        "limit_per": say("Limit for"),
        "scope": say("Decides within"),
        "escalates_to": say("Beyond the limit"),
        "pace": say("Pace"),
        **amount_columns("window", say("Done within"), say("Done within, unit")),
        "expected": say("Pieces expected"),
        "per": say("Counted for"),
        **amount_columns("each", say("Time for one"), say("Time for one, unit")),
        "measured_by": say("Measured by"),
        "processes": say("Processes"),
    }
    rows = [
        _responsibility(wording, role, one, f"{role.id}/{name}")
        for role in wording.catalog.in_use
        for name, one in zip(names(role.responsibilities), role.responsibilities, strict=True)
    ]
    above = ("roles", "responsibilities")
    return Table("responsibilities", say("Responsibilities"), columns, tuple(rows), above, _RESPONSIBILITIES, ("role",))


def _responsibility(wording: Wording, role: Role, one: Responsibility, name: str) -> dict[str, Value]:
    money = one.limit if isinstance(one.limit, MoneyLimit) else None
    scope = one.limit if isinstance(one.limit, ScopeLimit) else None
    pace, volume = one.pace, one.volume
    return {
        "id": name,
        "role": wording.plain(role.title),
        "number": numbered(role)[one.id],
        "does": wording.plain(one.does),
        "weight": wording.term("weight", one.weight),
        "share": Percent(one.share) if one.share is not None else None,
        "decision": wording.term("decision", one.decision),
        "method": wording.term("method", one.method),
        **amount_cells(wording, "up_to", money.up_to if money else None),
        "limit_per": wording.term("per", money.per) if money else None,
        "scope": wording.plain(scope.within) if scope else None,
        "escalates_to": wording.title("role", one.escalates_to) or wording.plain(one.escalates_outside),
        "pace": wording.term("pace", pace.by) if pace else None,
        **amount_cells(wording, "window", pace.window if pace else None),
        "expected": volume.expected if volume else None,
        "per": wording.term("per", volume.per) if volume else None,
        **amount_cells(wording, "each", volume.each if volume else None),
        "measured_by": wording.titles("metric", one.measured_by),
        "processes": wording.titles("process", tuple(dict.fromkeys(to.partition("/")[0] for to in one.actions))),
    }
