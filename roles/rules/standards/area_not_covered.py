"""S101."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, Term, problem
from roles.model.catalog import Catalog
from roles.model.standard import AREAS, ELEMENTS
from roles.rule import rule
from roles.rules.standards.hidden import hidden


@rule("S101", Severity.WARNING, "standard")
def area_not_covered(catalog: Catalog) -> Iterator[Problem]:
    """An area of the golden triangle has no standard.

    Customers judge the whole: where they come to, how the service runs, how they are met. A department that promises
    only speed is quick and unfriendly, or friendly behind a closed door. The triangle as Chinese teaching draws it has
    18 areas in three elements: 4 of premises and equipment, 7 of the service, 7 of people.

    Limits: it sees that an area has a standard, not that the standard is a good one. While a standard names no area,
    only that is found, for it may stand in any of them.

    Bad:
    ```yaml
    # standards/hardware.yaml
    - id: quiet-behind-the-call  # S101
      area: place
    ```
    ```yaml
    # standards/people.yaml
    - id: calm-voice
      title: A calm voice
      area: ~  # S101
    ```
    Good:
    ```yaml
    # standards/hardware.yaml
    - id: quiet-behind-the-call
      area: atmosphere
    ```
    Mend: ask what customers notice in that area and what they complain of, and promise one thing there. One standard
    an area is enough to begin with.
    Waiver: an area that your service does not have: who only telephones waives `standards/hardware/place`, or
    `standards/hardware` as a whole while nothing stands in it.
    """
    if hidden(catalog, "standard"):
        return
    if not catalog.standards:
        yield problem(
            "the department promises its customers nothing yet: none of the {number} areas has a standard",
            ("standards",),
            number=len(AREAS),
        )
        return
    nowhere = [standard.id for standard in catalog.standards.values() if standard.area is None]
    for name in nowhere:
        yield problem("the standard names no area of the golden triangle; write `area`", ("standards", name, "area"))
    if not nowhere:
        yield from _missing({standard.area for standard in catalog.standards.values()})


def _missing(covered: set[str | None]) -> Iterator[Problem]:
    """One problem an element of which nothing is covered, else one an area."""
    for element, areas in ELEMENTS.items():
        missing = [area for area in areas if area not in covered]
        if len(missing) == len(areas):
            yield problem(
                "no standard stands in any area of “{element}”: {areas}",
                ("standards", element),
                element=Term("element", element),
                areas=[Term("area", area) for area in areas],
            )
            continue
        for area in missing:
            yield problem(
                "no standard stands in the area “{area}”; promise there what customers notice",
                ("standards", element, area),
                area=Term("area", area),
            )
