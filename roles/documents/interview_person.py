"""What an interview sheet asks about the holder: demands, surroundings, learning, what would be better."""

from typing import Any

from roles.documents.form import Form, allowed, with_new
from roles.documents.wording import Wording
from roles.model.role import Conditions, Learning, Requirement, Role
from roles.word.value import Blank

LEARNING = 3
"""Rows on learning for which an empty sheet has room."""


def requirements(wording: Wording, role: Role, form: Form) -> list[dict[str, str]]:
    """What the description asks of the holder already."""
    rows = []
    for name in ("required", "preferred"):
        found: tuple[Requirement, ...] = getattr(role.person, name, ())
        for one in found:
            asks = form.text(f"person/{name}/{one.id}/asks", wording.say("What it asks"), wording.plain(one.asks))
            when = wording.say("Required") if name == "required" else wording.say("Preferred")
            rows.append({"when": when, "asks": asks})
    return rows


def demands(wording: Wording, answers: Form) -> dict[str, Blank]:
    """What the work asks of whoever does it, in the words of those asked."""
    say = wording.say
    return {
        "knowledge": answers.text("knowledge", say("Knowledge and skill")),
        "experience": answers.text("experience", say("Experience")),
        "education": answers.text("education", say("Education and certificates")),
        "body": answers.text("body", say("Physical demands")),
        "mind": answers.text("mind", say("Mental demands")),
        "ability": answers.text("ability", say("Ability to create and to adapt")),
    }


def conditions(wording: Wording, role: Role, form: Form, answers: Form) -> dict[str, Blank]:
    """Where, when and in what surroundings."""
    say, plain = wording.say, wording.plain
    known = role.conditions or Conditions()
    breaks = allowed(Conditions, "breaks")
    return {
        "place": form.text("conditions/place", say("Place"), plain(known.place)),
        "hours": form.text("conditions/hours", say("Working time"), plain(known.hours)),
        "breaks": form.term("conditions/breaks", say("Breaks"), "breaks", breaks, known.breaks),
        "physical": form.text("conditions/physical", say("Physical surroundings"), plain(known.physical)),
        "noise": answers.text("noise", say("Noise")),
        "temperature": answers.text("temperature", say("Temperature")),
        "light": answers.text("light", say("Light")),
        "social": form.text("conditions/social", say("People around the work"), plain(known.social)),
        "travel": form.text("conditions/travel", say("Travel"), plain(known.travel)),
        "equipment": form.text("conditions/equipment", say("Systems and equipment"), plain(known.equipment)),
        "corrections": answers.text("conditions/corrections", say("What is to be corrected")),
    }


def learning(wording: Wording, role: Role, form: Form) -> list[dict[str, Any]]:
    """What the holder learns, and room for more."""
    say, plain = wording.say, wording.plain
    kinds = allowed(Learning, "kind")
    rows = []
    for one in with_new(role.learning, Learning, LEARNING):
        at = f"learning/{one.id}"
        hours = wording.amount(one.hours) if one.hours else ""
        rows.append(
            {
                "what": form.text(f"{at}/what", say("What is learned"), plain(one.what)),
                "kind": form.term(f"{at}/kind", say("Form"), "learning", kinds, one.kind),
                "hours": form.text(f"{at}/hours", say("Hours a year"), hours),
                "when": form.text(f"{at}/when", say("When"), plain(one.when)),
            }
        )
    return rows


def better(wording: Wording, answers: Form) -> dict[str, Blank]:
    """Risks, the five principles of job design, and remarks."""
    say = wording.say
    return {
        "risks": answers.text("risks", say("What can go wrong, and what it does")),
        "well": answers.text("well", say("A day on which it went especially well")),
        "badly": answers.text("badly", say("A day on which it went badly")),
        "autonomy": answers.text("autonomy", say("Deciding")),
        "feedback": answers.text("feedback", say("Knowing how it goes")),
        "pace": answers.text("pace", say("Own pace")),
        "wholeness": answers.text("wholeness", say("Whole pieces of work")),
        "learning": answers.text("learning", say("Variety and learning")),
        "remarks": answers.text("remarks", say("Remarks")),
    }
