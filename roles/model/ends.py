"""Where processes begin and end, and who is there."""

from collections.abc import Mapping
from dataclasses import dataclass

from roles.model.process import Process
from roles.model.role import Responsibility, Role

_Ends = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Ends:
    """Which processes each role begins, ends, or answers for as their owner: role → processes."""

    begins: _Ends
    ends: _Ends
    answers: _Ends

    @classmethod
    def of(
        cls, processes: Mapping[str, Process], doers: Mapping[str, tuple[tuple[Role, Responsibility], ...]]
    ) -> "Ends":
        """The first and last step that anybody does something in count, whole: a step is one encounter.

        `doers`: action (process/step/action) → every role that does it, with the responsibility that says so.
        """
        begins: dict[str, set[str]] = {}
        ends: dict[str, set[str]] = {}
        answers: dict[str, set[str]] = {}
        for name, process in processes.items():
            steps = [
                [role.id for action in step.actions for role, _ in doers.get(f"{name}/{step.id}/{action.id}", ())]
                for step in process.steps
            ]
            staffed = [here for here in steps if here]
            for found, met in ((begins, staffed[:1]), (ends, staffed[-1:])):
                for role in (role for here in met for role in here):
                    found.setdefault(role, set()).add(name)
            if process.owner:
                answers.setdefault(process.owner, set()).add(name)
        return cls(*({role: frozenset(some) for role, some in found.items()} for found in (begins, ends, answers)))

    def whole_for(self, role: str) -> frozenset[str]:
        """The processes that are a whole piece of work for this role."""
        return frozenset().union(*(one.get(role, frozenset()) for one in (self.begins, self.ends, self.answers)))
