"""For all tests of documents that came back."""

from collections.abc import Iterator
from functools import cache

import pytest

from roles import build


@pytest.fixture(scope="session", autouse=True)
def _templates_are_compiled_once() -> Iterator[None]:
    """That is most of the time that one document takes."""
    patch = pytest.MonkeyPatch()
    patch.setattr(build, "compile_template", cache(build.compile_template))
    yield
    patch.undo()
