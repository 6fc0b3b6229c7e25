"""What follows from several differences together: moves, direction, what was lost, covered, or cannot be read."""

import pytest

from roles.catalog import Loaded
from roles.compare import Change, compare
from roles.documents.change_spans import Span, spans
from roles.model.catalog import Catalog
from tests.small import small

WORK = "responsibilities:\n"
ROTA = "  - {id: rota, does: Draw up the rota of the week}\n"
FILES = "  - {id: files, does: Keep the complaint files complete}\n"
CLERK = "id: clerk\ntitle: Clerk\nreports_to: head\n"
AGENT = "id: agent\ntitle: Agent\nreports_to: head\n"


def changes(before: dict[str, str], after: dict[str, str]) -> list[Change]:
    return compare(small(before).catalog, small(after).catalog)


def told(before: dict[str, str], after: dict[str, str]) -> list[tuple[str, str]]:
    return [(one.page.code, "/".join(one.route)) for one in changes(before, after)]


def test_work_that_changes_hands_is_one_change_that_knows_both_places() -> None:
    (one,) = changes(
        {"roles/deputy.yaml": WORK + ROTA, "roles/head.yaml": WORK + FILES},
        {"roles/deputy.yaml": WORK.strip() + " []\n", "roles/head.yaml": WORK + FILES + ROTA},
    )

    assert one.page.code == "C222"
    assert one.route == ("roles", "head", "responsibilities", "rota")
    assert one.difference.earlier == ("roles", "deputy", "responsibilities", "rota")
    assert one.affects == ("head", "deputy")


def test_what_changes_on_the_way_is_told_beside_the_move() -> None:
    share = ROTA.replace("}", ", share: 10}")
    assert told(
        {"roles/deputy.yaml": WORK + share},
        {"roles/head.yaml": WORK + share.replace("10", "20").replace("rota,", "plan, renamed_from: [rota],")},
    ) == [
        ("C222", "roles/head/responsibilities/plan"),
        ("C227", "roles/head/responsibilities/plan/share"),
    ]


def test_a_role_that_is_split_hands_its_work_to_those_that_come() -> None:
    target = "targets: [{id: soon, metric: answered}]\n"
    before = {"roles/clerk.yaml": CLERK + WORK + ROTA + FILES + target}
    after = {"roles/agent.yaml": AGENT + WORK + ROTA, "roles/deputy.yaml": WORK + FILES + target}

    assert sorted(told(before, after)) == [
        ("C201", "roles/clerk"),
        ("C202", "roles/agent"),
        ("C222", "roles/agent/responsibilities/rota"),
        ("C222", "roles/deputy/responsibilities/files"),
        ("C403", "roles/deputy/targets/soon"),
    ]
    assert len(changes(after, before)) == 5


def test_a_move_stands_where_its_new_role_does() -> None:
    before = {"roles/head.yaml": WORK + ROTA}
    after = {"roles/agent.yaml": AGENT + WORK + ROTA}

    assert [code for code, _ in told(before, after)] == ["C202", "C222"]


@pytest.mark.parametrize("other", ["Sell spare parts to dealers", "Register each complaint"])
def test_other_work_under_the_same_id_has_not_moved(other: str) -> None:
    after = WORK + ROTA.replace("Draw up the rota of the week", other)

    assert [code for code, _ in told({"roles/deputy.yaml": WORK + ROTA}, {"roles/head.yaml": after})] == [
        "C221",
        "C220",
    ]


def test_of_two_that_gave_up_the_same_work_nobody_says_which_it_was() -> None:
    both = {"roles/deputy.yaml": WORK + ROTA, "roles/clerk.yaml": CLERK + WORK + ROTA}
    none = {"roles/clerk.yaml": CLERK, "roles/agent.yaml": AGENT}

    assert sorted(
        code for code, _ in told({**both, "roles/agent.yaml": AGENT}, {**none, "roles/agent.yaml": AGENT + WORK + ROTA})
    ) == ["C220", "C221", "C221"]


def level(bounds: str, direction: str | None) -> dict[str, str]:
    metric = "metrics.yaml", "- {id: share, title: Share" + (f", direction: {direction}" if direction else "") + "}\n"
    target = f"targets: [{{id: t, metric: share, level: {{kind: share, {bounds}}}}}]\n"
    return dict([metric, ("roles/deputy.yaml", target)])


