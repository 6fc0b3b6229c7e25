"""L: the languages do not say the same."""
