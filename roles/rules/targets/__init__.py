"""T: targets that are not SMART."""
