"""What each document says: one file a kind, model to plain data."""
