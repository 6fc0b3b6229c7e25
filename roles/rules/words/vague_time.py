"""W102."""

import re
from collections.abc import Iterator
from functools import lru_cache

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.words.cadence import contradictions
from roles.rules.words.commitments import everything, faults
from roles.rules.words.measured import timed
from roles.rules.words.names import in_a_name
from roles.rules.words.suspects import suspects
from roles.vocabulary import Hit, Vocabulary
from roles.word_list import word_list

_RATE_ZH = re.compile(r"[^，。；：、]{1,8}(?<!效)率(?:$|[，。；：、的）])")
"""After 及时 or 按时 the name of a metric, as in 按时办结率."""


@rule("W102", Severity.WARNING, "standard")
def vague_time(catalog: Catalog) -> Iterator[Problem]:
    """A word of time such as “promptly” or 定期 that two people read differently.

    “Promptly” is an hour to the customer and two days to the colleague. Whoever is to keep a time, or to judge whether
    it was kept, needs a figure or a moment that can be named. Guides to writing requirements ban even “immediately”,
    which means different times to different people (INCOSE, rule R7).

    Limits: it knows the words of its list, in English and Chinese. It is silent where a time stands in the same clause
    or right beside it, and lets a standard be whose level says the time.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        does: Verify promptly with each customer that the matter is settled  # W102
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        does: Verify with each customer on the day of the answer that the matter is settled
    ```
    Mend: put a time in the place of the word: “within 2 hours”, “every Monday”, “on the day it arrives”.
    Waiver: words that a law or a contract prescribes, until the wording can be agreed.
    """
    for fault in faults(catalog, everything(catalog, lambda standard: standard.level is not None), vague_times):
        yield problem(
            "two people read “{word}” as two different times; write the time, such as “{instead}”",
            fault.route,
            span=fault.span,
            word=fault.hit.word,
            instead=[word_list("vague-times").entry(fault.hit.word, fault.language).instead[fault.language]],
        )


@lru_cache(20_000)
def vague_times(said: str, language: str) -> tuple[Hit, ...]:
    """Words of time in a text with nothing beside them that says which time; not those that W108 finds."""
    if "vague-times" not in suspects(said, language):
        return ()
    found = [hit for hit in _words(language).find(said) if not _timed(said, hit, language)]
    other = contradictions(said, language) if found else ()
    return tuple(hit for hit in found if not other or (hit not in other and _kind(hit, language) != "at-once"))


def _words(language: str) -> Vocabulary:
    return word_list("vague-times").vocabulary(language)


def _kind(hit: Hit, language: str) -> str:
    return word_list("vague-times").entry(hit.word, language).kind


def _timed(said: str, hit: Hit, language: str) -> bool:
    if _RATE_ZH.match(said, hit.end):
        return True
    at_once = _kind(hit, language) == "at-once"
    return timed(said, hit.start, hit.end, language, at_once=at_once) or in_a_name(said, hit, language)
