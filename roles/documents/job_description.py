"""The job description of a role."""

from typing import Any

from roles.design_profile import design_profile
from roles.documents.coverage import numbered as in_order
from roles.documents.form import Form
from roles.documents.kind import document
from roles.documents.levels import target_data
from roles.documents.limits import above, limit_words
from roles.documents.masthead import masthead
from roles.documents.numbering import WEIGHTS, numbered
from roles.documents.part_in_processes import part_in_processes
from roles.documents.profile import bars, caveats
from roles.documents.reporting import reports_to
from roles.documents.responsibility_matrix import row_of
from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.role import Contact, Requirement, Responsibility, Role
from roles.substance import agreed
from roles.word.value import SIGNATURES


@document("job-description", about="role")
def job_description(wording: Wording, role: Role) -> dict[str, Any]:
    """Everything the job description of `role` says, as plain data."""
    route = ("roles", role.id)
    in_force = agreed(role)
    numbers = numbered(role)
    return {
        **masthead(wording, "job-description"),
        "role": _facts(wording, role, route),
        "draft": not in_force,
        "weights": _weights(wording, role, numbers),
        "targets": [
            {**target_data(wording, target, (*route, "targets", target.id)), "number": number}
            for number, target in enumerate(role.targets, 1)
        ],
        "moments": _moments(wording, role),
        "standards": _standards(wording, role),
        "contacts": [
            _contact(wording, contact, (*route, "contacts", contact.id))
            for contact in sorted(role.contacts, key=lambda contact: contact.inside is False)
        ],
        "required": _requirements(wording, role, "required", numbers),
        "preferred": _requirements(wording, role, "preferred", numbers),
        "conditions": _conditions(wording, role),
        "learning": _learning(wording, role),
        **{name: _clauses(wording, role, name) for name in ("rights", "interests", "terms")},
        "review": _review(wording, role),
        "approval": _approval(wording, role, in_force=in_force),
        "equal_opportunity": wording.plain(wording.department.equal_opportunity),
        "scores": bars(wording, role, design_profile(wording.catalog, role).scores),
        "caveats": caveats(wording),
        "row": row_of(wording, role),
        "processes": part_in_processes(wording, role),
    }


def _facts(wording: Wording, role: Role, route: Route) -> dict[str, Any]:
    return {
        "id": role.id,
        "title": wording.text(role.title, (*route, "title")),
        "purpose": wording.text(role.purpose, (*route, "purpose")),
        "series": wording.title("series", role.series),
        "group": wording.title("group", role.group),
        "grade": wording.say("{n}: {meaning}", n=str(role.grade), meaning=wording.title("grade", str(role.grade)))
        if role.grade is not None
        else "",
        "rank": wording.title("rank", role.rank),
        "codes": wording.items([f"{_scheme(name)} {code}" for name, code in sorted(role.codes.items())]),
        "reports_to": reports_to(wording, role),
        "stand_in": wording.title("role", role.stand_in),
        "next": wording.titles("role", role.next),
        "holders": wording.edit(wording.number(role.holders), (*route, "holders")) if role.holders is not None else "",
        "serves": wording.titles("process", role.serves),
        "segments": wording.titles("segment", role.segments),
    }


def _scheme(name: str) -> str:
    """A classification as people write it."""
    return {"cn-2022": "CN 2022", "onet-soc": "O*NET-SOC"}.get(name, name.upper())


def _weights(wording: Wording, role: Role, numbers: dict[str, int]) -> list[dict[str, Any]]:
    groups = []
    for weight in WEIGHTS:
        found = [one for one in role.responsibilities if one.weight == weight]
        if found:
            total = sum(one.share or 0 for one in found)
            groups.append(
                {
                    "title": wording.term("weight", weight) if weight else wording.say("Not weighted yet"),
                    "meaning": wording.term("weight meaning", weight) if weight else "",
                    "share": wording.say("{n}\u00a0%", n=wording.number(total)) if total else "",
                    "responsibilities": [
                        _responsibility(wording, one, ("roles", role.id, "responsibilities", one.id), numbers[one.id])
                        for one in found
                    ],
                }
            )
    return groups


def _responsibility(wording: Wording, one: Responsibility, route: Route, number: int) -> dict[str, Any]:
    clock = wording.department.clock
    share = wording.say("{n}\u00a0%", n=wording.number(one.share)) if one.share is not None else ""
    pace = one.pace
    volume = one.volume
    return {
        "number": number,
        "does": wording.text(one.does, (*route, "does")),
        "share": wording.edit(share, (*route, "share")) if share else "",
        "decision": wording.edit(wording.term("decision", one.decision), (*route, "decision")) if one.decision else "",
        "method": wording.term("method", one.method),
        "limit": limit_words(wording, one, route),
        "beyond": above(wording, one),
        "pace": wording.term("pace", pace.by) if pace else "",
        "window": wording.edit(wording.amount(pace.window, clock), (*route, "pace", "window"))
        if pace and pace.window
        else "",
        "volume": wording.say(
            "about {n} {per}, {time} each",
            n=wording.number(volume.expected),
            per=wording.term("per", volume.per),
            time=wording.amount(volume.each),
        )
        if volume and volume.expected is not None and volume.each
        else "",
        "measured_by": wording.titles("metric", one.measured_by),
    }


