"""The table of a service blueprint: steps as columns, lanes and the lines between them as rows."""

from typing import Any

from base import COLOUR, PALE
from blocks import Row, Sheet, _child, _element, _fill
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
    """One table in the making; `steps` is what its columns are made of, each called `step` in the tags."""

    def __init__(self, made: Sheet, caption: str, steps: str) -> None:
        self._steps, self._width = steps, made.width
        self._table: Any = made._table(caption, (1, 1, 1), first_row=True, first_column=False)
        borders = _element("w:tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            borders.append(_element(f"w:{side}", **(NONE if side == "insideH" else THIN)))
        self._table._tbl.tblPr.find(qn("w:tblLayout")).addprevious(borders)
        for column in self._table._tbl.tblGrid:
            column.set(qn("w:w"), str(made.width // 3))

    def head(self, *cell: str) -> None:
        """The row repeated on every page."""
        self._row([*cell], head=True, fill=PALE)

    def lane(self, words: str, fill: str, line: str = "") -> None:
        """The name of a lane over its whole width, and at the right end that of the line above it."""
        alone = " and not loop.last" * bool(line)
        said = [f"{{%p if loop.first{alone} %}}", f"Lane|{words}", "{%p endif %}"]
        said += ["{%p if loop.last and not loop.first %}", f"Divide|{line}", "{%p endif %}"] if line else []
        said += ["{%p if loop.length == 1 %}", "Lane|\t", "{%p endif %}"] if line else []
        said += [f"{{%p if not loop.first{alone} %}}", "Lane|", "{%p endif %}"]
        self._row(said, fill=fill, top=LINE if line else THIN, left=NONE, right=NONE)
        if line:
            self._on_one_line(words, line)

    def _on_one_line(self, words: str, line: str) -> None:
        """Both names where one step has the page to itself."""
        paragraph = next(one for one in self._table.rows[-1].cells[1].paragraphs if one.text == "\t")
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Twips(self._width - EDGES), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.clear().add_run(f"{words}\t")
        look = paragraph.add_run(line).font
        look.bold, look.color.rgb = False, RGBColor.from_string(COLOUR)

    def cells(self, items: str, *cell: str) -> None:
        """What stands in each step, if there are `items`. It may be longer than a page, so the row may break."""
        row = self._row([*cell, f"{{%p if not {items} %}}", "Action|", "{%p endif %}"])
        row.trPr.remove(row.trPr.find(qn("w:cantSplit")))

    def only_if(self, condition: str) -> None:
        """The rows up to `end` stand only if `condition` holds."""
        _fill(self._table.add_row(), (f"{{%tr if {condition} %}}", "", ""))

    def end(self) -> None:
        """End of such rows."""
        _fill(self._table.add_row(), ("{%tr endif %}", "", ""))

    def close(self) -> None:
        """Let the columns be as wide as their number allows."""
        for width in list(self._table._tbl.iter(qn("w:tcW"))):
            width.getparent().remove(width)

    def _row(self, cell: list[str], *, head: bool = False, fill: str = "", **borders: dict[str, str]) -> Any:
        loop: Row = (f"{{%tc for step in {self._steps} %}}", cell, "{%tc endfor %}")
        row = self._table.add_row()
        _fill(row, loop, head=head, room=ROOM)
        properties = row.cells[1]._tc.get_or_add_tcPr()
        if borders:
            drawn = _element("w:tcBorders")
            for side in ("top", "left", "bottom", "right"):
                if side in borders:
                    drawn.append(_element(f"w:{side}", **borders[side]))
            properties.append(drawn)
        if fill:
            _child(properties, "w:shd", val="clear", color="auto", fill=fill)
        return row._tr
