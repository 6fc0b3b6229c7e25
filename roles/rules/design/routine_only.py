"""P504."""

from collections.abc import Iterator

from roles.design_profile.verbs import own_language, thinks
from roles.design_profile.working_time import WorkingTime
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P504", Severity.WARNING, "strict", "thinking_time")
def routine_only(catalog: Catalog) -> Iterator[Problem]:
    """Hardly any of the working time asks the holder to analyse, judge or create.

    One learns by working something out: problem solving and complexity belong to motivating work (Humphrey, Nahrgang
    and Morgeson 2007). A responsibility counts if one of its clauses begins with a verb of the three upper levels of
    Bloom's taxonomy, such as investigate, decide or design; 调查、决定、设计. The cut is our convention.

    Limits: it reads verbs, not work, in English and Chinese only. Who answers hard questions all day may be found, and
    who “analyses” by filling in a form may not.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:  # P504
      - {id: solve, does: Settle what the customer lacks within 3 working days}
      - {id: close, does: Ask each customer within 2 working days whether the matter is settled}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: close, does: Ask each customer within 2 working days whether the matter is settled}
    ```
    Mend: job enrichment. Add to the routine its own improvement: let holders find the causes of what comes back, or
    judge what they only pass on. It costs a few hours a week of the routine.
    Waiver: where holders want the routine and rotate out of it; say how often.
    """
    least = catalog.settings.thinking_time
    own = own_language(catalog)
    for role in catalog.in_use:
        time = WorkingTime(role)
        tally = time.tally(lambda one: thinks(one, own))
        if tally.possible is not None and tally.possible < least:
            yield problem(
                "judging by the verbs, {percent} % of the {whole} goes into analysing, judging or creating; it should"
                " be at least {least} %: add finding causes or deciding to the routine",
                ("roles", role.id, "responsibilities"),
                percent=tally.sure,
                whole=time.whole,
                least=least,
            )
