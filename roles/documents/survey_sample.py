"""How many answers a question of a survey needs, and how exact so many answers are."""

from typing import Any

from roles.capacity import answers_needed, half_width
from roles.documents.wording import Wording

EXPECTED, MARGIN, UNKNOWN = 0.8, 0.05, 0.5
"""The share of satisfied customers a sample is reckoned with, how exact it is to be, and the share that needs most."""
MARGINS = {"within10": 0.1, "within5": MARGIN, "within3": 0.03}
SHARES = (UNKNOWN, 0.7, EXPECTED, 0.9)
RETURNS = (30, 50, 100, 200, 400)


def survey_sample(wording: Wording) -> dict[str, Any]:
    """Answers needed by share and margin, and margins by number of answers: 95 %, Wilson interval."""
    return {
        "expected": _percent(wording, EXPECTED),
        "margin": _points(wording, MARGIN),
        "needed": wording.number(answers_needed(EXPECTED, MARGIN)),
        "at_worst": wording.number(answers_needed(UNKNOWN, MARGIN)),
        "rows": [
            {
                "share": _percent(wording, share),
                **{name: wording.number(answers_needed(share, margin)) for name, margin in MARGINS.items()},
            }
            for share in SHARES
        ],
        "returned": [
            {"answers": wording.number(answers), "exact": _points(wording, half_width(EXPECTED, answers))}
            for answers in RETURNS
        ],
    }


def _percent(wording: Wording, share: float) -> str:
    return wording.say("{n}\u00a0%", n=wording.number(round(share * 100)))


def _points(wording: Wording, share: float) -> str:
    points = round(share * 100, 1)
    return wording.say("± {n} points", n=wording.number(int(points) if points.is_integer() else points))
