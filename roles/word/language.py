"""The language of the tags: Jinja in a sandbox, where data wins over methods and every missing name is an error."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, cast

from jinja2 import Environment, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import TemplateRuntimeError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from roles.word.printing import as_blocks, as_line, as_text
from roles.word.run import as_run
from roles.word.value import in_language, on_one_line

TEXT, LINE, BLOCKS, RUN = "as text", "as one line", "as blocks", "as a run"
"""How a value is written, by where it stands. No tag can use these filters: their names have spaces."""

_NOT_FOR_WORD = ("e", "escape", "forceescape", "random", "safe", "tojson", "urlize", "xmlattr")
"""Filters that write HTML, let a value write XML, or give another document every time."""


class UnknownNameError(UndefinedError):
    """A name that is not in the data. `known` are the names beside it, or None if it stands at the top."""

    def __init__(self, name: str, known: tuple[str, ...] | None, message: str | None = None) -> None:
        super().__init__(message)
        self.name = name
        self.known = known


class _Missing(StrictUndefined):
    """What a missing name is until somebody uses it."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        if exc is UndefinedError and name is not None:
            known = None if obj is missing else tuple(map(str, obj)) if isinstance(obj, dict) else ()
            exc = cast("type[TemplateRuntimeError]", partial(UnknownNameError, str(name), known))
        super().__init__(hint, obj, name, exc)


class _Code(CodeGenerator):
    """Writes values as their filters give them: `prepare` has given every value one, and all of them escape."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        pass

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        pass


class _Language(ImmutableSandboxedEnvironment):
    code_generator_class = _Code

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The value of a key even where dict has a method of that name, such as `items`."""
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def _language(undefined: type[StrictUndefined]) -> _Language:
    language = _Language(autoescape=True, undefined=undefined)
    for name in _NOT_FOR_WORD:
        del language.filters[name]
    language.filters.update({TEXT: as_text, LINE: as_line, BLOCKS: as_blocks, RUN: as_run})
    language.filters.update({"in_language": in_language, "on_one_line": on_one_line})
    return language


LANGUAGE = _language(_Missing)


def trial_language(note: Callable[[str], None]) -> Environment:
    """The language for trying a template out: it tells `note` of a missing name, and goes on as if it were empty."""

    class Noted(_Missing):
        def _noted(self) -> None:
            note(str(self._undefined_name))

        def __str__(self) -> str:  # type: ignore[override]
            self._noted()
            return ""

        def __iter__(self) -> Iterator[Any]:  # type: ignore[override]
            self._noted()
            return iter(())

        def __bool__(self) -> bool:  # type: ignore[override]
            self._noted()
            return False

        def __len__(self) -> int:  # type: ignore[override]
            self._noted()
            return 0

        def __getattr__(self, name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(name)
            self._noted()
            return self

        def __getitem__(self, key: object) -> Any:
            self._noted()
            return self

    return _language(Noted)
