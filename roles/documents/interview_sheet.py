"""The questions of job analysis as a form: empty, or filled with what the catalog says of a role already."""

from typing import Any

from roles.documents.form import Form
from roles.documents.interview_person import better, conditions, demands, learning, requirements
from roles.documents.interview_work import contacts, moments, responsibilities, results, rights
from roles.documents.kind import document
from roles.documents.masthead import masthead
from roles.documents.wording import Wording
from roles.model.role import Role
from roles.model.text import Text
from roles.word.value import ANSWERS, Blank

NEW_ROLE = "new-role"
"""Stands in routes for the role that an empty sheet will describe."""
METHODS = ("talk", "questionnaire", "observation", "diary", "documents", "incidents", "doing")


@document("interview-sheet", about="department")
def empty_sheet(wording: Wording) -> dict[str, Any]:
    """The sheet for a role that nobody has described yet."""
    return _sheet(wording, Role(id=NEW_ROLE, title=Text(plain="")))


@document("interview-sheet", about="role")
def filled_sheet(wording: Wording, role: Role) -> dict[str, Any]:
    """The sheet with what the description says, to be checked and completed."""
    return _sheet(wording, role)


def _sheet(wording: Wording, role: Role) -> dict[str, Any]:
    form = Form(wording, ("roles", role.id))
    answers = Form(wording, (ANSWERS, "interviews", role.id))
    return {
        **masthead(wording, "interview-sheet"),
        "subject": wording.line(role.title),
        "interview": _interview(wording, answers),
        "role": _facts(wording, role, form, answers),
        "responsibilities": responsibilities(wording, role, form, answers),
        "moments": moments(wording, role, answers),
        "contacts": contacts(wording, role, form),
        "results": results(wording, role, form),
        "rights": rights(wording, role, form),
        "asks": requirements(wording, role, form),
        "demands": demands(wording, answers),
        "conditions": conditions(wording, role, form, answers),
        "learning": learning(wording, role, form),
        "better": better(wording, answers),
    }


def _interview(wording: Wording, answers: Form) -> dict[str, Any]:
    say = wording.say
    methods = [answers.tick(f"method-{name}", label) for name, label in zip(METHODS, _methods(wording), strict=True)]
    return {
        "person": answers.text("person", say("Who was asked, and since when in this work")),
        "asked_by": answers.text("asked-by", say("Asked by")),
        "on": answers.day("on", say("Day of the interview")),
        "methods": dict(zip(METHODS, methods, strict=True)),
    }


def _methods(wording: Wording) -> list[str]:
    say = wording.say
    return [
        say("Interview"),
        say("Questionnaire"),
        say("Observation"),
        say("Work diary"),
        say("Study of documents"),
        say("Critical incidents"),
        say("Doing the job"),
    ]


def _facts(wording: Wording, role: Role, form: Form, answers: Form) -> dict[str, Blank]:
    say, plain = wording.say, wording.plain
    above = wording.title("role", role.reports_to)
    to = "reports_to" if above or not role.reports_outside else "reports_outside"
    return {
        "title": form.text("title", say("Title of the role"), plain(role.title)),
        "holders": form.text("holders", say("How many people do it"), wording.number(role.holders)),
        "reports_to": form.text(to, say("Reports to"), above or plain(role.reports_outside)),
        "stand_in": form.text("stand_in", say("Who stands in"), wording.title("role", role.stand_in)),
        "purpose": form.text("purpose", say("What the role is for"), plain(role.purpose)),
        "serves": form.text("serves", say("Which processes need it"), wording.titles("process", role.serves)),
        "segments": form.text("segments", say("Which customers it serves"), wording.titles("segment", role.segments)),
        "relates": answers.text("relates", say("What stops if nobody does it")),
        "corrections": answers.text("role/corrections", say("What is to be corrected")),
    }
