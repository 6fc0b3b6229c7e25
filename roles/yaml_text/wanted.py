"""A file's data as they are to be, each value with the node where it stands now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from roles.model.walk import name_of, names
from roles.yaml_text.splice import EditError
from roles.yaml_text.tree import Node


class Place(Enum):
    """Where in a list a new item comes, other than after one that has a name."""

    LAST = "last"


LAST = Place.LAST
After = str | Place | None
"""The name of the item after which a new one comes; None: it comes first."""


@dataclass(eq=False)
class Wanted:
    """A value that is wanted; `node` is where it stands now, None if it is new.

    `pairs` are those of a mapping and `members` those of a list; otherwise `scalar` is the value.
    """

    node: Node | None = None
    scalar: Any = None
    pairs: "dict[str, Wanted] | None" = None
    members: "Members | None" = None

    @property
    def data(self) -> Any:
        """The plain data, as the file will be read again."""
        if self.pairs is not None:
            return {key: value.data for key, value in self.pairs.items()}
        if self.members is not None:
            return tuple(member.value.data for member in self.members.wanted())
        return self.scalar

    @property
    def is_single(self) -> bool:
        """Whether this is neither mapping nor list."""
        return self.pairs is None and self.members is None

    @property
    def is_list(self) -> bool:
        """Whether this is a list."""
        return self.members is not None

    @property
    def is_open(self) -> bool:
        """Whether nothing is said here yet."""
        return self.is_single and self.scalar is None

    def values(self) -> "list[tuple[str | None, Wanted]]":
        """What stands inside: keys with their values, or items without a key."""
        if self.members is not None:
            return [(None, member.value) for member in self.members.wanted()]
        return list((self.pairs or {}).items())

    def put(self, value: Any) -> None:
        """Make this value so; of mappings and lists only what differs is touched."""
        if isinstance(value, Mapping):
            said = {str(key): inside for key, inside in value.items()}
            self.pairs = {key: found for key, found in (self.pairs or {}).items() if key in said}
            for key, inside in said.items():
                self.pairs.setdefault(key, Wanted()).put(inside)
            self.scalar = self.members = None
        elif isinstance(value, list | tuple):
            self.members = self.members or Members()
            self.members.put(value)
            self.scalar = self.pairs = None
        else:
            self.scalar = value.isoformat() if isinstance(value, date) else value
            self.pairs = self.members = None


@dataclass(eq=False)
class Member:
    """An item of a list, under the name it has in routes."""

    name: str
    value: Wanted
    removed: bool = False


@dataclass(eq=False)
class Members:
    """The items of a list, and what is to become of them: new ones with the name after which they come."""

    items: list[Member] = field(default_factory=list)
    added: list[tuple[Member, After]] = field(default_factory=list)
    order: tuple[str, ...] | None = None

    def find(self, name: str) -> Member | None:
        """The item of this name, unless it is removed."""
        every = (*self.items, *(member for member, _ in self.added))
        return next((member for member in every if member.name == name and not member.removed), None)

    def put(self, values: Iterable[Any]) -> None:
        """Exactly these items, in this order; those of the same name stay, and single values at the same place."""
        values = tuple(values)
        left = [member for member in self.wanted() if not member.removed]
        by_name = {member.name: member for member in left}
        kept = [by_name.pop(name, None) for name in names(values)]
        for at, (member, value) in enumerate(zip(left, values, strict=False)):
            if kept[at] is None and member.name in by_name and not isinstance(value, Mapping | list | tuple):
                kept[at] = by_name.pop(member.name)
        made = [member or Member(name, Wanted()) for member, name in zip(kept, names(values), strict=True)]
        for member, value in zip(made, values, strict=True):
            member.value.put(value)
        self.items, self.added, self.order = made, [], None

    def wanted(self) -> list[Member]:
        """The items in the order that is wanted. Raises EditError if that leaves one out, or takes in what is none."""
        ordered = self._ordered()
        waiting = [(member, after) for member, after in self.added if member not in ordered and not member.removed]
        behind: dict[After, Member] = {}
        while waiting:
            left = [one for one in waiting if not _insert(ordered, behind, *one)]
            if len(left) == len(waiting):
                raise EditError("there is no “{name}” in the list", name=str(left[0][1]))
            waiting = left
        found = [member for member in ordered if not member.removed]
        for new, _ in self.added:
            if new.name and sum(member.name == new.name for member in found) > 1:
                raise EditError("there is “{name}” in the list already", name=new.name)
        return found

    def _ordered(self) -> list[Member]:
        if self.order is None:
            return list(self.items)
        chosen = [member for name in self.order if (member := self.find(name))]
        known = {member.name for member in (*self.items, *(new for new, _ in self.added))}
        for at, name in enumerate(self.order):
            if name not in known:
                raise EditError("there is no “{name}” in the list", name=name)
            if name in self.order[:at]:
                raise EditError("“{name}” stands twice in the order", name=name)
        for at, member in enumerate(self.items):
            if member.removed:
                chosen.insert(chosen.index(self.items[at - 1]) + 1 if at else 0, member)
            elif member not in chosen:
                raise EditError("the order leaves “{name}” out", name=member.name)
        return chosen


def _insert(ordered: list[Member], behind: dict[After, Member], new: Member, after: After) -> bool:
    """Put a new item where it belongs; False if what it comes after is not there yet."""
    anchor = behind.get(after) or next((member for member in ordered if member.name == after), None)
    if after is LAST:
        ordered.append(new)
    elif anchor or after is None:
        ordered.insert(ordered.index(anchor) + 1 if anchor else 0, new)
    else:
        return False
    behind[after] = new
    return True


def wanted(node: Node) -> Wanted:
    """What stands in a file, as it stands."""
    if isinstance(node.data, dict):
        return Wanted(node, pairs={str(key.data): wanted(value) for key, value in node.pairs})
    if isinstance(node.data, tuple):
        items = [Member(name, wanted(item)) for name, item in zip(names(node.data), node.items, strict=True)]
        return Wanted(node, members=Members(items))
    return Wanted(node, scalar=node.data)


def same(one: Any, other: Any) -> bool:
    """Whether two pieces of plain data say the same; true is not 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(inside, other[key]) for key, inside in one.items())
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def new_member(value: Any) -> Member:
    """An item that is not there yet."""
    made = Wanted()
    made.put(value)
    return Member(name_of(made.data) or "", made)
