"""The shapes of a catalog, one noun a file; all frozen, all refusing what they do not know."""
