"""The design scores of a role as bars. They are never added up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from roles.figures.picture import Box, Picture, fitted

_LABEL, _BAR, _FIGURE, _HIGH, _GAP = 150.0, 240.0, 90.0, 16.0, 8.0


@dataclass(frozen=True)
class Bar:
    """A score: its name, its percent in words, and how much of the bar is full; None: not known, so no bar."""

    name: str
    words: str
    percent: int | None


def profile_bars(bars: Sequence[Bar], colour: str, title: str, description: str) -> Picture:
    """One bar below the other."""
    boxes: list[Box] = []
    y = 0.0
    for bar in bars:
        name = fitted(Box(0, y, _LABEL, 0, bar.name, size=10, bold=True, align="left"))
        words = fitted(Box(_LABEL + _BAR, y, _FIGURE, 0, bar.words, size=10, align="left"))
        high = max(name.height, words.height, _HIGH)
        boxes += (replace(name, height=high), *_bar(bar, y + (high - _HIGH) / 2, colour), replace(words, height=high))
        y += high + _GAP
    return Picture(_LABEL + _BAR + _FIGURE, max(y - _GAP, _HIGH), title, description, tuple(boxes))


def _bar(bar: Bar, y: float, colour: str) -> list[Box]:
    """The whole as an outline, and the part that is full; dashed where nothing is known."""
    whole = Box(_LABEL, y, _BAR, _HIGH, edge=colour, dashed=bar.percent is None)
    return [replace(whole, width=_BAR * bar.percent / 100, fill=colour), whole] if bar.percent else [whole]
