"""One part of a template: compiled once, then text from data, with every error at its paragraph."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from jinja2 import Template
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

from roles.word.fault import Spot, TemplateError, WordError
from roles.word.language import LANGUAGE, UnknownNameError
from roles.word.prepare import prepare
from roles.word.source import Source

_STATEMENT = re.compile(r"\{#.*?#\}|\{%-?\s*raw\b.*?\bendraw\b|\{%-?\s*(\w*)", re.DOTALL)
_OPENING = ("if", "for", "macro", "call", "filter", "with")


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
                known = names if error.known is None else error.known
                guesses = get_close_matches(error.name, [name for name in known if name.isidentifier()], 1)
                if not guesses:
                    return self.source.fault(line, "there is no “{name}”", name=error.name)
                return self.source.fault(
                    line, "there is no “{name}”; did you mean “{guess}”?", name=error.name, guess=guesses[0]
                )
            case SecurityError():
                return self.source.fault(line, "a template may not do this: {what}", what=str(error))
            case UndefinedError():
                return self.source.fault(line, "a value is missing: {what}", what=str(error))
        return self.source.fault(line, "this cannot be worked out: {what}", what=f"{type(error).__name__}: {error}")


def compile_part(name: str, xml: str, spot: Spot) -> Part:
    """A part whose runs and tags docxtpl has already joined. Raises TemplateError."""
    source = Source.of(xml, spot)
    _check_ends(source)
    try:
        tree = LANGUAGE.parse(source.text, name, name)
        prepare(tree, source)
        code = LANGUAGE.compile(tree, name, name)
    except TemplateSyntaxError as error:
        raise source.fault(error.lineno, "this tag cannot be read: {what}", what=error.message or "") from error
    no_functions: dict[str, Any] = {}
    return Part(name, source, Template.from_code(LANGUAGE, code, no_functions))


def _check_ends(source: Source) -> None:
    """Jinja reports a missing end at the end of the file; its beginning is what people look for."""
    open_ones: list[re.Match[str]] = []
    for found in _STATEMENT.finditer(source.text):
        if found[1] in _OPENING:
            open_ones.append(found)
        elif open_ones and found[1] == f"end{open_ones[-1][1]}":
            open_ones.pop()
    for found in reversed(open_ones):
        line = source.text.count("\n", 0, found.start()) + 1
        raise source.fault(line, "this {word} is never closed by {end}", word=found[1], end=f"end{found[1]}")


def _line(error: Exception, name: str) -> int | None:
    """The line of the part where the error arose: Jinja gives it the place of a Python file."""
    line, trace = None, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
