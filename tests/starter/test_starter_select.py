"""What a department begins with: the roles it asked for, what they need, and nothing that points elsewhere."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

import pytest

from roles.catalog import Loaded, load_catalog
from roles.check import check
from roles.model.catalog import Catalog
from roles.starter import starter_files
from roles.starter.days import reviewed_later
from roles.starter.select import select
from roles.yaml_text import read
from tests.small import small

ROLES = (
    "service-manager",
    "crm-specialist",
    "quality-specialist",
    "information-specialist",
    "key-account-specialist",
    "after-sales-specialist",
    "complaint-specialist",
)
HEAD = "service-manager"
CHOICES = [(), *((role,) for role in ROLES), ("crm-specialist", "complaint-specialist")]
LANGUAGES = [("en",), ("zh",), ("en", "zh")]
TODAY = date(2026, 11, 22)
LEFT_OUT = {"today", "approved", "waivers", "covers", "baseline", "best"}


def begun(
    shipped: Loaded, roles: tuple[str, ...], languages: tuple[str, ...] = (), today: date = TODAY
) -> dict[str, bytes]:
    """The files of the new catalog, by their path in it."""
    files = starter_files(shipped.catalog, {}, "en", today=today, roles=roles, languages=languages)
    return {path.removeprefix("catalog/"): data for path, data in files.items()}


def kept(roles: tuple[str, ...]) -> set[str]:
    return {HEAD, *roles} if roles else set(ROLES)


def test_the_roles_tried_here_are_the_shipped_ones(shipped: Loaded) -> None:
    assert set(shipped.catalog.roles) == set(ROLES)


@pytest.mark.parametrize(("roles", "languages"), list(product(CHOICES, LANGUAGES)))
def test_check_finds_nothing(shipped: Loaded, roles: tuple[str, ...], languages: tuple[str, ...]) -> None:
    loaded = load_catalog(begun(shipped, roles, languages))
    department = loaded.catalog.department

    assert check(loaded, TODAY).findings == ()
    assert set(loaded.catalog.roles) == kept(roles)
    assert department
    assert (department.languages, department.strictness) == (languages, "starter")


@pytest.mark.parametrize(
    ("today", "review"),
    [
        (date(2026, 1, 1), date(2027, 6, 30)),
        (date(2026, 11, 22), date(2027, 6, 30)),
        (date(2026, 11, 23), date(2027, 9, 30)),
        (date(2027, 2, 22), date(2027, 9, 30)),
        (date(2027, 2, 23), date(2027, 12, 31)),
        (date(2027, 7, 1), date(2028, 3, 31)),
        (date(2032, 2, 29), date(2032, 12, 31)),
    ],
)
def test_a_department_that_begins_on_any_day_has_its_reviews_ahead(shipped: Loaded, today: date, review: date) -> None:
    loaded = load_catalog(begun(shipped, (), today=today))

    assert {role.review.by for role in loaded.catalog.roles.values() if role.review} == {review}
    assert check(loaded, max(today, TODAY)).findings == ()
    dated = {one.code for one in check(loaded, max(today, TODAY), "strict").findings}
    assert dated.isdisjoint({"D104", "S109"}), "every review and re-assessment lies ahead, and near enough"


def test_reviews_move_by_whole_months_and_keep_the_end_of_a_month() -> None:
    start = small(
        {
            "roles/head.yaml": "review: {by: 2027-02-28}\n",
            "roles/deputy.yaml": "review: {by: 2027-11-30}\n",
            "roles/a.yaml": "id: a\ntitle: A\nreports_to: head\nreview: {by: 2027-11-29}\n",
            "roles/d.yaml": "id: d\ntitle: D\nreports_to: head\nreview: {by: 2026-11-29}\n",
            "roles/b.yaml": "id: b\ntitle: B\nreports_to: head\nreview: {by: 2027-01-31}\n",
            "roles/c.yaml": "id: c\ntitle: C\nreports_to: head\nreview: {remind: quarter}\n",
        }
    ).catalog
    moved = reviewed_later(start, date(2026, 11, 30), date(2026, 12, 1)).roles

    assert {name: role.review and role.review.by for name, role in moved.items()} == {
        "head": date(2027, 5, 31),
        "deputy": date(2028, 2, 29),
        "a": date(2028, 2, 29),
        "d": date(2027, 2, 28),
        "b": date(2027, 4, 30),
        "c": None,
    }


@pytest.mark.parametrize("roles", CHOICES)
def test_nothing_of_one_departments_past_is_left(shipped: Loaded, roles: tuple[str, ...]) -> None:
    files = begun(shipped, roles)

    assert "sources.yaml" not in files
    assert LEFT_OUT.isdisjoint(key for path, data in files.items() if path.endswith(".yaml") for key in keys(data))


@pytest.mark.parametrize("roles", CHOICES)
def test_no_role_that_went_is_named(shipped: Loaded, roles: tuple[str, ...]) -> None:
    text = "\n".join(data.decode() for path, data in begun(shipped, roles).items() if path.endswith(".yaml"))

    assert [role for role in ROLES if re.search(rf"\b{role}\b", text)] == [r for r in ROLES if r in kept(roles)]


@pytest.mark.parametrize("roles", CHOICES)
def test_every_action_is_done_and_every_moment_has_a_front_stage(shipped: Loaded, roles: tuple[str, ...]) -> None:
    catalog = select(shipped.catalog, roles or ROLES)
    done = {action for role in catalog.roles.values() for work in role.responsibilities for action in work.actions}

    for process in catalog.processes.values():
        assert process.owner in catalog.roles
        for step in process.steps:
            mine = {f"{process.id}/{step.id}/{action.id}" for action in step.actions if action.lane != "customer"}
            assert mine
            assert mine <= done
            front = any(action.lane == "front-stage" for action in step.actions)
            assert front or not step.moment_of_truth
            assert not step.script or any(line.speaker for line in step.script)
            assert not step.recovery or not step.recovery.action or step.recovery.action in done


@pytest.mark.parametrize("roles", CHOICES)
def test_the_roles_keep_all_their_work(shipped: Loaded, roles: tuple[str, ...]) -> None:
    catalog = select(shipped.catalog, roles or ROLES)

    for name, role in catalog.roles.items():
        before = shipped.catalog.roles[name]
        assert [work.actions for work in role.responsibilities] == [work.actions for work in before.responsibilities]
        assert sum(work.share or 0 for work in role.responsibilities) == 100
        assert [target.level for target in role.targets] == [target.level for target in before.targets]


@pytest.mark.parametrize("roles", CHOICES)
def test_only_what_is_used_stays(shipped: Loaded, roles: tuple[str, ...]) -> None:
    catalog = select(shipped.catalog, roles or ROLES)
    department = catalog.department
    assert department
    assert department.classification
    used = {(leaf.kind, str(leaf.value)) for leaf in catalog.leaves if leaf.kind}
    grades = [grade.id for grade in department.classification.grades]

    for kind in ("segment", "group", "rank", "series", "metric", "record", "need", "competency"):
        assert {name for of, name in used if of == kind} == catalog.ids[kind], kind
    assert {role.grade for role in catalog.roles.values()} >= {min(grades), max(grades)}


def test_all_roles_in_all_languages_are_the_shipped_catalog_but_for_its_past(shipped: Loaded) -> None:
    before, after = shipped.catalog, load_catalog(begun(shipped, ())).catalog

    assert past_taken_out(before) == leaves_of(after)


def past_taken_out(catalog: Catalog) -> dict[tuple[str, ...], Any]:
    found = {route: value for route, value in leaves_of(catalog).items() if LEFT_OUT.isdisjoint(route)}
    found = {route: value for route, value in found.items() if route[0] != "sources"}
    return found | {("department", "strictness"): "starter"}


def leaves_of(catalog: Catalog) -> dict[tuple[str, ...], Any]:
    return {leaf.route: leaf.value for leaf in catalog.leaves}


def keys(data: bytes) -> Iterator[str]:
    """Every key in a file."""
    waiting = [read(data).data]
    while waiting:
        here = waiting.pop()
        if isinstance(here, dict):
            yield from here
            waiting += here.values()
        elif isinstance(here, tuple):
            waiting += here


TEAM = {
    "department.yaml": """
