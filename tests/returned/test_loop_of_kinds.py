"""The loop as a property for all kinds of documents: every value that one shows to be edited comes back as edited."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from roles.catalog import Loaded, load_catalog
from roles.finding import Route
from roles.parsing import is_text
from roles.returned.verdict import Fate
from roles.word.key_map import read_key_map
from roles.word.value import ANSWERS
from roles.yaml_text.change import Change, Put, change
from tests.returned import as_word_writes as word
from tests.returned.desk import brought, desk, fates, printed
from tests.returned.test_loop import DAYS, LEVELS, WORDS, places, plain, retype

KINDS = (
    ("service-standards", "department"),
    ("service-targets", "agent"),
    ("service-targets", "department"),
    ("department-handbook", "department"),
    ("review-calendar", "department"),
)
LINE = WORDS.filter(lambda words: "\n" not in words)
PERIODS = st.sampled_from(["week", "month", "quarter", "year"])
OTHER = {
    "by": DAYS, "reassess": DAYS, "on": DAYS, "level": LEVELS, "review": PERIODS, "remind": PERIODS,
    "value": st.sampled_from(["7 %", "79.5 %"]), "share": st.sampled_from([1, 12, 99]), "n": st.integers(1, 9000),
    "holders": st.integers(1, 40), "weight": st.sampled_from(["core", "extra"]), "decision": st.just("assists"),
}  # fmt: skip
"""The last part of a route → other values for it."""


def edited(changes: list[tuple[Route, Any]]) -> Loaded:
    of: dict[str, list[Change]] = {}
    for route, new in changes:
        path, inner = desk().inside(route)
        of.setdefault(path, []).append(Put(inner, new))
    return load_catalog({**desk().texts, **{path: change(desk().texts[path], some) for path, some in of.items()}})


@st.composite
def edits(draw: st.DrawFn, kind: str, about: str, language: str) -> list[tuple[Route, Any]]:
    """Other values for some of those that a document shows."""
    shown = sorted(
        (tuple(route.split("/")), one) for route, one in places(printed(desk(), kind, about, language))
        if not route.startswith(ANSWERS)
    )  # fmt: skip
    made = []
    for route, one in draw(st.lists(st.sampled_from(shown), min_size=1, max_size=5, unique=True)):
        if is_text(desk().catalog, route):
            made.append(((*route, one), draw(LINE if route[-1] == "title" else WORDS)))
        else:
            made.append((route, draw(OTHER[route[-1]])))
    return made


def said(loaded: Loaded) -> dict[str, Any]:
    """All that stands in the catalog, whatever is to be renewed."""
    some = (loaded.catalog.roles, loaded.catalog.standards, loaded.catalog.metrics)
    return {f"{number}/{name}": plain(one) for number, entries in enumerate(some) for name, one in entries.items()}


@settings(max_examples=20)
@given(st.sampled_from(KINDS), st.sampled_from(["en", "zh", "en+zh"]), st.data())
def test_every_value_comes_back(of: tuple[str, str], language: str, data: st.DataObject) -> None:
    kind, about = of
    goal = edited(data.draw(edits(kind, about, language)))
    before, after = printed(desk(), kind, about, language), printed(goal, kind, about, language)
    was, new = ({key: str(value) for key, value in read_key_map(one).values.items()} for one in (before, after))
    old, now = places(before), places(after)
    copy = word.opened(before)
    for what in sorted(old.keys() & now.keys()):
        if was[old[what]] != new[now[what]]:
            retype(copy, old[what], was[old[what]], new[now[what]], recorded=data.draw(st.booleans()))
    outcome = brought(desk(), word.saved(copy))

    # A day that stands in both languages was edited in both.
    assert set(fates(outcome)) <= {Fate.APPLIED, Fate.THERE}, outcome.verdicts
    assert said(outcome.after) == said(goal)
