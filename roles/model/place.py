"""Where an action stands: its process, step and lane."""

from typing import NamedTuple

from roles.model.process import Action, Process, Step
from roles.model.walk import Route


class Place(NamedTuple):
    """An action with the step and process in which it stands."""

    process: Process
    step: Step
    action: Action

    @property
    def name(self) -> str:
        """How responsibilities and hand-overs name it."""
        return f"{self.process.id}/{self.step.id}/{self.action.id}"

    @property
    def route(self) -> Route:
        """Where it stands in the catalog."""
        return ("processes", self.process.id, "steps", self.step.id, "actions", self.action.id)
