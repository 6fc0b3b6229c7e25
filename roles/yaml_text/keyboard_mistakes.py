"""Y2: signs of a Chinese keyboard where YAML or a typed value needs those of an English one; never inside text."""

from roles.finding import Finding, Place, Problem, Route, problem
from roles.mistake import mistake
from roles.yaml_text.keyboard import Sign


@mistake("Y201")
def full_width_colon(route: Route, *, sign: str, suggestion: str) -> Problem:
    """A full-width colon stands where a plain one is needed.

    Between a key and its value YAML needs the colon of the English keyboard and a space. Inside text the full-width
    colon is right and stays.

    Mend: type the colon with the English keyboard, and a space after it.
    """
    return problem("“{sign}” is a full-width colon; write {suggestion}", route, sign=sign, suggestion=suggestion)


@mistake("Y202")
def full_width_comma(route: Route, *, sign: str, suggestion: str) -> Problem:
    """A Chinese comma stands where a plain one is needed.

    In [ ] and { } YAML needs the comma of the English keyboard between values. Inside text the Chinese comma is right
    and stays.

    Mend: type the comma with the English keyboard, and a space after it.
    """
    return problem("“{sign}” is a Chinese comma; write {suggestion}", route, sign=sign, suggestion=suggestion)


@mistake("Y203")
def full_width_dash(route: Route, *, sign: str, suggestion: str) -> Problem:
    """A long or full-width dash stands where a plain hyphen is needed.

    Lists, ids and days are written with the hyphen of the English keyboard. Word makes long dashes of hyphens by
    itself. Inside text dashes of all kinds are right and stay.

    Mend: type the hyphen with the English keyboard; for a list item, a hyphen and a space.
    """
    return problem("“{sign}” is not the plain hyphen; write {suggestion}", route, sign=sign, suggestion=suggestion)


@mistake("Y204")
def full_width_quotes(route: Route, *, sign: str, suggestion: str) -> Problem:
    """A curly or Chinese quote stands where a plain one is needed.

    Only the straight quotes of the English keyboard hold a YAML value together. Word makes curly quotes of straight
    ones by itself. Inside text quotes of all kinds are right and stay.

    Mend: type straight quotes around the value with the English keyboard.
    """
    return problem("{sign} is not the straight quote; write {suggestion}", route, sign=sign, suggestion=suggestion)


@mistake("Y205")
def full_width_brackets(route: Route, *, sign: str, suggestion: str) -> Problem:
    """A full-width or Chinese bracket stands where a plain one is needed.

    YAML needs the brackets of the English keyboard around lists [ ] and mappings { }. Inside text brackets such as
    【 】 are right and stay.

    Mend: type the brackets with the English keyboard.
    """
    return problem("“{sign}” is a full-width bracket; write {suggestion}", route, sign=sign, suggestion=suggestion)


@mistake("Y206")
def wide_space(route: Route, *, sign: str) -> Problem:
    """A wide or unbreakable space stands where plain spaces are needed.

    YAML counts only plain spaces at the beginning of a line and after a colon. The wide space of the Chinese keyboard
    and the unbreakable space of web pages look the same and are letters to it.

    Mend: replace it with plain spaces, two for each level.
    """
    return problem("a wide space ({sign}) stands here; write plain spaces", route, sign=sign)


@mistake("Y207")
def tab_indentation(route: Route, *, count: int) -> Problem:
    """A tab stands at the beginning of a line.

    Tabs have another width in every editor, so YAML does not take them for indentation.

    Mend: replace the tab with plain spaces, two for each level. Most editors can do this by themselves: look for
    “Insert spaces” in the settings.
    """
    return problem(
        "a tab begins this line; write plain spaces (lines of this file with tabs: {count})", route, count=count
    )


@mistake("Y208")
def full_width_characters(route: Route, *, sign: str, suggestion: str) -> Problem:
    """A full-width digit, letter or sign stands where a plain one is needed.

    Numbers, amounts, days, times, ids and keys are written with the English keyboard. Inside text full-width
    characters are right and stay.

    Mend: type the value with the English keyboard.
    """
    return problem("“{sign}” is a full-width character; write {suggestion}", route, sign=sign, suggestion=suggestion)


_BY_SIGN = {
    "colon": full_width_colon,
    "comma": full_width_comma,
    "dash": full_width_dash,
    "quote": full_width_quotes,
    "bracket": full_width_brackets,
    "wide": full_width_characters,
}


def wrong_sign(path: str, place: Place | None, route: Route, *, kind: Sign, sign: str, suggestion: str) -> Finding:
    """The finding for one sign of `kind`; `suggestion` is what to write."""
    if kind == "space":
        return wide_space(path, place, route, sign=f"U+{ord(sign):04X}")
    return _BY_SIGN[kind](path, place, route, sign=sign, suggestion=suggestion)
