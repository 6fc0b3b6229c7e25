"""Reports on how a role came to be: one file a format."""
