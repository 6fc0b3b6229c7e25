"""The table of a service blueprint: steps as columns, lanes and the lines between them as rows."""

from copy import deepcopy
from typing import Any

from base import COLOUR
from blocks import Sheet
from cells import child, element, fill
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import RGBColor, Twips

THIN = {"val": "single", "sz": "4", "space": "0", "color": "A6A6A6"}
NONE = {"val": "nil"}
ROOM = 48
"""Letters on a line of the narrowest column, for words in two languages."""
EDGES = 200
"""What the edges of a cell take of its width, in twentieths of a point."""
LINE = {"val": "dashed", "sz": "12", "space": "0", "color": COLOUR}


class Lanes:
    """One table in the making; the steps of `band` are its columns, each called `step` in the tags."""

    def __init__(self, made: Sheet, caption: str, band: str) -> None:
        self._band, self._width = band, made.width
        self._table: Any = made._table(caption, (1, 1, 1), first_row=True, first_column=False)
        borders = element("w:tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            borders.append(element(f"w:{side}", **(NONE if side == "insideH" else THIN)))
        self._table._tbl.tblPr.find(qn("w:tblLayout")).addprevious(borders)
        for column in self._table._tbl.tblGrid:
            column.set(qn("w:w"), str(made.width // 3))

    def head(self, *cell: str) -> None:
        """The row repeated on every page."""
        self._row([*cell], head=True)

    def lane(self, words: str, ground: str, line: str = "") -> None:
        """The name of a lane over its whole width, and at the right end that of the line above it."""
        ways = (
            ("if loop.length == 1", f"Lane|{words}" + "\t" * bool(line), {"left": THIN, "right": THIN}),
            ("elif loop.first", f"Lane|{words}", {"left": THIN, "right": NONE}),
            ("elif loop.last", f"Divide|{line}" if line else "Lane|", {"left": NONE, "right": THIN}),
            ("else", "Lane|", {"left": NONE, "right": NONE}),
        )
        cells = [cell for condition, said, _ in ways for cell in (f"{{%tc {condition} %}}", said)]
        row = self._row(*cells, "{%tc endif %}")
        for place, (_, _, sides) in enumerate(ways):
            cell = row.cells[2 + 2 * place]
            _dress(cell, ground, {"top": LINE if line else THIN, **sides})
        if line:
            self._on_one_line(row.cells[2].paragraphs[0], words, line)

    def _on_one_line(self, paragraph: Any, words: str, line: str) -> None:
        """Both names where one step has the page to itself."""
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Twips(self._width - EDGES), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.clear().add_run(f"{words}\t")
        look = paragraph.add_run(line).font
        look.bold, look.color.rgb = False, RGBColor.from_string(COLOUR)

    def cells(self, lane: str, *cell: str, whole: bool = False) -> None:
        """What stands in each step of a lane. If not `whole` it may be longer than a page, so the row may break.

        A lane in which nothing is done says so once.
        """
        idle = f"{{% if loop.first and '{lane}' in {self._band}.idle %}}–{{% endif %}}"
        nothing = [f"{{%p if not step.{lane} %}}", f"Action|{idle}", "{%p endif %}"]
        row = self._row([*cell, *nothing])._tr
        if not whole:
            row.trPr.remove(row.trPr.find(qn("w:cantSplit")))

    def only_if(self, condition: str) -> None:
        """The rows up to `end` stand only if `condition` holds."""
        fill(self._table.add_row(), (f"{{%tr if {condition} %}}", "", ""))

    def end(self) -> None:
        """End of such rows."""
        fill(self._table.add_row(), ("{%tr endif %}", "", ""))

    def close(self) -> None:
        """Let the columns be as wide as their number allows."""
        for width in list(self._table._tbl.iter(qn("w:tcW"))):
            width.getparent().remove(width)

    def _row(self, *cells: str | list[str], head: bool = False) -> Any:
        """A row of the cells for each step."""
        row = self._table.add_row()
        for _ in cells[1:]:
            row._tr.append(deepcopy(row._tr.tc_lst[-1]))
        fill(row, (f"{{%tc for step in {self._band}.steps %}}", *cells, "{%tc endfor %}"), head=head, room=ROOM)
        return row


def _dress(cell: Any, ground: str, borders: dict[str, dict[str, str]]) -> None:
    """Ground and borders of a cell."""
    properties = cell._tc.get_or_add_tcPr()
    drawn = element("w:tcBorders")
    for side in ("top", "left", "bottom", "right"):
        if side in borders:
            drawn.append(element(f"w:{side}", **borders[side]))
    properties.append(drawn)
    child(properties, "w:shd", val="clear", color="auto", fill=ground)
