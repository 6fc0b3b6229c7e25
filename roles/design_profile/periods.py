"""How long the periods of the calendar are."""

DAYS = {
    "hour": 1 / 24,
    "shift": 1 / 3,
    "day": 1.0,
    "week": 7.0,
    "month": 365 / 12,
    "quarter": 365 / 4,
    "half-year": 365 / 2,
    "year": 365.0,
}
"""In days; a shift is a third of a day."""
