"""The content control of a blank: what it shows, and what Word lets people put there."""

import re

from markupsafe import escape

from roles.word.printing import plain_text
from roles.word.value import TICK, Blank

HINT_STYLE = "PlaceholderText"
"""The character style of a hint; a template without it shows hints in the type of the text around them."""

_BOX_FONT = "MS Gothic"
_OFFICE_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
_TYPE = re.compile(r"<w:(?:rStyle|rFonts)\b[^<>]*/>")
_DATES = {"en": ("d MMMM yyyy", "en-GB"), "zh": ("yyyy年M月d日", "zh-CN")}
NO_HINT = "\u2002" * 5
"""As Word does: wide enough to be hit with the mouse."""


def looks(blank: Blank, properties: str) -> tuple[str, str, str]:
    """What a blank shows, in which run properties, and those of what is filled in; `properties` are the template's."""
    if blank.filling.kind == "tick":
        fonts = " ".join(f'w:{script}="{_BOX_FONT}"' for script in ("ascii", "hAnsi", "eastAsia"))
        boxed = _with(properties, f'<w:rFonts w:hint="eastAsia" {fonts}/>')
        return blank or TICK[False], boxed, boxed
    if blank:
        return blank, properties, properties
    return blank.filling.hint or NO_HINT, _with(properties, f'<w:rStyle w:val="{HINT_STYLE}"/>'), properties


def _with(properties: str, first: str) -> str:
    """Run properties with `first` in front, where its style or font must stand."""
    inner = _TYPE.sub("", properties.removeprefix("<w:rPr>").removesuffix("</w:rPr>")) if properties else ""
    return f"<w:rPr>{first}{inner.removeprefix('<w:rPr/>')}</w:rPr>"


def control_xml(blank: Blank) -> str:
    """The properties of the control that say what may be put there."""
    empty = "" if blank or blank.filling.kind == "tick" else "<w:showingPlcHdr/>"
    return empty + _kind(blank)


def _kind(blank: Blank) -> str:
    filling = blank.filling
    match filling.kind:
        case "day":
            pattern, language = _DATES.get(blank.language, ("d MMMM yyyy", escape(blank.language)))
            known = f' w:fullDate="{filling.day.isoformat()}T00:00:00Z"' if filling.day else ""
            return (
                f'<w:date{known}><w:dateFormat w:val="{pattern}"/><w:lid w:val="{language}"/>'
                '<w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
            )
        case "choice":
            items = "".join(
                f'<w:listItem w:displayText="{_in_line(words)}" w:value="{_in_line(value)}"/>'
                for value, words in filling.choices
            )
            return f"<w:dropDownList>{items}</w:dropDownList>"
        case "tick":
            states = "".join(
                f'<w14:{name}State w14:val="{ord(TICK[on]):04X}" w14:font="{_BOX_FONT}"/>'
                for name, on in (("checked", True), ("unchecked", False))
            )
            on = int(blank == TICK[True])
            return f'<w14:checkbox xmlns:w14="{_OFFICE_2010}"><w14:checked w14:val="{on}"/>{states}</w14:checkbox>'
    return ""


def _in_line(text: str) -> str:
    return str(escape(" ".join(plain_text(text).split())))
