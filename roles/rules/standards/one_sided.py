"""S110."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, Term, problem
from roles.model.catalog import Catalog
from roles.model.need import Aspect, Factor
from roles.rule import rule
from roles.rules.standards.hidden import hidden
from roles.rules.targets.serving import aims

_ASPECTS: tuple[Aspect, ...] = ("responsiveness", "reliability", "assurance", "empathy")
_FEELING: Factor = "emotion"


@rule("S110", Severity.WARNING, "standard")
def one_sided(catalog: Catalog) -> Iterator[Problem]:
    """Standards and targets leave out one of four sides of service, or how customers feel.

    Customers judge service by responsiveness, reliability, assurance and empathy (SERVQUAL by Parasuraman, Zeithaml and
    Berry, 1988, adds what one can touch). Five levels lead from the product itself to how customers feel, and the
    higher ones mostly decide. Who measures only speed gets speed.

    Limits: the side of a standard or target is its own `aspect`, that of its need or of one of its metrics; the level
    is the `factor` of the standard or its need. It sees that a side is there, not how much weight it has.

    Bad:
    ```yaml
    # needs.yaml
    - {id: sound-advice, aspect: reliability}
    - {id: respect, factor: interaction}
    # standards/hardware.yaml
    - id: counter-by-the-gate  # S110
      title: A counter by the gate
    ```
    Good:
    ```yaml
    # needs.yaml
    - {id: sound-advice, aspect: reliability}
    # standards/software.yaml
    - id: same-answer-everywhere
      aspect: assurance
    ```
    Mend: ask customers what made them feel safe, or cared for, and promise that at one moment of truth; or write
    `aspect` and `factor` at the need or standard that serves it already.
    Waiver: a department that customers never speak to, such as one that only delivers.
    """
    if hidden(catalog, "standard", "role", "need", "metric"):
        return
    every = list(_served(catalog))
    if not every:
        return
    aspects, factors = {aspect for aspect, _ in every}, {factor for _, factor in every}
    missing = [aspect for aspect in _ASPECTS if aspect not in aspects]
    if missing:
        yield problem(
            "no standard and no target serves: {aspects}",
            ("standards",),
            aspects=[Term("aspect", aspect) for aspect in missing],
        )
    if _FEELING not in factors:
        yield problem(
            "no standard and no target is about how customers feel: none has the factor “{factor}”",
            ("standards",),
            factor=Term("factor", _FEELING),
        )


def _served(catalog: Catalog) -> Iterator[tuple[Aspect | None, Factor | None]]:
    """What each standard and each target serves: aspect and factor, as far as they are written."""
    for standard in catalog.standards.values():
        yield standard.aspect, standard.factor
        yield from _behind(catalog, standard.need, standard.metrics)
    for _, target, _ in aims(catalog):
        yield from _behind(catalog, target.need, (target.metric or "",))


def _behind(
    catalog: Catalog, need: str | None, metrics: tuple[str, ...]
) -> Iterator[tuple[Aspect | None, Factor | None]]:
    wanted = catalog.needs.get(need or "")
    yield (wanted.aspect, wanted.factor) if wanted else (None, None)
    for name in metrics:
        metric = catalog.metrics.get(name)
        yield metric.aspect if metric else None, None
