"""Everything that is wrong with a template by itself, whatever the data: all faults of a file at once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from roles.word.fault import PackageError, Spot, TemplateError
from roles.word.language import LANGUAGE
from roles.word.opening import WRITTEN, open_template, prepared, readable
from roles.word.part import OPENING, unclosed, unreadable
from roles.word.prepare import misplaced
from roles.word.properties import with_dates
from roles.word.source import Source
from roles.word.traps import traps

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG = re.compile(r"\{#.*?#\}|\{%-?\s*raw\b.*?\bendraw\s*-?%\}|(\{\{.*?\}\}|\{%[-+]?\s*(\w*).*?%\})", re.DOTALL)
_BRACES = str.maketrans("", "", "{}｛｝")


@dataclass
class Examined:
    """A template looked through: its faults, and the source and tree of every part that can be read.

    Unless it was looked through as a `whole`, more may show once these faults are mended.
    """

    faults: list[TemplateError] = field(default_factory=list)
    read: list[tuple[Source, nodes.Template]] = field(default_factory=list)
    whole: bool = True


def examine(data: bytes, name: str) -> Examined:
    """Look through a .docx or .dotx file; never raises. `name` is what faults call it."""
    found = Examined()
    try:
        opened = open_template(data)
    except PackageError as error:
        found.faults.append(TemplateError(Spot(name), error.text, **error.values))
        return found
    for path, kind in opened.kinds.items():
        spot = Spot(name, path)
        try:
            if kind == "core":
                _look_through(with_dates(opened.parts[path], path), spot, found)
            elif kind in WRITTEN:
                _look_into(readable(opened.parts[path], spot), spot, found)
        except TemplateError as error:
            found.faults.append(error)
        except PackageError as error:
            found.faults.append(TemplateError(spot, error.text, **error.values))
    return found


def _look_into(root: "_Element", spot: Spot, found: Examined) -> None:
    """A part with paragraphs. Of a broken one the braces are taken out, so that the rest can be looked through."""
    broken = list(traps(root, spot))
    found.faults += [fault for _, fault in broken]
    orphans = False
    for paragraph, _ in broken:
        for text in paragraph.iter("{*}t", "{*}delText"):
            orphans = orphans or "%" in (text.text or "") or "％" in (text.text or "")
            text.text = (text.text or "").translate(_BRACES)
    if orphans:
        found.whole = False
    else:
        _look_through(prepared(root), spot, found)


def _look_through(xml: str, spot: Spot, found: Examined) -> None:
    """The tags of a part. A value that cannot be read is left out, so that the rest can be looked through."""
    source = Source.of(xml, spot)
    broken = list(_broken_tags(source))
    structure = list(unclosed(source))
    found.faults += [*(unreadable(source, source.line(tag), error) for tag, error in broken), *structure]
    if structure or any(tag[2] is not None for tag, _ in broken):
        found.whole = False
        return
    text = source.text
    for tag, _ in reversed(broken):
        text = text[: tag.start()] + text[tag.end() :]
    try:
        found.read.append((source, LANGUAGE.parse(text)))
        found.faults += misplaced(LANGUAGE.parse(text), source)
    except TemplateSyntaxError as error:
        found.whole = False
        found.faults.append(unreadable(source, error.lineno, error))


def _broken_tags(source: Source) -> Iterator[tuple[re.Match[str], TemplateSyntaxError]]:
    """Single tags that cannot be read, each tried by itself."""
    for found in _TAG.finditer(source.text):
        tag, word = found[1], found[2] or ""
        if tag and not word.startswith("end") and (error := _syntax_error(tag, word)):
            yield found, error


def _syntax_error(tag: str, word: str) -> TemplateSyntaxError | None:
    tries = [tag] if word not in OPENING else []
    if word in ("elif", "else"):
        tries = [f"{{% if 1 %}}{tag}{{% endif %}}"]
    elif word:
        tries.append(f"{tag}{{% end{word} %}}")
    errors = []
    for text in tries:
        try:
            LANGUAGE.compile(text, raw=True)
        except TemplateSyntaxError as error:
            errors.append(error)
        else:
            return None
    return errors[0]
