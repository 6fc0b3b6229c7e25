"""A document that came back, with an answer to each edit and comment as a Word comment in its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from textwrap import shorten
from typing import TYPE_CHECKING

from roles.word.comment_styles import comment_styles
from roles.word.comments import Comments
from roles.word.marks import Marks
from roles.word.package import read_package, write_package
from roles.word.reader import read_parts
from roles.word.relations import parts_by_kind

if TYPE_CHECKING:
    from roles.word.returned import Returned

_QUOTED = 120
"""Letters that are quoted of words whose answer stands elsewhere."""


@dataclass(frozen=True)
class Answer:
    """What is said, and where: in the thread of the comment `remark`, else at a key, else at a paragraph.

    `paragraph` is the place in `Returned.paragraphs`. An answer without a place, or one whose place can bear no
    comment, goes to the others of its kind in one comment at the top.
    """

    text: str
    paragraph: int | None = None
    key: str | None = None
    remark: str | None = None


def reply(data: bytes, answers: Iterable[Answer], by: str, on: datetime) -> bytes:
    """The file with the answers by `by`; all that stands in it stays as it is, recorded changes and comments too.

    Raises PackageError for a file that `read_document` refuses, or that has no paragraph.
    """
    answers = tuple(answers)
    if not answers:
        return data
    parts = read_package(data)
    returned, elements = read_parts(parts)
    document = next(iter(parts_by_kind(parts)))
    text_style, sign_style = comment_styles(parts)
    marks = Marks(parts[document], document, returned, elements, sign_style)
    comments = Comments(parts, marks.taken(), (text_style, sign_style))
    top: list[str] = []
    for answer in answers:
        lines = answer.text.split("\n")
        if answer.remark is not None and _in_thread(marks, comments, answer.remark):
            comments.add(lines, by, on, answer.remark)
        elif _in_text(marks, comments, answer):
            comments.add(lines, by, on)
        else:
            top += [*_about(answer, returned, comments), *lines]
    if top:
        marks.at_top(comments.number)
        comments.add(top, by, on)
    comments.write()
    parts[document] = marks.result()
    return write_package(parts)


def _in_thread(marks: Marks, comments: Comments, remark: str) -> bool:
    return comments.text(remark) is not None and marks.beside(remark, comments.number)


def _in_text(marks: Marks, comments: Comments, answer: Answer) -> bool:
    if answer.key is not None and marks.on_key(answer.key, comments.number):
        return True
    return answer.paragraph is not None and marks.on_paragraph(answer.paragraph, comments.number)


def _about(answer: Answer, returned: "Returned", comments: Comments) -> Iterator[str]:
    """The words that are answered, where the answer cannot stand at them."""
    words = comments.text(answer.remark) if answer.remark is not None else None
    if words is None and answer.paragraph is not None and 0 <= answer.paragraph < len(returned.paragraphs):
        words = returned.paragraphs[answer.paragraph].text
    if words and words.strip():
        yield f"“{shorten(words, _QUOTED, placeholder='…')}”"
