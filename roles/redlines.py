"""Two states of a catalog → the Word files of the later one with tracked changes against the earlier, and the note."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from roles.build import Paper, Printed, Wish, word_documents
from roles.catalog import Loaded
from roles.documents.change_note import CHANGE_NOTE, change_note
from roles.model.shape import RENAMED_FROM
from roles.press import Press
from roles.review import Review
from roles.word.redline import redline

KIND = "job-description"


@dataclass(frozen=True)
class Pen:
    """Who made the changes and when, as Word shows it."""

    author: str
    on: datetime


def redlines(
    review: Review,
    templates: Mapping[str, bytes],
    languages: tuple[str, ...],
    pen: Pen,
    base: str | datetime,
    without: Collection[str] = (),
) -> Iterator[Paper]:
    """In each language the description of every role that says something else now, and the change note.

    A role that is new comes as it is. `base` is the time of the earlier state, or what people call it; `without` are
    ids of roles that cannot be printed in one of the two.
    """
    before = {(one.about, one.language): one for one in _descriptions(review.before, templates, languages, without)}
    for one in _descriptions(review.after, templates, languages, without):
        names = _names(review, one)
        old = next((before[name, one.language] for name in names if (name, one.language) in before), None)
        if old is None or old.hash() != one.hash():
            yield Paper(f"{one.language}/{one.about}-changes.docx", partial(_made, old, one, pen))
    press = Press(review.after, templates)
    for language in languages:
        says = partial(change_note, review, base)
        make = partial(press.page, CHANGE_NOTE, language, says, modified=pen.on)
        yield Paper(f"{language}/department-{CHANGE_NOTE}.docx", make)


def _descriptions(
    loaded: Loaded, templates: Mapping[str, bytes], languages: tuple[str, ...], without: Collection[str]
) -> Iterator[Printed]:
    sound = tuple(role.id for role in loaded.catalog.in_use if role.id not in without)
    if loaded.catalog.department and sound:
        yield from word_documents(loaded, templates, Wish(languages, sound, (KIND,)))


def _names(review: Review, one: Printed) -> list[str]:
    """The role's id, and those it had before."""
    role = review.after.catalog.roles.get(one.about)
    return [one.about, *getattr(role, RENAMED_FROM, ())]


def _made(old: Printed | None, new: Printed, pen: Pen) -> bytes:
    return redline(old.make(), new.make(), pen.author, pen.on) if old else new.make()
