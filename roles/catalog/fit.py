"""Hold data against a shape: a model, or a finding for everything that does not fit."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from roles.catalog import guess
from roles.catalog import mistakes as wrong
from roles.catalog.case import Case, Stand
from roles.catalog.trail import follow, keys, kinds
from roles.catalog.wrong_signs import wrong_sign_of
from roles.finding import Finding
from roles.model.shape import Shape
from roles.model.text import STALE, is_language
from roles.yaml_text.file_mistakes import not_yaml
from roles.yaml_text.scalar import resolved

S = TypeVar("S", bound=Shape)

_EXPECTED = {
    "string_type": "text",
    "text_type": "words",
    "tuple_type": "list",
    "model_type": "keys",
    "model_attributes_type": "keys",
    "dict_type": "keys",
    "int_type": "whole number",
    "float_type": "number",
    "bool_type": "true or false",
}
_LIMITS = {
    "greater_than_equal": ("less", "ge"),
    "less_than_equal": ("more", "le"),
    "string_too_long": ("long", "max_length"),
    "string_too_short": ("empty", ""),
    "too_short": ("empty", ""),
}
_AMOUNTS = {"time": "2 h", "share": "95 %", "money": "500 CNY", "points": "30 points", "number": "4.2"}
_FORMATS = {
    "opens": "09:00",
    "closes": "17:00",
    "colour": "1F4E79",
    "languages": "zh",
    "jurisdictions": "CN",
    "currency": "CNY",
}


def fit(shape: type[S], data: Any, stand: Stand) -> tuple[S | None, list[Finding]]:
    """The model of `data`, or None and all findings. What stands at the same place twice is said once."""
    try:
        return shape.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    cases = [Case(stand, one["type"], follow(shape, one["loc"]), one["input"], one.get("ctx", {})) for one in details]
    found: list[Finding] = []
    meant: set[tuple[object, ...]] = set()
    for case in cases:
        if case.type == "extra_forbidden":
            finding, suggestion = _unknown_key(case)
            found.append(finding)
            meant.add((*case.loc[:-1], suggestion))
    for case in cases:
        if case.type != "extra_forbidden" and not (case.type == "missing" and case.loc in meant):
            found += _explained(case)
    return None, found


def _unknown_key(case: Case) -> tuple[Finding, str | None]:
    """The finding, and the key that was meant."""
    key, known = str(case.loc[-1]), keys(case.trail.shape) if case.trail.shape else []
    head, colon, _ = key.partition(":")
    if colon and head in known:
        return case.said_of_key(not_yaml, why="missing space"), head
    near = guess.nearest(key, known)
    return case.said_of_key(wrong.unknown_key, key=key, suggestion=near, known=", ".join(known)), near


def _explained(case: Case) -> Iterator[Finding]:
    if case.type == "missing":
        yield case.said_of_mapping(wrong.missing_key, key=str(case.loc[-1]))
    elif case.type == "union_tag_not_found":
        yield from _without_kind(case)
    elif case.type == "union_tag_invalid":
        kind = case.under("kind")
        empty = kind.found is None
        yield (
            kind.said_of_key(wrong.empty_value, key="kind") if empty else _value(kind, list(kinds(case.trail.expected)))
        )
    elif case.type.startswith("text_") and isinstance(case.found, Mapping):
        yield from _words(case, case.found)
    elif case.found is None:
        yield case.said_of_key(wrong.empty_value, key=case.step)
    elif finding := wrong_sign_of(case):
        yield finding
    else:
        yield _value(case, case.trail.words)


def _value(case: Case, allowed: list[str]) -> Finding:
    """The finding for a value that is written as it was meant to be."""
    shown = case.shown
    match case.type:
        case "literal_error" | "union_tag_invalid":
            return wrong_sign_of(case, allowed) or case.said(
                wrong.unknown_value, found=shown, allowed=", ".join(allowed), suggestion=guess.nearest(shown, allowed)
            )
        case "bad_quantity":
            listed = tuple(str(case.about["kinds"]).split(", "))
            meant, like = guess.amount(shown, listed), ", ".join(_AMOUNTS[kind] for kind in listed)
            return case.said(wrong.bad_quantity, found=shown, example=like, suggestion=meant)
        case "bad_day":
            return case.said(wrong.bad_day, found=shown, suggestion=guess.day(shown))
        case "reserved_id":
            return case.said(wrong.bad_id, found=shown, suggestion=None)
        case "string_pattern_mismatch" if case.key in _FORMATS:
            return case.said(wrong.bad_format, found=shown, example=_FORMATS[case.key])
        case "string_pattern_mismatch":
            meant = guess.identifier(shown, str(case.about["pattern"]))
            return case.said(wrong.bad_id, found=shown, suggestion=meant)
    if case.type in _LIMITS:
        why, name = _LIMITS[case.type]
        limit = case.about.get(name)
        return case.said(wrong.out_of_range, found=shown, why=why, limit="" if limit is None else f"{limit:g}")
    return case.said(wrong.wrong_type, expected=_expected(case), found=shown)


def _expected(case: Case) -> str:
    expected = _EXPECTED.get(case.type, "")
    if expected in ("text", "words") and isinstance(case.found, dict | tuple):
        return "one value" if expected == "text" else expected
    if expected.endswith("number") and isinstance(case.found, str) and type(resolved(case.found)) in (int, float):
        return "no quotes"
    return expected


def _without_kind(case: Case) -> Iterator[Finding]:
    """`kind` is missing, or misspelt; without it nothing else of the mapping was looked at."""
    variants = kinds(case.trail.expected)
    known = list(dict.fromkeys(key for shape in variants.values() for key in keys(shape)))
    told = False
    for key in case.found if isinstance(case.found, Mapping) else ():
        if key not in known:
            near = guess.nearest(key, known)
            told = told or near == "kind"
            yield case.under(key).said_of_key(wrong.unknown_key, key=key, suggestion=near, known=", ".join(known))
    if not told:
        yield case.under("kind").said_of_mapping(wrong.missing_key, key="kind", allowed=", ".join(variants))


def _words(case: Case, text: Mapping[str, Any]) -> Iterator[Finding]:
    """Everything that is wrong with a text in several languages."""
    languages = [key for key in text if is_language(key)]
    for key, said in text.items():
        one = case.under(key)
        if key == STALE:
            if not isinstance(said, tuple) or not all(language in languages for language in said):
                allowed = ", ".join(languages)
                yield one.said(wrong.unknown_value, found=one.shown, allowed=allowed, suggestion=None)
        elif not is_language(key):
            near = key.lower() if is_language(key.lower()) else None
            yield one.said_of_key(wrong.unknown_key, key=key, suggestion=near, known=f"en, zh, {STALE}")
        elif said is None:
            yield one.said_of_key(wrong.empty_value, key=key)
        elif not isinstance(said, str):
            yield one.said(wrong.wrong_type, expected="text", found=one.shown)
