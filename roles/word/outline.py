"""What names there are in the data of documents, and what stands under them: learnt from the data themselves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Outline:
    """What stands under a name: further names, a list of items that are alike, or a value. `path` as in targets[].by.

    An outline learnt from nothing but empty lists and None has neither.
    """

    path: str = ""
    names: dict[str, "Outline"] = field(default_factory=dict)
    item: "Outline | None" = None
    is_list: bool = False
    is_flag: bool = False
    is_text: bool = False
    examples: list[str] = field(default_factory=list)

    def learn(self, value: Any) -> None:
        """Take up what one document has here."""
        match value:
            case Mapping():
                for name, inside in value.items():
                    path = f"{self.path}.{name}" if self.path else name
                    self.names.setdefault(name, Outline(path)).learn(inside)
            case list() | tuple():
                self.is_list = True
                for one in value:
                    self.item = self.item or Outline(f"{self.path}[]")
                    self.item.learn(one)
            case bool():
                self.is_flag = True
            case None:
                pass
            case _:
                self.is_text = True
                said = str(value)
                if said and said not in self.examples:
                    self.examples.append(said)

    @property
    def is_value(self) -> bool:
        """Whether words, a number or a yes or no stand here, and no further names."""
        return not self.names and not self.is_list

    @property
    def is_known(self) -> bool:
        """Whether any document had more than None here."""
        return bool(self.names or self.is_list or self.is_flag or self.is_text)

    def leaves(self) -> Iterator["Outline"]:
        """All values at or below this."""
        if self.is_value:
            yield self
        for inside in self.names.values():
            yield from inside.leaves()
        if self.item:
            yield from self.item.leaves()

    def all(self) -> Iterator["Outline"]:
        """This and everything below it, what contains before what is contained."""
        yield self
        for inside in self.names.values():
            yield from inside.all()
        if self.item:
            yield from self.item.all()
