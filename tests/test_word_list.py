"""The word lists are what a linguist may rely on: whole, without contradictions, and read as written."""

from itertools import combinations
from pathlib import Path

import pytest

import roles.word_list
from roles.vocabulary import Vocabulary, beginning, beginnings, plain
from roles.word_list import WordList, forms, kind_vocabulary, word_list

FOLDER = Path(roles.word_list.__file__).parent / "words"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
LANGUAGES = ("en", "zh")


@pytest.mark.parametrize("name", NAMES)
class TestEveryList:
    def test_each_entry_says_why_and_whence(self, name: str) -> None:
        for entry in word_list(name).root:
            assert entry.reason, entry
            assert entry.source, entry
            assert entry.en or entry.verbs or entry.zh, entry

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_word_stands_in_one_entry(self, name: str, language: str) -> None:
        if name == "cadences":
            return  # by kind
        every = [word for entry in word_list(name).root for word in set(entry.words(language))]

        assert sorted({word for word in every if every.count(word) > 1}) == []

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_word_is_found(self, name: str, language: str) -> None:
        words = word_list(name)
        lost = [
            one for one in words.words(language) if [hit.word for hit in words.vocabulary(language).find(one)] != [one]
        ]

        assert lost == []

    def test_each_exception_holds_a_word_and_is_none(self, name: str) -> None:
        every = {word for language in LANGUAGES for word in word_list(name).words(language)}
        words = Vocabulary(every)

        for entry in word_list(name).root:
            assert [one for one in entry.unless if one in every or not any(words.find(one))] == []

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_text_with_the_word_is_a_suspect(self, name: str, language: str) -> None:
        for word in word_list(name).words(language):
            assert beginning(plain(word)) in beginnings(plain(f"x {word}, y"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "lists",
    [("vague-times", "vague-degrees", "open-ends"), ("vague-verbs", "activities", "acts")],
)
def test_no_word_is_reported_by_two_rules(lists: tuple[str, ...], language: str) -> None:
    for one, other in combinations(lists, 2):
        assert word_list(one).words(language) & word_list(other).words(language) == frozenset()


def test_every_list_is_in_the_guide() -> None:
    guide = (FOLDER / "README.md").read_text("utf-8")

    assert [name for name in NAMES if f"`{name}.yaml`" not in guide] == []


@pytest.mark.parametrize("name", ["vague-times", "vague-degrees"])
def test_there_is_something_to_write_instead(name: str) -> None:
    for entry in word_list(name).root:
        assert set(entry.instead) == set(LANGUAGES), entry


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("handle", ["handle", "handles", "handling", "handled"]),
        ("carry", ["carry", "carries", "carrying", "carried"]),
        ("assess", ["assess", "assesses", "assessing", "assessed"]),
        ("plan", ["plan", "plans", "planing", "planed", "planning", "planned"]),
        ("deal with", ["deal with", "deals with", "dealing with", "dealed with"]),
        ("pay", ["pay", "pays", "paying", "payed"]),
    ],
)
def test_verbs_are_found_in_their_forms(verb: str, expected: list[str]) -> None:
    assert list(forms(verb)) == expected


def test_an_entry_is_found_by_a_word_as_it_stands_in_a_text() -> None:
    words = WordList.model_validate(({"en": ("In good time",), "reason": "r", "source": "s"},))

    assert words.entry("in  good\nTime", "en").reason == "r"
    with pytest.raises(KeyError):
        words.entry("soon", "en")


def test_one_kind_is_found_without_the_others() -> None:
    found = kind_vocabulary("cadences", "all-day", "en").find("24/7, immediately, 24-hour notice")

    assert [hit.word for hit in found] == ["24/7"]
