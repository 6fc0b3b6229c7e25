"""What a reviewer of a changed catalog needs: the changes, the findings they add and mend, approvals that lapse."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from roles.catalog import Loaded
from roles.check import Checked, check
from roles.compare import Change, Party, compare, worst_first
from roles.finding import Finding, fingerprints
from roles.substance import agreed


@dataclass(frozen=True)
class Review:
    """Two states of one catalog and what lies between them.

    `changes` are sorted by class, the first first. `new` and `mended` are findings that only the later or only the
    earlier state has. `lapsed` are roles that were agreed as they were and are not agreed as they are. `unread` are
    files that cannot be read in one of the two, so that nobody knows what changed in them. `unprintable` are files
    with errors in one of the two that keep it from being printed, `failed` codes of rules that raised.
    """

    before: Loaded
    after: Loaded
    changes: tuple[Change, ...]
    new: tuple[Finding, ...] = ()
    mended: tuple[Finding, ...] = ()
    lapsed: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    unprintable: frozenset[str] = frozenset()
    failed: tuple[str, ...] = ()

    @property
    def agreements(self) -> dict[Party, list[Change]]:
        """Who must agree to which changes, those first who have to agree to the worst."""
        found: dict[Party, list[Change]] = {}
        for change in self.changes:
            for party in change.agree:
                found.setdefault(party, []).append(change)
        return found

    @property
    def stands_alone(self) -> bool:
        """Whether files that are the same in both states can say nothing else about it.

        So it is where roles alone differ, in what no other entry names and what no other role shares.
        """
        return not any(_leads_elsewhere(change) for change in self.changes)


def changed(before: Loaded, after: Loaded) -> Review:
    """The review without findings. The two may lack files that are the same in both, if it `stands_alone` then."""
    unread = dict.fromkeys(one.path for loaded in (before, after) for one in loaded.findings if one.code[0] == "Y")
    return Review(
        before,
        after,
        tuple(worst_first(compare(before.catalog, after.catalog))),
        lapsed=tuple(_lapsed(before, after)),
        unread=tuple(unread),
    )


def review(before: Loaded, after: Loaded, today: date) -> Review:
    """The whole review; both states are checked as on the day `today`."""
    one, other = check(before, today), check(after, today)
    return replace(
        changed(before, after),
        new=_only(other, one),
        mended=_only(one, other),
        unprintable=frozenset(_unprintable(before, one) | _unprintable(after, other)),
        failed=tuple(dict.fromkeys((*one.failed, *other.failed))),
    )


def _unprintable(loaded: Loaded, checked: Checked) -> set[str]:
    """Files that keep a catalog from being printed; one that was not there yet keeps nothing from it."""
    return {finding.path for finding in checked.unprintable().findings} if loaded.texts else set()


def _leads_elsewhere(change: Change) -> bool:
    root, *inner = change.route
    if root != "roles" or change.difference.how in ("lost", "moved", "renamed"):
        return True
    return {"actions", "covers"} & {*inner} != set() or (len(inner) == 1 and change.after is None)


def _only(here: Checked, there: Checked) -> tuple[Finding, ...]:
    known = set(fingerprints(there.findings))
    named = zip(here.findings, fingerprints(here.findings), strict=True)
    return tuple(finding for finding, name in named if name not in known)


def _lapsed(before: Loaded, after: Loaded) -> Iterable[str]:
    was = {role.id for role in before.catalog.in_use if agreed(role)}
    return [role.id for role in after.catalog.in_use if role.id in was and not agreed(role)]
