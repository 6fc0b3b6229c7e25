"""The 18 areas of the golden triangle: which standards cover each, and who answers for them."""

from typing import Any

from roles.documents.figure import house_colour, svg_file
from roles.documents.kind import document
from roles.documents.wording import Wording
from roles.figures.card import Card
from roles.figures.coverage_map import Element, coverage_map
from roles.model.role import Role
from roles.model.standard import AREAS, ELEMENTS, Standard


def numbered(wording: Wording) -> dict[str, tuple[int, Standard]]:
    """Every standard by its id with its number, in the order of the areas; those without an area come last."""
    order = {area: place for place, area in enumerate(AREAS)}
    found = sorted(wording.catalog.standards.values(), key=lambda one: order.get(one.area or "", len(AREAS)))
    return {one.id: (number, one) for number, one in enumerate(found, 1)}


def coverage(wording: Wording, role: Role | None = None) -> list[dict[str, Any]]:
    """Each element with its areas: a square for each standard, and who answers for which numbers.

    With a role, its own standards stand apart from those of the others.
    """
    return [
        {
            "title": wording.term("element", element),
            "areas": [_area(wording, area, role) for area in areas],
        }
        for element, areas in ELEMENTS.items()
    ]


def _area(wording: Wording, area: str, role: Role | None) -> dict[str, Any]:
    here = _of_area(wording, area)
    own = [(number, one) for number, one in here if role and one.owner == role.id]
    return {
        "title": wording.term("area", area),
        "squares": "■" * len(here) or "□",
        "count": len(here),
        "own": [{"number": number, "title": wording.line(one.title)} for number, one in own],
        "answer": _answer(wording, [one for one in here if one not in own]),
    }


def _of_area(wording: Wording, area: str) -> list[tuple[int, Standard]]:
    return [(number, one) for number, one in numbered(wording).values() if one.area == area]


def _answer(wording: Wording, standards: list[tuple[int, Standard]]) -> list[str]:
    """Who answers for these standards, with their numbers."""
    numbers: dict[str | None, list[str]] = {}
    for number, one in standards:
        numbers.setdefault(one.owner, []).append(str(number))
    return [
        wording.say(
            "{role}: {numbers}",
            role=wording.title("role", owner) if owner else wording.say("nobody yet"),
            numbers=wording.items(some),
        )
        for owner, some in numbers.items()
    ]


@document("service-standards", about="department", form="svg", name="coverage-map")
def coverage_file(wording: Wording) -> bytes:
    """The map as a picture file."""
    elements, said = [], []
    for element, areas in ELEMENTS.items():
        cards = [_card(wording, area) for area in areas]
        elements.append(Element(wording.term("element", element), tuple(cards)))
        said += [
            wording.say("{area}: {standards}.", area=card.words, standards=card.note.replace("\n", "; "))
            for card in cards
        ]
    title = wording.say("Coverage map: {name}", name=wording.bare(wording.department.title))
    return svg_file(wording, coverage_map(elements, house_colour(wording), title, "\n".join(said)))


def _card(wording: Wording, area: str) -> Card:
    """An area with the numbers and names of its standards."""
    lines = [
        wording.say("{number} {title}", number=str(number), title=wording.bare(one.title))
        for number, one in _of_area(wording, area)
    ]
    return Card(wording.term("area", area), "\n".join(lines) or wording.say("no standard yet"), missing=not lines)
