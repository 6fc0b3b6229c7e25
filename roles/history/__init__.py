"""How a role came to be: every state that its file had, and what changed from each to the next."""

from roles.history.entries import Entry, History, history
from roles.history.trail import Past

__all__ = ["Entry", "History", "Past", "history"]
