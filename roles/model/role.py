"""A role: a grouping of work, with all that its description says."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from roles.model.level import Period
from roles.model.quantity import Day, Duration, Money, Percent, Span
from roles.model.reference import (
    ActionRef,
    CompetencyRef,
    GradeRef,
    GroupRef,
    MetricRef,
    ProcessRef,
    RankRef,
    ResponsibilityRef,
    RoleRef,
    SegmentRef,
    SeriesRef,
    SourceRef,
)
from roles.model.shape import EarlierIds, Id, Shape
from roles.model.target import Target
from roles.model.text import Text
from roles.model.waiver import Waiver


class MoneyLimit(Shape):
    """Up to how much money the holder decides alone."""

    kind: Literal["money"]
    up_to: Money | None = Field(None, description="Highest amount, such as 500 CNY")
    per: Literal["case", "customer", "day", "month", "quarter", "year"] | None = Field(
        None, description="What the amount is counted for"
    )


class ScopeLimit(Shape):
    """Within which bounds the holder decides alone, in words."""

    kind: Literal["scope"]
    within: Text | None = Field(None, description="The bounds of the decision")


Limit = Annotated[MoneyLimit | ScopeLimit, Field(discriminator="kind")]


class Pace(Shape):
    """Who sets the pace of the work, and how late it may be done."""

    by: Literal["self", "team", "supervisor", "queue"] | None = Field(None, description="Who sets the pace")
    window: Duration | None = Field(None, description="Latest time for one piece of work")


class Volume(Shape):
    """How often the work comes and how long one piece takes."""

    expected: float | None = Field(None, ge=0, description="Expected number of pieces in the period")
    per: Period | None = Field(None, description="Period of the expected number")
    each: Span | None = Field(None, description="Working time for one piece")


class Responsibility(Shape):
    """Work the holder does: verb, object, result."""

    id: Id
    does: Text | None = Field(None, description="The work: verb, object and result")
    weight: Literal["core", "extra", "occasional"] | None = Field(
        None, description="core: daily and critical; extra: beside it; occasional: rare, may be suspended"
    )
    share: Percent | None = Field(None, description="Percent of working time")
    decision: Literal["decides", "recommends", "executes", "assists"] | None = Field(
        None, description="The holder's right over this work"
    )
    method: Literal["own", "prescribed"] | None = Field(None, description="Who chooses how the work is done")
    limit: Limit | None = Field(None, description="How far the holder decides alone")
    escalates_to: RoleRef | None = Field(None, description="Role that decides beyond the limit")
    escalates_outside: Text | None = Field(None, description="Who decides beyond the limit, if outside the department")
    pace: Pace | None = Field(None, description="Who sets the pace, and the latest time")
    actions: tuple[ActionRef, ...] = Field((), description="Actions of processes that this work does")
    volume: Volume | None = Field(None, description="How often it comes and how long it takes")
    measured_by: tuple[MetricRef, ...] = Field((), description="Metrics that show how well it is done")
    covers: tuple[SourceRef, ...] = Field((), description="Statements of an earlier catalog that it takes over")
    renamed_from: EarlierIds = ()


class Requirement(Shape):
    """A qualification, tied to the responsibilities that need it."""

    id: Id
    asks: Text | None = Field(None, description="What the holder knows or can do")
    competency: CompetencyRef | None = Field(None, description="Competency that it belongs to")
    needed_for: tuple[ResponsibilityRef, ...] = Field((), description="Responsibilities that need it")


class Person(Shape):
    """What the role asks of its holder."""

    required: tuple[Requirement, ...] = Field((), description="Needed from the first day")
    preferred: tuple[Requirement, ...] = Field((), description="Helpful; can be learned in the role")


class Contact(Shape):
    """With whom the holder works, inside or outside the department."""

    id: Id
    role: RoleRef | None = Field(None, description="Role in this department")
    who: Text | None = Field(None, description="Anybody else: customer, department, supplier, authority")
    inside: bool | None = Field(None, description="true inside the company, false outside")
    about: Text | None = Field(None, description="What passes between them")
    every: Period | None = Field(None, description="How often")


class Learning(Shape):
    """A chance for the holder to learn."""

    id: Id
    kind: Literal["course", "coaching", "rotation", "project", "certificate", "community"] | None = Field(
        None, description="Form of learning"
    )
    what: Text | None = Field(None, description="What is learned, and how")
    builds: CompetencyRef | None = Field(None, description="Competency that it builds")
    hours: Span | None = Field(None, description="Paid hours a year")
    when: Text | None = Field(None, description="When it takes place")


class Conditions(Shape):
    """Where, when and in what surroundings the work is done."""

    place: Text | None = Field(None, description="Place of work")
    hours: Text | None = Field(None, description="Working time and duty rota")
    breaks: Literal["self", "rota", "fixed"] | None = Field(None, description="Who chooses when breaks are taken")
    physical: Text | None = Field(None, description="Physical surroundings and demands")
    social: Text | None = Field(None, description="People around the work, and strain that comes with it")
    travel: Text | None = Field(None, description="Travel")
    equipment: Text | None = Field(None, description="Systems and equipment")


class Clause(Shape):
    """One right, interest or term of the role."""

    id: Id
    says: Text | None = Field(None, description="The clause")
    locked: bool = Field(False, description="Whether nobody may change it in Word, as with words that the law gives")


class Review(Shape):
    """When the description is looked at again."""

    by: Day | None = Field(None, description="Day by which the description is reviewed")
    remind: Period | None = Field(None, description="How often manager and holder go through it")


Signer = Literal["holder", "manager", "hr"]
SIGNERS: tuple[str, ...] = get_args(Signer)
"""Who agrees to a description, all together."""


class Approved(Shape):
    """Who agreed to which substance, and when. Written by `roles approve`."""

    on: Day | None = Field(None, description="Day of the agreement")
    by: tuple[Signer, ...] = Field((), description="Who agreed")
    substance: str | None = Field(None, description="Hash of what was agreed to, always quoted")


class Retired(Shape):
    """A role that is no longer in use."""

    on: Day | None = Field(None, description="Day from which it is no longer in use")
    replaced_by: RoleRef | None = Field(None, description="Role that takes its work over")


class Role(Shape):
    """A grouping of work, set up because of the work and not the person."""

    id: Id
    title: Text = Field(description="Name of the role")
    series: SeriesRef | None = Field(None, description="Series: the same kind of work at all grades")
    group: GroupRef | None = Field(None, description="Group within the series")
    grade: GradeRef | None = Field(None, description="Grade: equal difficulty and responsibility")
    rank: RankRef | None = Field(None, description="Rank")
    codes: dict[str, str] = Field({}, description="Nearest codes of public classifications, always quoted")
    reports_to: RoleRef | None = Field(None, description="Role above; only the head has none")
    reports_outside: Text | None = Field(None, description="For the head: to whom, outside the department")
    stand_in: RoleRef | None = Field(None, description="Role that stands in when the holder is away")
    next: tuple[RoleRef, ...] = Field((), description="Roles the holder may grow into")
    holders: int | None = Field(None, ge=0, description="Number of holders")
    serves: tuple[ProcessRef, ...] = Field((), description="Processes for which the role was set up")
    segments: tuple[SegmentRef, ...] = Field((), description="Customer segments it serves")
    purpose: Text | None = Field(None, description="Why the role exists, in one sentence")
    responsibilities: tuple[Responsibility, ...] = Field((), description="The work, most important first")
    targets: tuple[Target, ...] = Field((), description="Dated levels the role is to reach")
    contacts: tuple[Contact, ...] = Field((), description="Working relations")
    person: Person | None = Field(None, description="Qualifications, each tied to a responsibility")
    conditions: Conditions | None = Field(None, description="Place, time and surroundings")
    learning: tuple[Learning, ...] = Field((), description="Learning the holder receives")
    rights: tuple[Clause, ...] = Field((), description="Rights that go with the role, beside its decisions")
    interests: tuple[Clause, ...] = Field((), description="What the role brings its holder")
    terms: tuple[Clause, ...] = Field((), description="Terms of employment")
    review: Review | None = Field(None, description="When the description is looked at again")
    approved: Approved | None = Field(None, description="Written by `roles approve`")
    retired: Retired | None = Field(None, description="If the role is no longer in use")
    waivers: tuple[Waiver, ...] = Field((), description="Findings of this role that are accepted")
    renamed_from: EarlierIds = ()
