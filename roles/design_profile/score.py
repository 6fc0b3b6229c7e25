"""One design score with what it rests on."""

from dataclasses import dataclass

from roles.finding import Problem

PRINCIPLES = ("autonomy", "feedback", "pace", "wholeness", "learning")
"""The five principles of work design, in their order; closed words, said as `Term("principle", …)`."""


@dataclass(frozen=True)
class Score:
    """How far a role's description follows one principle.

    `percent` runs from 0 to 100; None where the description says nothing about it, which is not the same as 0.
    `evidence` holds a line for what the percent means and one for each thing that counts or does not: the value
    `counts` of that problem says which. Lines without it stand beside the percent.
    """

    principle: str
    percent: int | None
    evidence: tuple[Problem, ...]


def filled(percent: int, signs: int) -> int:
    """How many signs of a bar of `signs` are full: all only at 100, and at least one above 0."""
    return signs if percent >= 100 else min(max(round(percent * signs / 100), percent > 0), signs - 1)
