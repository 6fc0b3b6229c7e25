"""D101."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, Term, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.description.sections import missing


@rule("D101", Severity.WARNING, "starter")
def missing_section(catalog: Catalog) -> Iterator[Problem]:
    """A section of the complete description is empty.

    People are chosen, trained, paid and appraised by the description; what it leaves out, each reader fills in alone.
    The list is our convention. It merges the contents that job analysis asks for with the nine factors by which the US
    Office of Personnel Management classifies positions and the parts of the Chinese occupational standards.

    It grows with the strictness. `starter` wants purpose, responsibilities, reporting line and number of holders;
    `standard` adds shares of time, targets, contacts, qualifications, place and hours; `strict` adds rights, terms,
    surroundings, travel, equipment, stand-in and public codes. One finding names all that a role lacks.

    Limits: it sees that something is written, not that it is true or enough. Weights, review, interests,
    classification, processes and learning have rules of their own (D102, D104, D109, D110, D112, P501).

    Bad:
    ```yaml
    # roles/agent.yaml
    id: agent  # D101
    purpose: ~
    conditions: {place: ~}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    purpose: Settle every enquiry so that the customer need not ask again
    conditions: {place: Office, travel: None}
    ```
    Mend: write the sections named, most important first; `roles new` makes a file in which every key has an example.
    Where there is nothing to tell, say so: “None” under travel is an answer.
    Waiver: a section that does not exist in your company, such as public codes, for as long as that is so.
    """
    for role, keys in missing(catalog):
        if keys:
            yield problem(
                "still missing from the description: {sections}",
                ("roles", role.id, "id"),
                sections=[Term("section", key) for key in keys],
            )
