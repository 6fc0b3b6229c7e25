"""W103."""

from collections.abc import Iterator
from functools import lru_cache

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.standard import Standard
from roles.rule import rule
from roles.rules.words.commitments import everything, faults
from roles.rules.words.measured import counted
from roles.rules.words.names import in_a_name
from roles.rules.words.suspects import suspects
from roles.vocabulary import Hit
from roles.word_list import word_list


@rule("W103", Severity.WARNING, "standard")
def vague_degree(catalog: Catalog) -> Iterator[Problem]:
    """A word of degree, amount or quality such as “efficiently” or 适当 without a measure.

    “Appropriate compensation” is a voucher to one and the full price to another. Such words sound like a demand and
    ask for nothing: whoever is judged by them is judged by taste.

    Limits: it knows the words of its list, in English and Chinese. It is silent where a figure, a rule or an
    explanation stands beside the word, and lets a promise be whose standard has a level or signs.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        does: Verify efficiently with each customer that the matter is settled  # W103
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        does: Verify with each customer in one call that the matter is settled
    ```
    Mend: say what one would see or count: “in one call”, “at least 5”, “as listed in the price table”; where you find
    nothing to put there, strike the word.
    Waiver: words that a law or a contract prescribes, until the wording can be agreed.
    """
    for fault in faults(catalog, everything(catalog, _said_exactly), vague_degrees):
        yield problem(
            "“{word}” leaves open how much or how good; say what one would see or count, such as “{instead}”",
            fault.route,
            span=fault.span,
            word=fault.hit.word,
            instead=[word_list("vague-degrees").entry(fault.hit.word, fault.language).instead[fault.language]],
        )


def _said_exactly(standard: Standard) -> bool:
    return standard.level is not None or bool(standard.signs)


@lru_cache(20_000)
def vague_degrees(said: str, language: str) -> tuple[Hit, ...]:
    """Words of degree in a text with nothing beside them that measures or explains them."""
    if "vague-degrees" not in suspects(said, language):
        return ()
    found = word_list("vague-degrees").vocabulary(language).find(said)
    vague = (hit for hit in found if not counted(said, hit.start, hit.end, language))
    return tuple(hit for hit in vague if not in_a_name(said, hit, language))
