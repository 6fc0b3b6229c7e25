"""W107."""

import re
from collections.abc import Iterator
from functools import lru_cache

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.words.commitments import everything, faults
from roles.vocabulary import Hit

_SENTENCE = {"en": re.compile(r".+?(?:[.!?;:](?=\s)|$)", re.DOTALL), "zh": re.compile(r"[^。！？；：\n]+")}
_WORD = {"en": re.compile(r"\S*\w\S*"), "zh": re.compile(r"[\u3400-\u9fff]|[a-zA-Z0-9][\w.,:%–-]*")}


@rule("W107", Severity.WARNING, "strict", "most_words", "most_characters")
def too_long(catalog: Catalog) -> Iterator[Problem]:
    """A sentence is longer than anybody keeps in mind.

    Who reads a sentence holds its beginning in mind until its end comes. Long ones are mostly two or three: what is to
    be done, until when, and an exception that nobody finds again. The lengths are our convention; a colon or a
    semicolon ends a sentence here. A number counts as one word or character.

    Limits: it counts, and cannot tell a clear long sentence from a tangled one; the lengths are set so high that a
    well-built one passes.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        does: >-  # W107
          Verify with each customer within 2 working days that the matter is settled and that the answer was
          understood and reached the right person and, where the customer says that one of these is not so, open the
          enquiry again under the same number and tell the head of the desk on the same day what was missed and by whom
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        does: Verify with each customer within 2 working days that the matter is settled; if not, open the enquiry again
    ```
    Mend: make two sentences of it: first what is done and by when, then what follows if it fails.
    Waiver: a sentence quoted from a law or a contract.
    """
    most = {"en": catalog.settings.most_words, "zh": catalog.settings.most_characters}
    for fault in faults(catalog, everything(catalog), lambda said, language: _long(said, language, most[language])):
        count = _length(fault.hit.word, fault.language)
        if fault.language == "zh":
            yield problem(
                "a sentence of {count} characters; make two of it, none over {most}",
                fault.route,
                span=fault.span,
                count=count,
                most=most["zh"],
            )
        else:
            yield problem(
                "a sentence of {count} words; make two of it, none over {most}",
                fault.route,
                span=fault.span,
                count=count,
                most=most["en"],
            )


@lru_cache(20_000)
def _long(said: str, language: str, most: int) -> tuple[Hit, ...]:
    if (len(said.split()) if language == "en" else len(said)) <= most:
        return ()
    return tuple(
        Hit(match[0], *match.span())
        for match in _SENTENCE[language].finditer(said)
        if len(match[0]) > most and _length(match[0], language) > most
    )


def _length(sentence: str, language: str) -> int:
    return len(_WORD[language].findall(sentence))
