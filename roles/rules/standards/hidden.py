"""What a catalog may hold beside what was loaded."""

from roles.model.catalog import Catalog


def hidden(catalog: Catalog, *kinds: str) -> bool:
    """Whether entries of these kinds could not be read, or were left out because another has their id."""
    roots = {f"{kind}s" for kind in kinds}
    return catalog.unread.any(*kinds) or any(route[0] in roots for route in catalog.repeated)
