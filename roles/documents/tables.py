"""The department as plain tables, to be filtered and counted: one workbook."""

from roles.documents.action_tables import actions, matrix
from roles.documents.kind import DEPARTMENT, document
from roles.documents.metric_tables import metrics, records
from roles.documents.process_tables import processes, steps
from roles.documents.role_tables import responsibilities, roles
from roles.documents.standard_tables import standards
from roles.documents.target_tables import targets
from roles.documents.wording import Wording
from roles.word.letterhead import COLOUR, EAST_ASIAN_FONT, FONT
from roles.workbook.table import Table
from roles.workbook.write import Cover, Look, write_workbook

_SHEETS = (roles, responsibilities, targets, standards, metrics, matrix, processes, steps, actions, records)


@document("tables", about=DEPARTMENT, form="xlsx", name="tables")
def tables(wording: Wording) -> bytes:
    """A workbook of every table that has rows, in any case that of the roles; without what only retired roles say."""
    first, *others = all_tables(wording)
    letterhead = wording.department.letterhead
    title = wording.say(
        "{kind}: {subject}", kind=wording.term("kind", "tables"), subject=wording.line(wording.department.title)
    )
    about = {"department": wording.department.id, "kind": "tables"}
    cover = Cover(title, wording.line(letterhead.company) if letterhead else "", wording.language, about)
    return write_workbook([first, *(table for table in others if table.rows)], cover, _look(wording))


def all_tables(wording: Wording) -> list[Table]:
    """Every table, also without rows."""
    return [sheet(wording) for sheet in _SHEETS]


def _look(wording: Wording) -> Look:
    """Font and colour of the letterhead; a cell has one font, so the language says which."""
    letterhead = wording.department.letterhead
    chinese = wording.language.startswith("zh")
    own = (letterhead.east_asian_font if chinese else letterhead.font) if letterhead else None
    return Look(
        font=own or (EAST_ASIAN_FONT if chinese else FONT),
        colour=(letterhead.colour if letterhead else None) or COLOUR,
    )
