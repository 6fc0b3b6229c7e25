"""What a role's holder must agree to, as a short hash."""

import json
from hashlib import blake2b

from roles.model.role import Role

OUTSIDE = {"approved", "waivers", "review", "retired", "codes"}
"""Bookkeeping around the role: changing it changes nothing for the holder."""


def substance(role: Role) -> str:
    """Eight hexadecimal digits over everything the holder must agree to, in all languages.

    Left out are bookkeeping fields, which statements of an earlier catalog a responsibility covers, and which
    translations are to be renewed. The order of responsibilities, weights and numbers counts.
    """
    content = role.model_dump(mode="json", exclude=OUTSIDE, exclude_defaults=True)
    return blake2b(json.dumps(_bare(content), ensure_ascii=False, sort_keys=True).encode(), digest_size=4).hexdigest()


def agreed(role: Role) -> bool:
    """Whether the role is approved in the substance it has now."""
    return role.approved is not None and role.approved.substance == substance(role)


def _bare(value: object) -> object:
    if isinstance(value, dict):
        return {key: _bare(inside) for key, inside in value.items() if key not in ("covers", "stale")}
    if isinstance(value, list):
        return [_bare(item) for item in value]
    return value
