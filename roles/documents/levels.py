"""Levels and targets in words: as a cell of a table and as a full sentence."""

import re
from decimal import Decimal

from roles.bounds import aim
from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.level import CountLevel, Level, Measured, PercentileLevel, ScoreLevel
from roles.model.quantity import Quantity
from roles.model.target import Feedback, Target
from roles.word.value import Lent

_SLOT = re.compile(r"\{(level|within)\}")


def level_words(wording: Wording, level: Level | None, metric: str | None) -> str:
    """A level as in "at least 95 % within 2 business hours, never more than 8 business hours"."""
    if level is None:
        return ""
    clock = wording.clock(metric)
    words = _bounds(wording, level, clock)
    within = wording.amount(getattr(level, "within", None), clock)
    if words and within:
        words = wording.say("{bounds} within {time}", bounds=words, time=within)
    elif within:
        words = wording.say("within {time}", time=within)
    ceiling = getattr(level, "never_more_than", None)
    if ceiling:
        words += wording.say(", never more than {time}", time=wording.amount(ceiling, clock))
    return words


def _bounds(wording: Wording, level: Level, clock: str | None) -> str:
    lower, upper = getattr(level, "at_least", None), getattr(level, "at_most", None)
    low, high = (_figure(wording, value, clock) for value in (lower, upper))
    if low and high:
        words = wording.say("{low} to {high}", low=low, high=high)
    elif low:
        words = wording.say("at least {level}", level=low)
    elif high:
        words = wording.say("at most {level}", level=high)
    else:
        return ""
    match level:
        case PercentileLevel():
            share = wording.amount(Quantity(Decimal(level.percentile), "%"))
            if isinstance(upper, Quantity) and upper.kind == "time":
                return wording.say("{share} of cases within {time}", share=share, time=high)
            return wording.say("{share} of cases {bounds}", share=share, bounds=words)
        case CountLevel() if level.per:
            return wording.say("{bounds} {per}", bounds=words, per=wording.term("per", level.per))
        case ScoreLevel() if level.highest is not None:
            return wording.say("{bounds} of {highest}", bounds=words, highest=wording.number(level.highest))
    return words


def _figure(wording: Wording, value: Quantity | float | int | None, clock: str | None) -> str:
    if value is None:
        return ""
    return wording.amount(value, clock) if isinstance(value, Quantity) else wording.number(value)


def measured_words(wording: Wording, measured: Measured | None, metric: str | None) -> str:
    """What was measured, as in "82 %"."""
    return _figure(wording, measured.value, wording.clock(metric)) if measured else ""


def measured_when(wording: Wording, measured: Measured | None) -> str:
    """When and on how many cases it was measured, as in "30 September 2026 (118 cases)"."""
    if measured is None:
        return ""
    day = wording.day(measured.on)
    if measured.n is None:
        return day
    return wording.say("{day} ({n} cases)", day=day, n=wording.number(measured.n)).strip()


def target_sentence(wording: Wording, target: Target) -> str:
    """A target as a full sentence: by when, how far, where we stand, when it is looked at.

    Composed from several values, so nothing in it is editable by itself.
    """
    words = _claim(wording, target)
    if target.by:
        words = wording.say("By {day}, {claim}", day=wording.day(target.by), claim=words)
    today = measured_words(wording, target.baseline, target.metric)
    if today and isinstance(target.level, PercentileLevel):
        words += wording.say("; today that takes {value}", value=today)
    elif today:
        words += wording.say("; today {value}", value=today)
    best = measured_words(wording, target.best, target.metric)
    if best:
        words += wording.say(", best so far {value}", value=best)
    words += wording.say(".")
    return words[:1].upper() + words[1:] + _follow_up(wording, target)


def _claim(wording: Wording, target: Target) -> str:
    metric = wording.catalog.metrics.get(target.metric or "")
    pattern = wording.plain(metric.sentence) if metric else ""
    if not pattern or isinstance(pattern, Lent) or target.level is None:
        name = wording.title("metric", target.metric) or target.id
        level = level_words(wording, target.level, target.metric)
        return wording.say("{metric}: {level}", metric=name, level=level) if level else name
    clock = wording.clock(target.metric)
    slots = {
        "level": wording.amount(aim(target.level), clock),
        "within": wording.amount(getattr(target.level, "within", None), clock),
    }
    words = _SLOT.sub(lambda slot: slots[slot[1]], pattern)
    ceiling = getattr(target.level, "never_more_than", None)
    if ceiling:
        words += wording.say(", never more than {time}", time=wording.amount(ceiling, clock))
    return words


def _follow_up(wording: Wording, target: Target) -> str:
    words = ""
    if target.review:
        words += wording.say(" Reviewed {every}.", every=wording.term("every", target.review))
    feedback = target.feedback
    if feedback and feedback.every and feedback.to:
        words += wording.say(
            " The result reaches the {recipient} {every}.",
            recipient=wording.term("recipient", feedback.to),
            every=wording.term("every", feedback.every),
        )
    return words


def target_data(wording: Wording, target: Target, route: Route) -> dict[str, object]:
    """One target as plain data: its row, its sentence and what stands behind it."""
    feedback = target.feedback
    return {
        "id": target.id,
        "metric": wording.title("metric", target.metric),
        "standard": wording.title("standard", target.standard),
        "scope": wording.text(target.scope, (*route, "scope")),
        "level": wording.edit(level_words(wording, target.level, target.metric), (*route, "level")),
        "baseline": wording.edit(
            measured_words(wording, target.baseline, target.metric), (*route, "baseline", "value")
        ),
        "baseline_when": measured_when(wording, target.baseline),
        "best": wording.edit(measured_words(wording, target.best, target.metric), (*route, "best", "value")),
        "best_when": measured_when(wording, target.best),
        "by": wording.edit(wording.day(target.by), (*route, "by")),
        "review": wording.edit(wording.term("every", target.review), (*route, "review")),
        "need": wording.title("need", target.need),
        "means": wording.text(target.means, (*route, "means")),
        "evidence": wording.text(target.evidence, (*route, "evidence")),
        "sentence": target_sentence(wording, target),
        "feedback": _feedback(wording, feedback) if feedback else "",
    }


def _feedback(wording: Wording, feedback: Feedback) -> str:
    """How the holder hears of results, as in "weekly; from customers; record: Complaint log"."""
    parts = [
        wording.term("every", feedback.every),
        wording.term("feedback source", feedback.source),
        wording.say("record: {record}", record=wording.title("record", feedback.record)) if feedback.record else "",
    ]
    return wording.say("; ").join(part for part in parts if part)
