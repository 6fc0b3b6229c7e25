"""W104."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.description.open_ends import open_ends
from roles.rules.words.and_more import and_more
from roles.rules.words.commitments import beside_responsibilities, faults, responsibilities
from roles.rules.words.letters import letters
from roles.rules.words.measured import explained
from roles.rules.words.names import in_a_name
from roles.rules.words.suspects import suspects
from roles.vocabulary import Hit
from roles.word_list import word_list

_COUNTED_EN = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:[\w'-]+\s+){0,3}[\w'-]+\s*[,:(]?\s*$"
)
_NAMED_CONDITION = re.compile(r"\s+(?:by|in|under|to|for|from|at|because|due|after|when|if|on)\b")
_AS_IT_IS = re.compile(r"\s+(?:they|it|is|are|was|were|has|have|we|you)\b")
_OTHERS_DO = re.compile(r"\s+\w+\s+(?:have|has|had|are|is|were|was|will|would|can|may|must|shall|should|do|does)\b")
_OF = re.compile(r"(?:按照?|根据|依据|遵照|公司|部门|上级)$")
_ABOUT = re.compile(r"[^，。；]{0,12}的")
_WITH = re.compile(r"[与和跟同][^，。；、]{1,12}$")
_RELATED = re.compile(r"[系性度联于者矩]|分析|[，。；]|$")
_LIKE = re.compile(r"[像如][^，。；]*$")


@rule("W104", Severity.WARNING, "standard")
def open_ended(catalog: Catalog) -> Iterator[Problem]:
    """A list or a scope without an end, such as “etc.”, “where necessary” or 等.

    What “etc.” holds is decided later, by whoever is stronger. A holder cannot plan work of unknown extent, and a
    customer cannot tell whether the promise covers the case.

    Limits: it knows the words of its list, in English and Chinese. 等 is let be where a number closes the list, as in
    北京、上海等两个城市. “Other duties as assigned” is found by D108.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        does: Verify with each customer within 2 working days that parts, bills, etc. have arrived  # W104
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        does: Verify with each customer within 2 working days that parts and bills have arrived
    ```
    Mend: write the whole list, or one word that covers all of it; name the condition: “where the repair costs over 500
    EUR”; name the department.
    Waiver: a list that a law keeps open.
    """
    work = faults(catalog, responsibilities(catalog), no_catch_all)
    for fault in chain(work, faults(catalog, beside_responsibilities(catalog), open_words)):
        yield problem(
            "“{word}” leaves open what belongs to it; write the whole list, name the condition or the people",
            fault.route,
            span=fault.span,
            word=fault.hit.word,
        )


def no_catch_all(said: str, language: str) -> tuple[Hit, ...]:
    """The same, without those of an open duty such as “other duties as assigned”, which D108 finds."""
    found = open_words(said, language)
    duties = tuple(open_ends(said)) if found else ()
    return tuple(hit for hit in found if not any(one.start < hit.end and hit.start < one.end for one in duties))


@lru_cache(20_000)
def open_words(said: str, language: str) -> tuple[Hit, ...]:
    """Words in a text that leave a list or a scope open."""
    found: list[Hit] = []
    if "open-ends" in suspects(said, language):
        words = word_list("open-ends").vocabulary(language)
        hits = (hit for hit in words.find(said) if not _closed(said, hit, language))
        found += [hit for hit in hits if not in_a_name(said, hit, language)]
    if language == "zh":
        found += and_more(said)
    return tuple(sorted(found, key=lambda hit: hit.start))


def _closed(said: str, hit: Hit, language: str) -> bool:
    text = letters(said, language)
    before, after = text[: hit.start], text[hit.end :]
    kind = word_list("open-ends").entry(hit.word, language).kind
    if kind == "condition":
        return _NAMED_CONDITION.match(after) is not None or explained(said, hit.start, hit.end, language)
    if kind == "example":
        return language == "en" and (_COUNTED_EN.search(before) or _AS_IT_IS.match(after)) is not None
    if kind == "rest":
        return _OTHERS_DO.match(after) is not None
    if kind == "like":
        return _LIKE.search(before) is None
    return kind == "concerned" and language == "zh" and _about(hit.word, before, after)


def _about(word: str, before: str, after: str) -> bool:
    """Whether 有关 or 相关 means “about” here, or belongs to “is related to”, and names nobody."""
    if word.startswith("有关") and _ABOUT.match(after):
        return _OF.search(before) is None
    return word in ("有关", "相关") and (_WITH.search(before) or _RELATED.match(after)) is not None
