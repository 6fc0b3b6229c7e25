"""What a change carries: the order of classes, and fingerprints by which an agreement is known again."""

from roles.compare import Class, compare, fingerprints, worst_first
from roles.model.catalog import Catalog
from tests.small import small

WORK = "responsibilities:\n  - {id: pay, limit: {kind: money, up_to: %s}}\n  - {id: rota, share: %s}\n"


def catalog(up_to: str, share: int, **more: str) -> Catalog:
    files = {f"roles/{name}.yaml": text for name, text in more.items()}
    return small({"roles/deputy.yaml": WORK % (up_to, share), **files}).catalog


def prints(before: Catalog, after: Catalog) -> dict[str, str]:
    changes = compare(before, after)
    return {change.page.code: mark for change, mark in zip(changes, fingerprints(changes), strict=True)}


def test_a_fingerprint_holds_as_long_as_the_same_stands_there() -> None:
    before = catalog("300 CNY", 10)
    first = prints(before, catalog("500 CNY", 10))
    later = prints(before, catalog("500 CNY", 20, head="holders: 2\n"))
    other = prints(before, catalog("600 CNY", 10))

    assert first["C234"] == later["C234"]
    assert first["C234"] != other["C234"]
    assert len({*later.values()}) == len(later) == 3
    assert all(len(mark) == 12 for mark in later.values())


def test_the_same_change_of_another_entry_has_another_fingerprint_and_keeps_it() -> None:
    needs = "- {id: a, title: A, means: %s}\n- {id: b, title: B, means: %s}\n"
    before, both, one = (
        small({"needs.yaml": needs % said}).catalog
        for said in (("One", "One"), ("Something quite new", "Something quite new"), ("One", "Something quite new"))
    )
    found = [*fingerprints(compare(before, both))]

    assert len({*found}) == 2
    assert [*fingerprints(compare(before, one))] == found[1:]


def test_the_worst_come_first_and_those_of_a_class_stay_in_their_order() -> None:
    before = small({"department.yaml": "strictness: strict\n", "roles/deputy.yaml": "holders: 3\nstand_in: head\n"})
    after = small({"department.yaml": "strictness: starter\n", "roles/deputy.yaml": "holders: 2\ntitle: Second head\n"})
    found = compare(before.catalog, after.catalog)

    assert [change.page.code for change in worst_first(reversed(found))] == ["C101", "C209", "C204", "C212"]
    assert [change.class_ for change in worst_first(found)] == sorted(
        (change.class_ for change in found), key=[*Class].index
    )


def test_a_change_says_what_stood_and_what_stands() -> None:
    (one,) = compare(catalog("300 CNY", 10), catalog("300 CNY", 20))

    assert (one.before, one.after) == (10, 20)
    assert one.route == ("roles", "deputy", "responsibilities", "rota", "share")
    assert one.class_ is Class.NEEDS_AGREEMENT
