"""The design review of a role: for the manager, what its description shows and how to mend it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from roles.check import Checked
from roles.design_profile import design_profile
from roles.documents.kind import document
from roles.documents.masthead import masthead
from roles.documents.numbering import labels, plain_words
from roles.documents.profile import bars, caveats, evidence
from roles.documents.shortened import shortened
from roles.documents.wording import Wording
from roles.finding import Finding, Problem, Route, Severity
from roles.manual import Manual
from roles.mistake import pages
from roles.model.role import Role
from roles.model.value import text_at
from roles.phrases import severities
from roles.rules import all_rules
from roles.word.value import Lent

_CODE = re.compile(r"`([^`]*)`")
_LONGEST = 48
"""Letters of a text by which a reader finds it."""


@document("design-review", about="role", judges=True)
def design_review(wording: Wording, role: Role, checked: Checked) -> dict[str, Any]:
    """The profile of `role`, the findings on it by rule with their remedy, and what is waived, as plain data."""
    found = [finding for finding in checked.findings if is_about(role, finding)]
    scores = design_profile(wording.catalog, role).scores
    shown = bars(wording, role, scores)
    return {
        **masthead(wording, "design-review"),
        "role": {"title": wording.plain(role.title), "id": role.id, "purpose": wording.plain(role.purpose)},
        "scores": shown,
        "evidence": [{**bar, **evidence(wording, role, score)} for bar, score in zip(shown, scores, strict=True)],
        "caveats": caveats(wording),
        "count": _count(wording, found),
        "faults": list(_faults(wording, role, found)),
        "waived": [
            {
                "words": _with_place(wording, role, one.finding.problem),
                "reason": wording.plain(one.waiver.reason),
                "until": wording.day(one.waiver.until),
            }
            for one in checked.waived
            if is_about(role, one.finding)
        ],
    }


def is_about(role: Role, finding: Finding) -> bool:
    """Whether a finding stands in the role's file."""
    return finding.problem.route[:2] == ("roles", role.id)


def _count(wording: Wording, found: list[Finding]) -> str:
    counts = severities(wording.language, (finding.severity for finding in found))
    if not counts:
        return wording.say("The rules find nothing to mend in this role.")
    return wording.say("The check finds: {counts}.", counts=wording.items(counts))


def _faults(wording: Wording, role: Role, found: list[Finding]) -> Iterator[dict[str, Any]]:
    """One entry for each rule that found something, the worst first."""
    order = list(Severity)
    by_code: dict[str, list[Finding]] = {}
    for finding in sorted(found, key=lambda one: (order.index(one.severity), one.code)):
        by_code.setdefault(finding.code, []).append(finding)
    for code, group in by_code.items():
        manual = _manuals()[code]
        yield {
            "code": code,
            "severity": wording.say(group[0].severity.value),
            "sentence": wording.say(manual.sentence),
            "why": _on_paper(wording.say(manual.why[0])),
            "findings": [_with_place(wording, role, one.problem) for one in group],
            "remedy": [_on_paper(wording.say(paragraph)) for paragraph in manual.part("Mend")],
        }


@cache
def _manuals() -> dict[str, Manual]:
    rules = {rule.code: rule.manual for rule in all_rules()}
    return rules | {code: page.manual for code, page in pages().items()}


def _with_place(wording: Wording, role: Role, problem: Problem) -> str:
    """A problem in words, and what of the description it is about unless the words say so."""
    words = _quoted(plain_words(wording, role, problem))
    about = next((label for at, label in labels(wording, role).items() if at == problem.route[2:4]), "")
    about = about or _quote(wording, problem.route)
    if not about or re.search(rf"{re.escape(about)}(?!\d)", words):
        return words
    return wording.say("{place}: {words}", place=about, words=words)


def _quote(wording: Wording, route: Route) -> str:
    """The beginning of the text that stands at a route or has the wording there, for one that has no number."""
    text = text_at(wording.catalog, route) or text_at(wording.catalog, route[:-1])
    words = shortened(wording.bare(text), _LONGEST)
    mark = said.mark if isinstance(said := wording.plain(text), Lent) else ""
    return wording.say("“{text}”", text=words + mark) if words else ""


def _on_paper(words: str) -> str:
    """A paragraph of a manual page as a sentence on paper, with a capital."""
    return _quoted(words[:1].upper() + words[1:])


def _quoted(words: str) -> str:
    """Keys of the catalog and commands in quotes."""
    return _CODE.sub(r"“\1”", words)
