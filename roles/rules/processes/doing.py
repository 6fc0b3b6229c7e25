"""Who does the actions of the processes, and whose link to one is broken."""

from roles.finding import Route
from roles.model.catalog import Catalog
from roles.model.place import Place
from roles.model.process import Process, Step
from roles.model.role import Responsibility, Role


def at(process: Process, step: Step) -> Route:
    """Where a step stands in the catalog."""
    return ("processes", process.id, "steps", step.id)


def doing(catalog: Catalog, process: Process, step: Step, *lanes: str) -> list[tuple[Role, Responsibility]]:
    """Who does the actions of these lanes in a step, with the responsibility that says so."""
    return [
        pair
        for action in step.actions
        if action.lane in lanes
        for pair in catalog.doers.get(Place(process, step, action).name, ())
    ]


class Undone:
    """Which actions no role in use does. None is, while a role could not be read or a broken link may mean it."""

    def __init__(self, catalog: Catalog) -> None:
        self._doers = catalog.doers
        self._hidden = catalog.unread.any("role")
        self._near: set[tuple[str, str, str]] = set()
        self._steps: set[str] = set()
        for name in catalog.doers:
            if not catalog.exists("action", name) and name.count("/") == 2:
                process, step, action = name.split("/")
                self._near |= {(process, step, ""), (process, "", action), ("", step, action)}
                self._steps |= {process, step}

    def __contains__(self, place: Place) -> bool:
        return not (self._hidden or place.name in self._doers or self._meant(place))

    def may_hide(self, process: Process, step: Step) -> bool:
        """Whether somebody may act in this step unseen."""
        return self._hidden or process.id in self._steps or step.id in self._steps

    def _meant(self, place: Place) -> bool:
        """A link that differs from the action in one part is a misspelt link to it, more often than not."""
        process, step, action = place.process.id, place.step.id, place.action.id
        return bool(self._near) and not self._near.isdisjoint(
            ((process, step, ""), (process, "", action), ("", step, action))
        )