@pytest.mark.parametrize(
    ("before", "after", "direction", "code"),
    [
        ("at_least: 80 %", "at_least: 75 %", "up", "C406"),
        ("at_least: 80 %", "at_least: 85 %", "up", "C405"),
        ("at_least: 80 %", "at_least: 85 %", None, "C405"),
        ("at_least: 80 %", "at_least: 85 %", "band", "C405"),
        ("at_least: 80 %", "at_least: 85 %", "down", "C407"),
        ("at_most: 10 %", "at_most: 8 %", "down", "C405"),
        ("at_most: 10 %", "at_most: 12 %", "down", "C406"),
        ("at_most: 10 %", "at_most: 12 %", "up", "C407"),
        ("at_least: 80 %, within: 4 h", "at_least: 80 %, within: 2 h", "down", "C405"),
        ("at_least: 80 %, within: 60 min", "at_least: 80 %, within: 1 h", "up", "C801"),
        ("at_least: 80 %, within: 1 d", "at_least: 80 %, within: 8 h", "up", "C407"),
        ("at_least: 80 %, within: 2 d", "at_least: 80 %, within: 8 h", "up", "C405"),
        ("at_least: 80 %", "at_most: 80 %", "up", "C405"),
    ],
)
def test_whether_a_level_asks_for_more_depends_on_its_metric(
    before: str, after: str, direction: str | None, code: str
) -> None:
    assert code in [one for one, _ in told(level(before, direction), level(after, direction))]


def test_a_metric_that_turns_round_leaves_no_direction() -> None:
    codes = [code for code, _ in told(level("at_least: 80 %", "up"), level("at_least: 85 %", "down"))]

    assert codes == ["C407", "C520"]


def test_the_level_of_a_standard_follows_its_first_metric() -> None:
    standard = "- {id: s, title: S, metrics: [share], level: {kind: share, at_least: %s}}\n"
    metric = "- {id: share, title: Share, direction: %s}\n"

    def codes(direction: str) -> list[str]:
        one, other = (
            {"standards/people.yaml": standard % share, "metrics.yaml": metric % direction}
            for share in ("80 %", "85 %")
        )
        return [code for code, _ in told(one, other)]

    assert codes("up") == ["C505"]
    assert codes("down") == ["C507"]


NEED = "- {id: calm, title: Calm}\n"


@pytest.mark.parametrize(
    ("user", "code"),
    [
        ({}, "C526"),
        ({"roles/deputy.yaml": "targets: [{id: t, need: calm}]\n"}, "C527"),
        ({"roles/deputy.yaml": "targets: [{id: t, need: other}]\n"}, "C526"),
    ],
)
def test_what_others_name_is_lost_and_not_only_removed(user: dict[str, str], code: str) -> None:
    assert told({"needs.yaml": NEED, **user}, user)[0][0] == code


def test_what_stands_in_something_that_is_used_is_not_lost_with_it() -> None:
    """A head to whom others report loses a grade: nobody else named the grade."""
    assert told(
        {"roles/head.yaml": "stand_in: deputy\nnext: [deputy]\n"}, {"roles/head.yaml": "stand_in: deputy\n"}
    ) == [("C210", "roles/head/next/deputy")]


def test_a_series_that_only_a_group_names_is_lost() -> None:
    groups = "groups: [{id: g, title: G, series: s}]"
    before = f"classification:\n  series: [{{id: s, title: S}}]\n  {groups}\n"

    assert told({"department.yaml": before}, {"department.yaml": f"classification:\n  {groups}\n"}) == [
        ("C527", "department/classification/series/s")
    ]


def test_a_step_that_another_step_of_its_process_hands_over_to_is_lost() -> None:
    process = "id: p\ntitle: P\nsteps:\n  - {id: a, title: A, actions: [{id: x, hand_over: {to: p/b/y}}]}\n"
    last = "  - {id: b, title: B, actions: [{id: y}]}\n"

    assert told({"processes/p.yaml": process + last}, {"processes/p.yaml": process}) == [
        ("C607", "processes/p/steps/b")
    ]


def test_what_only_its_own_inside_names_is_not_lost() -> None:
    step = "{id: a, title: A, actions: [{id: x}], recovery: {action: p/a/x}}"

    assert told({"processes/p.yaml": f"id: p\ntitle: P\nsteps: [{step}]\n"}, {}) == [("C602", "processes/p")]


def covering(*names: str, retired: str = "") -> dict[str, str]:
    covers = f"responsibilities: [{{id: log, covers: [{', '.join(names)}]}}]\n{retired}"
    return {"sources.yaml": "- {id: CS-1, says: One}\n- {id: CS-2, says: Two}\n", "roles/deputy.yaml": covers}


