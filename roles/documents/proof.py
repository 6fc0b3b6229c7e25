"""Whether a template will print: its faults, what fails with some documents only, and what it leaves out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from roles.documents.sample import Sample, outline
from roles.word.fault import Spot, TemplateError
from roles.word.faults import Examined, examine
from roles.word.outline import Outline
from roles.word.trial import try_out
from roles.word.uses import Uses

_OF_MARKS = ("document", "logo")
"""Names whose absence from a template is nobody's business."""


@dataclass(frozen=True)
class Proof:
    """Faults part by part, and the names that the shipped template prints and this one does not.

    Unless the template was looked through as a `whole`, more may show once its faults are mended.
    """

    faults: tuple[TemplateError, ...]
    left_out: tuple[str, ...]
    whole: bool


def proof(data: bytes, name: str, found: Sequence[Sample], shipped: bytes | None) -> Proof:
    """Look through a template and try it on the data of documents. `shipped` is what it stands in for, if any."""
    known = outline(list(found))
    seen = examine(data, name)
    uses = _uses(seen, known)
    faults = [*seen.faults, *(fault for one in uses for fault in one.faults)]
    broken = {fault.spot.part for fault in seen.faults}
    faults += [fault for one in uses if one.source.spot.part not in broken for fault in _sometimes(one, found)]
    printed = set().union(*(one.printed for one in uses))
    expected = set().union(*(one.printed for one in _uses(examine(shipped, name), known))) if shipped else set()
    left_out = () if seen.faults else tuple(_gathered(known, expected - printed, printed))
    parts = list(dict.fromkeys(fault.spot.part for fault in faults))
    faults.sort(key=lambda fault: parts.index(fault.spot.part))
    return Proof(tuple(_once(faults)), left_out, seen.whole)


def _uses(seen: Examined, known: Outline) -> list[Uses]:
    return [Uses.of(source, tree, known) for source, tree in seen.read]


def _sometimes(uses: Uses, found: Sequence[Sample]) -> Iterator[TemplateError]:
    """What is there in some documents and not in others."""
    tried = try_out(uses.source, [sample.data for sample in found])
    for line, name in tried.missed:
        if (line, name) in uses.missed:
            continue
        owner = uses.owners.get((line, name), "")
        if owner and name.isdecimal():
            yield uses.source.fault(
                line, "in some documents “{owner}” is empty; ask first: {{% if {owner} %}}", owner=owner
            )
        elif owner:
            yield uses.source.fault(
                line,
                "some documents have no “{owner}”, and so no “{name}”; ask first: {{% if {owner} %}}",
                owner=owner,
                name=name,
            )
        else:
            yield uses.source.fault(line, "some documents have no “{name}”", name=name)
    if not uses.missed:
        yield from tried.faults


def _gathered(known: Outline, missing: set[str], printed: set[str]) -> Iterator[str]:
    """The names that are missing, under one name where nothing below it is printed."""
    for one in known.names.values():
        if one.path in _OF_MARKS:
            continue
        below = {leaf.path for leaf in one.leaves()}
        if below & missing and not below & printed:
            yield one.path
        else:
            yield from _gathered(one, missing, printed)
            if one.item:
                yield from [one.item.path] if one.item.path in missing else []
                yield from _gathered(one.item, missing, printed)
            elif one.is_value and one.path in missing:
                yield one.path


def _once(faults: list[TemplateError]) -> Iterator[TemplateError]:
    """Each fault once, part by part."""
    met: set[tuple[Spot, str]] = set()
    for fault in faults:
        if (fault.spot, fault.reason) not in met:
            met.add((fault.spot, fault.reason))
            yield fault
