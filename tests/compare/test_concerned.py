"""For whom a change matters, and who must agree: before and after, by holder, manager, HR, owner and others."""

import pytest

from roles.compare import Change, Party, Who, compare
from tests.small import small

CLERK = "id: clerk\ntitle: Clerk\nreports_to: %s\n"


def change(before: dict[str, str], after: dict[str, str]) -> Change:
    (one,) = compare(small(before).catalog, small(after).catalog)
    return one


def both(path: str, text: str, before: str, after: str, **others: str) -> Change:
    rest = {f"roles/{name}.yaml": said for name, said in others.items()}
    return change({path: text % before, **rest}, {path: text % after, **rest})


def test_the_old_and_the_new_head_agree_to_another_reporting_line() -> None:
    one = both("roles/clerk.yaml", CLERK, "head", "deputy")

    assert one.affects == ("clerk",)
    assert one.agree == (
        Party(Who.HOLDER, "clerk"),
        Party(Who.MANAGER, "head"),
        Party(Who.MANAGER, "deputy"),
        Party(Who.HR),
        Party(Who.OWNER, "head"),
        Party(Who.OWNER, "deputy"),
    )


def test_above_the_head_is_somebody_outside() -> None:
    one = both("roles/head.yaml", "holders: %s\n", "2", "1")

    assert Party(Who.MANAGER, "") in one.agree


def test_less_room_needs_the_holder_and_more_room_does_not() -> None:
    work = "responsibilities: [{id: pay, limit: {kind: money, up_to: %s CNY}}]\n"

    assert both("roles/deputy.yaml", work, "500", "300").agree == (
        Party(Who.HOLDER, "deputy"),
        Party(Who.MANAGER, "head"),
        Party(Who.HR),
    )
    assert Party(Who.HOLDER, "deputy") not in both("roles/deputy.yaml", work, "300", "500").agree


def test_who_gives_and_who_takes_an_action_both_agree() -> None:
    doing = "responsibilities: [{id: pay, actions: [p/s/pay]}]\n"
    one = change(
        {"roles/head.yaml": doing, "roles/deputy.yaml": "responsibilities: [{id: other}]\n"},
        {"roles/head.yaml": doing, "roles/deputy.yaml": "responsibilities: [{id: other, actions: [p/s/pay]}]\n"},
    )

    assert one.page.code == "C252"
    assert one.affects == ("deputy",)
    assert Party(Who.OWNER, "head") in one.agree
    assert Party(Who.OWNER, "deputy") not in one.agree


def test_whoever_the_holder_is_to_work_with_agrees() -> None:
    contact = "contacts: [{id: deputy, role: deputy}]\n"
    one = change({"roles/head.yaml": "holders: 1\n"}, {"roles/head.yaml": "holders: 1\n" + contact})

    assert one.agree == (Party(Who.HOLDER, "head"), Party(Who.OWNER, "deputy"))


def test_where_work_moves_both_roles_and_both_heads_agree() -> None:
    rota = "responsibilities: [{id: rota, does: Draw up the rota}]\n"
    one = change(
        {"roles/clerk.yaml": CLERK % "deputy" + rota, "roles/agent.yaml": "id: agent\ntitle: A\nreports_to: head\n"},
        {"roles/clerk.yaml": CLERK % "deputy", "roles/agent.yaml": "id: agent\ntitle: A\nreports_to: head\n" + rota},
    )

    assert {*one.agree} >= {
        *(Party(Who.HOLDER, role) for role in ("clerk", "agent")),
        *(Party(Who.MANAGER, role) for role in ("deputy", "head")),
        Party(Who.HR),
    }


def test_a_metric_matters_to_every_role_measured_by_it_before_or_after() -> None:
    metric = "- {id: m, title: M, formula: %s}\n"
    one = change(
        {"metrics.yaml": metric % "A ÷ B", "roles/deputy.yaml": "targets: [{id: t, metric: m}]\n"},
        {
            "metrics.yaml": metric % "Calls lost ÷ calls that came",
            "roles/deputy.yaml": "targets: [{id: t, metric: m}]\n",
        },
    )

    assert one.affects == ("deputy",)
    assert one.agree == (Party(Who.HOLDER, "deputy"), Party(Who.MANAGER, "head"))


def test_whoever_named_what_is_lost_is_asked() -> None:
    user = {"roles/deputy.yaml": "targets: [{id: t, need: calm}]\n"}
    one = change({"needs.yaml": "- {id: calm, title: Calm}\n", **user}, user)

    assert one.agree == (Party(Who.MANAGER, "head"), Party(Who.OWNER, "deputy"))


def test_a_field_that_goes_asks_nobody_who_merely_names_the_role() -> None:
    """Everybody who reports to a head names it; its next step is not theirs."""
    one = both("roles/head.yaml", "stand_in: deputy\nreports_to: %s\n", "outside", "", clerk=CLERK % "head")

    assert Party(Who.OWNER, "clerk") not in one.agree


@pytest.mark.parametrize(("path", "field"), [("processes/p.yaml", "owner"), ("records.yaml", "keeper")])
def test_the_old_and_the_new_owner_agree(path: str, field: str) -> None:
    text = "id: p\ntitle: P\nowner: %s\n" if field == "owner" else "- {id: r, title: R, keeper: %s}\n"
    one = both(path, text, "head", "deputy")

    assert one.page.code == "C515"
    assert [party for party in one.agree if party.who is Who.OWNER] == [
        Party(Who.OWNER, "head"),
        Party(Who.OWNER, "deputy"),
    ]


def test_what_concerns_the_whole_department_is_for_its_head() -> None:
    assert both("department.yaml", "strictness: %s\n", "strict", "starter").agree == (
        Party(Who.MANAGER, "head"),
        Party(Who.HR),
    )


def test_each_party_is_named_once() -> None:
    one = both("roles/deputy.yaml", "stand_in: %s\n", "head", "clerk", clerk=CLERK % "head")

    assert len(one.agree) == len({*one.agree})
    assert {*one.agree} == {Party(Who.MANAGER, "head"), Party(Who.OWNER, "head"), Party(Who.OWNER, "clerk")}
