"""A role with every key, to show what belongs there."""

from datetime import date
from string import Template

from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.yaml_text import read
from roles.yaml_text.written import key

_TO_FILL = "…"
_EXAMPLE = Template("""
id: role
title: $text
series: "$series"
group: "$group"
grade: $grade
rank: "$rank"
codes: {isco-08: "4225"}
reports_to: "$role"
reports_outside: $text
stand_in: "$role"
next: ["$role"]
holders: 1
serves: ["$process"]
segments: ["$segment"]
purpose: $text
responsibilities:
  - id: first
    does: $text
    weight: core
    share: 20
    decision: decides
    method: own
    limit: {kind: money, up_to: 500 CNY, per: case}
    escalates_to: "$role"
    escalates_outside: $text
    pace: {by: self, window: 2 d}
    actions: ["$action"]
    volume: {expected: 40, per: month, each: 30 min}
    measured_by: ["$metric"]
    covers: ["$source"]
  - {id: second, does: $text, limit: {kind: scope, within: $text}}
targets:
  - id: first
    metric: "$metric"
    standard: "$standard"
    scope: $text
    level: {kind: share, at_least: 95 %, at_most: 100 %, within: 2 h, never_more_than: 8 h}
    baseline: {value: 82 %, on: $before, n: 118}
    best: {value: 96 %, on: $before, n: 121}
    means: $text
    by: $by
    review: month
    feedback: {every: week, source: work, record: "$record", to: holder}
    need: "$need"
    evidence: $text
  - {id: second, level: {kind: percentile, percentile: 90, at_most: 36 h, never_more_than: 72 h}}
  - {id: third, level: {kind: mean, at_least: 80 %, at_most: 100 %, never_more_than: 100 %}}
  - {id: fourth, level: {kind: count, at_least: 1, at_most: 4, per: quarter}}
  - {id: fifth, level: {kind: score, at_least: 4.5, lowest: 1, highest: 5}}
contacts:
  - {id: first, role: "$role", inside: true, about: $text, every: week}
  - {id: second, who: $text, inside: false, about: $text, every: month}
person:
  required:
    - {id: first, asks: $text, competency: "$competency", needed_for: [first]}
  preferred:
    - {id: second, asks: $text, competency: "$competency", needed_for: [second]}
conditions:
  place: $text
  hours: $text
  breaks: self
  physical: $text
  social: $text
  travel: $text
  equipment: $text
learning:
  - {id: first, kind: coaching, what: $text, builds: "$competency", hours: 12 h, when: $text}
rights:
  - {id: first, says: $text}
interests:
  - {id: first, says: $text}
terms:
  - {id: first, says: $text}
review: {by: $review, remind: quarter}
approved: {on: $today, by: [holder, manager, hr], substance: "00000000"}
retired: {on: $by, replaced_by: "$role"}
waivers:
  - {id: first, rule: P301, at: responsibilities/first, reason: $text, until: $by}
""")


def example_role(catalog: Catalog, today: date) -> Role:
    """A role that fills every key of the model: texts are to be filled, links name entries of this catalog.

    Every kind of level and of limit stands in it once. Its days lie around `today`.
    """
    languages = catalog.department.languages if catalog.department else ()
    text = "{" + ", ".join(f"{key(language)}: {_TO_FILL}" for language in languages) + "}"
    some = {kind: min(ids, default=_TO_FILL) for kind, ids in catalog.ids.items()}
    written = _EXAMPLE.substitute(
        some,
        grade=min((int(grade) for grade in catalog.ids["grade"]), default=1),
        text=text if len(languages) > 1 else _TO_FILL,
        today=today,
        by=date(today.year + 1, 12, 31),
        review=date(today.year + 1, 6, 30),
        before=date(today.year - 1, 12, 31),
    )
    return Role.model_validate(read(written.encode()).data)
