"""The comment on ten realistic pull requests, as its reviewer and as the people concerned read it."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from roles.catalog import Loaded, load_catalog
from roles.compare import Class
from roles.report.changes import markdown
from roles.report.changes.subject import Compared, Comparison
from roles.review import Review, review
from tests.changes.pull_requests import PULL_REQUESTS

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def reviewed(shipped: Loaded) -> Callable[[str], Review]:
    @cache
    def made(name: str) -> Review:
        files = dict(shipped.texts)
        PULL_REQUESTS[name](files)
        return review(shipped, load_catalog(files), TODAY)

    return made


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", PULL_REQUESTS)
def test_the_comment_is_as_somebody_read_it(
    reviewed: Callable[[str], Review], golden, name: str, language: str
) -> None:
    comparison = Comparison((Compared("catalog", reviewed(name)),), language, "origin/main")

    golden(f"pull-requests/{name}.{language}.md", markdown.report(comparison))


@pytest.mark.parametrize("class_", Class)
def test_each_class_has_a_pull_request_that_shows_it(reviewed: Callable[[str], Review], class_: Class) -> None:
    changes = reviewed(class_.value).changes

    assert changes[0].class_ is class_ or class_ in {change.class_ for change in changes}
