"""The books balance too in documents that LibreOffice saved: it drops the controls' tags, and bookmarks find values."""

from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given, settings

from roles.returned.difference import Layout
from tests.returned import damage
from tests.returned.damage import ALL, Done, damages
from tests.returned.desk import brought, desk, printed
from tests.returned.libreoffice import saved
from tests.returned.test_books import KINDS, assert_balanced_after

pytestmark = pytest.mark.office


@cache
def by_office() -> Mapping[str, bytes]:
    """One of each kind, opened and saved."""
    return saved({str(number): printed(desk(), *kind) for number, kind in enumerate(KINDS)})


def test_opened_and_saved_they_say_what_they_said() -> None:
    for data in by_office().values():
        assert all(isinstance(one.difference, Layout) for one in brought(desk(), data).verdicts)


@settings(max_examples=120)
@given(damage.NUMBER, damages(ALL, most=3))
def test_the_books_balance_after_any_damage(number: int, done: Done) -> None:
    assert_balanced_after(by_office()[str(number % len(KINDS))], done)
