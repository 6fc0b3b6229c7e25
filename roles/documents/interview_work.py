"""What an interview sheet asks about the work: responsibilities, moments, contacts, rights and results."""

from typing import Any, get_args

from roles.documents.form import Form, allowed, with_new
from roles.documents.levels import level_words, measured_words
from roles.documents.limits import limit_words
from roles.documents.wording import Wording
from roles.model.level import Period
from roles.model.role import Clause, Contact, MoneyLimit, Pace, Responsibility, Role, Volume
from roles.model.target import Target

RESPONSIBILITIES, ROWS = 8, 5
"""For how many an empty sheet has room: responsibilities, and rows of a table."""


def responsibilities(wording: Wording, role: Role, form: Form, answers: Form) -> list[dict[str, Any]]:
    """A card for each responsibility of the role, and empty ones."""
    cards = with_new(role.responsibilities, Responsibility, RESPONSIBILITIES)
    return [
        {"number": number, **_work(wording, one, form, answers), **_authority(wording, one, form, answers)}
        for number, one in enumerate(cards, 1)
    ]


def _work(wording: Wording, one: Responsibility, form: Form, answers: Form) -> dict[str, Any]:
    """What is done, how and how often."""
    say, at = wording.say, f"responsibilities/{one.id}"
    share = say("{n}\u00a0%", n=wording.number(one.share)) if one.share is not None else ""
    volume = one.volume or Volume()
    each = wording.amount(volume.each) if volume.each else ""
    weights, methods = allowed(Responsibility, "weight"), allowed(Responsibility, "method")
    return {
        "does": form.text(f"{at}/does", say("What is done, to what result"), wording.plain(one.does)),
        "why": answers.text(f"{at}/why", say("Why, and what other work hangs on it")),
        "how": answers.text(f"{at}/how", say("How, and with what equipment")),
        "method": form.term(f"{at}/method", say("Method"), "method", methods, one.method),
        "weight": form.term(f"{at}/weight", say("How important"), "weight", weights, one.weight),
        "share": form.text(f"{at}/share", say("Share of working time"), share),
        "often": form.text(f"{at}/volume/expected", say("How often"), wording.number(volume.expected), say("How many")),
        "per": form.term(f"{at}/volume/per", say("How often"), "per", get_args(Period), volume.per),
        "each": form.text(f"{at}/volume/each", say("How long it takes each time"), each),
        "known": bool(volume.expected and volume.per),
    }


def _authority(wording: Wording, one: Responsibility, form: Form, answers: Form) -> dict[str, Any]:
    """Who decides how far, who sets the pace, and how the holder learns the result."""
    say, at = wording.say, f"responsibilities/{one.id}"
    below = "" if one.limit is None or isinstance(one.limit, MoneyLimit) else "/within"
    above = wording.title("role", one.escalates_to)
    to = "escalates_to" if above or not one.escalates_outside else "escalates_outside"
    beyond = above or wording.plain(one.escalates_outside)
    pace = one.pace or Pace()
    window = wording.amount(pace.window, wording.department.clock) if pace.window else ""
    decisions, paces = allowed(Responsibility, "decision"), allowed(Pace, "by")
    return {
        "decision": form.term(f"{at}/decision", say("What the holder may decide"), "decision", decisions, one.decision),
        "limit": form.text(f"{at}/limit{below}", say("Up to which limit"), limit_words(wording, one, ())),
        "beyond": form.text(f"{at}/{to}", say("Who decides beyond it"), beyond),
        "pace": form.term(f"{at}/pace/by", say("Pace"), "pace", paces, pace.by),
        "window": form.text(f"{at}/pace/window", say("All of it done within"), window),
        "learns": answers.text(f"{at}/learns", say("How the holder learns the result")),
        "corrections": answers.text(f"{at}/corrections", say("What is to be corrected")),
        "missing": answers.text(f"{at}/missing", say("What is missing")),
    }


def results(wording: Wording, role: Role, form: Form) -> list[dict[str, Any]]:
    """What is to come out, and how one sees it: the targets, and room for others."""
    say = wording.say
    rows = []
    for one in with_new(role.targets, Target, ROWS):
        at = f"targets/{one.id}"
        today = measured_words(wording, one.baseline, one.metric)
        level = level_words(wording, one.level, one.metric)
        metric = wording.title("metric", one.metric)
        rows.append(
            {
                "metric": form.text(f"{at}/metric", say("Result, and how it is measured"), metric),
                "level": form.text(f"{at}/level", say("How far"), level),
                "baseline": form.text(f"{at}/baseline/value", say("Today"), today),
                "by": form.day(f"{at}/by", say("By when"), one.by),
            }
        )
    return rows


def moments(wording: Wording, role: Role, answers: Form) -> list[dict[str, str]]:
    """Moments of truth in which the role acts, as its processes know them, and room for others."""
    own = {action for one in role.responsibilities for action in one.actions}
    rows: list[dict[str, str]] = [
        {"moment": wording.plain(step.title), "wants": wording.titles("need", step.needs)}
        for process in wording.catalog.processes.values()
        for step in process.steps
        if step.moment_of_truth and any(f"{process.id}/{step.id}/{action.id}" in own for action in step.actions)
    ]
    names = {
        "moment": wording.say("Moment"),
        "wants": wording.say("What customers want there"),
        "goes_wrong": wording.say("What goes wrong there, and what helps"),
    }
    rows += [{}] * (2 if rows else ROWS)
    return [
        {name: one.get(name) or answers.text(f"moments/{number}/{name}", title) for name, title in names.items()}
        for number, one in enumerate(rows, 1)
    ]


def contacts(wording: Wording, role: Role, form: Form) -> list[dict[str, Any]]:
    """With whom the holder works, inside and outside."""
    say, plain = wording.say, wording.plain
    rows = []
    for one in with_new(role.contacts, Contact, ROWS):
        at = f"contacts/{one.id}"
        who = wording.title("role", one.role)
        side = None if one.inside is None else str(one.inside).lower()  # as YAML writes it
        rows.append(
            {
                "who": form.text(f"{at}/{'role' if who else 'who'}", say("With whom"), who or plain(one.who)),
                "side": form.term(f"{at}/inside", say("Where"), "inside", ("true", "false"), side),
                "about": form.text(f"{at}/about", say("What about"), plain(one.about)),
                "every": form.term(f"{at}/every", say("How often"), "every", get_args(Period), one.every),
            }
        )
    return rows


def rights(wording: Wording, role: Role, form: Form) -> list[str]:
    """Rights beside the decisions, and room for others."""
    return [
        form.text(f"rights/{one.id}/says", wording.say("Right"), wording.plain(one.says))
        for one in with_new(role.rights, Clause, ROWS)
    ]
