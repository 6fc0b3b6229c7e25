"""Another id is one change, said by `renamed_from`, and every link to the entry follows in silence."""

import re

import pytest

from roles.catalog import Loaded, load_catalog
from roles.compare import Class, compare
from roles.model.catalog import Catalog
from roles.model.home import HOMES
from roles.substance import substance
from tests.complete import patched
from tests.small import small
from tests.test_renaming import new_id, rename


def told(before: Catalog, after: Catalog) -> list[tuple[str, str]]:
    return [(change.difference.how, "/".join(change.route)) for change in compare(before, after)]


@pytest.mark.parametrize("kind", [*HOMES])
def test_a_renamed_entry_of_the_shipped_catalog_is_one_change_and_so_is_taking_it_back(
    shipped: Loaded, kind: str
) -> None:
    old = max(shipped.catalog.entries[kind], key=lambda name: str(shipped.texts).count(name.rpartition("/")[2]))
    renamed = rename(shipped, kind, old, new_id(kind))

    (there,) = compare(shipped.catalog, renamed.catalog)
    (back,) = compare(renamed.catalog, shipped.catalog)
    assert (there.difference.how, there.before, there.after) == ("renamed", old.rpartition("/")[2], new_id(kind))
    assert (back.difference.how, back.before, back.after) == ("renamed", new_id(kind), old.rpartition("/")[2])
    assert there.class_ == back.class_ == Class.LIFE_CYCLE
    assert there.agree == back.agree == ()


def test_ids_above_and_below_may_change_at_once(shipped: Loaded) -> None:
    once = rename(shipped, "process", "complaint-handling", "complaints")
    step = next(name for name in once.catalog.entries["step"] if name.startswith("complaints/"))
    twice = rename(once, "step", step, "zz-step")
    action = next(name for name in twice.catalog.entries["action"] if name.startswith("complaints/zz-step/"))
    thrice = rename(twice, "action", action, "zz-action")

    assert [how for how, _ in told(shipped.catalog, thrice.catalog)] == ["renamed"] * 3
    assert [how for how, _ in told(thrice.catalog, shipped.catalog)] == ["renamed"] * 3


def test_waivers_and_owners_that_name_what_was_renamed_say_nothing_new() -> None:
    before = patched(
        {
            "roles/agent.yaml": "waivers: [{id: w, rule: P101, at: responsibilities/answer/share}]\n",
            "department.yaml": (
                "waivers: [{id: w, rule: O101, at: processes/enquiry/steps/receive}]\n"
                "owners: [{id: o, at: roles/agent.yaml, role: head}]\n"
            ),
        }
    )
    for kind, old in (("responsibility", "agent/answer"), ("role", "agent"), ("step", "enquiry/receive")):
        after = rename(before, kind, old, "zz-new")
        assert [how for how, _ in told(before.catalog, after.catalog)] == ["renamed"], kind
        assert [how for how, _ in told(after.catalog, before.catalog)] == ["renamed"], kind


def test_a_waiver_that_moves_on_is_another_one_even_beside_a_renaming() -> None:
    role = "responsibilities:\n  - {id: %s}\n  - {id: solve}\nwaivers: [{id: w, rule: P101, at: responsibilities/%s}]\n"
    before = small({"roles/deputy.yaml": role % ("answer", "answer")}).catalog
    after = small({"roles/deputy.yaml": role % ("reply, renamed_from: [answer]", "solve")}).catalog

    assert told(before, after) == [
        ("renamed", "roles/deputy/responsibilities/reply"),
        ("changed", "roles/deputy/waivers/w/at"),
    ]


@pytest.mark.parametrize(
    ("kind", "old"),
    [("responsibility", "agent/answer"), ("role", "agent"), ("role", "head"), ("metric", "answered-in-time")],
)
def test_an_approval_that_follows_the_new_ids_is_no_new_approval(kind: str, old: str) -> None:
    before = sealed(patched({}), "agent")
    renamed = rename(before, kind, old, "zz-new")
    name = "zz-new" if old == "agent" else "agent"

    assert [how for how, _ in told(before.catalog, renamed.catalog)] == ["renamed"]
    assert [how for how, _ in told(before.catalog, sealed(renamed, name).catalog)] == ["renamed"]


