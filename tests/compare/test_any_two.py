"""Any two catalogs can be compared, and only what a catalog says makes a difference."""

import random
from collections.abc import Mapping
from typing import Any

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from roles.catalog import Loaded, load_catalog
from roles.compare import Change, compare, fingerprints, worst_first
from roles.files import read_folder
from roles.model.catalog import ROOTS, Catalog
from roles.model.settings import Settings
from roles.model.shape import RENAMED_FROM, Shape
from roles.model.text import Text
from tests.compare.filled import Edit, combined, edits, filled
from tests.complete import FOLDER, base
from tests.conftest import ROOT
from tests.starter.shapes import catalogs

SHIPPED = {path: text for path, text in read_folder(ROOT / "catalog").items() if path.endswith(".yaml")}
CATALOG = load_catalog(SHIPPED).catalog
FEW = settings(max_examples=25)
ORDER_COUNTS = ("steps", "actions", "script", "responsibilities")
FIRST_COUNTS = ("metrics", "languages")


def test_a_catalog_is_no_other_than_itself(shipped: Loaded) -> None:
    again = load_catalog(shipped.texts)

    assert compare(shipped.catalog, shipped.catalog) == []
    assert compare(shipped.catalog, again.catalog) == []


class Style(yaml.SafeDumper):
    """Writes the same data each time in another way: quoting, wrapping, brackets, order of keys and of lists."""

    chance = random.Random(0)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 (yaml calls it so)
        return True


def _text(style: Style, said: str) -> yaml.Node:
    ways = [None, "'", '"', ">"] if "\n" not in said and said == said.strip() else [None, "'", '"']
    return style.represent_scalar("tag:yaml.org,2002:str", said, style.chance.choice(ways))


def _mapping(style: Style, data: dict[str, Any]) -> yaml.Node:
    pairs = style.chance.sample(list(data.items()), len(data))
    pairs = [(key, _shuffled(style.chance, key, value)) for key, value in pairs]
    return style.represent_mapping("tag:yaml.org,2002:map", pairs, flow_style=style.chance.choice([True, False, None]))


def _shuffled(chance: random.Random, key: str, value: Any) -> Any:
    kept = (*ORDER_COUNTS, *FIRST_COUNTS)
    return chance.sample(value, len(value)) if isinstance(value, tuple) and key not in kept else value


Style.add_representer(str, _text)
Style.add_representer(dict, _mapping)
Style.add_representer(tuple, yaml.SafeDumper.represent_list)


@FEW
@given(st.integers(0, 10_000))
def test_neither_order_nor_quoting_nor_wrapping_nor_comments_are_a_change(seed: int) -> None:
    chance = Style.chance = random.Random(seed)
    files = {path: _shuffled(chance, "", data) for path, data in chance.sample(list(base().items()), len(base()))}
    dumped = {path: yaml.dump(data, Dumper=Style, width=chance.choice([20, 80, 900])) for path, data in files.items()}
    texts = {path: f"# Remark {seed}\n{text}# The end\n".encode() for path, text in dumped.items()}

    rewritten = load_catalog(texts)
    assert not rewritten.findings
    plain = load_catalog(read_folder(FOLDER)).catalog
    assert compare(plain, rewritten.catalog) == compare(rewritten.catalog, plain) == []


@settings(max_examples=8)
@given(st.data())
def test_whatever_is_cut_out_of_the_shipped_files_can_be_compared(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(SHIPPED)))
    lines = SHIPPED[path].split(b"\n")
    first = data.draw(st.integers(0, len(lines) - 1))
    last = first + data.draw(st.integers(1, 12))
    damaged = load_catalog({**SHIPPED, path: b"\n".join((*lines[:first], *lines[last:]))}).catalog

    there, back = compare(CATALOG, damaged), compare(damaged, CATALOG)
    assert len(there) == len(back)
    assert len({*fingerprints(there)}) == len(there)


@FEW
@given(catalogs(), catalogs())
def test_any_two_catalogs_can_be_compared_either_way(one: Catalog, other: Catalog) -> None:
    there, back = compare(one, other), compare(other, one)

    assert len([*fingerprints(there)]) == len({*fingerprints(there)})
    assert bool(there) == bool(back)
    assert compare(one, one) == compare(other, other) == []


EDITS = tuple(edits(filled()))


@settings(max_examples=60)
@given(st.sampled_from(EDITS))
def test_nothing_is_told_if_and_only_if_nothing_else_is_said(edit: Edit) -> None:
    there, back = compare(filled(), edit.after), compare(edit.after, filled())

    assert bool(there) == (said(filled()) != said(edit.after))
    assert len(there) == len(back)


@settings(max_examples=40)
@given(st.sampled_from(EDITS), st.sampled_from(EDITS))
def test_one_change_is_told_the_same_whatever_else_changes(one: Edit, other: Edit) -> None:
    """But for the direction of a metric, on which it hangs what a level asks for."""
    assume(one.route[0] != other.route[0] and "direction" not in (one.route[-1], other.route[-1]))
    second = "department" if other.route[0] == "department" else other.route[0]
    both = combined(one.after, second, getattr(other.after, second))
    alone, together = compare(filled(), one.after), compare(filled(), both)

    assert len(together) == len(compare(both, filled()))
    assert {*fingerprints(alone)} <= {*fingerprints(together)}
    assert sorted(worst_first(together), key=_place) == sorted(together, key=_place)


def _place(change: Change) -> tuple[str, ...]:
    return (change.page.code, *change.route)


def said(value: Any, field: str = "") -> Any:
    """What a catalog says, apart from blanks, the order of lists whose order says nothing, and the ids of old."""
    if isinstance(value, Catalog):
        return {part: said(getattr(value, part), part) for part in ("department", *ROOTS)}
    if isinstance(value, Shape) and field != "settings":
        inside = {name: said(getattr(value, name), name) for name in type(value).model_fields}
        return {name: one for name, one in inside.items() if one not in (None, (), {}) and name != RENAMED_FROM}
    if field == "settings":
        return (value or Settings()).model_dump()
    if isinstance(value, Text):
        return {language: " ".join(words.split()) for language, words in value.words.items()}, {*value.stale}
    if isinstance(value, tuple):
        items = [said(item) for item in value]
        entries = any(isinstance(item, Shape) for item in value)
        ordered = (entries and field in ORDER_COUNTS) or field in FIRST_COUNTS
        return items if ordered else sorted(items, key=repr)
    return {name: said(item) for name, item in value.items()} if isinstance(value, Mapping) else value
