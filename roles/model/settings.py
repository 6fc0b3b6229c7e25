"""The settings of the rules: the cuts above which something is too much and below which it is too little.

No published cut-off for the design of jobs exists; where a number is ours, `OURS` says so.
"""

from typing import Annotated, Any, NamedTuple

from pydantic import Field

from roles.model.shape import Shape

OURS = "our convention"


class Why(NamedTuple):
    """Why a setting is what it is by default, and where the number comes from."""

    reason: str
    source: str = OURS


_Percent = Annotated[int, Field(ge=0, le=100)]
_Number = Annotated[int, Field(ge=0)]


class Settings(Shape):
    """Cuts of the rules; a department may set its own."""

    review_months: Annotated[
        _Number, Why("a job changes with its tools and customers; after a year and a half few descriptions still hold")
    ] = Field(18, description="Longest time to the next review of a description, in months")
    most_responsibilities: Annotated[
        _Number,
        Why("what nobody can keep in mind guides nobody; more than eight are mostly tasks, not responsibilities"),
    ] = Field(8, description="Most responsibilities of one role")
    largest_share: Annotated[
        _Percent, Why("what takes more than half of the time hides several kinds of work behind one line")
    ] = Field(50, description="Largest share of working time for one responsibility, in percent")
    smallest_share: Annotated[_Percent, Why("below an hour a week a share says that work was split too finely")] = (
        Field(3, description="Smallest share of working time worth a line, in percent")
    )
    decided_time: Annotated[
        _Percent, Why("autonomy should cover the greater part of the work, so half of the time is the cut")
    ] = Field(50, description="Lowest share of working time in which the holder decides, in percent")
    own_pace_time: Annotated[
        _Percent, Why("a third of the week is enough to plan one's own work around what others set")
    ] = Field(33, description="Lowest share of working time at the holder's or team's own pace, in percent")
    own_pace_time_queue: Annotated[
        _Percent, Why("contact work follows the customer; time away from the queue is what makes it bearable")
    ] = Field(15, description="The same for a role that mostly works off a queue, in percent")
    highest_occupancy: Annotated[
        _Percent,
        Why(
            "above it waiting times and strain rise steeply",
            "a planning ceiling in common use for contact centres; no law",
        ),
    ] = Field(85, description="Highest share of queue time filled with work, in percent")
    holder_hours: Annotated[
        _Number, Why("174 paid hours a month less a fifth for leave, sickness, training and meetings")
    ] = Field(140, description="Hours of one holder available for work in a month")
    least_load: Annotated[
        _Percent, Why("a role that is filled for less than half of its time is no role yet, or no longer")
    ] = Field(50, description="Lowest share of the holders' hours filled with work, in percent")
    most_reports: Annotated[
        _Number,
        Why("at two and a half hours a month for each person, fifteen take over a quarter of a lead's time"),
    ] = Field(15, description="Most people who report to one role")
    daily_feedback_days: Annotated[
        _Number, Why("who does something every day should learn within the week how it goes")
    ] = Field(7, description="Longest time between two results of daily work, in days")
    feedback_days: Annotated[_Number, Why("a result older than a month is history, not guidance")] = Field(
        31, description="Longest time between two results of other work, in days"
    )
    whole_time: Annotated[_Percent, Why("a holder should see the beginning or the end of most of the work")] = Field(
        50, description="Lowest share of working time in processes that the role begins or ends, in percent"
    )
    fragment_time: Annotated[
        _Percent, Why("assisting and passing on are part of every job, but a quarter of the time is enough")
    ] = Field(25, description="Highest share of working time spent assisting or passing on, in percent")
    most_hand_overs: Annotated[
        _Number, Why("with each hand-over something is lost and somebody waits; two are mostly enough")
    ] = Field(2, description="Most hand-overs between roles in one process")
    learning_activities: Annotated[_Number, Why("one course a year is an event, two activities are a habit")] = Field(
        2, description="Fewest chances to learn in a year, and fewest kinds of them"
    )
    learning_hours: Annotated[
        _Number,
        Why(
            "about the average of formal learning an employee received; context for a talk, not a goal in itself",
            "ATD, State of the Industry: 13.7 hours per employee in 2024, 17.4 in 2023",
        ),
    ] = Field(14, description="Fewest paid hours of learning in a year")
    thinking_time: Annotated[
        _Percent, Why("a fifth of the week, a day, in which the holder weighs or works something out")
    ] = Field(20, description="Lowest share of working time that analyses, judges or creates, in percent")
    most_targets: Annotated[_Number, Why("who aims at everything aims at nothing")] = Field(
        5, description="Most targets of one role"
    )
    most_standards_at_step: Annotated[
        _Number, Why("while a customer speaks nobody thinks of more than a handful of rules; the fifth is dropped")
    ] = Field(4, description="Most standards to be kept in one step")
    most_standards_of_role: Annotated[
        _Number,
        Why("two roles that share the 18 areas have nine each; who answers for everything answers for nothing"),
    ] = Field(9, description="Most standards one role answers for")
    reassess_months: Annotated[
        _Number,
        Why("a year holds every season of a service, and a quarter more leaves room for the round of all standards"),
    ] = Field(15, description="Longest time until a standard is held against customers' needs again, in months")
    most_words: Annotated[
        _Number, Why("a reader holds the beginning in mind until the end comes; longer ones are two sentences")
    ] = Field(50, description="Most words of an English sentence")
    most_characters: Annotated[
        _Number, Why("the same in Chinese, where about four characters say what three English words do")
    ] = Field(65, description="Most characters of a Chinese sentence")


FLOORS = frozenset(
    (
        *("smallest_share", "decided_time", "own_pace_time", "own_pace_time_queue", "least_load", "whole_time"),
        *("learning_activities", "learning_hours", "thinking_time"),
    )
)
"""Settings below which something is too little: raising one asks for more."""
CEILINGS = frozenset(Settings.model_fields) - FLOORS - {"holder_hours"}
"""Settings above which something is too much: lowering one asks for more. The hours of a holder are neither."""


def why(name: str) -> Why:
    """Reason and source of a setting's default. Raises KeyError for an unknown setting."""
    return next(mark for mark in Settings.model_fields[name].metadata if isinstance(mark, Why))


def default(name: str) -> Any:
    """A setting's default. Raises KeyError for an unknown setting."""
    return Settings.model_fields[name].default
