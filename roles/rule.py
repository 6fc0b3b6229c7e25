"""What a rule is, and the register."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc

from roles.finding import Problem, Severity
from roles.model.catalog import Catalog
from roles.model.department import Strictness

Check = Callable[[Catalog], Iterator[Problem]]
STAGES: tuple[Strictness, ...] = ("starter", "standard", "strict")
_CODE = re.compile(r"[A-Z]\d{3}")
_REGISTER: dict[str, "Rule"] = {}


@dataclass(frozen=True)
class Rule:
    """One check: its code, its name (the fault), how bad a finding is, from which stage it applies, its manual page."""

    code: str
    name: str
    family: str
    severity: Severity
    stage: Strictness
    check: Check
    manual: str

    @property
    def sentence(self) -> str:
        """What it finds, in one sentence."""
        return self.manual.partition("\n")[0]

    def applies(self, strictness: Strictness) -> bool:
        """Whether the rule is on at this strictness."""
        return STAGES.index(self.stage) <= STAGES.index(strictness)


def rule(code: str, severity: Severity, stage: Strictness) -> Callable[[Check], Check]:
    """Register a function as the rule `code`; its name is the fault, its docstring the manual page."""

    def register(check: Check) -> Check:
        if code in _REGISTER or not _CODE.fullmatch(code):
            raise ValueError(f"{code} is taken or no code")
        name = check.__name__.replace("_", "-")
        family = check.__module__.split(".")[-2]
        _REGISTER[code] = Rule(code, name, family, severity, stage, check, cleandoc(check.__doc__ or ""))
        return check

    return register


def _manual(docstring: str) -> str:
    from inspect import cleandoc

    return cleandoc(docstring)


def registered() -> list[Rule]:
    """All rules that were imported, in code order."""
    return [_REGISTER[code] for code in sorted(_REGISTER)]