def test_a_statement_that_nobody_covers_any_more_is_told_once_as_such() -> None:
    assert told(covering("CS-1", "CS-2"), covering("CS-2")) == [("C254", "sources/CS-1")]
    assert told(covering("CS-2"), covering("CS-1", "CS-2")) == [("C255", "sources/CS-1")]


def test_the_cover_of_a_role_that_is_retired_is_lost() -> None:
    assert told(covering("CS-1"), covering("CS-1", retired="retired: {on: 2027-01-31}\n")) == [
        ("C317", "roles/deputy/retired"),
        ("C254", "sources/CS-1"),
    ]


def test_cover_of_roles_that_cannot_be_read_is_not_lost() -> None:
    broken = {**covering(), "roles/deputy.yaml": "title: [\n"}

    assert told(covering("CS-1"), broken) == []
    assert told(broken, covering("CS-1")) == []


LISTS = {
    "roles/clerk.yaml": CLERK,
    "processes/p.yaml": "id: p\ntitle: P\n",
    "standards/people.yaml": "- {id: s, title: S}\n",
    "metrics.yaml": "- {id: m, title: M}\n",
    "needs.yaml": "- {id: n, title: N}\n",
    "competencies.yaml": "- {id: c, title: C}\n",
    "records.yaml": "- {id: r, title: R}\n",
    "sources.yaml": "- {id: CS-1, says: One}\n",
    "satisfaction.yaml": "- {id: i, title: I}\n",
    "department.yaml": "id: desk\ntitle: Desk\nsegments: [{id: homes, title: Homes}]\n",
}


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("broken", ["title: [\n", "- {id: x, tilte: X}\n- {id: "])
def test_a_file_that_cannot_be_read_is_neither_removed_nor_added(path: str, broken: str) -> None:
    assert told(LISTS, {**LISTS, path: broken}) == []
    assert told({**LISTS, path: broken}, LISTS) == []
    without = {name: text for name, text in LISTS.items() if name != path}
    assert told(LISTS, without), "a file that is gone is"


def test_one_entry_that_cannot_be_read_does_not_hide_the_others() -> None:
    before = {"needs.yaml": "- {id: a, title: A}\n- {id: b, title: B}\n"}
    after = {"needs.yaml": "- {id: a, tilte: A}\n- {id: c, title: C}\n"}

    assert told(before, after) == [("C526", "needs/b"), ("C525", "needs/c")]


def test_an_id_that_stands_twice_is_compared_by_its_place() -> None:
    twice = WORK + ROTA + ROTA
    shorter = WORK + ROTA

    assert told({"roles/deputy.yaml": twice}, {"roles/deputy.yaml": twice}) == []
    assert told({"roles/deputy.yaml": twice}, {"roles/deputy.yaml": shorter}) == [
        ("C221", "roles/deputy/responsibilities/rota#2")
    ]
    assert told({"roles/deputy.yaml": shorter}, {"roles/deputy.yaml": twice}) == [
        ("C220", "roles/deputy/responsibilities/rota#2")
    ]


def test_an_exclusion_in_other_words_is_looked_at_like_a_formula() -> None:
    metric = "- {id: m, title: M, excludes: [%s]}\n"

    def codes(before: str, after: str) -> list[str]:
        return [code for code, _ in told({"metrics.yaml": metric % before}, {"metrics.yaml": metric % after})]

    assert codes("Calls by mistake, Test calls", "Test calls, Calls by mistake") == []
    assert codes("Calls made by mistake, Test calls", "Calls placed by mistake, Test calls") == ["C520"]
    assert codes("Calls of over 3 minutes", "Calls of over 5 minutes") == ["C520"]
    assert codes("Test calls", "Test calls, Calls by mistake") == ["C520"]
    assert codes("Test calls, Calls by mistake", "Test calls") == ["C520"]


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("decision", ("assists", "decides")),
        ("method", ("prescribed", "own")),
        ("weight", ("occasional", "core")),
        ("share", (5, 50)),
    ],
)
def test_the_first_word_on_a_matter_is_neither_more_nor_less(field: str, words: tuple[object, ...]) -> None:
    bare = {"roles/deputy.yaml": WORK + "  - {id: rota}\n"}
    for word in words:
        said = {"roles/deputy.yaml": WORK + f"  - {{id: rota, {field}: {word}}}\n"}
        assert [code for code, _ in told(bare, said)] == ["C256"]
        assert [code for code, _ in told(said, bare)] == ["C256"]


