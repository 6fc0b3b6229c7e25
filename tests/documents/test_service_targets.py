"""The scorecard of service targets, with room for the results of its reviews."""

import re

import pytest

from roles.build import Wish, documents
from roles.catalog import Loaded
from tests.word_text import word_text


@pytest.fixture(scope="module")
def printed(shipped: Loaded, templates: dict[str, bytes]) -> dict[str, str]:
    made = documents(shipped, templates, Wish(languages=("en", "zh"), kinds=("service-targets",)))
    return {path: word_text(data) for path, data in made}


def test_a_role_has_room_for_six_reviews_with_their_days(printed: dict[str, str]) -> None:
    lines = printed["en/complaint-specialist-service-targets.docx"].splitlines()
    at = lines.index("# Results of the reviews")

    assert lines[at + 2] == "No. | Metric" + " | Day:" * 6
    assert lines[at + 3] == "1 | Complaints acknowledged in time" + " | " * 6
    assert [line.split(" | ")[0] for line in lines[at + 3 : at + 8]] == list("12345")


def test_the_paper_of_the_department_has_none(printed: dict[str, str]) -> None:
    assert "Results of the reviews" not in printed["en/department-service-targets.docx"]


def test_no_manager_has_to_know_statistics(printed: dict[str, str]) -> None:
    for path, text in printed.items():
        assert not re.search("Wilson|confidence|威尔逊|置信", text), path
