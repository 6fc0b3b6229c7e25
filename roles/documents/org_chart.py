"""Who reports to whom: charts for the handbook, and a picture file of its own."""

from math import inf

from roles.documents.figure import house_colour, nothing_yet, svg_file
from roles.documents.kind import document
from roles.documents.wording import Wording
from roles.figures.branch import Branch, forest
from roles.figures.chart_sheet import Look
from roles.figures.drawing import drawing
from roles.figures.org_chart import Page, Says, org_chart
from roles.figures.picture import Picture, below_each_other
from roles.messages import say_count
from roles.model.role import Role
from roles.word.value import Drawing

_UPRIGHT = Page(493, 620)
"""What a heading leaves of an upright A4 page of the shipped templates, in points."""
_FILE = Page(760, inf)


def org_charts(wording: Wording) -> list[Drawing]:
    """The charts as Word drawings, each for a paragraph of its own; none if there is no role."""
    return [Drawing(drawing(picture)) for picture in _pictures(wording, _UPRIGHT)]


@document("department-handbook", about="department", form="svg", name="org-chart")
def org_chart_file(wording: Wording) -> bytes:
    """All charts on one sheet."""
    title = wording.say("Org chart: {name}", name=wording.bare(wording.department.title))
    found = _pictures(wording, _FILE)
    return svg_file(
        wording, below_each_other(found, title) if found else nothing_yet(title, wording.say("No roles yet."))
    )


def _pictures(wording: Wording, page: Page) -> list[Picture]:
    return org_chart(heads(wording), page, Look(house_colour(wording)), _says(wording))


def heads(wording: Wording) -> list[Branch]:
    """Roles in use below those they report to, those of higher grade first; above a head who is outside, if anybody."""
    roles = sorted(wording.catalog.in_use, key=lambda role: -(role.grade or 0))
    branches = {role.id: Branch(wording.bare(role.title) or "–", _holders(wording, role)) for role in roles}
    above = {role.id: role.reports_to for role in roles}
    outside = {role.id: wording.bare(role.reports_outside) for role in roles if role.reports_to is None}
    return [
        Branch(name, wording.say("outside the department"), (head,), dashed=True) if name else head
        for own, head in forest(branches, above).items()
        for name in [outside.get(own, "")]
    ]


def _holders(wording: Wording, role: Role) -> str:
    if role.holders is None:
        return ""
    words = say_count(wording.language, "{n} holder", "{n} holders", role.holders)
    return words.format(n=wording.number(role.holders))


def _says(wording: Wording) -> Says:
    def title(head: str) -> str:
        return wording.say("Org chart: {name}", name=head or wording.bare(wording.department.title))

    return Says(
        title=title,
        under=lambda head, below: wording.say("To {head} report: {roles}.", head=head, roles=wording.items(below)),
        alone=lambda roles: wording.say("Without a reporting line: {roles}.", roles=wording.items(roles)),
        follows=wording.say("continued in a chart below"),
        continued=wording.say("continued"),
    )
