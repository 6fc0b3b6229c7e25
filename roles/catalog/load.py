"""Texts → catalog: every file read, every entry held against its shape, everything wrong found at once."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from roles.catalog import guess
from roles.catalog import mistakes as wrong
from roles.catalog.case import Stand
from roles.catalog.fit import fit
from roles.catalog.layout import DEPARTMENT, Part, held, is_ignored, meant
from roles.catalog.loaded import Loaded, Slot
from roles.catalog.logo import logo_mistakes
from roles.catalog.misread import Languages, links
from roles.finding import Finding, Route
from roles.model.catalog import OF_DEPARTMENT, ROOTS, Catalog, Unread
from roles.model.department import Department
from roles.model.shape import Shape
from roles.model.walk import name_of, names
from roles.yaml_text import Reading, read
from roles.yaml_text.tree import Node

_LANGUAGES = {"en", "zh"}
_HIDING = ("Y107", "Y108")  # the value itself is not known, so nothing more is said about it


def load_catalog(texts: Mapping[str, bytes]) -> Loaded:
    """Read a catalog. `texts` are its files by path, relative to its folder and with forward slashes. Never raises."""
    work = _Loading()
    for path in sorted(texts, key=lambda path: (path != DEPARTMENT, path)):
        if not is_ignored(path):
            work.take(path, texts[path])
    if "department" not in work.met:
        work.found.append(wrong.no_department(DEPARTMENT, None, ("department",)))
        work.lost_kinds |= {*OF_DEPARTMENT}
    if work.department:
        work.found += logo_mistakes(work.department, texts)
    return work.loaded(texts)


@dataclass
class _Loading:
    """What was read so far: `listed` are entries of list files in order, `lost` what exists but could not be read."""

    found: list[Finding] = field(default_factory=list)
    department: Department | None = None
    languages: Languages = field(default_factory=lambda: Languages(_LANGUAGES))
    entries: dict[str, dict[str, Any]] = field(default_factory=lambda: {root: {} for root in ROOTS})
    listed: dict[str, list[tuple[str | None, Slot]]] = field(default_factory=lambda: defaultdict(list))
    lost: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    lost_kinds: set[str] = field(default_factory=set)
    met: set[str] = field(default_factory=set)

    def take(self, path: str, data: bytes) -> None:
        """Read one file."""
        what = held(path)
        if what is None:
            near = meant(path)
            self.found.append(wrong.unexpected_file(path, None, tuple(path.split("/")), file=path, suggestion=near))
            if what := held(near or ""):
                self.met.add(what.part.root)
                self.lose(what.part, what.name)
            return
        part, name = what
        self.met.add(part.root)
        route: Route = (part.root, name) if part.root in ROOTS and name else (part.root,)
        reading = read(data, path, route)
        self.found += reading.findings
        if reading.root is None:
            self.lose(part, name)
        elif name is None:
            self.take_list(part, reading, reading.root, path)
        else:
            self.take_one(part, name, reading.root, Stand(reading, path, route))

    def take_one(self, part: Part, name: str, root: Node, stand: Stand) -> None:
        """Take the entry of a file that holds one: the department, a role or a process."""
        model = self.held_against(part.shape, root, stand)
        own = name_of(root.data)
        if part.root in ROOTS and isinstance(root.data, dict) and own and own != name and guess.is_id(own):
            self.lose(part, own)
            place, right = stand.reading.find(("id",)), f"{own}.yaml"
            word, route = wrong.file_name_differs_from_id, (*stand.route, "id")
            self.found.append(word(stand.path, place, route, id=own, file=f"{name}.yaml", suggestion=right))
        if model is None or stand.reading.findings:
            self.lose(part, name)
        elif isinstance(model, Department):
            self.department = model
            self.languages = Languages({*_LANGUAGES, *model.languages})
        else:
            self.entries[part.root][name] = model.model_copy(update={"id": name})

    def take_list(self, part: Part, reading: Reading, root: Node, path: str) -> None:
        """Take the entries of a file that holds a list."""
        if not isinstance(root.data, tuple):
            first = reading.written(()).partition("\n")[0]
            word = wrong.wrong_type
            self.found.append(word(path, reading.find(()), (part.root,), expected="list", found=first))
            self.lose(part, None)
            return
        if any(len(finding.problem.route) == 1 for finding in reading.findings):
            self.lose(part, None)
        marked = {finding.problem.route[1:2] for finding in reading.findings}
        for index, (node, name) in enumerate(zip(root.items, names(root.data), strict=True)):
            model = self.held_against(part.shape, node, Stand(reading, path, (part.root,), (index,)))
            own = name_of(node.data)
            self.listed[part.root].append((own, Slot(path, index)))
            if model and not marked & {(), (name,)}:
                self.entries[part.root].setdefault(str(own), model)
            elif own:
                self.lose(part, own)

    def held_against(self, shape: type[Shape], node: Node, stand: Stand) -> Shape | None:
        """The model of what stands at a node; None if anything is wrong with it."""
        model, found = fit(shape, node.data, stand)
        found += self.languages.misread(stand, node, stand.loc)
        if model:
            found += links(stand, node, model)
        hiding = [finding.problem.route for finding in stand.reading.findings if finding.code in _HIDING]
        self.found += [one for one in found if not any(one.problem.route[: len(at)] == at for at in hiding)]
        return None if found else model

    def lose(self, part: Part, name: str | None) -> None:
        """Remember that something exists that could not be read: an entry, or without name all of a file of lists."""
        kind = part.kind or part.root
        if part.shape is Department:
            self.lost_kinds |= {*OF_DEPARTMENT}
        elif name is not None:
            self.lost[kind].add(name)
        else:
            self.lost_kinds.add(kind)

    def loaded(self, texts: Mapping[str, bytes]) -> Loaded:
        """All that was read, and where each entry of a list stands."""
        slots: dict[Route, Slot] = {}
        repeated: list[Route] = []
        for root, listed in self.listed.items():
            for name, (own, slot) in zip(names(own for own, _ in listed), listed, strict=True):
                slots[root, name] = slot
                if own and name != own:
                    repeated.append((root, name))
        unread = Unread(
            frozenset(self.lost_kinds), MappingProxyType({kind: frozenset(ids) for kind, ids in self.lost.items()})
        )
        entries = {root: MappingProxyType(found) for root, found in self.entries.items()}
        catalog = Catalog(self.department, **entries, repeated=tuple(repeated), unread=unread)
        return Loaded(catalog, tuple(sorted(self.found, key=_order)), texts, slots)


def _order(finding: Finding) -> tuple[str, int, int, str]:
    place = finding.place
    return finding.path, place.line if place else 0, place.column if place else 0, finding.code
