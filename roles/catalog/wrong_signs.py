"""Values that do not fit only because of the signs of a Chinese keyboard."""

import re
from collections.abc import Sequence

from pydantic_core import PydanticCustomError

from roles.catalog.case import Case
from roles.finding import Finding
from roles.model.quantity import parse_day, parse_quantity
from roles.yaml_text.keyboard import first_sign, mistyped, plain, signs
from roles.yaml_text.keyboard_mistakes import wrong_sign
from roles.yaml_text.scalar import resolved

_KEY = re.compile(rf"\s*[A-Za-z][\w-]*\s*([{signs('colon')}])", re.ASCII)
_ITEM = re.compile(rf"([{signs('dash')}{signs('bracket')}])|-([{signs('space')}])")


def wrong_sign_of(case: Case, allowed: Sequence[str] = ()) -> Finding | None:
    """The finding for the sign because of which the value does not fit; None if that is not the reason."""
    value = case.found
    if not isinstance(value, str) or value.isascii():
        return None
    if case.type in ("tuple_type", "model_type", "model_attributes_type", "dict_type"):
        found = _ITEM.match(value) or (_KEY.match(value) if case.type != "tuple_type" else None)
        at = found.start(found.lastindex or 0) if found else -1
        sign = first_sign(value[at]) if found else None
        if sign is None:
            return None
        kind, meant = sign[0], _begun(value, at) if sign[0] == "dash" else plain(value)
    else:
        typed = mistyped(value, lambda text: _fits(case, text, allowed or case.trail.words))
        if typed is None:
            return None
        kind, at, meant = typed
    return case.said(wrong_sign, (at, at + 1), kind=kind, sign=value[at], suggestion=meant)


def _begun(value: str, at: int) -> str:
    """The first item of a list as it is to be written."""
    items = (part.strip() for part in re.split(f"[{signs('dash')}]", value[at:]))
    return f"- {next(filter(None, items), '')}"


def _fits(case: Case, text: str, allowed: Sequence[str]) -> bool:
    try:
        match case.type:
            case "literal_error" | "union_tag_invalid":
                return text in allowed
            case "int_type":
                return type(resolved(text)) is int
            case "float_type":
                return type(resolved(text)) in (int, float)
            case "bool_type":
                return type(resolved(text)) is bool
            case "string_pattern_mismatch":
                return re.search(str(case.about["pattern"]), text) is not None
            case "bad_quantity":
                parse_quantity(resolved(text), tuple(str(case.about["kinds"]).split(", ")))
                return True
            case "bad_day":
                parse_day(text)
                return True
    except PydanticCustomError:
        return False
    return False
