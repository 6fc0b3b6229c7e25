import pytest

from roles.vocabulary import Vocabulary, beginning, beginnings, has_figure, plain


@pytest.mark.parametrize(
    ("words", "exceptions", "text", "found"),
    [
        (["etc", "and so on"], [], "Mail, calls, etc.", ["etc"]),
        (["etc"], [], "The fetcher", []),
        (["and so on"], [], "Mail And  So\nOn", ["And  So\nOn"]),
        (["handle"], ["handle time"], "Handle time falls; handle mail", ["handle"]),
        (["等"], ["等级", "平等"], "按等级平等对待邮件等", ["等"]),
        (["有效"], ["有效期"], "有效期内有效", ["有效"]),
        (["35岁"], [], "３５岁以下", ["３５岁"]),
        ([], [], "anything", []),
    ],
)
def test_words_are_found_whole(words: list[str], exceptions: list[str], text: str, found: list[str]) -> None:
    hits = list(Vocabulary(words, exceptions).find(text))

    assert [hit.word for hit in hits] == found
    assert [text[hit.start : hit.end] for hit in hits] == found


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Answers promptly, within 2 hours", "promptly", False),
        ("Answers promptly (2 hours)", "promptly", True),
        ("24小时内及时回复", "及时", True),
        ("及时回复，24小时内结案", "及时", False),
        ("两个工作日内及时回复", "及时", True),
        ("Version 2 is timely", "timely", True),
        ("及时回复第2条", "及时", True),
        ("See page 3. Answers promptly", "promptly", False),
        ("costs fall by 1.5 % promptly", "promptly", True),
    ],
)
def test_a_figure_in_the_clause_makes_a_word_measurable(text: str, word: str, expected: bool) -> None:
    start = text.index(word)

    assert has_figure(text, start, start + len(word)) is expected


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("etc", "mail, etc."),
        ("and so on", "and  so on"),
        ("and/or", "one and/or two"),
        ("定期", "每月定期"),
        ("35岁", "３５岁"),
    ],
)
def test_a_text_that_holds_a_word_holds_its_beginning(word: str, text: str) -> None:
    assert beginning(word) in beginnings(plain(text))


def test_a_text_without_it_mostly_does_not() -> None:
    assert beginning("and so on") not in beginnings("and then so on")
    assert beginning("定期") not in beginnings("规定的期限")


def test_letters_keep_their_number() -> None:
    text = "Ａ，ﬁ３½Ⅷİß"

    assert len(plain(text)) == len(text)
    assert plain(text)[:2] == "a,"