id: desk
title: Desk
classification:
  series: [{id: service, title: Service}, {id: office, title: Office}]
  groups: [{id: calls, title: Calls, series: service}, {id: letters, title: Letters, series: office}]
  ranks: [{id: junior, title: Junior}, {id: senior, title: Senior}]
  grades: [{id: 1, title: One}, {id: 2, title: Two}, {id: 3, title: Three}, {id: 4, title: Four}]
segments: [{id: shops, title: Shops}, {id: homes, title: Homes}]
owners: [{id: everything, role: deputy}, {id: lists, role: lead}]
""",
    "roles/lead.yaml": "id: lead\ntitle: Lead\nreports_to: head\ngrade: 3\n",
    "roles/clerk.yaml": """
id: clerk
title: Clerk
reports_to: lead
group: calls
rank: junior
grade: 1
segments: [homes]
stand_in: deputy
next: [deputy, lead]
serves: [calls, planning]
responsibilities:
  - {id: answer, does: Answer, escalates_to: deputy, actions: [calls/talk/answer, calls/talk/file]}
contacts:
  - {id: up, role: lead}
  - {id: aside, role: deputy}
  - {id: out, who: Customers}
""",
    "roles/deputy.yaml": """
responsibilities:
  - {id: plan, does: Plan, actions: [calls/plan/plan, calls/talk/back-up, planning/year/plan]}
