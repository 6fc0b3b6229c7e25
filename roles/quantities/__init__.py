"""Quantities in running text: numbers, times, days, shares and amounts as people write them in English and Chinese."""

from roles.quantities.compare import Difference, differences
from roles.quantities.figure import Figure

__all__ = ["Difference", "Figure", "differences"]
