"""What a reviewer of a changed catalog needs: the changes, the findings they add and mend, approvals that lapse."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from roles.catalog import Loaded
from roles.check import Checked, check
from roles.compare import Change, Class, Party, compare, worst_first
from roles.finding import Finding, fingerprints
from roles.substance import agreed


@dataclass(frozen=True)
class Review:
    """Two states of one catalog and what lies between them.

    `changes` are sorted by class, the first first. `new` and `mended` are findings that only the later or only the
    earlier state has. `lapsed` are roles that were agreed as they were and are not agreed as they are. `unread` are
    files that cannot be read in one of the two, so that nobody knows what changed in them.
    """

    before: Loaded
    after: Loaded
    changes: tuple[Change, ...]
    new: tuple[Finding, ...] = ()
    mended: tuple[Finding, ...] = ()
    lapsed: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()

    @property
    def agreements(self) -> dict[Party, list[Change]]:
        """Who must agree to which changes, those first who have to agree to the worst."""
        found: dict[Party, list[Change]] = {}
        for change in self.changes:
            for party in change.agree:
                found.setdefault(party, []).append(change)
        return found

    def of(self, classes: Iterable[Class]) -> list[Change]:
        """The changes of some classes."""
        wanted = {*classes}
        return [change for change in self.changes if change.class_ in wanted]


def changed(before: Loaded, after: Loaded) -> Review:
    """The review without findings: quicker, and the two may lack files that are the same in both."""
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
    without = changed(before, after)
    one, other = check(before, today), check(after, today)
    return Review(
        before,
        after,
        without.changes,
        _only(other, one),
        _only(one, other),
        without.lapsed,
        without.unread,
        tuple(dict.fromkeys((*one.failed, *other.failed))),
    )


def _only(here: Checked, there: Checked) -> tuple[Finding, ...]:
    known = set(fingerprints(there.findings))
    named = zip(here.findings, fingerprints(here.findings), strict=True)
    return tuple(finding for finding, name in named if name not in known)


def _lapsed(before: Loaded, after: Loaded) -> Iterable[str]:
    was = {role.id for role in before.catalog.in_use if agreed(role)}
    return [role.id for role in after.catalog.in_use if role.id in was and not agreed(role)]
