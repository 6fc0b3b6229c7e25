"""B108."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.process import Line, Process, Step
from roles.model.text import is_blank
from roles.rule import rule
from roles.rules.processes.doing import Undone, at, doing


@rule("B108", Severity.WARNING, "standard")
def broken_script(catalog: Catalog) -> Iterator[Problem]:
    """A script cannot be played: a speaker has no part in the step, or a line is empty.

    A service script tells a contact as the customer lives it, in time order, with who speaks and what is at hand. A
    new holder rehearses with it; a line that nobody in the step can say teaches what will not happen.

    Limits: it follows links, it does not read. Whether the lines stand in time order, and whether an aid is really at
    hand, only a rehearsal shows. Speakers that do not exist or are retired are K101's and K106's findings.

    Bad:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - id: receive
        script:
          - {id: greeting, speaker: agent, says: Good morning, prop: ""}  # B108
          - {id: relief, speaker: head, says: I settle that today}  # B108
    ```
    Good:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - id: receive
        script:
          - {id: greeting, speaker: agent, says: Good morning, prop: Enquiry log}
          - {id: question, says: Where is my order?}
    ```
    Mend: give the line to the role that acts in the step, or give its speaker an action there. Write what is said, and
    take out an aid without a name.
    Waiver: hardly ever; a voice from outside, such as an interpreter's, is no line of a role.
    """
    undone = Undone(catalog)
    for process in catalog.processes.values():
        for step in process.steps:
            if step.script:
                yield from _lines(process, step)
                if not undone.may_hide(process, step):
                    yield from _speakers(catalog, process, step)


def _lines(process: Process, step: Step) -> Iterator[Problem]:
    route = (*at(process, step), "script")
    if not any(line.speaker for line in step.script):
        yield problem(
            "only the customer speaks in this script: name the `speaker` of what your people say",
            route,
        )
    for line in step.script:
        if is_blank(line.says) and is_blank(line.prop):
            yield problem("the line says nothing and shows nothing: write `says`", (*route, line.id))
        elif line.prop is not None and is_blank(line.prop):
            yield problem("the aid has no name: write what is at hand, or take `prop` out", (*route, line.id, "prop"))


def _speakers(catalog: Catalog, process: Process, step: Step) -> Iterator[Problem]:
    acting = {role.id for role, _ in doing(catalog, process, step, "front-stage", "back-stage", "support")}
    first: dict[str, Line] = {}
    for line in step.script:
        if line.speaker:
            first.setdefault(line.speaker, line)
    for speaker, line in first.items():
        role = catalog.roles.get(speaker)
        if acting and role and role.retired is None and speaker not in acting:
            yield problem(
                "“{speaker}” speaks here but does nothing in this step, only {roles}: give it an action, or the line to"
                " another",
                (*at(process, step), "script", line.id, "speaker"),
                speaker=speaker,
                roles=sorted(acting),
            )
