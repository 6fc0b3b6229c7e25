"""Y1: what makes a file, or a part of it, unreadable as YAML. Each function words one mistake."""

from roles.finding import Problem, Route, problem
from roles.mistake import mistake


@mistake("Y101")
def not_utf_8(route: Route, *, encoding: str) -> Problem:
    """A file is not saved as UTF-8.

    Windows programs in Chinese often save GBK, and “Unicode” in Notepad is UTF-16. Read as UTF-8 such a file shows
    signs nobody wrote, and git cannot compare it.

    Mend: open the file in the editor that shows it rightly and choose “Save as” with the encoding UTF-8, with or
    without BOM. In Notepad the choice stands beside the button Save; in WPS and Word it comes with “Plain text”.
    """
    if encoding:
        return problem("the file is saved as {encoding}; save it as UTF-8", route, encoding=encoding)
    return problem("this is no UTF-8; open the file in the program that wrote it and save it as UTF-8", route)


@mistake("Y102")
def control_character(route: Route, *, character: str, count: int) -> Problem:
    """A character stands in the text that no editor shows.

    Such characters come along when text is pasted from other programs. Word and browsers refuse documents that hold
    them.

    Mend: delete the character at the place shown, and what else the line holds that you cannot see.
    """
    return problem(
        "the invisible character {character} stands here, {count} in this file; delete it",
        route,
        character=character,
        count=count,
    )


@mistake("Y103")
def too_large(route: Route, *, size: int, limit: int) -> Problem:
    """A file is larger than a catalog's file can be.

    A role takes some twenty kilobytes. What is many times larger is hardly a catalog's file, and is not read so that
    a strange file cannot stop the check of all others.

    Mend: take the file out of the folder, or split it.
    """
    return problem("the file has {size} kB; up to {limit} kB are read", route, size=size, limit=limit)


@mistake("Y104")
def too_deep(route: Route, *, limit: int) -> Problem:
    """Lists and mappings stand too deep in one another.

    No part of a catalog goes deeper than ten levels. Reading stops where a file goes much deeper, because such files
    are made to stop programs.

    Mend: look for brackets [ and { that are not closed, or for dashes in a row.
    """
    return problem("more than {limit} levels of lists and mappings begin in one another here", route, limit=limit)


@mistake("Y105")
def not_yaml(route: Route, *, why: str, character: str = "") -> Problem:
    """A line cannot be read as YAML.

    YAML is what the catalog is written in: a key, a colon, a space, a value; deeper lines stand further in; lists
    have dashes. What follows the mistake cannot be understood, so later mistakes of the file may show only when this
    one is mended.

    Mend: as the message says. A value that holds a colon and a space, or begins with one of @ ` % & * ! | > [ ] { } #,
    stands in quotes: "Note: call back".
    """
    match why:
        case "missing space":
            return problem("a space is missing after the colon", route)
        case "key":
            return problem("a key with a colon and a space is expected here, such as title: Complaints", route)
        case "second colon":
            return problem("a value that holds a colon and a space stands in quotes", route)
        case "indentation":
            return problem("this line begins too far left or right; check the spaces at its beginning", route)
        case "bracket":
            return problem("the bracket {character} is not closed, or a comma is missing", route, character=character)
        case "quote":
            return problem("the quote {character} that begins here is not closed", route, character=character)
        case "character":
            return problem("a value that begins with {character} stands in quotes", route, character=character)
        case "end":
            return problem("the file ends here, but a value or a bracket is not finished", route)
        case "escape":
            return problem("in double quotes a backslash is written twice: {character}", route, character=character)
        case "after value":
            return problem("what stands here belongs on a line of its own, or the value in quotes", route)
    return problem("this cannot be read as YAML", route)


@mistake("Y106")
def repeated_key(route: Route, *, key: str, line: int) -> Problem:
    """A key stands twice in one mapping.

    Only one of the two values could count, and nobody could say which.

    Mend: take out one of the two lines, or rename the key that was meant to be another.
    """
    return problem("the key “{key}” stands in line {line} already; keep one of the two", route, key=key, line=line)


@mistake("Y107")
def anchor_or_alias(route: Route, *, sign: str) -> Problem:
    """A value begins with & or *, which YAML takes for a label or a copy.

    Labels (&name) and copies (*name) would make one line stand in several places, so that an edit in Word could not
    be brought back to the right one.

    Mend: write the value out in each place. A text that is to begin with & or * stands in quotes.
    """
    return problem(
        "a value that begins with {sign} stands in quotes; YAML labels and copies are not used", route, sign=sign
    )


@mistake("Y108")
def tag(route: Route, *, sign: str) -> Problem:
    """A value begins with !, which YAML takes for a type.

    The catalog knows the type of every value; a file cannot choose another.

    Mend: take the ! and its word out. A text that is to begin with ! stands in quotes.
    """
    return problem("a value that begins with {sign} stands in quotes; YAML types are not used", route, sign=sign)


@mistake("Y109")
def several_documents(route: Route) -> Problem:
    """A line of three dashes begins a second document in one file.

    A file holds one role, one process or one list; what follows the line would not be read.

    Mend: take out the line ---, or move what follows it into a file of its own.
    """
    return problem("a second document begins here; a file holds one", route)


@mistake("Y110")
def complex_key(route: Route) -> Problem:
    """A list or a mapping stands where a key is expected.

    It mostly comes from a question mark and a space at the beginning of a line, or from a bracket before a colon.

    Mend: write a word as the key. A text that begins with a bracket or a question mark and a space stands in quotes.
    """
    return problem("a key is a word, not a list or a mapping", route)


@mistake("Y111")
def empty_file(route: Route) -> Problem:
    """A file holds nothing, or only comments.

    An empty file is mostly one that was not saved, or whose content was lost.

    Mend: bring the content back, or delete the file. A list that is to be empty is written [].
    """
    return problem("the file is empty", route)


@mistake("Y112")
def odd_line_break(route: Route, *, character: str, count: int) -> Problem:
    """An unseen character breaks a line for YAML and not for editors.

    Lines would be counted in two ways, and text would break where nobody sees a break. These characters come along
    when text is pasted from web pages or from very old programs.

    Mend: delete the character and press Enter if a line is to end there.
    """
    return problem(
        "the character {character} breaks the line unseen, {count} in this file; delete it",
        route,
        character=character,
        count=count,
    )
