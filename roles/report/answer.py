"""What is said to the person who made an edit or comment, about that one, in the words of the document."""

from collections.abc import Iterator, Mapping

from roles.finding import Problem, Route
from roles.messages import say
from roles.phrases import items, problem_text
from roles.returned.difference import Added, Commented, Difference, Edited, Moved, Removed, Words
from roles.returned.outcome import Outcome
from roles.returned.verdict import LOCKED, Fate, Verdict
from roles.yaml_text.change import Add

_MISSING = 5
"""How many gaps of a new entry are named."""


def answer(verdict: Verdict, outcome: Outcome, language: str, *, done: bool) -> str:
    """What a manager is told of one edit or comment; no routes, codes or words of the tool."""
    match verdict.fate:
        case Fate.APPLIED:
            return _applied(verdict, outcome, language, done=done)
        case Fate.THERE:
            return _there(verdict.difference, language)
        case Fate.CONFLICT:
            return _conflict(verdict, language)
        case Fate.PROPOSED:
            return _proposed(verdict, language)
        case Fate.REFUSED:
            return _refused(verdict, language)
        case Fate.UNPLACED:
            return say(
                language, "Open: this belongs to no single entry of the catalog. It was passed on as you wrote it."
            )
        case Fate.COMMENT:
            if isinstance(verdict.difference, Commented) and verdict.difference.done:
                return say(language, "Read.")
            return say(language, "Read; not decided yet.")
        case Fate.LAYOUT:
            return say(language, "What was changed of the look alone stays as the template has it.")


def _applied(verdict: Verdict, outcome: Outcome, language: str, *, done: bool) -> str:
    if any(isinstance(change, Add) for change in verdict.changes):
        return "\n".join(_draft(verdict, outcome, language, done=done))
    match verdict.difference:
        case Removed():
            return say(language, "Taken out.") if done else say(language, "Will be taken out.")
        case Moved():
            return say(language, "Moved.") if done else say(language, "Will be moved.")
        case _:
            return say(language, "Taken over.") if done else say(language, "Will be taken over.")


def _draft(verdict: Verdict, outcome: Outcome, language: str, *, done: bool) -> Iterator[str]:
    """What became of a new entry, what of it could not be understood, and what it lacks."""
    one = next(change for change in verdict.changes if isinstance(change, Add))
    item = one.item
    route = (*one.route, item["id"])
    values = {"name": item["id"]}
    if done:
        yield say(language, "Your new entry is in the catalog as a draft ({name}).", values)
    else:
        yield say(language, "Your new entry will be in the catalog as a draft ({name}).", values)
    if missed := _missed(verdict.difference, item):
        yield say(language, "Not taken over from it: {words}.", {"words": items(language, missed)})
    gaps = dict.fromkeys(problem_text(language, problem) for problem in _gaps(outcome, route))
    if gaps:
        yield say(language, "Still to be done:")
        yield from (f"– {gap}" for gap in list(gaps)[:_MISSING])


def _gaps(outcome: Outcome, route: Route) -> Iterator[Problem]:
    """What the rules find in a new entry; of its id, which nobody can know in Word, nothing."""
    for found in outcome.new:
        at = found.problem.route
        if at[: len(route)] == route and at[len(route) :] != ("id",):
            yield found.problem


def _missed(one: Difference, item: Mapping[str, object]) -> list[str]:
    """The words of a new entry that are not in its data."""
    if not isinstance(one, Added):
        return []
    fields = (words for tail, words in one.fields.items() if not _holds(item, tail))
    return [f"“{words}”" for words in (*fields, *one.rest) if words and words != "–"]


def _holds(item: object, tail: Route) -> bool:
    for step in tail:
        if not isinstance(item, Mapping) or step not in item:
            return False
        item = item[step]
    return True


def _there(one: Difference, language: str) -> str:
    match one:
        case Removed():
            return say(language, "It is not in the catalog any more.")
        case Moved():
            return say(language, "It stands there in the catalog already.")
        case _:
            return say(language, "The catalog says so already.")


def _conflict(verdict: Verdict, language: str) -> str:
    values = verdict.values
    match verdict.difference:
        case _ if "others" in values:
            return say(
                language, "Open: other copies say something else ({others}). Please agree on one wording.", values
            )
        case Removed() if "now" in values:
            return say(
                language, "Open: the catalog says “{now}” since. Please agree whether it is still to go.", values
            )
        case _ if "now" in values:
            return say(
                language, "Open: the catalog says “{now}” since. Please agree which of the two is to hold.", values
            )
        case Added():
            return say(
                language, "Open: the entry beside it is not in the catalog any more. Please agree where this belongs."
            )
        case Edited() if verdict.why and "route" not in values:
            return say(language, "Open: {why}.", {"why": say(language, verdict.why, values)})
        case _:
            return say(language, "Open: this is not in the catalog any more. Please agree whether it is to come back.")


def _proposed(verdict: Verdict, language: str) -> str:
    match verdict.difference:
        case Edited(new=""):
            return say(language, "Open: you left this empty. Please say whether it is to go altogether.")
        case Moved():
            return say(language, "Open: it stands among entries of another list now. Somebody has to decide on that.")
        case Words() if {"now", "new"} <= verdict.values.keys():
            return say(
                language,
                "Open: this sentence is put together from entries; one would change from “{now}” to “{new}”.",
                verdict.values,
            )
        case Edited() if verdict.why and "route" not in verdict.values:
            return say(language, "Open: {why}.", {"why": say(language, verdict.why, verdict.values)})
        case _:
            return say(language, "Open: somebody has to decide on this.")


def _refused(verdict: Verdict, language: str) -> str:
    """Only reasons that speak of the manager's own words are passed on; others speak of files and entries."""
    if verdict.why == LOCKED:
        return say(language, "Not taken over: this clause is locked.")
    if "words" in verdict.values:
        return say(language, "Not taken over: {why}.", {"why": say(language, verdict.why, verdict.values)})
    if isinstance(verdict.difference, Removed):
        return say(language, "Not taken out: other parts of the catalog still need it.")
    if "route" in verdict.values:
        return say(language, "Not taken over: the catalog has no place for it any more.")
    return say(language, "Not taken over: the catalog would contradict itself with it.")
