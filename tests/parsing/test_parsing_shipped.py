"""Every value that a document of the shipped catalog lets people edit is understood as what it was printed from."""

from collections import Counter

import pytest

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.catalog import Catalog
from roles.model.text import Text
from roles.parsing import parsed
from roles.parsing.place import place
from roles.word.fault import PackageError
from roles.word.key_map import read_key_map
from roles.word.value import ANSWERS, Editable


def means_the_same(catalog: Catalog, route: Route, language: str, words: str) -> bool:
    here = place(Wording(catalog, language), route)
    data = parsed(catalog, route, language, words)
    if isinstance(here.value, Text):
        return bool(data == here.value.get(language))
    return bool((None if data is None else here.read(data)) == (None if here.value == () else here.value))


def _editable(shipped: Loaded, templates: dict[str, bytes], language: str) -> list[Editable]:
    found = []
    for path, data in documents(shipped, templates, Wish(languages=(language,))):
        if path.endswith(".docx"):
            try:
                found += read_key_map(data).values.values()
            except PackageError:  # a document in which nothing may be edited
                continue
    return [value for value in found if not value.route.startswith(ANSWERS)]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_editable_value_means_what_it_was_printed_from(
    shipped: Loaded, templates: dict[str, bytes], language: str
) -> None:
    met: Counter[str] = Counter()
    wrong = []
    for value in _editable(shipped, templates, language):
        route = tuple(value.route.split("/"))
        met[route[-1]] += 1
        if not means_the_same(shipped.catalog, route, value.language, value):
            wrong.append((value.route, str(value)))

    assert not wrong
    assert met.total() > 1500
    assert met.keys() >= {
        *("share", "window", "decision", "holders", "level", "value", "by", "review", "remind", "reassess"),
        *("hours", "limit", "within", "at_most", "promised_within", "escalates_to", "reports_to", "stand_in", "serves"),
        *("metric", "breaks", "weight", "method", "expected", "per", "each", "inside", "every", "kind", "segments"),
    }