def test_a_hash_that_is_written_over_other_content_is_nobodys_signature() -> None:
    before = sealed(patched({}), "agent")
    holders = before.texts["roles/agent.yaml"].replace(b"holders: 3", b"holders: 2")
    changed = load_catalog({**before.texts, "roles/agent.yaml": holders})
    (stale,) = compare(before.catalog, changed.catalog)

    assert stale.page.code == "C212"
    assert [one.page.code for one in compare(before.catalog, sealed(changed, "agent").catalog)] == ["C212", "C125"]
    assert [one.page.code for one in compare(changed.catalog, sealed(changed, "agent").catalog)] == ["C125"]


def test_a_hash_of_something_else_is_told_beside_a_renaming() -> None:
    before = sealed(patched({}), "agent")
    renamed = sealed(rename(before, "metric", "answered-in-time", "zz-new"), "agent")
    forged = {**renamed.texts}
    forged["roles/agent.yaml"] = re.sub(b'substance: "[0-9a-f]+"', b'substance: "00000000"', forged["roles/agent.yaml"])

    assert [how for how, _ in told(before.catalog, load_catalog(forged).catalog)] == ["restamped", "renamed"]


def sealed(loaded: Loaded, name: str) -> Loaded:
    """The catalog with a role approved as it is now."""
    text = loaded.texts[f"roles/{name}.yaml"].decode()
    text = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("approved:"))
    seal = (
        f'approved: {{on: 2026-11-01, by: [holder, manager, hr], substance: "{substance(loaded.catalog.roles[name])}"}}'
    )
    return load_catalog({**loaded.texts, f"roles/{name}.yaml": f"{text}{seal}\n".encode()})


def test_without_renamed_from_a_new_id_is_an_entry_gone_and_another_come() -> None:
    before = small({"roles/clerk.yaml": "id: clerk\ntitle: Clerk\nreports_to: head\n"}).catalog
    after = small({"roles/agent.yaml": "id: agent\ntitle: Clerk\nreports_to: head\n"}).catalog

    assert told(before, after) == [("removed", "roles/clerk"), ("added", "roles/agent")]


def test_an_id_that_is_given_to_another_entry_is_no_renaming() -> None:
    clerk = "id: clerk\ntitle: Clerk\nreports_to: head\n"
    before = small({"roles/clerk.yaml": clerk}).catalog
    after = small({"roles/clerk.yaml": clerk, "roles/agent.yaml": "id: agent\ntitle: A\nrenamed_from: [clerk]\n"})

    assert told(before, after.catalog) == [("added", "roles/agent")]


def test_two_entries_that_become_one_are_a_renaming_and_a_loss() -> None:
    needs = "- {id: a, title: A}\n- {id: b, title: B}\n"
    before = small({"needs.yaml": needs}).catalog
    after = small({"needs.yaml": "- {id: c, title: B, renamed_from: [a, b]}\n"}).catalog

    assert sorted(told(before, after)) == [("removed", "needs/a"), ("renamed", "needs/c")]


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_an_id_that_was_there_already_was_not_taken_from_another(names: tuple[str, str]) -> None:
    both = small({"needs.yaml": "".join(f"- {{id: {name}, title: N}}\n" for name in names)}).catalog
    merged = small({"needs.yaml": "- {id: b, title: N, renamed_from: [a]}\n"}).catalog
    split = small({"needs.yaml": "- {id: a, title: N}\n- {id: b, title: N, renamed_from: [a]}\n"}).catalog
    first = small({"needs.yaml": "- {id: a, title: N}\n"}).catalog

    assert told(both, merged) == [("removed", "needs/a")]
    assert told(split, first) == [("removed", "needs/b")]


def test_a_renamed_entry_that_says_something_else_is_told_twice() -> None:
    before = small({"roles/deputy.yaml": "targets: [{id: soon, by: 2027-01-31}]\n"}).catalog
    after = small({"roles/deputy.yaml": "targets: [{id: late, by: 2027-06-30, renamed_from: [soon]}]\n"}).catalog

    assert told(before, after) == [
        ("renamed", "roles/deputy/targets/late"),
        ("raised", "roles/deputy/targets/late/by"),
    ]


def test_a_renaming_beside_a_new_day_of_review_leaves_the_approval_alone() -> None:
    before = sealed(patched({"roles/agent.yaml": "review: {by: 2027-01-31}\n"}), "agent")
    renamed = sealed(rename(before, "metric", "answered-in-time", "zz-new"), "agent")
    later = renamed.texts["roles/agent.yaml"].replace(b"2027-01-31", b"2027-02-28")
    after = load_catalog({**renamed.texts, "roles/agent.yaml": later})

    assert sorted(one.page.code for one in compare(before.catalog, after.catalog)) == ["C519", "C701"]
