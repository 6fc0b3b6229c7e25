"""The questionnaire for customers, and for the analyst what each question belongs to and how answers are counted."""

from collections.abc import Iterator
from itertools import count
from typing import Any

from roles.documents.form import Form
from roles.documents.kind import document
from roles.documents.masthead import masthead
from roles.documents.survey_needs import metrics_of, needs_asked, owners_of
from roles.documents.survey_sample import survey_sample
from roles.documents.wording import Wording
from roles.model.need import Need
from roles.model.satisfaction import IndexGroup, Indicator
from roles.word.value import ANSWERS, Blank, Lent

SCALE = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "none": "none"}
"""The boxes of a question and the end of their routes; the last: does not apply."""


@document("satisfaction-survey", about="department")
def survey_of_customers(wording: Wording) -> dict[str, Any]:
    """The questionnaire, which goes to customers."""
    return {**masthead(wording, "satisfaction-survey"), "analysis": False, **_survey(wording)}


@document("satisfaction-survey", about="department", name="survey-analysis")
def survey_analysis(wording: Wording) -> dict[str, Any]:
    """What the analyst needs beside it, a paper of its own that stays in the house."""
    return {**masthead(wording, "survey-analysis"), "analysis": True, **_survey(wording)}


def _survey(wording: Wording) -> dict[str, Any]:
    """The questions, one for each indicator and for each need that none asks after, as plain data."""
    numbers = count(1)
    catalog = wording.catalog
    found = [_group(wording, numbers, group) for group in catalog.satisfaction.values()]
    groups = [group for group in found if group["questions"]]
    wishes = _wishes(wording, numbers, needs_asked(catalog, complaint=False))
    complaint = _wishes(wording, numbers, needs_asked(catalog, complaint=True))
    asked = [*(question for group in groups for question in group["questions"]), *wishes, *complaint]
    form = Form(wording, (ANSWERS, "survey"))
    return {
        "groups": groups,
        "wishes": wishes,
        "complaint": complaint,
        "open": form.text("open", wording.say("What should we do better, and what do you like?")),
        "contact": {
            "name": form.text("name", wording.say("Your name")),
            "reach": form.text("reach", wording.say("Telephone or e-mail")),
            "when": form.text("when", wording.say("Best time for a call")),
            "date": form.day("date", wording.say("Today's date")),
        },
        "asked": [{name: one[name] for name in ("number", "about", "metrics", "owners")} for one in asked],
        "count": wording.number(len(asked) - len(complaint)),
        "more": wording.number(len(complaint)) if complaint else "",
        "sample": survey_sample(wording),
    }


def _group(wording: Wording, numbers: Iterator[int], group: IndexGroup) -> dict[str, Any]:
    """A group of the index with those of its questions that have words in this language."""
    return {
        "title": wording.plain(group.title),
        "questions": [
            _indicator(wording, next(numbers), group, one)
            for one in group.indicators
            if wording.plain(one.asks) or wording.plain(one.title)
        ],
    }


def _indicator(wording: Wording, number: int, group: IndexGroup, one: Indicator) -> dict[str, Any]:
    return {
        "number": number,
        "about": wording.line(one.title),
        "asks": wording.plain(one.asks) or wording.plain(one.title),
        "boxes": _boxes(wording, number, (group.id, one.id)),
        "metrics": wording.titles("metric", one.metrics),
        "owners": wording.titles("role", one.owners),
    }


def _wishes(wording: Wording, numbers: Iterator[int], needs: Iterator[Need]) -> list[dict[str, Any]]:
    return [
        _wish(wording, next(numbers), need)
        for need in needs
        if wording.plain(need.means) or wording.plain(need.title)
    ]  # fmt: skip


def _wish(wording: Wording, number: int, need: Need) -> dict[str, Any]:
    """What customers say they want; how far we do it is the question."""
    said = wording.plain(need.means)
    return {
        "number": number,
        "about": wording.line(need.title),
        "asks": _quoted(wording, said) or wording.plain(need.title),
        "boxes": _boxes(wording, number, ("needs", need.id)),
        "metrics": wording.titles("metric", metrics_of(wording.catalog, need)),
        "owners": wording.titles("role", owners_of(wording.catalog, need)),
    }


def _quoted(wording: Wording, said: str) -> str:
    """Customers' own words; those lent by another language as they are, with the mark that says so."""
    return said if isinstance(said, Lent) or not said else wording.say("“{words}”", words=said)


def _boxes(wording: Wording, number: int, at: tuple[str, str]) -> dict[str, Blank]:
    form = Form(wording, (ANSWERS, "survey", *at))
    made = {}
    for name, value in SCALE.items():
        if name == "none":
            title = wording.say("Question {number}: does not apply", number=str(number))
        else:
            title = wording.say("Question {number}: {points}", number=str(number), points=value)
        made[name] = form.tick(value, title)
    return made
