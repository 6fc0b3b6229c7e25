"""Org charts of any shape."""

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roles.figures.branch import Branch, forest
from roles.figures.chart_sheet import Look
from roles.figures.org_chart import Page, Says, org_chart
from roles.figures.picture import Picture
from tests.figures.reading import labels, outside, overlaps, said, solid, squeezed

PAGE = Page(493, 620)
SAYS = Says(
    title=lambda head: f"Chart: {head}",
    under=lambda head, below: f"{head} < {' + '.join(below)}",
    alone=lambda roles: f"alone: {' + '.join(roles)}",
    follows="later",
    continued="again",
)


def _charts(*heads: Branch, page: Page = PAGE) -> list[Picture]:
    return org_chart(heads, page, Look("1F4E79"), SAYS)


def _team(name: str, count: int, below: int = 0) -> Branch:
    leaves = tuple(Branch(f"{name}.{one}", below=_team(f"{name}.{one}", below).below) for one in range(count))
    return Branch(name, below=leaves)


def _chain(length: int) -> Branch:
    branch = Branch("last")
    for number in range(length - 1, 0, -1):
        branch = Branch(f"link {number}", below=(branch,))
    return branch


def _words(pictures: list[Picture]) -> list[str]:
    return [box.words for picture in pictures for box in picture.boxes]


def test_a_small_department() -> None:
    (picture,) = _charts(Branch("Boss", "outside", (_team("Head", 6),), dashed=True))

    assert _words([picture]) == ["Boss", "Head", *(f"Head.{one}" for one in range(6))]
    assert picture.title == "Chart: Boss"
    assert picture.description.splitlines() == [
        "Boss < Head",
        "Head < Head.0 + Head.1 + Head.2 + Head.3 + Head.4 + Head.5",
    ]
    assert [box.dashed for box in picture.boxes] == [True] + [False] * 7
    assert [stroke.dashed for stroke in picture.strokes] == [True] + [False] * 6
    assert len({box.y for box in picture.boxes[2:]}) == 1


def test_boxes_are_paler_the_deeper_they_stand() -> None:
    """A single report looks like one of many, not like the head."""
    outside = Branch("Boss", below=(Branch("Head", below=(Branch("Only"),)),), dashed=True)
    (chain,) = _charts(outside)
    (team,) = _charts(_team("Head", 2, below=1))
    (late,) = _charts(Branch("Head", below=(_team("Deputy", 2),)))

    pale = team.boxes[1].fill
    assert [box.fill for box in chain.boxes] == ["", "1F4E79", pale]
    assert [box.fill for box in team.boxes] == ["1F4E79", pale, "FFFFFF", pale, "FFFFFF"]
    assert [box.fill for box in late.boxes] == ["1F4E79", pale, "FFFFFF", "FFFFFF"]
    assert [box.ink for box in chain.boxes] == ["000000", "FFFFFF", "000000"]


def test_boxes_of_a_row_are_equally_high() -> None:
    long = Branch("A very long title that takes several lines", "2 holders", _team("Long", 2).below)
    (picture,) = _charts(Branch("Head", below=(*_team("Head", 3).below, long, Branch("Short", below=(Branch("S"),)))))

    row = [box for box in picture.boxes if box.y == picture.boxes[1].y]
    assert len(row) == 5
    assert len({box.height for box in row}) == 1
    member = next(box for box in picture.boxes if box.words == "S")
    assert member.y > row[0].y + row[0].height
    assert overlaps(picture) == []


def test_one_role() -> None:
    (picture,) = _charts(Branch("Only"))

    assert _words([picture]) == ["Only"]
    assert picture.strokes == ()
    assert picture.description == "alone: Only"


def test_nobody() -> None:
    assert _charts() == []


def test_39_reports_stand_in_rows_on_one_page() -> None:
    (picture,) = _charts(_team("Head", 39))
    rows = sorted({box.y for box in picture.boxes[1:]})

    assert len(rows) == 7
    assert picture.height <= PAGE.height
    assert len(picture.strokes) == 39


def test_long_words_take_wider_columns() -> None:
    short, long = (
        _charts(Branch("Head", below=tuple(Branch(words) for _ in range(6))))[0] for words in ("A", "A" * 25)
    )

    assert len({box.y for box in short.boxes[1:]}) == 1
    assert len({box.y for box in long.boxes[1:]}) == 3


