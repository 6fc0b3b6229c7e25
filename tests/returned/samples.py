"""Built documents to work in."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from roles.build import Wish, documents
from roles.catalog import load_catalog
from roles.files import read_folder
from roles.word.reader import read_document
from roles.word.returned import DELETED, Paragraph, Returned
from tests.returned import as_word_writes as word

ROOT = Path(__file__).parents[2]


@cache
def built(language: str = "en", *, for_review: bool = True, roles: tuple[str, ...] = ()) -> Mapping[str, bytes]:
    """Name → every shipped Word document of a language, without its ending."""
    loaded = load_catalog(read_folder(ROOT / "catalog"))
    folder = ROOT / "templates"
    templates = {f"{path.parent.name}/{path.name}": path.read_bytes() for path in folder.glob("*/*.docx")}
    wish = Wish(languages=(language,), for_review=for_review, roles=roles)
    return {
        path.partition("/")[2].removesuffix(".docx"): data
        for path, data in documents(loaded, templates, wish)
        if path.endswith(".docx")
    }


def description(language: str = "en") -> bytes:
    """The job description of the complaint specialist, for review."""
    return built(language, roles=("complaint-specialist",))["complaint-specialist-job-description"]


def sheet(language: str = "en") -> bytes:
    """Their interview sheet, for review."""
    return built(language, roles=("complaint-specialist",))["complaint-specialist-interview-sheet"]


def after(data: bytes, *edits: word.Edit, by: str = word.BY, habits: bool = True) -> Returned:
    """What is read of a document once the edits were made in Word."""
    return read_document(worked_in(data, *edits, by=by, habits=habits))


def worked_in(data: bytes, *edits: word.Edit, by: str = word.BY, habits: bool = True) -> bytes:
    copy = word.opened(data, by)
    for edit in edits:
        edit(copy)
    return word.saved(copy, habits=habits)


def value(returned: Returned, key: str, without: str = DELETED) -> str:
    """What stands in an anchor with every change accepted, a paragraph a line."""
    return "\n".join(
        "".join(
            piece.text
            for piece in returned.paragraphs[index].pieces[first:last]
            if piece.change != without and not piece.hint and not piece.field
        )
        for index, first, last in returned.anchors[key].spans
    )


def shown(paragraph: Paragraph, without: str = DELETED) -> str:
    """A paragraph as it is seen, with results of fields and hints."""
    return "".join(piece.text for piece in paragraph.pieces if piece.change != without)


def key_of(returned: Returned, route: str) -> str:
    """The key of the value whose route ends so."""
    assert returned.key_map
    return next(key for key, one in returned.key_map.values.items() if one.route.endswith(route))
