"""Run by a Python that has `uno`, not by pytest: opens a document in LibreOffice, edits it as a person would, saves it.

Reads a wish as JSON (see `libreoffice.py`); the first argument is the path of soffice.
"""

import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]

HELPER: list = []
FILTERS = {"docx": "MS Word 2007 XML", "doc": "MS Word 97", "odt": "writer8"}


def main(office, wish):
    folder = Path(wish["folder"])
    pipe = f"roles{time.time_ns()}"
    process = subprocess.Popen(
        [office, "--headless", "--norestore", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
         f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        context = connected(pipe)
        make = context.ServiceManager.createInstanceWithContext
        desktop = make("com.sun.star.frame.Desktop", context)
        HELPER.append(make("com.sun.star.frame.DispatchHelper", context))
        call_oneself(make("com.sun.star.configuration.ConfigurationProvider", context), wish["by"])
        path = folder / "document.docx"
        for number, form in enumerate(wish["through"]):
            document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (named("Hidden", True),))
            if not number:
                document.RecordChanges = wish["recorded"]
                for name, *given in wish["edits"]:
                    EDITS[name](document, *given)
            path = folder / f"saved.{form}"
            document.storeToURL(path.as_uri(), (named("FilterName", FILTERS[form]),))
            document.close(True)
        with suppress(Exception):  # it is gone before it answers
            desktop.terminate()
        process.wait(60)
    finally:
        if process.poll() is None:
            process.kill()


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def named(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def call_oneself(configuration, name):
    first, _, last = name.partition(" ")
    place = (named("nodepath", "/org.openoffice.UserProfile/Data"),)
    data = configuration.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", place)
    data.setPropertyValue("givenname", first)
    data.setPropertyValue("sn", last)
    data.commitChanges()


def found(document, words):
    search = document.createSearchDescriptor()
    search.SearchString, search.SearchCaseSensitive = words, True
    place = document.findFirst(search)
    if place is None:
        raise SystemExit(f"“{words}” is not in the document")
    return place


def replace(document, old, new):
    """Type new words over old ones."""
    found(document, old).setString(new)


def type_after(document, words, more):
    """Type more behind some words."""
    place = found(document, words)
    place.Text.insertString(place.End, more, False)


def break_before(document, words):
    """Press Enter before some words."""
    place = found(document, words)
    place.Text.insertControlCharacter(place.Start, 0, False)


def new_paragraph(document, words, new):
    """Press Enter at the end of the paragraph that holds the words, and type a new one."""
    place = found(document, words)
    cursor = place.Text.createTextCursorByRange(place)
    cursor.gotoEndOfParagraph(False)
    place.Text.insertControlCharacter(cursor, 0, False)
    place.Text.insertString(cursor, new, False)


def delete_paragraph(document, words):
    """Mark the paragraph that holds the words, with its end, and press Delete."""
    place = found(document, words)
    cursor = place.Text.createTextCursorByRange(place)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    cursor.goRight(1, True)
    cursor.setString("")


def comment(document, words, said):
    """Mark the words and write a comment on them."""
    place = found(document, words)
    note = document.createInstance("com.sun.star.text.textfield.Annotation")
    user = note.getPropertyValue("Author")
    note.setPropertyValue("Author", user or "Li Na")
    note.setPropertyValue("Content", said)
    now = uno.createUnoStruct("com.sun.star.util.DateTime")
    now.Year, now.Month, now.Day = time.gmtime()[:3]
    note.setPropertyValue("DateTimeValue", now)
    place.Text.insertTextContent(place, note, True)


def delete_row(document, words):
    """Delete the row that holds the words: by the menu, for what a program deletes is not recorded."""
    document.CurrentController.ViewCursor.gotoRange(found(document, words).Start, False)
    dispatch(document, ".uno:DeleteRows")


def insert_row(document, words, cells):
    """Insert a row beneath the one that holds the words, and fill it in."""
    table, number = row_of(document, words)
    table.Rows.insertByIndex(number + 1, 1)
    for column, text in enumerate(cells):
        table.getCellByPosition(column, number + 1).setString(text)


def accept_all(document):
    """Accept every change."""
    dispatch(document, ".uno:AcceptAllTrackedChanges")


def reject_all(document):
    """Reject every change."""
    dispatch(document, ".uno:RejectAllTrackedChanges")


def dispatch(document, command):
    HELPER[0].executeDispatch(document.CurrentController.Frame, command, "", 0, ())


def row_of(document, words):
    place = found(document, words)
    table, cell = place.TextTable, place.Cell
    name = cell.CellName
    return table, int("".join(sign for sign in name if sign.isdigit())) - 1


EDITS = {
    function.__name__: function
    for function in (
        replace, type_after, break_before, new_paragraph, delete_paragraph, comment, delete_row, insert_row, accept_all,
        reject_all,
    )
}  # fmt: skip

if __name__ == "__main__":
    main(sys.argv[1], json.load(sys.stdin))
