"""What was made and what lies in the output folder → which files to write, which to leave alone."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from roles.documents.bilingual import TOGETHER

MEMORY = ".roles-build.json"


@dataclass(frozen=True)
class Memory:
    """What was written into a folder before: path → digest.

    `writing` are files that a build was about to write and, if it was stopped, may have written. `printed` says for a
    PDF which Word file it was made from.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    writing: Mapping[str, str] = field(default_factory=dict)
    printed: Mapping[str, str] = field(default_factory=dict)

    def wrote(self, path: str, data: bytes) -> bool:
        """Whether a file is as we wrote it; otherwise it belongs to a person."""
        return digest(data) in (self.files.get(path), self.writing.get(path))


@dataclass(frozen=True)
class Plan:
    """What to do with the output folder; paths are relative to it, with forward slashes."""

    write: Mapping[str, bytes]
    unchanged: tuple[str, ...]
    kept: tuple[str, ...]
    """Files a person wrote or changed: never touched."""
    left_over: tuple[str, ...]
    """Files we once wrote that the catalog no longer asks for."""
    memory: Memory = field(default_factory=Memory)
    """What is to be remembered once all is written."""


def plan(made: Iterable[tuple[str, bytes]], present: Mapping[str, bytes], *, whole: bool) -> Plan:
    """Compare what was made with what lies in the folder.

    A file is ours only if it is as we remember it; anything else belongs to a person, unless its bytes are exactly
    what would be written. `whole`: everything was made, so files remembered but not made are left over, except
    bilingual ones, which are made only when asked for.
    """
    before = read_memory(present.get(MEMORY, b""))
    write: dict[str, bytes] = {}
    unchanged: list[str] = []
    kept: list[str] = []
    files = {**before.files, **{path: one for path, one in before.writing.items() if _is(present.get(path), one)}}
    made_now = set()
    for path, data in made:
        made_now.add(path)
        there = present.get(path)
        if there == data:
            unchanged.append(path)
        elif there is None or before.wrote(path, there):
            write[path] = data
        else:
            kept.append(path)
            continue
        files[path] = digest(data)
    pdfs = {pdf_of(path) for path in made_now}
    left_over = sorted(
        path
        for path in files
        if whole and path in present and path not in {*made_now, *pdfs} and TOGETHER not in path.partition("/")[0]
    )
    return Plan(write, tuple(unchanged), tuple(kept), tuple(left_over), Memory(files, {}, before.printed))


def _is(data: bytes | None, known: str) -> bool:
    return data is not None and digest(data) == known


@dataclass(frozen=True)
class Printing:
    """Word files of which a PDF is to be made; PDFs that are as they should be; Word files whose PDF is a person's."""

    make: tuple[str, ...]
    unchanged: tuple[str, ...]
    kept: tuple[str, ...]


def printing(documents: Mapping[str, bytes], present: Mapping[str, bytes], memory: Memory) -> Printing:
    """What `--pdf` has to do for Word files that are ours. A PDF is never compared by content: none comes out twice
    with the same bytes."""
    make, unchanged, kept = [], [], []
    for path, data in documents.items():
        there = present.get(pdf := pdf_of(path))
        if there is None:
            make.append(path)
        elif not memory.wrote(pdf, there):
            kept.append(path)
        elif memory.printed.get(pdf) == digest(data):
            unchanged.append(pdf)
        else:
            make.append(path)
    return Printing(tuple(make), tuple(unchanged), tuple(kept))


def pdf_of(path: str) -> str:
    """The PDF of a Word file, beside it."""
    return f"{path.rpartition('.')[0]}.pdf"


def remember_printed(memory: Memory, pdf: str, data: bytes, document: bytes) -> Memory:
    """The memory with a PDF and the Word file it was made from."""
    return replace(
        memory,
        files={**memory.files, pdf: digest(data)},
        printed={**memory.printed, pdf: digest(document)},
    )


def digest(data: bytes) -> str:
    """By which a file we wrote is known again."""
    return sha256(data).hexdigest()


def read_memory(data: bytes) -> Memory:
    """What the folder remembers; nothing if that cannot be read."""
    try:
        kept = json.loads(data)
        return Memory(*(_digests(kept.get(name, {})) for name in ("files", "writing", "printed")))
    except (ValueError, TypeError, AttributeError):
        return Memory()


def _digests(kept: Mapping[object, object]) -> dict[str, str]:
    return {str(path): str(digest) for path, digest in kept.items()}


def write_memory(memory: Memory) -> bytes:
    """The memory as it lies in the output folder."""
    parts = {"files": memory.files, "writing": memory.writing, "printed": memory.printed}
    kept = {name: dict(sorted(files.items())) for name, files in parts.items() if files or name == "files"}
    return (json.dumps({"version": 1, **kept}, indent=1) + "\n").encode()