def _moments(wording: Wording, role: Role) -> list[dict[str, str]]:
    own = {action for responsibility in role.responsibilities for action in responsibility.actions}
    return [
        {
            "process": wording.plain(process.title),
            "step": wording.plain(step.title),
            "needs": wording.titles("need", step.needs),
            "standards": wording.say("; ").join(
                wording.line(standard.title)
                for _, standard in in_order(wording).values()
                if f"{process.id}/{step.id}" in standard.steps
            ),
        }
        for process in wording.catalog.processes.values()
        for step in process.steps
        if step.moment_of_truth and any(f"{process.id}/{step.id}/{action.id}" in own for action in step.actions)
    ]


def _standards(wording: Wording, role: Role) -> list[dict[str, str]]:
    """Standards the role answers for, in the order of their numbers."""
    return [
        {
            "title": wording.plain(standard.title),
            "promise": wording.plain(standard.promise),
        }
        for _, standard in in_order(wording).values()
        if standard.owner == role.id
    ]


def _contact(wording: Wording, contact: Contact, route: Route) -> dict[str, str]:
    return {
        "side": "" if contact.inside is None else wording.term("inside", str(contact.inside).lower()),
        "who": wording.title("role", contact.role) or wording.text(contact.who, (*route, "who")),
        "about": wording.text(contact.about, (*route, "about")),
        "every": wording.term("every", contact.every),
    }


def _requirements(wording: Wording, role: Role, name: str, numbers: dict[str, int]) -> list[dict[str, str]]:
    found: tuple[Requirement, ...] = getattr(role.person, name, ())
    return [
        {
            "asks": wording.text(one.asks, ("roles", role.id, "person", name, one.id, "asks")),
            "competency": wording.title("competency", one.competency),
            "needed_for": wording.items(
                [str(number) for number in sorted(numbers[id] for id in one.needed_for if id in numbers)]
            ),
        }
        for one in found
    ]


def _conditions(wording: Wording, role: Role) -> dict[str, str] | None:
    conditions = role.conditions
    if conditions is None:
        return None
    route = ("roles", role.id, "conditions")
    words = {
        name: wording.text(getattr(conditions, name), (*route, name))
        for name in ("place", "hours", "physical", "social", "travel", "equipment")
    }
    return {**words, "breaks": wording.term("breaks", conditions.breaks)}


def _learning(wording: Wording, role: Role) -> list[dict[str, str]]:
    return [
        {
            "kind": wording.term("learning", one.kind),
            "what": wording.text(one.what, ("roles", role.id, "learning", one.id, "what")),
            "builds": wording.title("competency", one.builds),
            "hours": wording.edit(wording.amount(one.hours), ("roles", role.id, "learning", one.id, "hours")),
            "when": wording.text(one.when, ("roles", role.id, "learning", one.id, "when")),
        }
        for one in role.learning
    ]


def _clauses(wording: Wording, role: Role, name: str) -> list[str]:
    return [
        wording.text(clause.says, ("roles", role.id, name, clause.id, "says"), locked=clause.locked)
        for clause in getattr(role, name)
    ]


def _review(wording: Wording, role: Role) -> dict[str, str] | None:
    if role.review is None:
        return None
    return {
        "by": wording.edit(wording.day(role.review.by), ("roles", role.id, "review", "by")),
        "remind": wording.edit(wording.term("every", role.review.remind), ("roles", role.id, "review", "remind")),
    }


def _approval(wording: Wording, role: Role, *, in_force: bool) -> dict[str, Any]:
    """Who signs, and who agreed when; nobody while the role is not in force."""
    approved = role.approved if in_force else None
    form = Form(wording, (*SIGNATURES, role.id))
    titles = {"holder": wording.plain(role.title), "manager": reports_to(wording, role), "hr": ""}
    return {
        "on": wording.day(approved.on) if approved else "",
        "by": wording.items([wording.term("signs", who) for who in approved.by]) if approved else "",
        "lines": [
            {"who": wording.term("signs", who), "title": title, **_signature(form, who)}
            for who, title in titles.items()
        ],
    }


def _signature(form: Form, who: str) -> dict[str, Any]:
    """Blanks for the pen, or to be filled in."""
    say = form.wording.say
    return {
        "name": form.text(f"{who}/name", say("Name and signature"), hint=""),
        "on": form.day(f"{who}/on", say("Date"), hint="　　年　月　日" if form.wording.language == "zh" else ""),
    }