def test_the_lines_of_upper_rows_leave_the_middle_free() -> None:
    """The line from the head to lower rows runs between the boxes."""
    (picture,) = _charts(_team("Head", 27))
    middle = picture.width / 2
    last = max(box.y for box in picture.boxes)

    assert not [box for box in picture.boxes[1:] if box.x < middle < box.x + box.width and box.y < last]


def test_teams_hang_below_their_leads() -> None:
    (picture,) = _charts(_team("Head", 5, below=7))

    lead, member = (next(box for box in picture.boxes if box.words == name) for name in ("Head.2", "Head.2.3"))
    assert lead.x < member.x < lead.x + lead.width
    assert lead.x + lead.width == pytest.approx(member.x + member.width)
    assert "Head.4 < Head.4.0 + Head.4.1" in picture.description


def test_a_long_chain_goes_on_with_its_last_box_repeated() -> None:
    pictures = _charts(_chain(40))

    assert len(pictures) > 2
    assert all(picture.height <= PAGE.height for picture in pictures)
    for before, after in pairwise(pictures):
        assert before.boxes[-1].words == "later"
        assert after.boxes[0].words == before.boxes[-2].words
        assert after.boxes[0].note == "again"


def test_more_rows_than_a_page_holds_go_on_below_the_same_head() -> None:
    first, second = _charts(_team("Head", 80))

    assert first.boxes[-1].words == "later"
    assert (second.boxes[0].words, second.boxes[0].note) == ("Head", "again")
    assert set(_words([first, second])) == {"Head", "later", *(f"Head.{one}" for one in range(80))}


def test_a_team_too_high_for_the_page_gets_its_own_chart() -> None:
    big = _team("Big", 30)
    first, second = _charts(Branch("Head", below=(big, Branch("Small"))))

    assert _words([first]) == ["Head", "Big", "Small"]
    assert first.boxes[1].note == "later"
    assert (second.boxes[0].words, second.boxes[0].note) == ("Big", "again")
    assert len(second.boxes) == 31


def test_a_page_without_end_needs_one_chart() -> None:
    (picture,) = _charts(_team("Head", 80, below=2), page=Page(760, inf))

    assert len(picture.boxes) == 241


def test_several_heads() -> None:
    pictures = _charts(_team("A", 2), Branch("B"), _team("C", 2), Branch("D"))

    assert [picture.title for picture in pictures] == ["Chart: A", "Chart: C", "Chart: "]
    assert pictures[-1].description == "alone: B + D"


@pytest.mark.parametrize(("colour", "ink"), [("1F4E79", "FFFFFF"), ("FFE066", "000000"), ("000000", "FFFFFF")])
def test_ink_can_be_read_on_any_colour(colour: str, ink: str) -> None:
    (picture,) = org_chart([_team("Head", 1)], PAGE, Look(colour), SAYS)

    assert (picture.boxes[0].fill, picture.boxes[0].ink) == (colour, ink)


links = st.lists(st.one_of(st.none(), st.integers(0, 44)), max_size=40)


@settings(max_examples=60)
@given(links, st.lists(labels, min_size=40, max_size=40))
def test_any_links_and_labels(above: list[int | None], names: list[str]) -> None:
    """Circles, deep chains, several heads: nobody is lost, nothing overlaps, no words are cut."""
    branches = {str(at): Branch(f"{names[at]} #{at}#", f"{at} holders") for at in range(len(above))}
    heads = forest(branches, {str(at): str(over) for at, over in enumerate(above) if over is not None})

    pictures = _charts(*heads.values())

    for picture in pictures:
        assert overlaps(picture) == []
        assert outside(picture) == []
        assert squeezed(picture) == []
    told = "".join(map(said, pictures))
    assert all(f"#{at}#" in told for at in range(len(above)))
    assert all(solid(branch.words) in told for branch in branches.values())


def test_the_first_of_a_circle_is_its_head() -> None:
    branches = {name: Branch(name) for name in "abcde"}
    heads = forest(branches, {"a": "b", "b": "c", "c": "a", "d": "b", "e": "e"})

    assert list(heads) == ["e", "a"]
    assert [one.words for one in heads["a"].below] == ["c"]
    assert [one.words for one in heads["a"].below[0].below] == ["b"]
    assert [one.words for one in heads["a"].below[0].below[0].below] == ["d"]


def test_a_thousand_links_are_no_trouble() -> None:
    names = [str(at) for at in range(3000)]
    heads = forest({name: Branch(name) for name in names}, dict(zip(names[1:], names, strict=False)))

    assert len([box for picture in _charts(*heads.values()) for box in picture.boxes]) > 3000
