"""The blueprint as a picture: nothing overlaps, nothing is lost, and arrows go round the boxes."""

import re
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.documents.blueprint_picture import blueprint_picture
from roles.documents.wording import Wording
from roles.figures.blueprint import COLUMN, EDGE, LABEL, Column, Deed, Key, Lane, Words, blueprint, left_of
from roles.figures.picture import Box, Picture, Stroke, room_for
from tests.small import small

LANES = (
    Lane("Customer", "DDEBF7", "Line of interaction"),
    Lane("Front stage", "E2EFDA", "Line of visibility"),
    Lane("Back stage", "FCE9DA", "Line of internal interaction"),
    Lane("Support", "EAE6F0"),
)
KEY = Key("Key", ("★ Moment of truth", "▲ Fail point"), "order", "hand-over", "contact")
WORDS = Words("Service blueprint: Help", "What it shows", LANES, "▲ Fail points", KEY)
TEXTS = st.one_of(
    st.sampled_from(["", "Short.", "Rindfleischetikettierungsüberwachungsgesetz" * 5, "客户说明情况。" * 20]),
    st.text("abc 中。-\n", max_size=300),
)  # fmt: skip


@st.composite
def columns(draw: st.DrawFn) -> tuple[Column, ...]:
    """Steps with any number of deeds in any lane, handed over anywhere."""
    counts = draw(st.lists(st.integers(0, 5), min_size=0, max_size=14))
    all_names = [f"{step}.{deed}" for step, count in enumerate(counts, 1) for deed in range(1, count + 1)]
    targets = st.sampled_from(["", "", "elsewhere", *all_names])
    return tuple(
        Column(
            f"{step} {draw(TEXTS)}",
            draw(TEXTS),
            tuple(
                Deed(name, draw(st.integers(0, 3)), f"{name} who", draw(TEXTS), draw(TEXTS), draw(targets))
                for name in all_names
                if name.startswith(f"{step}.")
            ),
            tuple(draw(st.lists(TEXTS, max_size=2))),
        )
        for step in range(1, len(counts) + 1)
    )  # fmt: skip


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width - 0.01
        and other.x < one.x + one.width - 0.01
        and one.y < other.y + other.height - 0.01
        and other.y < one.y + one.height - 0.01
    )


def crosses(stroke: Stroke, box: Box) -> bool:
    """Whether a line of right angles runs through the inside of a box."""
    return any(
        min(x, to_x) < box.x + box.width - 0.1
        and max(x, to_x) > box.x + 0.1
        and min(y, to_y) < box.y + box.height - 0.1
        and max(y, to_y) > box.y + 0.1
        for (x, y), (to_x, to_y) in pairwise(stroke.points)
    )


def place(picture: Picture, name: str) -> tuple[int, int]:
    """Column and lane in which a deed stands."""
    (box,) = [box for box in picture.boxes if box.words == f"{name} who"]
    column = next(number for number in range(20) if left_of(number) == box.x)
    sides = [one for one in picture.boxes if one.words in {lane.name for lane in LANES} and one.x == EDGE]
    lane = next(one for one in sides if one.y - 0.01 <= box.y and box.y + box.height <= one.y + one.height + 0.01)
    return column, [one.name for one in LANES].index(lane.words)


@settings(deadline=None, max_examples=150)
@given(columns())
def test_whatever_the_process_the_picture_is_sound(steps: tuple[Column, ...]) -> None:
    picture = blueprint(steps, WORDS, "1F4E79")

    for box in picture.boxes:
        assert 0 <= box.x <= picture.width - box.width + 0.01
        assert 0 <= box.y <= picture.height - box.height + 0.01
        assert box.height >= room_for(box.words, box.width, box.size, bold=box.bold) - 0.01
    for one, other in combinations(picture.boxes, 2):
        assert not overlap(one, other), (one, other)
    for stroke in picture.strokes:
        assert all(0 <= x <= picture.width and 0 <= y <= picture.height for x, y in stroke.points)
        assert not [box for box in picture.boxes if crosses(stroke, box)], stroke
    per_row = max((place(picture, deed.name)[0] for one in steps for deed in one.deeds), default=0) + 1
    assert per_row <= 6
    for number, one in enumerate(steps):
        for deed in one.deeds:
            column, lane = place(picture, deed.name)
            heading = next(box for box in picture.boxes if box.words == one.heading)
            assert heading.x == left_of(column), number
            assert lane == deed.lane


def deeds(*, to: str = "") -> tuple[Column, ...]:
    return (
        Column("1 Ask", "Wait", (Deed("1.1", 0, "1.1", "Asks."), Deed("1.2", 1, "1.2 Head", "Notes.", "→ there", to))),
        Column("2 Solve", "", (Deed("2.1", 2, "2.1 Deputy", "Solves."),)),
        Column("3 Tell", "", (Deed("3.1", 1, "3.1 Head", "Tells."),)),
    )


