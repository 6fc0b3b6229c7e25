"""Y3: what a catalog's files hold and its shapes do not allow. Each function words one mistake."""

from roles.finding import Problem, Route, problem
from roles.mistake import mistake


@mistake("Y301")
def unknown_key(route: Route, *, key: str, suggestion: str | None, known: str = "") -> Problem:
    """A key is not known where it stands.

    Nobody would read what stands under it. Mostly it is misspelt, or stands too far left or right and so belongs to
    another part.

    Mend: write the key as the message suggests, move it to where it belongs, or take it out. The completion
    of your editor lists the keys.
    """
    if suggestion:
        return problem("“{key}” is not known here; did you mean “{suggestion}”?", route, key=key, suggestion=suggestion)
    return problem("“{key}” is not known here; known are {known}", route, key=key, known=known)


@mistake("Y302")
def missing_key(route: Route, *, key: str, allowed: str = "") -> Problem:
    """A key is missing that everything needs.

    Only few keys are needed for a file to be read: `id` and `title` nearly everywhere, and `kind` where there are
    several kinds. What else a complete role holds is checked by rules.

    Mend: add the key.
    """
    if allowed:
        return problem("“{key}” is missing; write one of {allowed}", route, key=key, allowed=allowed)
    return problem("“{key}” is missing", route, key=key)


@mistake("Y303")
def wrong_type(route: Route, *, expected: str, found: str) -> Problem:
    """A value is of another type than expected.

    Numbers, words, lists and mappings are told apart by how they are written. What looks like a number is one:
    a code, a telephone number or a word such as true stands in quotes to be text.

    Mend: as the message says.
    """
    match expected:
        case "text":
            return problem("text is expected; put “{found}” in quotes", route, found=found)
        case "words":
            return problem("words are expected, or one line for each language, and not “{found}”", route, found=found)
        case "list":
            return problem(
                "a list is expected; write “- {found}” on a line of its own, or [{found}]", route, found=found
            )
        case "keys":
            return problem("keys with values are expected, one on each line, and not “{found}”", route, found=found)
        case "whole number":
            return problem("a whole number is expected, and not “{found}”", route, found=found)
        case "number":
            return problem("a number is expected, and not “{found}”", route, found=found)
        case "no quotes":
            return problem("a number is expected; write {found} without quotes", route, found=found)
        case "one value":
            return problem("one value is expected, and not “{found}”", route, found=found)
        case "true or false":
            return problem("true or false is expected, and not “{found}”", route, found=found)
    return problem("“{found}” does not fit here", route, found=found)


@mistake("Y304")
def unknown_value(route: Route, *, found: str, allowed: str, suggestion: str | None) -> Problem:
    """A value is not among those that are allowed.

    Some keys take only certain words, so that checks and documents can rely on them. The words are English in every
    catalog; documents print them in their own language.

    Mend: write one of the words that the message names.
    """
    if suggestion:
        return problem(
            "“{found}” is not allowed here; did you mean “{suggestion}”?", route, found=found, suggestion=suggestion
        )
    return problem("“{found}” is not allowed here; write one of {allowed}", route, found=found, allowed=allowed)


@mistake("Y305")
def bad_quantity(route: Route, *, found: str, example: str, suggestion: str | None) -> Problem:
    """An amount is not written as number, space and unit.

    Times have the units s, min, h, d, wk, month and year; shares have %; money has its currency, such as CNY; points
    have points. Only so can amounts be compared and printed in every language.

    Mend: write it like the example in the message.
    """
    if suggestion:
        return problem(
            "“{found}” is no amount that fits; write {suggestion}", route, found=found, suggestion=suggestion
        )
    return problem("“{found}” is no amount that fits; write it like {example}", route, found=found, example=example)


@mistake("Y306")
def bad_day(route: Route, *, found: str, suggestion: str | None) -> Problem:
    """A day is not written like 2027-03-31, or does not exist.

    Days are written as year, month and day in every catalog, because 03/04/2027 is not the same day in all countries.
    Documents print days as their language does.

    Mend: write four digits of the year, two of the month, two of the day.
    """
    if suggestion:
        return problem("“{found}” is no day; write {suggestion}", route, found=found, suggestion=suggestion)
    return problem("“{found}” is no day; write it like 2027-03-31", route, found=found)


@mistake("Y307")
def bad_id(route: Route, *, found: str, suggestion: str | None) -> Problem:
    """An id is not made of small letters, digits and hyphens.

    Ids are names of files and parts of links, and must work on every computer: small English letters, digits and
    single hyphens, at most 60. Names that Windows keeps for itself, such as con and nul, cannot be ids. People see
    the title, never the id.

    Mend: write the id like complaint-specialist, also in every link to it.
    """
    if suggestion:
        return problem("“{found}” cannot be an id; write {suggestion}", route, found=found, suggestion=suggestion)
    return problem("“{found}” cannot be an id; write it like complaint-specialist", route, found=found)


