"""A standard: a lasting promise to customers, in one area of the golden triangle."""

from typing import Literal, get_args

from pydantic import Field

from roles.model.level import Level
from roles.model.need import Aspect, Factor
from roles.model.quantity import Day
from roles.model.reference import MetricRef, NeedRef, RoleRef, StepRef
from roles.model.role import Clause
from roles.model.shape import EarlierIds, Id, Shape
from roles.model.text import Text

Area = Literal[
    "place",
    "facilities",
    "atmosphere",
    "visual-space",
    "time",
    "smooth-flow",
    "flexibility",
    "anticipation",
    "communication-channels",
    "customer-feedback",
    "organisation-and-supervision",
    "appearance",
    "attitude",
    "attentiveness",
    "tact",
    "guidance",
    "selling-skill",
    "problem-solving",
]
AREAS: tuple[str, ...] = get_args(Area)
ELEMENTS = {"hardware": AREAS[:4], "software": AREAS[4:11], "people": AREAS[11:]}


class Published(Shape):
    """Whether and how customers are told."""

    to_customers: bool | None = Field(None, description="true if customers are told")
    says: Text | None = Field(None, description="Wording for customers")
    where: Text | None = Field(None, description="Where customers can read it")
    reason: Text | None = Field(None, description="If they are not told: why")


class Standard(Shape):
    """A lasting promise to customers."""

    id: Id
    title: Text = Field(description="Name of the standard")
    area: Area | None = Field(None, description="Area of the golden triangle")
    promise: Text | None = Field(None, description="What the customer can expect")
    level: Level | None = Field(None, description="The promise in figures, if it has any")
    signs: tuple[Clause, ...] = Field((), description="What one sees or hears when it is met")
    steps: tuple[StepRef, ...] = Field((), description="Steps of processes in which it is kept")
    place: Text | None = Field(None, description="Place in which it is kept, if no step")
    owner: RoleRef | None = Field(None, description="Role that answers for it")
    need: NeedRef | None = Field(None, description="Customer need behind it")
    aspect: Aspect | None = Field(None, description="responsiveness, reliability, assurance or empathy")
    factor: Factor | None = Field(None, description="Level of satisfaction factors that it works on")
    because: Text | None = Field(None, description="Customer evidence for it")
    cost: Text | None = Field(None, description="What keeping it costs")
    metrics: tuple[MetricRef, ...] = Field((), description="Metrics that show whether it is kept")
    exception: Text | None = Field(None, description="When it does not hold")
    recovery: Text | None = Field(None, description="What the customer gets when it was missed")
    consequence: Text | None = Field(None, description="What happens inside when it was missed")
    published: Published | None = Field(None, description="Whether and how customers are told")
    reassess: Day | None = Field(None, description="Day by which it is held against customers' needs again")
    renamed_from: EarlierIds = ()
