"""The design profile of a role: bars, and the evidence behind them."""

from roles.design_profile import CAVEATS, Score, filled
from roles.documents.numbering import plain_words
from roles.documents.score_limits import limit_of
from roles.documents.wording import Wording
from roles.model.role import Role

_SIGNS = 20
"""Signs of a full bar: one for each five percent."""


def bars(wording: Wording, role: Role, scores: tuple[Score, ...]) -> list[dict[str, str]]:
    """Each score of `role` as percent and bar, with what the percent means and the limit that the rules check."""
    return [
        {
            "principle": wording.term("principle", score.principle),
            "percent": "–" if score.percent is None else wording.say("{percent} %", percent=str(score.percent)),
            "bar": wording.say("not described") if score.percent is None else bar(score.percent),
            "meaning": wording.problem(score.evidence[0]),
            "limit": limit_of(wording, role, score.principle),
        }
        for score in scores
    ]


def evidence(wording: Wording, role: Role, score: Score) -> dict[str, list[str]]:
    """What counts for a score of `role`, what does not, and what stands beside it."""
    found: dict[str, list[str]] = {"counts": [], "does_not": [], "beside": []}
    for line in score.evidence[1:]:
        counts = line.values.get("counts")
        heap = "beside" if counts is None else "counts" if counts else "does_not"
        found[heap].append(plain_words(wording, role, line))
    return found


def caveats(wording: Wording) -> list[str]:
    """What a profile cannot know."""
    return [wording.problem(caveat) for caveat in CAVEATS]


def bar(percent: int) -> str:
    """A bar of squares."""
    full = filled(percent, _SIGNS)
    return "■" * full + "□" * (_SIGNS - full)
