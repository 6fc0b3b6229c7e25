"""Take an entry out of the catalog, unless something names it."""

from roles.catalog import Loaded
from roles.model.catalog import Catalog
from roles.references import Mention, mentions
from roles.yaml_text.change import Remove


def in_the_way(catalog: Catalog, kind: str, name: str) -> list[Mention]:
    """What names an entry, or something in it, from outside. Raises KeyError for an unknown kind or entry."""
    at = catalog.entries[kind][name].route
    return [mention for mention in mentions(catalog, kind, name) if mention.route[: len(at)] != at]


def removing(loaded: Loaded, kind: str, name: str) -> tuple[str, Remove | None]:
    """The file that changes when an entry goes, and how; None if the file goes with it.

    Raises KeyError for an unknown kind or entry.
    """
    path, inner = loaded.inside(loaded.catalog.entries[kind][name].route)
    return path, Remove(inner) if inner else None
