"""D: the description would not hold."""