""",
    "processes/calls.yaml": """
id: calls
title: Calls
owner: deputy
steps:
  - id: plan
    title: Plan
    actions:
      - {id: plan, lane: back-stage, hand_over: {to: calls/talk/answer}}
  - id: talk
    title: Talk
    moment_of_truth: true
    actions:
      - {id: ring, lane: customer}
      - {id: answer, lane: back-stage, hand_over: {to: calls/talk/back-up}}
      - {id: file, lane: back-stage, hand_over: {to: calls/talk/ring}}
      - {id: back-up, lane: front-stage}
    recovery: {does: Ring back, action: calls/talk/back-up}
    script:
      - {id: hello, speaker: deputy, says: Hello}
      - {id: help, says: Help}
""",
    "processes/planning.yaml": """
id: planning
title: Planning
steps:
  - {id: year, title: Year, actions: [{id: ask, lane: customer}, {id: plan, lane: back-stage}]}
""",
    "standards/software.yaml": """
- {id: quick, title: Quick, steps: [calls/talk, calls/plan], owner: deputy}
- {id: planned, title: Planned, steps: [calls/plan], owner: deputy}
- {id: warm, title: Warm, place: Hall, owner: deputy, metrics: [warmth]}
""",
    "metrics.yaml": "- {id: warmth, title: Warmth, record: notes}\n- {id: plans, title: Plans}\n",
    "records.yaml": "- {id: notes, title: Notes, keeper: deputy}\n",
    "satisfaction.yaml": """
- id: group
  title: Group
  indicators:
    - {id: asked, title: Asked, owners: [deputy, clerk]}
    - {id: gone, title: Gone, owners: [deputy], metrics: [plans]}
""",
}


@pytest.fixture(scope="module")
def cut() -> Catalog:
    """The clerk of a small team, without the deputy beside."""
    return select(small(TEAM).catalog, ["clerk"])


def test_a_role_brings_all_it_reports_to(cut: Catalog) -> None:
    assert set(cut.roles) == {"head", "lead", "clerk"}


def test_links_of_a_role_to_one_that_went_go_and_escalation_passes_to_the_next_above(cut: Catalog) -> None:
    clerk = cut.roles["clerk"]

    assert (clerk.stand_in, clerk.next, clerk.serves) == (None, ("lead",), ("calls",))
    assert [contact.id for contact in clerk.contacts] == ["up", "out"]
    assert clerk.responsibilities[0].escalates_to == "lead"


def test_a_process_keeps_what_somebody_still_does(cut: Catalog) -> None:
    (process,) = cut.processes.values()
    (step,) = process.steps

    assert [action.id for action in step.actions] == ["ring", "answer", "file"]
    assert [action.hand_over and action.hand_over.to for action in step.actions] == [None, None, "calls/talk/ring"]
    assert (step.moment_of_truth, step.recovery, step.script) == (False, None, ())


def test_what_others_need_too_passes_to_the_head(cut: Catalog) -> None:
    assert cut.processes["calls"].owner == "head"
    assert cut.records["notes"].keeper == "head"
    assert {name: (standard.owner, standard.steps) for name, standard in cut.standards.items()} == {
        "quick": ("head", ("calls/talk",)),
        "warm": ("head", ()),
    }


def test_the_department_keeps_what_its_roles_are_sorted_into_and_whom_they_serve(cut: Catalog) -> None:
    department = cut.department
    assert department
    assert department.classification

    assert [segment.id for segment in department.segments] == ["homes"]
    assert [term.id for term in department.classification.series] == ["service"]
    assert [group.id for group in department.classification.groups] == ["calls"]
    assert [term.id for term in department.classification.ranks] == ["junior"]
    assert [grade.id for grade in department.classification.grades] == [1, 2, 3]
    assert [owner.role for owner in department.owners] == ["head", "lead"]


def test_a_question_stays_with_the_roles_that_answer_for_it(cut: Catalog) -> None:
    assert [(asked.id, asked.owners) for asked in cut.satisfaction["group"].indicators] == [("asked", ("clerk",))]
    assert set(cut.metrics) == {"warmth"}


def test_one_language_is_plain_text_and_several_stand_in_the_order_asked_for(shipped: Loaded) -> None:
    plain = load_catalog(begun(shipped, (HEAD,), ("zh",))).catalog.roles[HEAD]
    both = load_catalog(begun(shipped, (HEAD,), ("zh", "en"))).catalog.roles[HEAD]

    assert plain.title.plain == shipped.catalog.roles[HEAD].title.words["zh"]
    assert list(both.title.words) == ["zh", "en"]


def test_an_unknown_role_is_refused(shipped: Loaded) -> None:
    with pytest.raises(KeyError):
        select(shipped.catalog, ["nobody"])