def handed(picture: Picture) -> list[Stroke]:
    """The arrows of hand-overs that stand in the picture, not in its key."""
    return [
        stroke for stroke in picture.strokes if stroke.dashed and stroke.arrow and stroke.points[0][0] > EDGE + LABEL
    ]


def test_a_hand_over_runs_from_box_to_box() -> None:
    for to, steps in (("2.1", 1), ("3.1", 2)):
        (arrow,) = handed(blueprint(deeds(to=to), WORDS, "1F4E79"))

        assert arrow.points[0][0] == left_of(0) + COLUMN
        assert arrow.points[-1][0] == left_of(steps)


def test_a_hand_over_out_of_the_picture_ends_beside_the_box_and_one_to_itself_is_not_drawn() -> None:
    (arrow,) = handed(blueprint(deeds(to="other/process/action"), WORDS, "1F4E79"))
    assert arrow.points[0][1] == arrow.points[1][1]
    assert arrow.points[1][0] < left_of(1)

    assert handed(blueprint(deeds(to="1.2"), WORDS, "1F4E79")) == []


def test_where_customer_and_front_stage_act_they_touch() -> None:
    def contacts(steps: tuple[Column, ...]) -> int:
        strokes = blueprint(steps, WORDS, "1F4E79").strokes
        return sum(not stroke.arrow and not stroke.dashed and stroke.points[0][0] > EDGE + LABEL for stroke in strokes)

    assert contacts(deeds()) == 1
    assert contacts(deeds()[1:]) == 0


def test_the_three_lines_are_drawn_and_named_in_every_row() -> None:
    steps = tuple(Column(f"{number}", "", ()) for number in range(1, 8))
    picture = blueprint(steps, WORDS, "1F4E79")

    for lane in LANES[:3]:
        assert sum(box.words == lane.line for box in picture.boxes) == 2
    assert sum(stroke.points[0][0] == EDGE + LABEL for stroke in picture.strokes) == 6


def test_the_shipped_pictures_hold_every_action_once(shipped: Loaded, templates: dict[str, bytes]) -> None:
    made = dict(documents(shipped, templates, Wish(kinds=("service-blueprint",))))
    for language in ("en", "zh"):
        for process in shipped.catalog.processes.values():
            root = etree.fromstring(made[f"{language}/{process.id}-service-blueprint.svg"])
            text = ["".join(node.itertext()) for node in root.iter("{*}text")]
            squeezed = [re.sub(r"\s", "", words) for words in text]
            for step in process.steps:
                for action in step.actions:
                    words = re.sub(r"\s", "", action.does.get(language) or "")
                    assert squeezed.count(words) == 1, action.id
            assert root.findtext("{*}title").strip()
            assert process.steps[0].title.get(language) in root.findtext("{*}desc")


def test_signs_waits_and_the_key_are_words_too() -> None:
    files = {
        "processes/help.yaml": "id: help\ntitle: Help & more\nsteps: [{id: a, title: Ask, moment_of_truth: true, "
        "complaint_step: act, wait: {at_most: 1 h}, fail_points: [{id: x, what: It <breaks>.}], "
        "actions: [{id: b, does: Asks.}]}]\n",
    }
    catalog = small(files).catalog
    text = blueprint_picture(Wording(catalog, "en"), catalog.processes["help"]).decode()

    for words in (
        "Help &amp; more",
        "★ Moment of truth",
        "Wait: at most 1 hour",
        "▲ It &lt;breaks&gt;.",
        "Not sorted",
        "Key",
    ):
        assert words in text


def test_arrows_that_run_side_by_side_keep_apart() -> None:
    first = tuple(Deed(f"1.{number}", 2, f"1.{number}", "Does.", "→", f"3.{number}") for number in range(1, 10))
    last = tuple(Deed(f"3.{number}", 3, f"3.{number}", "Does.") for number in range(1, 10))
    steps = (Column("1", "", first), Column("2", "", ()), Column("3", "", last))
    across = sorted(stroke.points[2][1] for stroke in handed(blueprint(steps, WORDS, "1F4E79")))

    assert len(across) == 9
    assert min(later - earlier for earlier, later in pairwise(across)) > 4


def test_names_that_another_language_lends_bear_no_mark_in_the_picture() -> None:
    loaded = small(
        {
            "department.yaml": "languages: [en, zh]\n",
            "roles/head.yaml": "title: {en: Head}\nresponsibilities: [{id: a, does: {en: Act}, actions: [p/s/one]}]\n",
            "processes/p.yaml": "id: p\ntitle: {en: P}\nsteps: [{id: s, title: {en: S}, actions: "
            "[{id: one, lane: front-stage, does: {en: Talks}, hand_over: {to: p/s/one, what: {en: It}}}]}]\n",
        }
    )
    said = blueprint_picture(Wording(loaded.catalog, "zh"), loaded.catalog.processes["p"]).decode()

    assert "Head" in said
    assert "英语原文" not in said
