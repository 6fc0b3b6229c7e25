"""What stands between the entries of a list or mapping when some go, come or change places."""

from collections.abc import Sequence


def leads(gaps: Sequence[str], order: Sequence[int | None], blank: str) -> tuple[list[str], str]:
    """What stands before each entry in its new order, and what is left to stand behind them.

    `gaps` stood between the entries: blank lines, and comments that belong to none; they keep their places. `order`
    has the old number of each entry, None for a new one, which comes after a `blank` line if its neighbours do.
    """
    places, left = _places(gaps, {number for number in order if number is not None})
    found: list[str] = []
    last: int | None = None
    for number in order:
        lead = places.pop(0) if number is not None else ""
        if not found:
            lead = _without_blank_start(lead)
        elif not lead and (number is None or last is None):
            lead = blank if _has_blank(_near(gaps, last)) else ""
        found.append(lead)
        last = last if number is None else number
    return found, left


def _places(gaps: Sequence[str], stay: set[int]) -> tuple[list[str], str]:
    """What stands before the first, second … of the entries that stay, and behind the last."""
    places: list[str] = []
    carried = ""
    for number, gap in enumerate(("", *gaps)):
        here = gap if not carried.strip() else carried if not gap.strip() else carried + gap
        if number in stay:
            places.append(here)
            carried = ""
        else:
            carried = here
    return places, _without_blank_end(carried)


def _without_blank_end(lead: str) -> str:
    lines = lead.splitlines(keepends=True)
    while lines and not lines[-1].strip():
        lines.pop()
    return "".join(lines)


def _near(gaps: Sequence[str], number: int | None) -> str:
    if not gaps:
        return ""
    return gaps[min(number or 0, len(gaps) - 1)]


def _has_blank(gap: str) -> bool:
    return any(not line.strip() for line in gap.split("\n")[:-1])


def _without_blank_start(lead: str) -> str:
    lines = lead.splitlines(keepends=True)
    while lines and not lines[0].strip():
        lines.pop(0)
    return "".join(lines)
