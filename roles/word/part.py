"""One part of a template: compiled once, then text from data, with every error at its paragraph."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from jinja2 import Environment, Template
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

from roles.word.fault import Spot, TemplateError, WordError
from roles.word.language import LANGUAGE, UnknownNameError
from roles.word.prepare import prepare
from roles.word.source import Source

_STATEMENT = re.compile(r"\{#.*?#\}|\{%-?\s*raw\b.*?\bendraw\b|\{%-?\s*(\w*)", re.DOTALL)
OPENING = ("if", "for", "macro", "call", "filter", "with")


@dataclass(frozen=True)
class Part:
    """A compiled part: `name` in the package, and the source for its errors."""

    name: str
    source: Source
    template: Template

    def render(self, names: Mapping[str, Any]) -> str:
        """The part's XML with these data. Raises TemplateError."""
        try:
            return self.template.render(names)
        except Exception as error:  # a tag can raise anything: a division by zero, a wrong argument of a filter
            raise self._located(error, names) from error

    def _located(self, error: Exception, names: Mapping[str, Any]) -> TemplateError:
        line = _line(error, self.name)
        match error:
            case WordError():
                return self.source.fault(line, error.text, **error.values)
            case UnknownNameError():
                return no_such_name(self.source, line, error.name, names if error.known is None else error.known)
            case SecurityError():
                return self.source.fault(line, "a template may not do this: {what}", what=str(error))
            case UndefinedError():
                return self.source.fault(line, "a value is missing: {what}", what=str(error))
        return self.source.fault(line, "this cannot be worked out: {what}", what=f"{type(error).__name__}: {error}")


def no_such_name(source: Source, line: int | None, name: str, known: Iterable[str]) -> TemplateError:
    """A name that is not in the data; `known` are those beside it."""
    guesses = get_close_matches(name, [one for one in known if one.isidentifier()], 1)
    if not guesses:
        return source.fault(line, "there is no “{name}”", name=name)
    return source.fault(line, "there is no “{name}”; did you mean “{guess}”?", name=name, guess=guesses[0])


def compile_part(name: str, xml: str, spot: Spot) -> Part:
    """A part whose runs and tags docxtpl has already joined. Raises TemplateError."""
    source = Source.of(xml, spot)
    for fault in unclosed(source):
        raise fault
    return compile_source(name, source)


def compile_source(name: str, source: Source, language: Environment = LANGUAGE) -> Part:
    """A part of which every beginning has its end. Raises TemplateError."""
    try:
        tree = language.parse(source.text, name, name)
        prepare(tree, source)
        code = language.compile(tree, name, name)
    except TemplateSyntaxError as error:
        raise unreadable(source, error.lineno, error) from error
    no_functions: dict[str, Any] = {}
    return Part(name, source, Template.from_code(language, code, no_functions))


def unreadable(source: Source, line: int, error: TemplateSyntaxError) -> TemplateError:
    """A tag that is none of the language."""
    return source.fault(line, "this tag cannot be read: {what}", what=error.message or "")


def unclosed(source: Source) -> Iterator[TemplateError]:
    """Every beginning without end and end without beginning: Jinja names the end of the file, or the wrong one."""
    open_ones: list[re.Match[str]] = []
    for found in _STATEMENT.finditer(source.text):
        word = found[1] or ""
        began = word.removeprefix("end")
        if word in OPENING:
            open_ones.append(found)
        elif word != began and began in OPENING:
            if all(one[1] != began for one in open_ones):
                yield source.fault(source.line(found), "this {end} ends nothing", end=word)
                continue
            while (last := open_ones.pop())[1] != began:
                yield _never_closed(source, last)
    yield from (_never_closed(source, found) for found in reversed(open_ones))


def _never_closed(source: Source, found: re.Match[str]) -> TemplateError:
    word = found[1]
    return source.fault(source.line(found), "this {word} is never closed by {end}", word=word, end=f"end{word}")


def _line(error: Exception, name: str) -> int | None:
    """The line of the part where the error arose: Jinja gives it the place of a Python file."""
    line, trace = None, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
