"""The glossary of metrics: how each is counted, whether anybody has a target on it, its risk and safeguard."""

from typing import Any, get_args

from roles.documents.definition import definition
from roles.documents.wording import Wording
from roles.model.metric import Metric
from roles.model.need import Aspect


def glossary(wording: Wording) -> list[dict[str, Any]]:
    """Every metric, by the side of the service that it shows; those that show none come last."""
    metrics = wording.catalog.metrics.values()
    heaps = [
        (wording.term("aspect", aspect), [one for one in metrics if one.aspect == aspect])
        for aspect in get_args(Aspect)
    ]
    heaps.append((wording.say("Other metrics"), [one for one in metrics if one.aspect is None]))
    return [{"title": title, "metrics": [_metric(wording, one) for one in found]} for title, found in heaps if found]


def _metric(wording: Wording, metric: Metric) -> dict[str, Any]:
    owners = [role for role in wording.catalog.in_use if any(one.metric == metric.id for one in role.targets)]
    return {
        **definition(wording, metric),
        "targets_of": wording.items([wording.line(role.title) for role in owners]),
    }
