"""Documents made to do harm: what they cannot show they cannot change; only what is no Word file raises."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roles.returned.outcome import Outcome
from roles.returned.verdict import Fate
from roles.word.fault import PackageError
from tests.returned.desk import AGENT, brought, copies, desk, fates, printed
from tests.returned.edits import description, retype, worked

PURPOSE = "roles/agent/purpose"
ROUTES = (
    "roles/head/title", "roles/head/purpose", "department/title", "department/languages", "department/strictness",
    "roles/../department/title", "../../etc/passwd", "roles/agent/id", "roles/agent/reports_to",
    "roles/agent/approved/on",
    "roles/agent/waivers/x/until", "roles/agent/rights/law/locked", "roles/agent/responsibilities/answer/actions",
    "roles/agent/responsibilities/nobody/does", "roles/nobody/purpose", "metrics/answered-in-time/title",
    "answers/interviews/agent/person", "answers", "", "/", "roles", "roles/", "roles/agent", "roles//purpose",
    "nonsense/x",
    "roles/agent/purpose/en", "roles/agent/purpose/stale", "roles/agent/model_fields", "roles/agent/__class__",
    "department/__init__/x", "__class__/x", "roles/agent/responsibilities/#1/does", "x" * 5000, "a/" * 2000,
)  # fmt: skip


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(some: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, data in some.items():
            package.writestr(name, data)
    return buffer.getvalue()


def forged(data: bytes, old: str, new: str) -> bytes:
    """The document with something else in its key map."""
    made = parts(data)
    item = next(name for name in made if re.fullmatch(r"customXml/item\d+.xml", name))
    text = made[item].decode()
    assert old in text
    return packed({**made, item: text.replace(old, new).encode()})


def changed(outcome: Outcome) -> set[str]:
    """Routes of everything that is applied."""
    return {"/".join(one.route) for verdict in outcome.verdicts for one in verdict.changes}


@pytest.mark.parametrize("route", ROUTES)
def test_a_forged_route_changes_nothing(route: str) -> None:
    data = forged(worked(retype(PURPOSE, "Take over")), f'route="{PURPOSE}"', f'route="{route}"')
    outcome = brought(desk(), data)

    assert not outcome.files
    assert Fate.APPLIED not in fates(outcome)


@pytest.mark.parametrize("about", ["head", "nobody", "../head", "", "department", "agent/../head", "x" * 3000])
@pytest.mark.parametrize("kind", ["job-description", "nonsense", "", "service-standards", "desk-card", "record-form"])
def test_a_document_that_says_to_be_another_changes_nothing_that_it_does_not_show(kind: str, about: str) -> None:
    data = worked(retype(PURPOSE, "Take over"))
    data = forged(forged(data, 'about="agent"', f'about="{about}"'), 'kind="job-description"', f'kind="{kind}"')
    try:
        outcome = brought(desk(), data)
    except PackageError:
        return
    assert not outcome.files


@pytest.mark.parametrize("language", ["", "fr", "zh", "en+zh", "en+en", "+", "zh+", "en" * 2000, "../en"])
def test_a_forged_language_changes_no_other_language(language: str) -> None:
    data = forged(worked(retype(PURPOSE, "Take over")), ' language="en"', f' language="{language}"')
    try:
        outcome = brought(desk(), data)
    except PackageError:
        return
    assert changed(outcome) <= {PURPOSE, f"{PURPOSE}/zh", f"{PURPOSE}/stale"}
    assert "roles/head.yaml" not in outcome.files


@pytest.mark.parametrize("values", [f"{'9' * 6000} %", "9" * 400 + " h", "1e999", "-1", "31 February 2027", "NaN"])
@pytest.mark.parametrize(
    "route", ["responsibilities/answer/share", "responsibilities/answer/pace/window", "holders", "review/by",
              "targets/same-day/level"]
)  # fmt: skip
def test_huge_and_senseless_values_are_refused(route: str, values: str) -> None:
    outcome = brought(desk(), worked(retype(f"roles/agent/{route}", values)))

    assert (fates(outcome), outcome.files) == ([Fate.REFUSED], {})


def test_a_value_as_built_that_was_forged_is_a_conflict() -> None:
    data = forged(worked(retype(PURPOSE, "Take over")), ">Settle every enquiry so", ">Once so")
    outcome = brought(desk(), data)

    assert not outcome.files
    assert Fate.APPLIED not in fates(outcome)


def test_blanks_of_no_value_are_told_and_change_nothing() -> None:
    data = printed(desk(), "interview-sheet", "agent")
    outcome = brought(desk(), worked(retype("answers/interviews/agent/person", "Li Na"), of=data))

    assert Fate.APPLIED not in fates(outcome)
    assert len(outcome.verdicts) == 1


def test_another_department_is_refused() -> None:
    with pytest.raises(PackageError, match="department"):
        copies(desk(), forged(description(), 'department="desk"', 'department="sales"'))


@settings(max_examples=60)
@given(st.data())
def test_bytes_of_parts_that_were_changed_at_random_raise_nothing_else(data: st.DataObject) -> None:
    made = parts(description())
    name = data.draw(st.sampled_from(sorted(made)))
    if data.draw(st.booleans()):
        del made[name]
    else:
        old = bytearray(made[name])
        for at in data.draw(st.lists(st.integers(0, max(len(old) - 1, 0)), min_size=1, max_size=3)):
            old[at] = data.draw(st.integers(0, 255))
        made[name] = bytes(old)
    try:
        outcome = brought(desk(), packed(made), match=data.draw(st.booleans()))
    except PackageError:
        return
    assert set(outcome.files) <= {AGENT}


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 255)), min_size=1, max_size=8), st.integers(0, 100_000)
)
def test_bytes_of_the_file_that_were_changed_at_random_raise_nothing_else(
    flips: list[tuple[int, int]], cut: int
) -> None:
    made = bytearray(description())
    for at, byte in flips:
        made[at % len(made)] = byte
    try:
        brought(desk(), bytes(made[: cut if cut % 5 == 0 else None]))
    except PackageError:
        return
