"""The table of the standards."""

from roles.documents.quantity_cells import level_cells, level_columns, level_routes
from roles.documents.where_it_applies import where_it_applies
from roles.documents.wording import Wording
from roles.model.standard import ELEMENTS, Standard
from roles.workbook.table import Table, Value

_TEXTS = ("promise", "exception", "recovery", "consequence", "because", "cost")
_ROUTES = {
    **{name: name for name in (*_TEXTS, "title", "area", "owner", "need", "aspect", "factor", "metrics", "reassess")},
    **dict.fromkeys(("id", "element", "where"), ""),
    **level_routes(),
    "signs": "signs/*/says",
    "published": "published/to_customers",
    "says": "published/says",
    "published_where": "published/where",
    "reason": "published/reason",
}


def standards(wording: Wording) -> Table:
    """One row for each standard."""
    say = wording.say
    columns = {
        "id": say("Id"),
        "title": say("Standard"),
        "element": say("Element"),
        "area": say("Area"),
        "promise": say("Promise to the customer"),
        **level_columns(wording, say("In figures")),
        "signs": say("How you can tell"),
        "where": say("Where it applies"),
        "owner": say("Answers for it"),
        "need": say("Customers want"),
        "aspect": say("Side of the service"),
        "factor": say("Works on"),
        "metrics": say("Measured by"),
        "exception": say("Exception"),
        "recovery": say("If missed, customers get"),
        "consequence": say("If missed, we"),
        "because": say("Evidence"),
        "cost": say("What it costs"),
        "published": say("Customers are told"),
        "says": say("What customers are told"),
        "published_where": say("Where you can read it"),
        "reason": say("Why customers are not told"),
        "reassess": say("Reassessed by"),
    }
    rows = tuple(_standard(wording, one) for one in wording.catalog.standards.values())
    return Table("standards", say("Standards"), columns, rows, ("standards",), _ROUTES)


def _standard(wording: Wording, one: Standard) -> dict[str, Value]:
    published = one.published
    return {
        "id": one.id,
        "title": wording.plain(one.title),
        "element": wording.term("element", next((name for name, areas in ELEMENTS.items() if one.area in areas), None)),
        "area": wording.term("area", one.area),
        **level_cells(wording, one.level, one.metrics[0] if one.metrics else None),
        "signs": "\n".join(wording.plain(sign.says) for sign in one.signs),
        "where": where_it_applies(wording, one),
        "owner": wording.title("role", one.owner),
        "need": wording.title("need", one.need),
        "aspect": wording.term("aspect", one.aspect),
        "factor": wording.term("factor", one.factor),
        "metrics": wording.titles("metric", one.metrics),
        **{name: wording.plain(getattr(one, name)) for name in _TEXTS},
        "published": _yes_or_no(wording, published.to_customers if published else None),
        "says": wording.plain(published.says) if published else None,
        "published_where": wording.plain(published.where) if published else None,
        "reason": wording.plain(published.reason) if published else None,
        "reassess": one.reassess,
    }


def _yes_or_no(wording: Wording, value: bool | None) -> str:
    return {True: wording.say("yes"), False: wording.say("no"), None: ""}[value]