def test_customers_who_were_never_told_are_told_nothing_new() -> None:
    standard = "- {id: s, title: S%s}\n"

    def codes(published: str) -> list[str]:
        return [
            code
            for code, _ in told(
                {"standards/people.yaml": standard % ""},
                {"standards/people.yaml": standard % f", published: {published}"},
            )
        ]

    assert codes("{to_customers: true}") == ["C514"]
    assert codes("{to_customers: false, reason: Not kept yet}") == ["C807", "C807"]


def test_somebody_outside_who_decides_instead_is_no_gap() -> None:
    inside = WORK + "  - {id: pay, escalates_to: head}\n"
    outside = WORK + "  - {id: pay, escalates_outside: The owner}\n"

    assert {code for code, _ in told({"roles/deputy.yaml": inside}, {"roles/deputy.yaml": outside})} == {"C239"}
    assert {code for code, _ in told({"roles/deputy.yaml": outside}, {"roles/deputy.yaml": inside})} == {"C239"}


def test_against_an_empty_catalog_everything_is_removed_or_added(shipped: Loaded) -> None:
    gone = compare(shipped.catalog, Catalog())
    come = compare(Catalog(), shipped.catalog)

    assert {one.difference.how for one in gone} == {"removed", "lost"}
    assert {one.difference.how for one in come} == {"added"}
    assert len(gone) == len(come)


@pytest.mark.parametrize(
    ("path", "before", "after", "route"),
    [
        (
            "standards/people.yaml",
            "- {id: calm, title: Calm, metrics: [share-calm, waiting], level: {kind: share, at_least: 90 %}}\n",
            "- {id: calm, title: Calm, metrics: [waiting, share-calm], level: {kind: share, at_least: 90 %}}\n",
            "standards/calm/metrics",
        ),
        ("department.yaml", "languages: [en, zh]\n", "languages: [zh, en]\n", "department/languages"),
    ],
)
def test_another_metric_or_language_in_the_first_place_is_a_change(
    path: str, before: str, after: str, route: str
) -> None:
    assert told({path: before}, {path: after}) == [("C807", route)]


def test_a_second_language_does_not_hide_what_the_only_one_says_now() -> None:
    before = {"roles/deputy.yaml": "purpose: Decide refunds up to 500 CNY\n"}
    after = {"roles/deputy.yaml": "purpose: {fr: Decide refunds up to 500 CNY, en: Decide refunds up to 5 CNY}\n"}

    assert told(before, after) == told(after, before) == [("C224", "roles/deputy/purpose")]


def test_texts_of_any_length_are_compared_in_a_moment() -> None:
    words = [f"{number % 97} words" for number in range(20_000)]
    one, other = (f"purpose: {' '.join(some)}\n" for some in (words, words[::-1]))

    assert told({"roles/deputy.yaml": one}, {"roles/deputy.yaml": other}) == [("C224", "roles/deputy/purpose")]
    assert spans(one, other) == ([Span(one, False)], [Span(other, False)])


def test_a_sum_up_to_which_the_holder_may_give_has_a_direction_and_no_other_figure_of_a_limit_has() -> None:
    role = "id: agent\ntitle: Agent\nresponsibilities:\n  - {id: pay, does: Pay, limit: {kind: scope, within: %s}}\n"

    def codes(before: str, after: str) -> list[str]:
        return [code for code, _ in told({"roles/agent.yaml": role % before}, {"roles/agent.yaml": role % after})]

    assert codes("Goodwill of up to 500 CNY a case", "Goodwill of up to 300 CNY a case") == ["C257"]
    assert codes("每案500元以内", "每案800元以内") == ["C258"]
    assert codes("{en: At most 500 CNY, zh: 500元以内}", "{en: At most 300 CNY, zh: 300元以内}") == ["C257"]
    assert codes("{en: At most 500 CNY, zh: 500元以内}", "{en: At most 300 CNY, zh: 500元以内}") == ["C236"]
    assert codes("Cases of at least 500 CNY", "Cases of at least 300 CNY") == ["C236"]
    assert codes("Up to 500 CNY from 3 complaints on", "Up to 300 CNY from 3 complaints on") == ["C236"]
    assert codes("Tasks within 4 days", "Tasks within 2 days") == ["C236"]
    assert codes("Up to 500 CNY within 4 days", "Up to 300 CNY within 2 days") == ["C236"]