@mistake("Y308")
def file_name_differs_from_id(route: Route, *, id: str, file: str, suggestion: str) -> Problem:
    """A file has another name than the id of the role or process in it.

    Links use the id, and people look for the file by it; two names for one thing cannot both be right.

    Mend: rename the file, or change the id and every link to it.
    """
    return problem(
        "the id is “{id}” and the file is called {file}; rename the file to {suggestion}, or change the id",
        route,
        id=id,
        file=file,
        suggestion=suggestion,
    )


@mistake("Y309")
def unexpected_file(route: Route, *, file: str, suggestion: str | None) -> Problem:
    """A file does not belong to a catalog.

    Every file of a catalog has its name and folder, so that nothing is left unread by mistake. Notes (.md), pictures
    and schemas may lie beside them.

    Mend: rename the file as the message suggests, or move it out of the folder.
    """
    if suggestion:
        return problem(
            "{file} is no file of a catalog; did you mean {suggestion}?", route, file=file, suggestion=suggestion
        )
    return problem("{file} is no file of a catalog; move it out of the folder", route, file=file)


@mistake("Y310")
def no_department(route: Route) -> Problem:
    """There is no department.yaml.

    It says which languages, working hours and grades the rest refers to. Without it the folder is mostly not the
    catalog that was meant.

    Mend: check the folder that was given, or make a new catalog with `roles init`.
    """
    return problem("department.yaml is missing", route)


@mistake("Y311")
def out_of_range(route: Route, *, found: str, why: str, limit: str = "") -> Problem:
    """A number is too small or too large, or a value is empty or too long.

    Shares of working time lie between 0 and 100, grades between 1 and 99; links and names must hold something.

    Mend: write a value within the limit that the message names.
    """
    match why:
        case "less":
            return problem("{found} is less than {limit}", route, found=found, limit=limit)
        case "more":
            return problem("{found} is more than {limit}", route, found=found, limit=limit)
        case "long":
            return problem("“{found}” is longer than {limit} characters", route, found=found, limit=limit)
    return problem("something is expected here", route)


@mistake("Y312")
def bad_format(route: Route, *, found: str, example: str) -> Problem:
    """A value is not written in the form it needs.

    Times of day have two digits for the hour and two for the minute, in 24 hours. Languages, countries and currencies
    have their international codes. Colours have six hexadecimal digits.

    Mend: write it like the example in the message.
    """
    return problem("“{found}” does not fit; write it like {example}", route, found=found, example=example)


@mistake("Y313")
def empty_value(route: Route, *, key: str) -> Problem:
    """Nothing stands after a key.

    An empty value may be one that was forgotten.

    Mend: write the value, or take the line out. A list that is to be empty is written [].
    """
    return problem("nothing stands after “{key}”; write a value, or take the line out", route, key=key)


@mistake("Y314")
def unusable_logo(
    route: Route, *, file: str, why: str, suggestion: str = "", format: str = "", found: str = "", limit: str = ""
) -> Problem:
    """The logo of the letterhead is no picture that can stand in a document.

    It stands in the header of every document, so it must be a PNG or JPEG, which every Word shows; SVG, WebP and the
    like are not shown everywhere. The file lies in the folder of the catalog, so that the catalog can be copied as a
    whole. Every document carries a copy of it, so it has a limit.

    Mend: save the logo as PNG, about 400 pixels high, in the folder of the catalog, and write its path from there,
    such as logo.png.
    """
    match why:
        case "outside":
            return problem("“{file}” leads out of the catalog; put the logo into its folder", route, file=file)
        case "missing" if suggestion:
            return problem(
                "there is no file “{file}” in the catalog; did you mean {suggestion}?",
                route,
                file=file,
                suggestion=suggestion,
            )
        case "missing":
            return problem("there is no file “{file}” in the catalog", route, file=file)
        case "large":
            return problem("“{file}” is larger than {limit}; save a smaller picture", route, file=file, limit=limit)
        case "pixels":
            return problem(
                "“{file}” has {found} pixels; save it with at most {limit} on a side",
                route,
                file=file,
                found=found,
                limit=limit,
            )
        case "damaged":
            return problem(
                "“{file}” is a damaged {format} picture; save it anew as PNG", route, file=file, format=format
            )
        case "format" if format:
            return problem("“{file}” is {format}; save the logo as PNG or JPEG", route, file=file, format=format)
    return problem("“{file}” is no PNG or JPEG picture", route, file=file)
