"""Documents of the small catalog, as text."""

from roles.build import Wish, documents
from roles.documents.wording import Wording
from tests.small import small
from tests.word_text import text_of


def wording(files: dict[str, str], language: str = "en") -> Wording:
    return Wording(small(files).catalog, language)


def lines(files: dict[str, str], templates: dict[str, bytes], kind: str, path: str) -> list[str]:
    """The lines of one document, its head and foot left out."""
    made = dict(documents(small(files), templates, Wish(kinds=(kind,))))
    said = text_of(path, made[path]).splitlines()
    return said[1:-1] if path.endswith(".docx") else said
