"""K111."""

import re
from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.target import Target
from roles.model.text import wordings
from roles.rule import rule

_SLOT = re.compile(r"\{([^{}]*)\}")
_KNOWN = {"level", "within"}


@rule("K111", Severity.ERROR, "starter")
def sentence_without_value(catalog: Catalog) -> Iterator[Problem]:
    """The sentence of a metric asks for a figure that nobody gives.

    A metric may say how a target on it reads as a sentence, with {level} and {within} for the figures. Any other
    word in braces, or {within} for a target without a time limit, would print as a hole.

    Bad:
    ```yaml
    # metrics.yaml
    - id: answered
      title: Answered in time
      sentence: at least {level} of calls are answered within {time}  # K111
    # roles/head.yaml
    responsibilities:
      - {id: answer, does: Answer calls, measured_by: [answered]}
    ```
    Good:
    ```yaml
    # metrics.yaml
    - id: answered
      title: Answered in time
      sentence: at least {level} of calls are answered within {within}
    # roles/head.yaml
    responsibilities:
      - {id: answer, does: Answer calls, measured_by: [answered]}
    targets:
      - {id: calls, metric: answered, level: {kind: share, at_least: 80 %, within: 20 s}}
    ```
    Mend: use only {level} and {within}; give the target its `within`, or write the sentence without it.
    Waiver: never; the sentence cannot be printed.
    """
    slots: dict[str, set[str]] = {}
    for name, metric in catalog.metrics.items():
        words = metric.sentence
        slots[name] = {slot for _, said in wordings(words) for slot in _SLOT.findall(said)}
        unknown = sorted(slots[name] - _KNOWN)
        if unknown:
            yield problem(
                "the sentence asks for {slots}; only level and within are known",
                ("metrics", name, "sentence"),
                slots=unknown,
            )
    for role in catalog.roles.values():
        for target in role.targets:
            if target.metric and "within" in slots.get(target.metric, ()) and _no_time(target):
                yield problem(
                    "the sentence of the metric “{metric}” asks for the time limit “within”, which is not given",
                    ("roles", role.id, "targets", target.id, "level"),
                    metric=target.metric,
                )


def _no_time(target: Target) -> bool:
    return target.level is not None and getattr(target.level, "within", None) is None
