"""The five scores of one role."""

from dataclasses import dataclass

from roles.design_profile.autonomy import autonomy
from roles.design_profile.feedback import feedback
from roles.design_profile.learning import learning
from roles.design_profile.pace import pace
from roles.design_profile.score import Score
from roles.design_profile.wholeness import wholeness
from roles.model.catalog import Catalog
from roles.model.role import Role


@dataclass(frozen=True)
class DesignProfile:
    """A role's five design scores, in the order of `PRINCIPLES`.

    They are never added or multiplied: one number would hide what to mend, and multiplying them (Hackman and Oldham
    1976) is not supported by later reviews.
    """

    role: str
    scores: tuple[Score, ...]


def design_profile(catalog: Catalog, role: Role) -> DesignProfile:
    """The scores of a role with their evidence."""
    scores = (
        autonomy(role),
        feedback(role),
        pace(role, catalog.department.clock if catalog.department else None),
        wholeness(catalog, role),
        learning(catalog, role),
    )
    return DesignProfile(role.id, scores)
