"""Reports on what changed between two states of catalogs: one file a format."""
