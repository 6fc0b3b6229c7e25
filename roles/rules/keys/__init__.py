"""K: the catalog does not hold together."""
