"""A process: one service in time order. Its picture is the service blueprint."""

from typing import Literal

from pydantic import Field

from roles.model.quantity import Duration
from roles.model.reference import ActionRef, NeedRef, RecordRef, RoleRef, SegmentRef
from roles.model.shape import EarlierIds, Id, Shape
from roles.model.text import Text
from roles.model.waiver import Waiver

Lane = Literal["customer", "front-stage", "back-stage", "support"]


class HandOver(Shape):
    """Work that passes on to another action."""

    to: ActionRef | None = Field(None, description="Action that takes over")
    what: Text | None = Field(None, description="What is handed over")
    within: Duration | None = Field(None, description="Latest time of the hand-over")


class Action(Shape):
    """What one lane does in a step. Who does it is written in the roles and nowhere else."""

    id: Id
    lane: Lane | None = Field(None, description="customer, front-stage, back-stage or support")
    does: Text | None = Field(None, description="The action")
    records: tuple[RecordRef, ...] = Field((), description="Records that it writes or reads")
    hand_over: HandOver | None = Field(None, description="Work that passes on to another action")
    renamed_from: EarlierIds = ()


class Wait(Shape):
    """Where the customer waits."""

    at_most: Duration | None = Field(None, description="Longest time the customer waits here")
    told: Text | None = Field(None, description="What the customer is told while waiting")


class FailPoint(Shape):
    """Where the service breaks most easily."""

    id: Id
    what: Text | None = Field(None, description="What goes wrong")
    prevented_by: Text | None = Field(None, description="What keeps it from going wrong")


class Recovery(Shape):
    """What puts the moment right when it failed."""

    does: Text | None = Field(None, description="What is done for the customer")
    action: ActionRef | None = Field(None, description="Action whose role has the right to do it")


class Line(Shape):
    """One line of the service script."""

    id: Id
    speaker: RoleRef | None = Field(None, description="Role that speaks; none: the customer speaks")
    says: Text | None = Field(None, description="Words, or what is shown")
    prop: Text | None = Field(None, description="Aid at hand: form, screen, tool")


class Step(Shape):
    """A column of the service blueprint."""

    id: Id
    title: Text = Field(description="Name of the step")
    complaint_step: Literal["confirm", "empathise", "act", "make-sure"] | None = Field(
        None, description="Which of the four complaint steps this is"
    )
    moment_of_truth: bool = Field(False, description="A contact that makes or breaks the impression")
    needs: tuple[NeedRef, ...] = Field((), description="What the customer wants here")
    wait: Wait | None = Field(None, description="If the customer waits here")
    actions: tuple[Action, ...] = Field((), description="What each lane does, in time order")
    fail_points: tuple[FailPoint, ...] = Field((), description="Where it breaks most easily")
    recovery: Recovery | None = Field(None, description="What is done when this moment failed")
    script: tuple[Line, ...] = Field((), description="The words, in time order")
    renamed_from: EarlierIds = ()


class Improvement(Shape):
    """How the process is improved."""

    method: Literal["systematic", "clean-sheet"] | None = Field(
        None, description="systematic in stable times; clean-sheet in violent change"
    )
    reason: Text | None = Field(None, description="Why this method")


class Process(Shape):
    """One service, step by step, in time order."""

    id: Id
    title: Text = Field(description="Name of the process")
    purpose: Text | None = Field(None, description="What the customer gets from it")
    owner: RoleRef | None = Field(None, description="Role that answers for the whole process")
    segments: tuple[SegmentRef, ...] = Field((), description="Customer segments it is for")
    strategy: Literal["factory", "personalised", "chain", "in-depth"] | None = Field(
        None, description="Service strategy: how often and how deep the contact is"
    )
    starts_when: Text | None = Field(None, description="Event that starts it")
    ends_when: Text | None = Field(None, description="Event that ends it")
    promised_within: Duration | None = Field(None, description="Time from start to end that customers are promised")
    improvement: Improvement | None = Field(None, description="How the process is improved")
    steps: tuple[Step, ...] = Field((), description="Steps in time order")
    waivers: tuple[Waiver, ...] = Field((), description="Findings of this process that are accepted")
    renamed_from: EarlierIds = ()
