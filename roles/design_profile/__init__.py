"""The design profile of a role: five separate scores with their evidence, and what a profile cannot know."""

from roles.design_profile.caveats import CAVEATS
from roles.design_profile.profile import DesignProfile, design_profile
from roles.design_profile.score import PRINCIPLES, Score, filled

__all__ = ["CAVEATS", "PRINCIPLES", "DesignProfile", "Score", "design_profile", "filled"]
