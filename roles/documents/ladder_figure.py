"""The ladder of grades as a picture file."""

from typing import Any

from roles.documents.figure import house_colour, nothing_yet, svg_file
from roles.documents.kind import document
from roles.documents.ladder import ladder
from roles.documents.wording import Wording
from roles.figures.card import Card
from roles.figures.ladder import Rung
from roles.figures.ladder import ladder as laid_out
from roles.figures.picture import Picture, below_each_other


@document("department-handbook", about="department", form="svg", name="ladder")
def ladder_file(wording: Wording) -> bytes:
    """The tables of the handbook, drawn below each other."""
    title = wording.say("Ladder of grades: {name}", name=wording.bare(wording.department.title))
    found = [_picture(wording, table, title) for table in ladder(wording)]
    return svg_file(
        wording, below_each_other(found, title) if found else nothing_yet(title, wording.say("No grades yet."))
    )


def _picture(wording: Wording, table: dict[str, Any], title: str) -> Picture:
    heads = [f"{group['title']}\n{group['series']}".strip() for group in table["groups"]]
    rungs = [
        Rung(Card(row["grade"], row["meaning"]), tuple(tuple(map(Card, cell)) for cell in row["cells"]))
        for row in table["rows"]
    ]
    said = [
        wording.say(
            "{grade}: {roles}.",
            grade=row["grade"],
            roles=wording.items(
                [
                    wording.say("{role} ({group})", role=role, group=group["title"])
                    for group, cell in zip(table["groups"], row["cells"], strict=True)
                    for role in cell
                ]
            ),
        )
        for row in table["rows"]
    ]
    return laid_out(heads, rungs, house_colour(wording), title, "\n".join(said))
