"""S111."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.metric import Metric
from roles.model.standard import Standard
from roles.model.text import wordings
from roles.rule import rule
from roles.rules.standards.words import FELT
from roles.rules.targets.words import OPINION, mentions
from roles.vocabulary import has_figure


@rule("S111", Severity.WARNING, "strict")
def not_observable(catalog: Catalog) -> Iterator[Problem]:
    """Nobody could see or hear whether a standard is met.

    “Friendly” is one thing to the holder and another to the inspector. What can be seen or heard, such as “says back
    what was understood”, can be shown, practised and judged by anybody who stands beside it.

    Limits: `signs`, a level, a promise with a figure and its unit, or a metric that counts events are enough. What
    customers think is no sign: a survey tells weeks later how it felt, not what was done.

    Bad:
    ```yaml
    # standards/people.yaml
    - id: calm-voice
      promise: Everybody is friendly
      signs: ~  # S111
    ```
    Good:
    ```yaml
    # standards/people.yaml
    - id: calm-voice
      promise: Everybody is friendly
      signs:
        - {id: name-said, says: The agent says the customer's name in the first sentence}
    ```
    Mend: watch three contacts that went well, and write under `signs` what was seen and heard in them.
    Waiver: hardly ever; what nobody can notice customers do not notice either.
    """
    for standard in catalog.standards.values():
        if not _noticed(catalog, standard):
            yield problem(
                "nobody could see or hear whether this is met; write `signs`, one for each thing to be noticed",
                ("standards", standard.id, "signs"),
            )


def _noticed(catalog: Catalog, standard: Standard) -> bool:
    if standard.signs or standard.level is not None:
        return True
    for name in standard.metrics:
        metric = catalog.metrics.get(name)
        if metric is None or not _asks_opinions(metric):
            return True
    return any(has_figure(said, 0, len(said)) for _, said in wordings(standard.promise))


def _asks_opinions(metric: Metric) -> bool:
    texts = (metric.title, metric.formula)
    return any(mentions(text, words) for text in texts for words in (OPINION, FELT))
