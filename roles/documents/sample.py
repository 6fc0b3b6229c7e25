"""Data of documents to try a template on: of a full catalog, and of one that says next to nothing."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from roles.catalog import Loaded, load_catalog
from roles.check import check
from roles.documents.kind import WORD, beside_kinds, documents_of
from roles.documents.wording import Wording
from roles.messages import term
from roles.word.outline import Outline

_NOUNS = ("role", "process", "standard", "metric", "need", "competency", "record")
_BARE = {
    "department.yaml": "id: bare\ntitle: {role}\nlanguages: [{language}]\nstrictness: strict\n",
    "roles/silent.yaml": "id: silent\ntitle: {role}\n",
    "roles/short.yaml": (
        "id: short\ntitle: {role}\nreports_to: silent\nresponsibilities: [{{id: first}}]\ntargets: [{{id: first}}]\n"
        "person: {{required: [{{id: first}}], preferred: [{{id: first}}]}}\nconditions: {{}}\nreview: {{}}\n"
        "contacts: [{{id: first}}]\nlearning: [{{id: first}}]\nterms: [{{id: first}}]\n"
        "waivers: [{{id: first, rule: P301, at: responsibilities, reason: {role}, until: 2099-12-31}}]\n"
    ),
    "processes/silent.yaml": "id: silent\ntitle: {process}\n",
    "processes/short.yaml": (
        "id: short\ntitle: {process}\nsteps: [{{id: first, title: {process}, actions: [{{id: first}}]}}]\n"
    ),
    "standards/hardware.yaml": "- {{id: silent, title: {standard}, signs: [{{id: first, says: {standard}}}]}}\n",
    "metrics.yaml": "- {{id: silent, title: {metric}}}\n",
    "needs.yaml": "- {{id: silent, title: {need}}}\n",
    "competencies.yaml": "- {{id: silent, title: {competency}}}\n",
    "records.yaml": (
        "- {{id: silent, title: {record}}}\n"
        "- {{id: short, title: {record}, fields: [{{id: first, title: {record}}}]}}\n"
    ),
}


class Sample(NamedTuple):
    """The data of one document, and what it is about; empty if it is about the department."""

    about: str
    data: dict[str, Any]


def bare(language: str) -> Loaded:
    """A catalog with a role that says nothing, one whose entries say nothing, and the like for all there is."""
    words = {noun: term(language, "noun", noun) for noun in _NOUNS}
    return load_catalog({path: text.format(language=language, **words).encode() for path, text in _BARE.items()})


def samples(kind: str, loaded: Loaded, language: str) -> Iterator[Sample]:
    """The data of every document of a kind that a Word template prints, with the names that all documents have."""
    wording = Wording(loaded.catalog, language)
    if kind in beside_kinds():
        for about, said in beside_kinds()[kind](wording):
            yield _sample(about, said, str(said["title"]))
        return
    checked = check(loaded)
    for one in documents_of()[kind]:
        if one.form != WORD:
            continue
        for entry in one.entries(loaded.catalog):
            given: list[Any] = [wording] if entry is None else [wording, entry]
            said = one.says(*given, checked) if one.judges else one.says(*given)
            about = wording.line(entry.title) if entry else ""
            title = wording.say("{kind}: {subject}", kind=str(said["kind"]), subject=about or str(said["department"]))
            yield _sample(about, said, title)


def _sample(about: str, said: dict[str, Any], title: str) -> Sample:
    return Sample(about, {**said, "document": {"hash": "3fa91c07", "title": title}, "logo": ""})


def outline(found: list[Sample]) -> Outline:
    """All names that the data have."""
    made = Outline()
    for sample in found:
        made.learn(sample.data)
    return made
