"""Whatever a file looks like and whatever is changed: the data are as meant, the rest keeps its bytes."""

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from roles.yaml_text import Reading, read
from roles.yaml_text.change import Put, change
from roles.yaml_text.find import by_route
from roles.yaml_text.tree import Node
from roles.yaml_text.wanted import same
from tests.yaml_files import changes, files, routes, scalars

patiently = settings(deadline=None, max_examples=120)


def _reading(data: bytes) -> Reading:
    reading = read(data)
    assume(reading.findings == () and reading.root is not None)
    last = _scalars(reading)[-1:]  # a block that no line break ends would say something else with one: refused
    assume(data.endswith(b"\n") or not any(node.style in ("|", ">") for _, node in last))
    return reading


def _comments(data: bytes) -> list[str]:
    return sorted(re.findall(r"c\d+\.", data.decode()))


@patiently
@given(files(), st.data())
def test_any_changes_at_once(file, data) -> None:
    before = file[0]
    made, after, loses = data.draw(changes(_reading(before).data))

    result = change(before, made)

    assert same(read(result).data, after)
    assert read(result).findings == ()
    assert loses or _comments(result) == _comments(before)
    assert result.startswith(b"\xef\xbb\xbf") == before.startswith(b"\xef\xbb\xbf")
    if b"\n" in before and (before.count(b"\r\n") in (0, before.count(b"\n"))):
        assert result.count(b"\r\n") == (result.count(b"\n") if b"\r\n" in before else 0)
    assert result.endswith(b"\n") or not before.endswith(b"\n")


@patiently
@given(files(), st.data())
def test_one_value_changes_only_its_own_lines(file, data) -> None:
    before = file[0]
    reading = _reading(before)
    leaves = [(route, value) for route, value in routes(reading.data) if route and not isinstance(value, dict | tuple)]
    assume(leaves)
    route, _ = data.draw(st.sampled_from(leaves))

    value = data.draw(scalars)
    result = read(change(before, [Put(route, value)]))

    assert reading.root
    node = by_route(reading.root, route).node
    start, end = (
        reading.text.rfind("\n", 0, node.start) + 1,
        reading.text.find("\n", node.end - (node.style in ("|", ">"))),
    )
    rest = reading.text[end:] if end >= 0 else ""
    assert result.text.startswith(reading.text[:start])
    assert result.text.endswith(rest.lstrip("\r\n") if node.style in ("|", ">") else rest)
    key = reading.text[start : node.start]
    assert result.text.startswith(key.rstrip(), start) or "\n" in key


@patiently
@given(files(), st.data())
def test_what_is_there_already_changes_nothing(file, data) -> None:
    before = file[0]
    reading = _reading(before)
    made = [
        Put(route, value) for route, value in data.draw(st.lists(st.sampled_from(routes(reading.data)), max_size=5))
    ]

    assert change(before, made) == before


def _scalars(reading: Reading) -> list[tuple[tuple[str, ...], Node]]:
    """The single values of a file in order, each with its route."""
    assert reading.root
    found = [(route, by_route(reading.root, route).node) for route, _ in routes(reading.data)]
    return sorted(((route, node) for route, node in found if node.parts is None), key=lambda one: one[1].start)


def test_every_text_of_the_shipped_catalog_can_be_changed_and_nothing_else_is(shipped) -> None:
    for path, data in shipped.texts.items():
        if not path.endswith(".yaml"):
            continue
        before = read(data)
        every = _scalars(before)
        made = [Put(route, f"{node.data} 改") for route, node in every if isinstance(node.data, str)]
        after = read(change(data, made))
        again = sorted((node for _, node in _scalars(after)), key=lambda node: node.start)

        assert len(made) > 10
        assert [str(node.data) for node in again] == [
            f"{node.data} 改" if isinstance(node.data, str) else str(node.data) for _, node in every
        ]
        assert _around(before.text, [node for _, node in every]) == _around(after.text, again)
        assert [new.style for (_, old), new in zip(every, again, strict=True) if old.style] == [
            old.style for _, old in every if old.style
        ]


def _around(text: str, nodes: list[Node]) -> list[str]:
    """What stands before, between and behind these pieces of a text."""
    ends = [0, *(node.end for node in nodes)]
    return [text[end:start] for end, start in zip(ends, [*(node.start for node in nodes), len(text)], strict=True)]
