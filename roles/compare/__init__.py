"""Compare two catalogs: what changed, of which class, for whom it matters and who must agree."""

from roles.compare.change import Change, Party, fingerprints, worst_first
from roles.compare.changes import compare
from roles.compare.difference import RESTAMPED
from roles.compare.pages import FOLDED, Class, Page, Who, pages
from roles.compare.renames import Renames

__all__ = [
    "FOLDED",
    "RESTAMPED",
    "Change",
    "Class",
    "Page",
    "Party",
    "Renames",
    "Who",
    "compare",
    "fingerprints",
    "pages",
    "worst_first",
]
