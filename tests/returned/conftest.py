"""For all tests of documents that came back."""

from collections.abc import Iterator
from functools import cache

import pytest

from roles import press


@pytest.fixture(scope="session", autouse=True)
def _templates_are_compiled_once() -> Iterator[None]:
    """That is most of the time that one document takes."""
    patch = pytest.MonkeyPatch()
    patch.setattr(press, "compile_template", cache(press.compile_template))
    yield
    patch.undo()
