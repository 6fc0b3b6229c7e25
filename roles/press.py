"""A Word document from plain data: the template of its kind and language, in the department's letterhead."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

from roles import __version__
from roles.catalog import Loaded
from roles.catalog.picture import picture
from roles.documents.bilingual import TOGETHER, merged
from roles.documents.kind import DEPARTMENT
from roles.documents.wording import Wording
from roles.messages import say
from roles.model.catalog import Catalog
from roles.word.logo import Logo
from roles.word.template import Letterhead, Template, compile_template

EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


class NoTemplateError(Exception):
    """There is no template for a kind of document in a language."""

    def __init__(self, language: str, kind: str) -> None:
        super().__init__(f"{language}/{kind}.docx")
        self.language, self.kind = language, kind


@dataclass(frozen=True)
class Press:
    """Prints with the templates (en/job-description.docx … → bytes) in the letterhead of the catalog's department.

    Each template is compiled once. `for_review`: with Track Changes on, and a line that says how to send it back.
    """

    loaded: Loaded
    templates: Mapping[str, bytes]
    for_review: bool = False
    _compiled: dict[str, Template] = field(default_factory=dict)

    def page(
        self,
        kind: str,
        language: str,
        says: Callable[[Wording], Mapping[str, Any]],
        *,
        about: str = DEPARTMENT,
        modified: datetime = EPOCH,
    ) -> bytes:
        """A document that no build makes, since not all it says stands in the catalog. `language` may be en+zh.

        `says` gives its plain data in the words of one language: those of `masthead`, and its `title`. `about` is the
        id of the role or process it is about. Raises NoTemplateError and TemplateError.
        """
        wordings = wordings_of(self.loaded.catalog, language)
        data = merged([one.language for one in wordings], [dict(says(one)) for one in wordings])
        return self.print(kind, language, data, data["title"], about=about, modified=modified)

    def print(
        self,
        kind: str,
        language: str,
        data: Mapping[str, Any],
        title: str,
        *,
        about: str = DEPARTMENT,
        substance: str = "",
        modified: datetime = EPOCH,
    ) -> bytes:
        """The bytes of a document of these data, the same for the same. Raises NoTemplateError and TemplateError."""
        department = self.loaded.catalog.department
        made = print_of(data)
        template = self._template(language, kind, str(data["company"] or data["department"]))
        return template.render(
            {**data, "document": {"hash": made, "title": title}},
            about={
                "kind": kind,
                "about": about,
                "department": department.id if department else "",
                "language": language,
                "substance": substance,
                "data": made,
                "engine": __version__,
            },
            modified=modified,
        )

    def _template(self, language: str, kind: str, house: str) -> Template:
        name = f"{language}/{kind}.docx"
        if name not in self.templates:
            raise NoTemplateError(language, kind)
        if name not in self._compiled:
            note = review_note(language) if self.for_review else ""
            letterhead = _letterhead(self.loaded, house)
            self._compiled[name] = compile_template(
                self.templates[name], name=name, letterhead=letterhead, review_note=note
            )
        return self._compiled[name]


def wordings_of(catalog: Catalog, language: str) -> tuple[Wording, ...]:
    """The words of a document in a language, or of its two halves if it is of two."""
    languages = tuple(language.split(TOGETHER))
    return tuple(Wording(catalog, one, languages if len(languages) > 1 else ()) for one in languages)


def print_of(data: Mapping[str, Any]) -> str:
    """A short hash of everything a document says."""
    return blake2b(json.dumps(data, ensure_ascii=False, sort_keys=True).encode(), digest_size=4).hexdigest()


def review_note(languages: str) -> str:
    """The line on top of a document for review."""
    return " ".join(
        say(
            language,
            "For review: every change you make here is recorded. Edit the text where it stands, put questions into "
            "comments (Review, New Comment), save the file under its name and send it back.",
        )
        for language in languages.split(TOGETHER)
    )


def _letterhead(loaded: Loaded, house: str) -> Letterhead | None:
    """How the department's documents look; `house` says whose logo it is."""
    department = loaded.catalog.department
    found = department.letterhead if department else None
    if found is None:
        return None
    return Letterhead(found.font, found.east_asian_font, found.colour, _logo(loaded, found.logo, house))


def _logo(loaded: Loaded, path: str | None, house: str) -> Logo | None:
    """The logo, if it is a picture: that it is, `check` demands."""
    data = loaded.texts.get(path) if path else None
    found = picture(data) if data else None
    return Logo(data, found.kind, found.width, found.height, house) if data and found else None
