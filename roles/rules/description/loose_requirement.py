"""D111."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Person, Role
from roles.rule import rule
from roles.rules.description.years import years_of_experience
from roles.vocabulary import first_found


@rule("D111", Severity.WARNING, "standard")
def loose_requirement(catalog: Catalog) -> Iterator[Problem]:
    """A qualification serves no responsibility, or counts years instead of skill.

    What no responsibility needs keeps good people out for nothing. Years say how long somebody was somewhere, not what
    they can do; who learned the same in half the time, or elsewhere, never applies.

    Limits: it knows the usual phrases for years of experience in English and Chinese, in figures and in words.

    Bad:
    ```yaml
    # roles/agent.yaml
    person:
      required:
        - id: writes-clearly
          asks: At least 3 years of experience in customer service  # D111
    ```
    ```yaml
    # roles/agent.yaml
    person:
      preferred:
        - id: finds-patterns
          needed_for: []  # D111
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    person:
      required:
        - id: writes-clearly
          asks: Writes an answer that needs no second one; shown by a writing sample
    ```
    Mend: name under `needed_for` the responsibilities that fail without it; if there is none, take the requirement out.
    Instead of years write what they were meant to teach, and how an applicant shows it.
    Waiver: years that a law or a licence asks for; name it in the reason.
    """
    for role in catalog.in_use:
        if role.person:
            yield from _tied(role, role.person)
            yield from _years(role, role.person)


def _tied(role: Role, person: Person) -> Iterator[Problem]:
    every = (*person.required, *person.preferred)
    if len(every) > 1 and not any(one.needed_for for one in every):
        yield problem(
            "no qualification says which responsibility needs it; name them under needed_for",
            ("roles", role.id, "person"),
        )
        return
    for kind in ("required", "preferred"):
        for one in getattr(person, kind):
            if not one.needed_for:
                yield problem(
                    "no responsibility needs “{id}”; name those that do, or take it out",
                    ("roles", role.id, "person", kind, one.id, "needed_for"),
                    id=one.id,
                )


def _years(role: Role, person: Person) -> Iterator[Problem]:
    for kind in ("required", "preferred"):
        for one in getattr(person, kind):
            at = ("roles", role.id, "person", kind, one.id, "asks")
            if found := first_found(one.asks, at, years_of_experience):
                yield problem(
                    "“{words}” says how long, not what the holder can do; name the skill and how it is shown",
                    found.route,
                    span=found.span,
                    words=found.words,
                )
