"""What a kind of document is, and the register of all kinds."""

import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import Any

from roles.model.catalog import Catalog
from roles.model.process import Process
from roles.model.record import Record
from roles.model.role import Role

Entry = Role | Process | Record
Says = Callable[..., Any]
WORD = "docx"
DEPARTMENT = "department"
Examples = Callable[[Any], Iterable[tuple[str, dict[str, Any]]]]
_ENTRIES: Mapping[str, Callable[[Catalog], Iterable[Entry]]] = MappingProxyType(
    {
        "role": lambda catalog: catalog.in_use,
        "process": lambda catalog: catalog.processes.values(),
        "record": lambda catalog: catalog.records.values(),
    }
)
_REGISTER: dict[str, list["Document"]] = {}
_BESIDE: dict[str, Examples] = {}


@dataclass(frozen=True)
class Document:
    """One sort of files of a kind.

    `about` is role, process, record (a file for each, if `only` says so) or department (one file). `says` takes the
    wording, the entry unless it is about the department, and the findings if it `judges`. It gives the plain data that
    the kind's Word template prints or, in any other `form`, the bytes of the file, which is called `name`.
    """

    kind: str
    name: str
    about: str
    form: str
    says: Says
    only: Callable[[Catalog, Any], bool]
    judges: bool

    def entries(self, catalog: Catalog) -> list[Entry | None]:
        """What there is a file about; None is the department."""
        if self.about == DEPARTMENT:
            return [None]
        return [entry for entry in _ENTRIES[self.about](catalog) if self.only(catalog, entry)]


def document(
    kind: str,
    *,
    about: str,
    form: str = WORD,
    name: str = "",
    only: Callable[[Catalog, Any], bool] = lambda _, __: True,
    judges: bool = False,
) -> Callable[[Says], Says]:
    """Register a function as what a document of `kind` says. `name` is that of the file, if not the kind."""

    def register(says: Says) -> Says:
        if about != DEPARTMENT and about not in _ENTRIES:
            raise ValueError(f"there are no documents about {about}")
        made = Document(kind, name or kind, about, form, says, only, judges)
        _REGISTER.setdefault(kind, []).append(made)
        return says

    return register


def beside(kind: str) -> Callable[[Examples], Examples]:
    """Register a kind that a command of its own prints with a template, and no build: not all it says is in a catalog.

    The function gives examples for the wording of a catalog: what each is about, and its data. Templates are tried on
    them.
    """

    def register(examples: Examples) -> Examples:
        _BESIDE[kind] = examples
        return examples

    return register


def documents_of() -> Mapping[str, tuple[Document, ...]]:
    """Kind → its documents, in order of their names; every module of this folder is imported."""
    _find_all()
    return {kind: tuple(sorted(_REGISTER[kind], key=lambda one: (one.name, one.about))) for kind in sorted(_REGISTER)}


def beside_kinds() -> Mapping[str, Examples]:
    """The kinds that no build makes, and their examples."""
    _find_all()
    return {kind: _BESIDE[kind] for kind in sorted(_BESIDE)}


def printed_kinds() -> tuple[str, ...]:
    """All kinds that a Word template prints, whichever command does it."""
    return (*(kind for kind in kinds() if has_template(kind)), *beside_kinds())


def _find_all() -> None:
    from roles import documents

    for module in pkgutil.iter_modules(documents.__path__, f"{documents.__name__}."):
        import_module(module.name)


def kinds() -> tuple[str, ...]:
    """All kinds of documents."""
    return tuple(documents_of())


def has_template(kind: str) -> bool:
    """Whether a Word template prints the kind."""
    return any(one.form == WORD for one in documents_of()[kind])
