"""The design profile of a role as a picture file."""

from roles.design_profile import design_profile
from roles.documents.figure import house_colour, svg_file
from roles.documents.kind import document
from roles.documents.profile import bars
from roles.documents.wording import Wording
from roles.figures.profile_bars import Bar, profile_bars
from roles.model.role import Role


@document("design-review", about="role", form="svg", name="design-profile")
def profile_file(wording: Wording, role: Role) -> bytes:
    """The five scores of `role` as bars."""
    scores = design_profile(wording.catalog, role).scores
    drawn = [
        Bar(
            said["principle"], wording.say("not described") if score.percent is None else said["percent"], score.percent
        )
        for said, score in zip(bars(wording, role, scores), scores, strict=True)
    ]
    said = wording.items([wording.say("{name} {value}", name=bar.name, value=bar.words) for bar in drawn])
    title = wording.say("Design profile: {name}", name=wording.bare(role.title))
    return svg_file(wording, profile_bars(drawn, house_colour(wording), title, said))
