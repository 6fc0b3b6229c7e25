"""Tables of the metrics and of the records that they are read from."""

from roles.documents.quantity_cells import amount_cells, amount_columns, amount_routes
from roles.documents.wording import Wording
from roles.model.metric import Metric
from roles.workbook.table import Table, Value

_METRICS = {
    **{
        name: name for name in ("title", "short", "formula", "unit", "direction", "every", "record", "aspect", "misuse")
    },
    **dict.fromkeys(("id", "targets", "measures"), ""),
    "excludes": "excludes/*",
    "clock": "clock/time",
    "starts": "clock/starts",
    "stops": "clock/stops",
    "typical": "typical/says",
    "typical_source": "typical/source",
}
_RECORDS = {
    **{name: name for name in ("title", "kind", "purpose", "keeper", "access")},
    **dict.fromkeys(("id", "mandatory", "fields"), ""),
    **amount_routes("retention", "retention"),
}


def metrics(wording: Wording) -> Table:
    """One row for each metric, with the roles in use that it says something about."""
    say = wording.say
    columns = {
        "id": say("Id"),
        "title": say("Metric"),
        "short": say("Abbreviation"),
        "formula": say("Formula"),
        "unit": say("Unit"),
        "direction": say("Direction"),
        "every": say("Worked out"),
        "record": say("Source"),
        "excludes": say("Exclusions"),
        "clock": say("How time counts"),
        "starts": say("Clock starts"),
        "stops": say("Clock stops"),
        "aspect": say("Side of the service"),
        "targets": say("Roles with a target on it"),
        "measures": say("Roles whose work it measures"),
        "misuse": say("Risk and safeguard"),
        "typical": say("For orientation"),
        "typical_source": say("Published in"),
    }
    rows = tuple(_metric(wording, metric) for metric in wording.catalog.metrics.values())
    return Table("metrics", say("Metrics"), columns, rows, ("metrics",), _METRICS)


def _metric(wording: Wording, metric: Metric) -> dict[str, Value]:
    clock, typical = metric.clock, metric.typical
    in_use = wording.catalog.in_use
    return {
        "id": metric.id,
        "title": wording.plain(metric.title),
        "short": metric.short,
        "formula": wording.plain(metric.formula),
        "unit": wording.term("unit", metric.unit),
        "direction": wording.term("direction", metric.direction),
        "every": wording.term("every", metric.every),
        "record": wording.title("record", metric.record),
        "excludes": "\n".join(wording.plain(case) for case in metric.excludes),
        "clock": wording.term("clock", clock.time) if clock else None,
        "starts": wording.plain(clock.starts) if clock else None,
        "stops": wording.plain(clock.stops) if clock else None,
        "aspect": wording.term("aspect", metric.aspect),
        "targets": wording.items(
            [wording.plain(role.title) for role in in_use if any(one.metric == metric.id for one in role.targets)]
        ),
        "measures": wording.items(
            [
                wording.plain(role.title)
                for role in in_use
                if any(metric.id in one.measured_by for one in role.responsibilities)
            ]
        ),
        "misuse": wording.plain(metric.misuse),
        "typical": wording.plain(typical.says) if typical else None,
        "typical_source": typical.source if typical else None,
    }


def records(wording: Wording) -> Table:
    """One row for each record; its mandatory fields first."""
    say = wording.say
    columns = {
        "id": say("Id"),
        "title": say("Record"),
        "kind": say("Form or file"),
        "purpose": say("Purpose"),
        "keeper": say("Kept by"),
        **amount_columns("retention", say("Kept for"), say("Kept for, unit")),
        "access": say("Who may read it"),
        "mandatory": say("Fields that must be filled in"),
        "fields": say("Other fields"),
    }
    rows = [
        {
            "id": one.id,
            "title": wording.plain(one.title),
            "kind": wording.term("record kind", one.kind),
            "purpose": wording.plain(one.purpose),
            "keeper": wording.title("role", one.keeper),
            **amount_cells(wording, "retention", one.retention),
            "access": wording.plain(one.access),
            "mandatory": wording.items([wording.plain(field.title) for field in one.fields if field.mandatory]),
            "fields": wording.items([wording.plain(field.title) for field in one.fields if not field.mandatory]),
        }
        for one in wording.catalog.records.values()
    ]
    return Table("records", say("Records"), columns, tuple(rows), ("records",), _RECORDS)
