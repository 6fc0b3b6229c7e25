"""W105."""

import re
from collections.abc import Iterator
from functools import lru_cache

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.words import chinese, english
from roles.rules.words.commitments import faults, responsibilities
from roles.rules.words.outcome import has_result, measured
from roles.rules.words.suspects import suspects
from roles.vocabulary import Hit

_RECEIVER_ZH = re.compile(r"[向给为]")


@rule("W105", Severity.WARNING, "strict")
def no_result(catalog: Catalog) -> Iterator[Problem]:
    """A responsibility names an activity and nothing that comes of it.

    Who “analyses customer data” may do so for a year, and nobody has anything of it. A responsibility is verb, object
    and result: what lies on the table afterwards, who gets it, by when.

    Limits: it finds only the barest sentences, an activity and its object. Verbs that bring about their result by
    themselves, such as register or refund, need no more; any purpose, receiver, time or figure is enough.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: suggest
        does: Analyse enquiries  # W105
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: suggest
        does: Analyse the month's enquiries and recommend one remedy for a frequent cause
    ```
    Mend: ask “and then?”: write what is made of it, who gets it and by when.
    Waiver: hardly ever; what nothing comes of need not be done.
    """
    for fault in faults(catalog, responsibilities(catalog), bare_activities):
        yield problem(
            "“{word}” is an activity without a result; write what comes of it, who gets it and by when",
            fault.route,
            span=fault.span,
            word=fault.hit.word,
        )


@lru_cache(20_000)
def bare_activities(said: str, language: str) -> tuple[Hit, ...]:
    """The verb that leads a sentence, if it is an activity and nothing but its object stands beside it."""
    if "activities" not in suspects(said, language) or measured(said, language):
        return ()
    found = english.parts(said) if language == "en" else chinese.parts(said)
    first = next((part for part in found if part.kind == "activity"), None)
    if not first or any(part.kind not in ("activity", "vague") for part in found):
        return ()
    if has_result(found[-1].rest, language):
        return ()
    if first is not found[0] and sum(part.kind == "activity" for part in found) < 2:
        return ()
    if language == "zh" and (chinese.names_an_act(said) or _RECEIVER_ZH.search(said, 0, first.start)):
        return ()
    return (Hit(said[first.start : first.end], first.start, first.end),)
