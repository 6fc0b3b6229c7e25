"""What a text says is done, and to what."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from roles.likeness.chinese import chinese_deeds
from roles.likeness.deed import Deed, Line
from roles.likeness.english import english_deeds
from roles.likeness.meaning import wider

_READERS: Mapping[str, Callable[[str], tuple[list[Deed], Line]]] = MappingProxyType(
    {"en": english_deeds, "zh": chinese_deeds}
)


@dataclass(frozen=True)
class Reading:
    """The deeds of a text in their order, and the names of everything they are done to.

    `line` holds the words in their order, `names` all that they can mean, `wider` the families of that.
    """

    deeds: tuple[Deed, ...]
    things: frozenset[str]
    line: Line
    names: frozenset[str]
    wider: frozenset[str]


@lru_cache(20_000)
def read(language: str, text: str) -> Reading | None:
    """What a text says; None in a language other than English and Chinese, or where it says nothing."""
    reader = _READERS.get(language[:2])
    found, line = reader(text) if reader else ([], ())
    deeds = [deed for deed in found if deed.acts or deed.things]
    if not deeds:
        return None
    things = frozenset(name for deed in deeds for name in deed.things)
    own = [dict(deed.things) for deed in deeds]
    for number, deed in enumerate(deeds):
        deed.things = own[number] or _near(own, number)
    names = frozenset(name for word in line for name in word)
    families = wider()
    return Reading(
        tuple(deeds), things, tuple(line), names, frozenset(families[name] for name in names & families.keys())
    )


def _near(own: list[dict[str, str]], number: int) -> dict[str, str]:
    """What a verb without object is about: “customer relations, including visits”; “training and rating the staff”."""
    return next((dict(things) for things in (*own[:number][:1], *own[number + 1 :], *own[:number]) if things), {})
