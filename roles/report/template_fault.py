"""What is wrong with a template, in the reader's language."""

from roles.messages import say
from roles.word.fault import Spot, TemplateError


def no_template(language: str, kind: str, reader: str) -> str:
    """That a kind has no template in a language, in the words of `reader`."""
    return say(
        reader,
        "there is no template {language}/{kind}.docx; copy one from another language and translate its words",
        {"language": language, "kind": kind},
    )


def template_fault(error: TemplateError, language: str) -> str:
    """The fault with the template's name, and the table cell and words of the paragraph as far as they are known."""
    values = {"template": error.spot.template, "reason": say(language, error.text, error.values)}
    place = _place(error.spot, language)
    if not place:
        return say(language, "the template {template} cannot be used: {reason}", values)
    return say(language, "the template {template} cannot be used: {reason} ({place})", {**values, "place": place})


def _place(spot: Spot, language: str) -> str:
    cell = dict(zip(("table", "row", "column"), spot.cell, strict=False))
    said = []
    if "table" in cell:
        said.append(say(language, "table {table}", cell))
    if "row" in cell:
        said.append(say(language, "row {row}", cell))
    if "column" in cell:
        said.append(say(language, "column {column}", cell))
    if spot.paragraph:
        said.append(say(language, "“{paragraph}”", {"paragraph": spot.paragraph}))
    return say(language, ", ").join(said)
