"""Moments of truth, and where to say that some lack something."""

from collections.abc import Iterator

from roles.finding import Route
from roles.model.process import Process, Step
from roles.rules.processes.doing import at


def moments(process: Process) -> list[Step]:
    """The steps marked as moments of truth."""
    return [step for step in process.steps if step.moment_of_truth]


def places_for(process: Process, without: list[Step], key: str) -> Iterator[tuple[Route, list[str]]]:
    """Where to say that moments are without something, each at its `key`; all of a process at once, at its steps."""
    if len(without) > 1 and len(without) == len(moments(process)):
        yield ("processes", process.id, "steps"), [step.id for step in without]
    else:
        for step in without:
            yield (*at(process, step), key), [step.id]
