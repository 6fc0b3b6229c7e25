"""What a metric counts and how, in words."""

from typing import Any

from roles.documents.wording import Wording
from roles.model.metric import Metric


def definition(wording: Wording, metric: Metric) -> dict[str, Any]:
    """Everything that says how a metric is counted, as plain data."""
    route = ("metrics", metric.id)
    return {
        "title": wording.plain(metric.title),
        "short": metric.short or "",
        "formula": wording.text(metric.formula, (*route, "formula")),
        "unit": wording.term("unit", metric.unit),
        "direction": wording.term("direction", metric.direction),
        "every": wording.term("every", metric.every),
        "record": wording.title("record", metric.record),
        "excludes": [
            wording.text(case, (*route, "excludes", f"#{number}")) for number, case in enumerate(metric.excludes, 1)
        ],
        "clock": _clock(wording, metric),
        "misuse": wording.text(metric.misuse, (*route, "misuse")),
        "aspect": wording.term("aspect", metric.aspect),
        "typical": _typical(wording, metric),
    }


def _clock(wording: Wording, metric: Metric) -> str:
    clock = metric.clock
    if clock is None:
        return ""
    hours = wording.term("clock", clock.time)
    words = wording.say("{hours}.", hours=hours[:1].upper() + hours[1:]) if hours else ""
    if clock.starts:
        words += wording.say(" Starts: {event}.", event=wording.plain(clock.starts))
    if clock.stops:
        words += wording.say(" Stops: {event}.", event=wording.plain(clock.stops))
    return words.strip()


def _typical(wording: Wording, metric: Metric) -> str:
    if metric.typical is None:
        return ""
    words = wording.plain(metric.typical.says)
    if not metric.typical.source:
        return words
    return wording.say("{value} ({source})", value=words, source=metric.typical.source)
