"""Comments at the cells of a sheet: notes of one person, and threads with answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from roles.word.markup import parse_part
from roles.workbook.relations import related

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True)
class Note:
    """A comment at a cell such as B7: by whom, when, its text, and the answers to it, each with by whom and when."""

    at: str
    by: str
    on: str
    text: str
    answers: tuple[tuple[str, str, str], ...] = ()
    done: bool = False


def notes(parts: Mapping[str, bytes], sheet: str, book: str) -> tuple[Note, ...]:
    """The comments of a sheet. Of a thread Excel also keeps a note for older versions, which is left out."""
    paths: dict[str, list[str]] = {}
    for kind, path in related(parts, sheet).values():
        if path in parts and kind in ("comments", "threadedComment"):
            paths.setdefault(kind, []).append(path)
    people = _people(parts, book)
    roots = {kind: [parse_part(parts[path], path) for path in some] for kind, some in paths.items()}
    threads = [one for root in roots.get("threadedComment", ()) for one in _threads(root, people)]
    threaded = {one.at for one in threads}
    plain = (one for root in roots.get("comments", ()) for one in _plain(root))
    return (*threads, *(one for one in plain if one.at not in threaded))


def _people(parts: Mapping[str, bytes], book: str) -> dict[str, str]:
    found = {}
    for kind, path in related(parts, book).values():
        if kind == "person" and path in parts:
            for one in parse_part(parts[path], path).iterfind("{*}person"):
                found[one.get("id", "")] = one.get("displayName", "")
    return found


def _threads(root: "_Element", people: Mapping[str, str]) -> Iterator[Note]:
    every = list(root.iterfind("{*}threadedComment"))
    said = {
        one.get("id", ""): (people.get(one.get("personId", ""), ""), one.get("dT", ""), one.findtext("{*}text") or "")
        for one in every
    }
    for one in every:
        if one.get("parentId") is None:
            own = one.get("id", "")
            answers = tuple(said[other.get("id", "")] for other in every if other.get("parentId") == own)
            yield Note(one.get("ref", ""), *said[own], answers, one.get("done") in ("1", "true"))


def _plain(root: "_Element") -> Iterator[Note]:
    authors = [(one.text or "").strip() for one in root.iterfind("{*}authors/{*}author")]
    for one in root.iterfind("{*}commentList/{*}comment"):
        at = one.get("authorId", "")
        by = authors[int(at)] if at.isdecimal() and int(at) < len(authors) else ""
        text = "".join(run.text or "" for run in one.iter("{*}t")).strip()
        yield Note(one.get("ref", ""), by, "", text.removeprefix(f"{by}:").strip())
