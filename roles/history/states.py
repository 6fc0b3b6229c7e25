"""The states of a role, each in a catalog of what it names."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from roles.catalog import load_catalog
from roles.catalog.layout import DEPARTMENT
from roles.history.surroundings import (
    Links,
    file_of,
    laid_over,
    links_of,
    missing,
    named,
    paths_of,
    renames,
    surroundings,
    without,
)
from roles.history.trail import File, Past, Turn
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.substance import agreed


class Teller:
    """Reads what the turns of a role need, each file once.

    What the role names is called as it was when the role was last there; what was gone by then, as it was in its time.
    """

    def __init__(self, past: Past, turns: list[Turn], revision: str) -> None:
        self._past, self._turns = past, turns
        newest = turns[0]
        file = newest.after or newest.before
        assert file is not None
        self._there = self._files(revision if newest.after else f"{newest.step.commit.id}^1", file.catalog)
        self._read: dict[str, bytes] = {}
        self._roles: dict[tuple[str, str], Role | None] = {}
        self._links: dict[int, Links] = {}
        self._agreed: dict[int, bool] = {}
        self._others: dict[tuple[str, str], Catalog] = {}
        self._sought: set[tuple[str, str]] = set()
        self._gone = Catalog()
        self.ids = frozenset(one.role for turn in turns for one in (turn.before, turn.after) if one)

    def role(self, turn: Turn, file: File | None) -> Role | None:
        """The role as a file of a turn holds it; None if there is none or it cannot be read."""
        if file is None:
            return None
        key = file.role, file.bytes
        if key not in self._roles:
            found = self._loaded(file, "")
            if found is None:  # only its department knows which languages there are besides
                found = self._loaded(file, self._files(turn.step.commit.id, file.catalog).get(DEPARTMENT, ""))
            self._roles[key] = found
            self._links[id(found)] = links_of(found) if found else frozenset()
        return self._roles[key]

    def agreed(self, role: Role | None) -> bool:
        """Whether a role was agreed to in the substance it has."""
        if role is None or role.approved is None:
            return False
        if id(role) not in self._agreed:
            self._agreed[id(role)] = agreed(role)
        return self._agreed[id(role)]

    def sides(
        self, turn: Turn, known: Role | None, now: Role | None, since: Mapping[str, tuple[str, str]]
    ) -> tuple[Catalog, Catalog]:
        """What to compare: the role as it was known and as it is now, each in a catalog of what it names.

        `since`: path → ids before and after of all that changed since it was known.
        """
        before = after = self._around(turn, [role for role in (known, now) if role], since)
        for path, ids in self._telling(turn, known, now, since):
            one, other = (self._other(path, made) if made else Catalog() for made in ids)
            before, after = laid_over(before, one, other), laid_over(after, other, one)
        return self._with(before, known), self._with(after, now)

    @cached_property
    def around(self) -> Catalog:
        """The entries that the role ever named, as they are called when it was last there."""
        self._bytes(turn.after.bytes for turn in self._turns if turn.after)
        found = (self.role(turn, turn.after) for turn in self._turns)
        return self._named(named(self._named_by(role for role in found if role)), self._there)

    def _named_by(self, roles: Iterable[Role]) -> Links:
        return frozenset().union(*(self._links[id(role)] for role in roles))

    def _around(self, turn: Turn, roles: list[Role], since: Mapping[str, tuple[str, str]]) -> Catalog:
        """With entries that are gone since, too."""
        catalog = laid_over(self.around, self._gone)
        links = {root: {*names} for root, names in missing(named(self._named_by(roles)), catalog).items()}
        sought = {(root, name) for root, names in links.items() for name in names if name not in self.ids}
        file = turn.after or turn.before
        if sought <= self._sought or file is None:
            return catalog
        self._sought |= sought
        then = self._files(turn.step.commit.id, file.catalog)
        before = {path.removeprefix(file.catalog): was for path, (was, _) in since.items() if was}
        for files in ({**then, **before}, then):
            self._gone = laid_over(self._gone, self._named(links, files))
        return laid_over(catalog, self._gone)

    def _named(self, links: Mapping[str, set[str]], files: Mapping[str, str]) -> Catalog:
        others = {root: names - self.ids if root == "roles" else names for root, names in links.items()}
        wanted = {path: files[path] for path in paths_of(others, files)}
        data = self._bytes(wanted.values())
        return surroundings({path: data[made] for path, made in wanted.items()}, others)

    def _telling(
        self, turn: Turn, known: Role | None, now: Role | None, since: Mapping[str, tuple[str, str]]
    ) -> Iterator[tuple[str, tuple[str, str]]]:
        """Files beside the role's own without which its changes would be misread: by path in the catalog.

        Those that came or went, those in which entries got other ids, and those of roles that may have taken over or
        given away its work.
        """
        own = {file.path for file in (turn.before, turn.after) if file}
        folders = {file.catalog for file in (turn.before, turn.after) if file}
        if known is None or now is None or len(folders) > 1:
            return
        (folder,) = folders
        moving = {name.encode() for name in _items(known) ^ _items(now)}
        linked = {kind for kind, _ in self._links[id(known)] ^ self._links[id(now)]}
        parts = tuple(folder + one for one in {*map(file_of, linked), *(["roles/"] if moving else [])})
        some = {
            path.removeprefix(folder): ids
            for path, ids in since.items()
            if path not in own and path.endswith(".yaml") and path.startswith(parts)
        }
        data = self._bytes(one for ids in some.values() for one in ids)
        for path, ids in some.items():
            one, other = (data.get(made, b"") for made in ids)
            gives = path.startswith("roles/") and any(name in one or name in other for name in moving)
            if gives or not all(ids) or renames(one, other):
                yield path, ids

    def _with(self, catalog: Catalog, role: Role | None) -> Catalog:
        rest = without(catalog, self.ids)
        return laid_over(rest, Catalog(roles={role.id: role})) if role else rest

    def _loaded(self, file: File, department: str) -> Role | None:
        data = self._bytes([file.bytes, department])
        texts = {f"roles/{file.role}.yaml": data[file.bytes]}
        return load_catalog(texts | ({DEPARTMENT: data[department]} if department else {})).catalog.roles.get(file.role)

    def _other(self, path: str, made: str) -> Catalog:
        if (path, made) not in self._others:
            department = self._there.get(DEPARTMENT, "")
            data = self._bytes([made, department])
            texts = {DEPARTMENT: data[department]} if department and path != DEPARTMENT else {}
            self._others[path, made] = load_catalog({**texts, path: data[made]}).catalog
        return self._others[path, made]

    def _files(self, revision: str, catalog: str) -> dict[str, str]:
        return {path.removeprefix(catalog): made for path, made in self._past.files(revision, catalog).items()}

    def _bytes(self, ids: Iterable[str]) -> Mapping[str, bytes]:
        unread = [one for one in dict.fromkeys(ids) if one and one not in self._read]
        if unread:
            self._read.update(self._past.read(unread))
        return self._read


def _items(role: Role) -> set[str]:
    return {item.id for items in (role.responsibilities, role.targets) for item in items}
