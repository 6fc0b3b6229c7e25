"""P505."""

from collections.abc import Iterator

from roles.design_profile.teaching import taught
from roles.design_profile.verbs import own_language
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P505", Severity.WARNING, "standard")
def teaching_is_not_learning(catalog: Catalog) -> Iterator[Problem]:
    """Teaching others is written down as the holder's own learning.

    Training colleagues is work: it belongs to the responsibilities, with a share of the time. Under `learning` it makes
    a role look developed while the holder only gives. Learning to teach, as in a course or with a coach, counts.

    Limits: it finds entries that begin with teaching somebody, in English and Chinese; others pass.

    Bad:
    ```yaml
    # roles/agent.yaml
    learning:
      - {id: side-by-side, what: Trains new agents at the desk}  # P505
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    learning:
      - {id: side-by-side, what: Course on training new agents, with feedback from the trainer}
    ```
    Mend: move the entry to the responsibilities, with its share of time, and name what the holder learns instead; being
    coached in teaching is a good one. It costs the coach's hours.
    Waiver: hardly ever; say in the entry what the holder learns by teaching.
    """
    own = own_language(catalog)
    for role in catalog.in_use:
        for chance in role.learning:
            route = ("roles", role.id, "learning", chance.id, "what")
            if chance.what and (found := taught(chance.what, route, own)):
                yield problem(
                    "teaching others is work, not the holder's learning: make it a responsibility, and say what the"
                    " holder learns",
                    found[0],
                    span=found[1],
                )
