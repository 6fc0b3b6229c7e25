"""A department: names, letterhead, languages, hours, classification and settings."""

from typing import Annotated, Literal

from pydantic import Field

from roles.model.quantity import Day
from roles.model.reference import RoleRef, SeriesRef
from roles.model.settings import Settings
from roles.model.shape import EARLIER, EarlierIds, Id, Shape
from roles.model.text import LANGUAGE, Text
from roles.model.waiver import Waiver

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Strictness = Literal["starter", "standard", "strict"]
TimeOfDay = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class Letterhead(Shape):
    """Company name, logo, fonts and colour of every document."""

    company: Text | None = Field(None, description="Company name")
    logo: Annotated[str, Field(min_length=1)] | None = Field(
        None, description="Logo: path of a PNG or JPEG picture in the catalog, such as logo.png"
    )
    font: str | None = Field(None, description="Font for Latin letters")
    east_asian_font: str | None = Field(None, description="Font for Chinese")
    colour: Annotated[str, Field(pattern=r"^[0-9A-Fa-f]{6}$")] | None = Field(
        None, description="Accent colour, six hexadecimal digits, always quoted"
    )


class Hours(Shape):
    """When customers are served; business hours count only within them."""

    days: tuple[Weekday, ...] = Field((), description="Days of service")
    opens: TimeOfDay | None = Field(None, description="Start of service")
    closes: TimeOfDay | None = Field(None, description="End of service")


class Term(Shape):
    """A series or rank of the classification."""

    id: Id
    title: Text = Field(description="Its name")
    renamed_from: EarlierIds = ()


class Group(Shape):
    """A group of the classification."""

    id: Id
    title: Text = Field(description="Its name")
    series: SeriesRef | None = Field(None, description="Series it belongs to")
    renamed_from: EarlierIds = ()


_Number = Annotated[int, Field(ge=1, le=99, description="Its number; a higher one carries more responsibility")]


class Grade(Shape):
    """A grade of the classification: equal difficulty and responsibility."""

    id: _Number
    title: Text = Field(description="Its name")
    renamed_from: Annotated[tuple[_Number, ...], Field(description=EARLIER)] = ()


class Classification(Shape):
    """Series, groups, grades and ranks into which roles are sorted."""

    series: tuple[Term, ...] = Field((), description="The same kind of work at all grades")
    groups: tuple[Group, ...] = Field((), description="Related work within a series")
    grades: tuple[Grade, ...] = Field((), description="Equal difficulty and responsibility")
    ranks: tuple[Term, ...] = Field((), description="Ranks")


class Segment(Shape):
    """A group of customers that is served in its own way."""

    id: Id
    title: Text = Field(description="Name of the segment")
    who: Text | None = Field(None, description="Which customers belong to it")
    renamed_from: EarlierIds = ()


class Owner(Shape):
    """Who must look at changes of a part of the catalog."""

    id: Id
    at: str | None = Field(None, description="Route or folder of the catalog, such as roles or metrics")
    role: RoleRef | None = Field(None, description="Role that owns it")
    account: str | None = Field(None, description="Account or team on the code host, such as @org/service")


class Department(Shape):
    """One department's names, letterhead, languages, hours, classification and settings."""

    id: Id
    title: Text = Field(description="Name of the department")
    letterhead: Letterhead | None = Field(None, description="Company name, logo, fonts and colour")
    languages: tuple[Annotated[str, Field(pattern=LANGUAGE)], ...] = Field(
        ("en",), min_length=1, description="Languages in which every text stands"
    )
    today: Day | None = Field(None, description="Day taken as today; only for examples and tests")
    jurisdictions: tuple[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], ...] = Field(
        (), description="Countries whose law applies (ISO 3166)"
    )
    equal_opportunity: Text | None = Field(None, description="Line that the law or the company asks for")
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = Field(None, description="Currency (ISO 4217)")
    clock: Literal["business", "calendar"] | None = Field(
        None, description="How times count unless a metric says otherwise"
    )
    hours: Hours | None = Field(None, description="When customers are served")
    classification: Classification | None = Field(None, description="Series, groups, grades and ranks")
    segments: tuple[Segment, ...] = Field((), description="Groups of customers")
    owners: tuple[Owner, ...] = Field((), description="Who must look at changes")
    strictness: Strictness = Field("starter", description="Which rules apply: starter, standard or strict")
    settings: Settings | None = Field(None, description="Cuts of the rules that differ from their default")
    waivers: tuple[Waiver, ...] = Field((), description="Accepted findings outside roles and processes")
