"""The history of a role: one entry for each commit that changed its file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from roles.compare import Change, compare, worst_first
from roles.git import Commit
from roles.history.states import Teller
from roles.history.trail import Past, Turn, trail
from roles.model.catalog import Catalog
from roles.model.role import Approved, Role


@dataclass(frozen=True)
class Entry:
    """A commit and what it did to the role.

    `before` and `after` hold the role, under the id it had, and what it names; neither the one that was not there.
    `role` is the role after the commit, or as it was when it ended. `changes` are those of the role alone, the worst
    first. `brought` are the commits that a merge brought. `began`, `ended`: the role was made or removed. `unread`: its
    file cannot be read here, so that nobody knows what changed; the next entry says what changed since the last that
    could be read. `cut`: what came before was not fetched. `moved`: the folders it left and entered. `signed` is an
    approval that was recorded and holds, `lapsed` says that one no longer does.
    """

    commit: Commit
    before: Catalog
    after: Catalog
    role: Role | None
    changes: tuple[Change, ...] = ()
    brought: tuple[Commit, ...] = ()
    began: bool = False
    ended: bool = False
    unread: bool = False
    cut: bool = False
    moved: tuple[str, str] | None = None
    signed: Approved | None = None
    lapsed: bool = False


@dataclass(frozen=True)
class History:
    """How a role came to be; the newest entry first. `role` is its id at last, under whichever it was asked for."""

    role: str
    catalog: Catalog
    entries: tuple[Entry, ...]

    @property
    def is_cut(self) -> bool:
        """Whether its beginning was not fetched."""
        return bool(self.entries) and self.entries[-1].cut

    @property
    def last(self) -> Role | None:
        """The role as it could be read last."""
        return next((entry.role for entry in self.entries if entry.role), None)


def history(past: Past, catalog: str, role: str, revision: str) -> History:
    """The history of a role up to a revision; without entries where no commit knows it.

    `catalog` is the folder of the catalog from the top of the repository: a/b/, or nothing.
    """
    turns = trail(past, catalog, role, revision)
    if not turns:
        return History(role, Catalog(), ())
    teller = Teller(past, turns, revision)
    last = turns[0].after or turns[0].before
    return History(last.role if last else role, teller.around, tuple(_entries(past, teller, turns))[::-1])


def _entries(past: Past, teller: Teller, turns: list[Turn]) -> Iterator[Entry]:
    """The oldest first: each state is compared with the last one that could be read."""
    known: Role | None = None
    since: dict[str, tuple[str, str]] = {}
    for turn in reversed(turns):
        now = teller.role(turn, turn.after)
        for path, (before, after) in turn.step.changed.items():
            since[path] = (since.get(path, (before,))[0], after)
        yield replace(_entry(teller, turn, known, now, since), brought=_brought(past, turn))
        if now or not turn.after:
            known, since = now, {}


def _entry(
    teller: Teller, turn: Turn, known: Role | None, now: Role | None, since: Mapping[str, tuple[str, str]]
) -> Entry:
    commit, cut = turn.step.commit, turn.step.cut
    if now is None and turn.after:
        return Entry(commit, teller.around, teller.around, None, cut=cut, unread=True)
    before, after = teller.sides(turn, known, now, since)
    own = {("roles", role.id) for role in (known, now) if role}
    changes = (one for one in compare(before, after) if own & {one.route[:2], one.difference.earlier[:2]})
    approval = now.approved if now and not (known and now.approved == known.approved) else None
    return Entry(
        commit,
        before,
        after,
        now or known,
        tuple(worst_first(changes)) if known else (),
        began=known is None and now is not None and not cut,
        ended=now is None,
        cut=cut,
        moved=_moved(turn),
        signed=approval if teller.agreed(now) else None,
        lapsed=bool(now and not now.retired and teller.agreed(known) and not teller.agreed(now)),
    )


def _brought(past: Past, turn: Turn) -> tuple[Commit, ...]:
    file = turn.after or turn.before
    return tuple(past.brought(turn.step.commit.id, file.path)) if turn.step.merged and file else ()


def _moved(turn: Turn) -> tuple[str, str] | None:
    if turn.before and turn.after and turn.before.catalog != turn.after.catalog:
        return turn.before.catalog, turn.after.catalog
    return None
