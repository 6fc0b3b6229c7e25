"""What a role's holder must agree to, as a short hash."""

import json
from hashlib import blake2b
from typing import Any

from roles.model.role import Role
from roles.model.text import STALE
from roles.model.walk import Route

_OUTSIDE: Any = {
    **dict.fromkeys(("renamed_from", "approved", "waivers", "review", "retired", "codes"), True),
    "responsibilities": {"__all__": {"renamed_from", "covers"}},
    "targets": {"__all__": {"renamed_from"}},
    **{name: {"__all__": {"locked"}} for name in ("rights", "interests", "terms")},
}
"""Bookkeeping around the role: changing it changes nothing for the holder."""


def substance(role: Role) -> str:
    """Eight hexadecimal digits over everything the holder must agree to, in all languages.

    Left out are bookkeeping fields, earlier ids, which statements of an earlier catalog a responsibility covers, and
    which translations are to be renewed. The order of responsibilities, weights and numbers counts; so do ids.
    """
    content = role.model_dump(mode="json", exclude=_OUTSIDE, exclude_defaults=True)
    text = _text(content)
    if STALE in text:
        text = _text(_fresh(content))
    return blake2b(text.encode(), digest_size=4).hexdigest()


def is_outside(route: Route) -> bool:
    """Whether a change at a full route in a role leaves its substance as it is."""
    kept = _OUTSIDE.get(route[2]) if len(route) > 2 else None
    return kept is True or (isinstance(kept, dict) and len(route) > 4 and route[4] in kept["__all__"])


def agreed(role: Role) -> bool:
    """Whether the role is approved in the substance it has now."""
    return role.approved is not None and role.approved.substance == substance(role)


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def _fresh(value: object) -> object:
    if isinstance(value, dict):
        return {key: _fresh(inside) for key, inside in value.items() if key != STALE}
    if isinstance(value, list):
        return [_fresh(item) for item in value]
    return value
