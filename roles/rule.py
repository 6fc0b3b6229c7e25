"""What a rule is, and the register."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from inspect import signature

from roles.finding import Problem, Severity
from roles.manual import Manual
from roles.model.catalog import Catalog
from roles.model.department import Strictness
from roles.model.settings import Settings

Check = Callable[..., Iterator[Problem]]
"""Takes the catalog, and `today` if it needs it."""
STAGES: tuple[Strictness, ...] = ("starter", "standard", "strict")
_CODE = re.compile(r"[A-Z]\d{3}")
_REGISTER: dict[str, "Rule"] = {}


@dataclass(frozen=True)
class Rule:
    """One check: its code, its name (the fault), how bad a finding is, from which stage it applies, its manual page.

    `settings` names the cuts it uses. A rule that is `dated` needs to know which day it is.
    """

    code: str
    name: str
    family: str
    severity: Severity
    stage: Strictness
    check: Check
    manual: Manual
    settings: tuple[str, ...] = ()
    dated: bool = False

    def applies(self, strictness: Strictness) -> bool:
        """Whether the rule is on at this strictness."""
        return STAGES.index(self.stage) <= STAGES.index(strictness)

    def problems(self, catalog: Catalog, today: date | None) -> Iterator[Problem]:
        """What it finds. Without a day a dated rule finds nothing."""
        if not self.dated:
            return self.check(catalog)
        return self.check(catalog, today) if today else iter(())


def rule(code: str, severity: Severity, stage: Strictness, *settings: str) -> Callable[[Check], Check]:
    """Register a function as the rule `code`; its name is the fault, its docstring the manual page."""

    def register(check: Check) -> Check:
        if code in _REGISTER or not _CODE.fullmatch(code):
            raise ValueError(f"{code} is taken or no code")
        if unknown := set(settings) - set(Settings.model_fields):
            raise ValueError(f"{code} uses unknown settings: {unknown}")
        name = check.__name__.replace("_", "-")
        family = check.__module__.split(".")[-2]
        dated = "today" in signature(check).parameters
        _REGISTER[code] = Rule(code, name, family, severity, stage, check, Manual.of(check), settings, dated)
        return check

    return register


def registered() -> list[Rule]:
    """All rules that were imported, in code order."""
    return [_REGISTER[code] for code in sorted(_REGISTER)]
