"""Links of the catalog: every link is an id, and its field says what it names."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field


@dataclass(frozen=True)
class RefersTo:
    """Marks a field whose value is the id of an entry of `kind`."""

    kind: str


def _link(kind: str, description: str) -> tuple[object, ...]:
    return (Field(min_length=1, max_length=200, description=description), RefersTo(kind))


RoleRef = Annotated[str, *_link("role", "Id of a role")]
ProcessRef = Annotated[str, *_link("process", "Id of a process")]
StepRef = Annotated[str, *_link("step", "process/step")]
ActionRef = Annotated[str, *_link("action", "process/step/action")]
MetricRef = Annotated[str, *_link("metric", "Id of a metric")]
NeedRef = Annotated[str, *_link("need", "Id of a need")]
StandardRef = Annotated[str, *_link("standard", "Id of a standard")]
CompetencyRef = Annotated[str, *_link("competency", "Id of a competency")]
RecordRef = Annotated[str, *_link("record", "Id of a record")]
SourceRef = Annotated[str, *_link("source", "Id of a source statement")]
SegmentRef = Annotated[str, *_link("segment", "Id of a customer segment")]
SeriesRef = Annotated[str, *_link("series", "Id of a series")]
GroupRef = Annotated[str, *_link("group", "Id of a group")]
RankRef = Annotated[str, *_link("rank", "Id of a rank")]
ResponsibilityRef = Annotated[str, *_link("responsibility", "Id of a responsibility of the same role")]
GradeRef = Annotated[int, Field(ge=1, le=99, description="Number of a grade"), RefersTo("grade")]
