"""Reading one file: data, all mistakes with their exact places, and the place of a route."""

import json
import subprocess
import sys
import time
from typing import ClassVar

import pytest

from roles.finding import Place
from roles.mistake import pages
from roles.yaml_text import read
from roles.yaml_text.tree import parse

# What is wrong: text, then code and place (line, column, end line, end column) of every finding.
MISTAKES = [
    ("a: b\x07 \x0cc\n", [("Y102", 1, 5, 1, 6)]),
    ("a: b\x00\n", [("Y102", 1, 5, 1, 6)]),
    ("a: b\ufeffc\n", [("Y102", 1, 5, 1, 6)]),
    ("a: x\u2028y\n", [("Y112", 1, 5, 1, 6)]),
    ("a: x\x85y\n", [("Y112", 1, 5, 1, 6)]),
    ("a: x\rb: y\r\n", [("Y112", 1, 5, 1, 6), ("Y105", 1, 4, 1, 10)]),
    ("", [("Y111", 1, 1, 1, 1)]),
    ("# 只有注释\n", [("Y111", 1, 1, 1, 1)]),
    ("\n" * 9 + "a: [" + "[" * 50 + "\n", [("Y104", 10, 43, 10, 44)]),
    ("a: 1\nb: 2\na: 3\n", [("Y106", 3, 1, 3, 2)]),
    ("a: 1\n'a': 3\n", [("Y106", 2, 1, 2, 4)]),
    ("1: x\n'1': y\n", [("Y106", 2, 1, 2, 4)]),
    ("a: {b: 1, c: 2, b: 3}\nd: [{e: 1, e: 2}]\n", [("Y106", 1, 17, 1, 18), ("Y106", 2, 12, 2, 13)]),
    ("a: &x 1\nb: *x\n", [("Y107", 1, 4, 1, 6), ("Y107", 2, 4, 2, 6)]),
    ("a: &x [1]\n", [("Y107", 1, 4, 1, 6)]),
    ("*x : 1\n", [("Y107", 1, 1, 1, 3)]),
    ("a: !!int 1\nb: !me {c: d}\n", [("Y108", 1, 4, 1, 9), ("Y108", 2, 4, 2, 7)]),
    ("a: ! b\n", [("Y108", 1, 4, 1, 5)]),
    ("---\na: b\n---\nc: d\n---\n", [("Y109", 3, 1, 3, 4)]),
    ("a: b\n? [c, d]\n: e\n", [("Y110", 2, 3, 2, 9)]),
    ("{{a: b}: c}\n", [("Y110", 1, 2, 1, 8)]),
    # YAML of any keyboard
    ("id:a\ntitle: b\n", [("Y105", 1, 3, 1, 4)]),
    ("a: {b:, c: d}\n", [("Y105", 1, 6, 1, 7)]),
    ("a: b\nc: Note: call back\n", [("Y105", 2, 4, 2, 19)]),
    ("a: b\ntitle\nc: d\n", [("Y105", 2, 1, 2, 6)]),
    ("a:\n  b: c\n d: e\n", [("Y105", 3, 2, 3, 6)]),
    ("a: b\n  c: d\n", [("Y105", 2, 4, 2, 5)]),
    ("- a\nb: c\n", [("Y105", 2, 1, 2, 5)]),
    ("a: [b, c\nd: e\n", [("Y105", 1, 4, 1, 5)]),
    ("a: {b: c, d e: [}\n", [("Y105", 1, 17, 1, 18)]),
    ("a: 'b\nc: d\n", [("Y105", 1, 4, 1, 5)]),
    ('a:\n  b: "%\n  c: d\n' + "  # e\n" * 30 + '  f: "%"\n', [("Y105", 2, 6, 2, 7)]),
    ("a: @b\n", [("Y105", 1, 4, 1, 5)]),
    ('a: "b\\qc"\n', [("Y105", 1, 6, 1, 8)]),
    ("a: {b: c}}\n", [("Y105", 1, 10, 1, 11)]),
    ("a: [\n\n", [("Y105", 1, 5, 1, 5)]),
    ("a: {b: c,", [("Y105", 1, 10, 1, 10)]),
    ("a: - b\n", [("Y105", 1, 4, 1, 7)]),
    ("%YAML 9.9\n---\na: b\n", [("Y105", 1, 1, 1, 2)]),
    # a Chinese keyboard
    ("id: a\ntitle：客户\n", [("Y201", 2, 6, 2, 7)]),
    ("id：a\ntitle: 客户\n职: b\n", [("Y201", 1, 3, 1, 4)]),
    ("a:\n  en：x\n  zh: y\n", [("Y201", 2, 5, 2, 6)]),
    ("a:\n  - id：x\n    b： y\n    c: d\n", [("Y201", 2, 7, 2, 8), ("Y201", 3, 6, 3, 7)]),
    ("a:\n  - id: x\n    b：\n      - c: d\n", [("Y201", 3, 6, 3, 7)]),
    ("a: {en：x, zh: y}\n", [("Y201", 1, 7, 1, 8)]),
    ("a: {en: x，zh: y}\n", [("Y202", 1, 10, 1, 11)]),
    ("a: {en: x、 zh: y；de: z}\n", [("Y202", 1, 10, 1, 11), ("Y202", 1, 17, 1, 18)]),
    ("a:\n  － id: x\n    b: c\n  — id: y\n    b: d\n", [("Y203", 2, 3, 2, 4), ("Y203", 4, 3, 4, 4)]),
    ("a:\n  － id: x\n  － id: y\n", [("Y203", 2, 3, 2, 4), ("Y203", 3, 3, 3, 4)]),
    ("a: “b: c”\nd: e\n", [("Y204", 1, 4, 1, 5)]),
    ("a: {b: “c: d”， e: f}\n", [("Y204", 1, 8, 1, 9), ("Y202", 1, 14, 1, 15)]),
    ('a: "客户”\nb: c\n', [("Y204", 1, 7, 1, 8)]),
    ('a: {b: "1”, c: "2"}\n', [("Y204", 1, 10, 1, 11)]),
    ('a: {b: ”Head, clerk", c: d}\n', [("Y204", 1, 8, 1, 9)]),
    ("a: {b: \"the customer's words”, c: d}\n", [("Y204", 1, 29, 1, 30)]),
    ('a:\n  b: "%”\n  c: d\n' + "  # e\n" * 30 + '  f: "%"\n', [("Y204", 2, 8, 2, 9)]),
    ('a:\n  b: "one\n    two\n    “three” four”\n  c: d\n  e: "f"\n', [("Y204", 4, 17, 4, 18)]),
    ('a:\n  b: ”one\n    two: three"\n  c: d\n', [("Y204", 2, 6, 2, 7)]),
    ("“a”: b\n", [("Y204", 1, 1, 1, 2)]),
    ("a: ｛en: x, zh: 【重要】y｝\n", [("Y205", 1, 4, 1, 5)]),
    ("a: {en: x, zh: y｝\nb: c\n", [("Y205", 1, 17, 1, 18)]),
    ("a:\n\u3000\u3000en: x\n\u3000\u3000zh: y\nb: c\n", [("Y206", 2, 1, 2, 3), ("Y206", 3, 1, 3, 3)]),
    ("a:\u3000b\nc: d\n", [("Y206", 1, 3, 1, 4)]),
    ("a: {b: c, zh:\u3000客户, d: e}\n", [("Y206", 1, 14, 1, 15)]),
    ("a:\n  - b: c\n \u3000 d: e\n    f: g\n", [("Y206", 3, 2, 3, 4)]),
    ("a:\n  b:\n   \u3000c:\n      d: e\nf: g\n", [("Y206", 3, 4, 3, 5)]),
    ("a:\n  b: [c,\n  d]\n \u3000e: f\n", [("Y206", 4, 2, 4, 3)]),
    ("a:\n\xa0 b: c\n", [("Y206", 2, 1, 2, 3)]),
    ("a:\n\ten: x\n\tzh: y\n", [("Y207", 2, 1, 2, 2)]),
    ("a:\n  - id: x\n\t  b: c\n", [("Y207", 3, 1, 3, 4)]),
    ("ｉｄ: a\n", [("Y208", 1, 1, 1, 2)]),
]


def found(text: str | bytes) -> list[tuple[object, ...]]:
    reading = read(text.encode() if isinstance(text, str) else text)
    return [(finding.code, *_numbers(finding.place)) for finding in reading.findings]


def _numbers(place: Place | None) -> tuple[int, ...]:
    return (place.line, place.column, place.end_line, place.end_column) if place else ()


@pytest.mark.parametrize(("text", "expected"), MISTAKES, ids=[repr(text)[:40] for text, _ in MISTAKES])
def test_every_mistake_is_found_at_its_place(text: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted(found(text), key=str) == sorted(expected, key=str)


def test_every_code_of_a_file_is_tested() -> None:
    tested = {one[0] for _, expected in MISTAKES for one in expected} | {"Y101", "Y103"}

    assert tested == {code for code in pages() if "Y" < code < "Y3"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title\n", ""),
        ("a: b\ntitle\nc: d\n", "a key with a colon and a space is expected here, such as title: Complaints"),
        ("'a': b: c\n", "a value that holds a colon and a space stands in quotes"),
        ("a: b\n  c: d\n", "this line begins too far left or right; check the spaces at its beginning"),
        ("a:\n  b: c\n d: e\n", "this line begins too far left or right; check the spaces at its beginning"),
        ("- a\nb: c\n", "this line begins too far left or right; check the spaces at its beginning"),
        ("a: - b\n", "what stands here belongs on a line of its own, or the value in quotes"),
        ("a: {b: c}}\n", "what stands here belongs on a line of its own, or the value in quotes"),
        ("a: 'b' c\n", "what stands here belongs on a line of its own, or the value in quotes"),
        ("a: {b: c\nd: e\n", "the bracket { is not closed, or a comma is missing"),
        ("a: [b, c\nd: e\n", "the bracket [ is not closed, or a comma is missing"),
        ("a: [\n", "the file ends here, but a value or a bracket is not finished"),
        ("a: 'b\n", "the quote ' that begins here is not closed"),
        ("a: @b\n", "a value that begins with @ stands in quotes"),
        ("a: ]\n", "a value that begins with ] stands in quotes"),
        ('a: "\\q"\n', "in double quotes a backslash is written twice: \\q"),
        ('a: "\\xzz"\n', "in double quotes a backslash is written twice: \\x"),
        ("%YAML 9.9\n---\na: b\n", "this cannot be read as YAML"),
    ],
)
def test_what_breaks_yaml_is_said_in_plain_words(text: str, said: str) -> None:
    findings = read(text.encode()).findings

    assert [one.problem.text.format(**one.problem.values) for one in findings] == ([said] if said else [])


@pytest.mark.parametrize("page", pages().values(), ids=lambda page: page.code)
def test_every_page_says_what_why_and_how(page) -> None:
    assert 10 <= len(page.manual.sentence) <= 72
    assert page.manual.sentence.endswith(".")
    assert "\nMend: " in page.manual.text
    assert len(page.manual.text.split("\n\n")) >= 3


class TestData:
    def test_what_a_scalar_is(self) -> None:
        text = "{a: NO, b: 8:30, c: 2026-01-31, d: 1_000, e: 0x1F, f: yes, g: 017, h: 1e3, i: -2.5, j: ~, k: , l: true}"

        assert read(text.encode()).data == {
            **{"a": "NO", "b": "8:30", "c": "2026-01-31", "d": "1_000", "e": "0x1F", "f": "yes"},
            **{"g": 17, "h": 1000.0, "i": -2.5, "j": None, "k": None, "l": True},
        }

    def test_what_is_quoted_or_no_figure_stays_text(self) -> None:
        text = "['1', \"true\", .inf, .nan, 1e999, 12345678901234567890, |\n, '']"

        assert read(text.encode()).data is None  # a block of text cannot stand in brackets
        assert read(text.replace("|\n, ", "").encode()).data == (
            *("1", "true", ".inf", ".nan", "1e999", "12345678901234567890"),
            "",
        )

    @pytest.mark.parametrize(
        ("written", "value"),
        [
            *[(word, True) for word in ("true", "True", "TRUE")],
            *[(word, False) for word in ("false", "False", "FALSE")],
            *[(word, None) for word in ("null", "Null", "NULL", "~", "")],
            *[(word, word) for word in ("tRUE", "nULL", "yes", "on", "n", "+", "-1-", ".", "1.2.3", "1e", "0x1")],
            *[("+1", 1), ("-1", -1), (".5", 0.5), ("1.", 1.0), ("-1.5E+2", -150.0)],
        ],
    )
    def test_words_and_numbers(self, written: str, value: object) -> None:
        data = read(f"a: {written}\n".encode()).data["a"]

        assert (type(data), data) == (type(value), value)

    def test_how_long_a_number_may_be(self) -> None:
        assert read(b"[123456789012345678, 1234567890123456789]").data == (123456789012345678, "1234567890123456789")

    def test_lists_are_tuples_and_keys_are_text(self) -> None:
        assert read(b"1: [a, [b]]\ntrue: {}\n~: []\n").data == {"1": ("a", ("b",)), "true": {}, "~": ()}

    def test_routes_of_what_is_wrong(self) -> None:
        findings = read(b"x:\n- id: a\n  y: &p 1\n- {y: !q 2, y: 3}\n", "f.yaml", ("roles", "r")).findings

        assert [one.problem.route[2:] for one in findings] == [("x", "a", "y"), ("x", "#2", "y"), ("x", "#2", "y")]
        assert {(one.path, one.problem.route[:2]) for one in findings} == {("f.yaml", ("roles", "r"))}
        assert [one.problem.route for one in read(b"- a\n- &p x\n- [").findings] == [(), ("#2",)]

    def test_the_first_of_two_values_is_kept(self) -> None:
        assert read(b"a: 1\na: 2\n").data == {"a": 1}

    @pytest.mark.parametrize(
        "said",
        [
            "注意：先登记，后处理——“及时”【重要】（全部）；１２ 个、完",
            "“整句都在引号里：不变，不报”",
            "CRM：客户关系管理，2026－2027",
            "－ 不是列表，是正文",
            "𠮷野家\u3000的\u3000客户",
            "12：30 开门 ＃1",
        ],
    )
    @pytest.mark.parametrize(
        "form", ["title: {}\n", "title: {{zh: {}}}\n", "- {}\n", "a: |\n  {}\n", "a:\n  >-\n  {}\n"]
    )
    def test_chinese_text_is_never_touched_and_never_reported(self, said: str, form: str) -> None:
        reading = read(form.format(said).encode())

        assert reading.findings == ()
        assert said in json.dumps(reading.data, ensure_ascii=False)

    def test_chinese_signs_around_a_real_mistake_are_not_blamed(self) -> None:
        text = "title: 注意：先登记，后处理\npurpose:\n  zh: CRM：客户——“关系”\n  说明：这里有冒号\n  en: [x\nrank: y\n"

        assert {code for code, *_ in found(text)} == {"Y105"}


class TestEncoding:
    TEXT = "id: a\ntitle: 客户投诉，管理\n"

    @pytest.mark.parametrize(("encoding", "name"), [("gbk", "GBK"), ("gb18030", "GBK"), ("utf-16", "UTF-16")])
    def test_what_windows_saves_is_recognised_and_still_read(self, encoding: str, name: str) -> None:
        reading = read((self.TEXT + "title: x\n").encode(encoding))

        assert [finding.code for finding in reading.findings] == ["Y101", "Y106"]
        assert reading.findings[0].problem.values["encoding"] == name
        assert _numbers(reading.findings[0].place) == (2, 8, 2, 9)
        assert _numbers(reading.findings[1].place) == (3, 1, 3, 6)
        assert reading.text == self.TEXT + "title: x\n"

    def test_utf_16_of_either_kind(self) -> None:
        assert read(b"\xfe\xff" + self.TEXT.encode("utf-16-be")).data == {"id": "a", "title": "客户投诉，管理"}

    @pytest.mark.parametrize(("text", "column"), [("id: a\ntitle: café\n", 11), ("id: a\ntitle: Müller, Résumé\n", 9)])
    def test_other_encodings_are_not_taken_for_chinese(self, text: str, column: int) -> None:
        reading = read(text.encode("latin-1"))

        assert [finding.code for finding in reading.findings] == ["Y101"]
        assert reading.findings[0].problem.values == {}
        assert _numbers(reading.findings[0].place) == (2, column, 2, column + 1)
        assert reading.data is None

    def test_broken_utf_8_is_not_taken_for_chinese(self) -> None:
        broken = "title: 客户投诉管理专员".encode()[:-1]

        assert found(broken) == [("Y101", 1, 15, 1, 16)]
        assert read(broken).data is None

    def test_broken_french_is_not_taken_for_chinese(self) -> None:
        assert found("title: é é é é é é".encode()[:-1]) == [("Y101", 1, 18, 1, 19)]

    def test_a_large_file_is_not_read(self) -> None:
        reading = read(b"a" * 1_000_001)

        assert [(one.code, one.place, one.problem.values["size"]) for one in reading.findings] == [("Y103", None, 1001)]
        assert read(b"a" * 1_000_000).findings == ()


class TestPlaces:
    TEXT = (
        "id: head\n"
        "title: {en: Head, zh: 客户服务经理𠮷a}   # 注\n"
        "grade: 3\n"
        "next:\n"
        "  - deputy\n"
        "  - other\n"
        "  - deputy\n"
        "responsibilities:\n"
        "  - id: open\n"
        "    does:\n"
        "      en: Open every letter\n"
        "        on the day it comes\n"
        "      zh: |\n"
        "        当天拆阅\n"
        "        每封信件\n"
        "    pace: {by: self}\n"
        "  - {does: x}\n"
        "  - {id: open, does: y}\n"
        "grades:\n"
        "  - {id: 3, title: '𠮷a b'}\n"
        "empty:\n"
        "nothing: []\n"
    )
    ROUTES: ClassVar = {
        "": (1, 5, 1, 9),
        "title": (2, 1, 2, 6),
        "title/zh": (2, 23, 2, 31),
        "title/de": (2, 1, 2, 6),
        "grade": (3, 8, 3, 9),
        "next": (4, 1, 4, 5),
        "next/other": (6, 5, 6, 10),
        "next/deputy#2": (7, 5, 7, 11),
        "next/nobody": (4, 1, 4, 5),
        "responsibilities/open": (9, 9, 9, 13),
        "responsibilities/open/does": (10, 5, 10, 9),
        "responsibilities/open/does/en": (11, 11, 12, 28),
        "responsibilities/open/does/zh": (13, 11, 15, 13),
        "responsibilities/open/pace/by": (16, 16, 16, 20),
        "responsibilities/open/pace/window": (16, 5, 16, 9),
        "responsibilities/#2": (17, 6, 17, 10),
        "responsibilities/#2/does/en": (17, 12, 17, 13),
        "responsibilities/open#2/does": (18, 22, 18, 23),
        "grades/3/title": (20, 20, 20, 26),
        "empty": (21, 1, 21, 6),
        "nothing": (22, 1, 22, 8),
    }

    @pytest.mark.parametrize("before", ["", "\ufeff"])
    @pytest.mark.parametrize("line_end", ["\n", "\r\n"])
    @pytest.mark.parametrize("route", ROUTES)
    def test_of_a_route(self, route: str, line_end: str, before: str) -> None:
        reading = read((before + self.TEXT.replace("\n", line_end)).encode())

        assert _numbers(reading.find(tuple(filter(None, route.split("/"))))) == self.ROUTES[route]

    def test_of_a_key(self) -> None:
        reading = read(self.TEXT.encode())

        assert _numbers(reading.find_key(("title", "zh"))) == (2, 19, 2, 21)
        assert _numbers(reading.find_key(("responsibilities", "open", "pace"))) == (16, 5, 16, 9)
        assert reading.find_key(("title", "fr")) == reading.find(("title",))
        assert reading.find_key(()) == reading.find(())

    @pytest.mark.parametrize(
        ("route", "word", "expected"),
        [
            ("title/zh", "经理", (2, 27, 2, 29)),
            ("title/zh", "a", (2, 30, 2, 31)),
            ("responsibilities/open/does/en", "letter", (11, 22, 11, 28)),
            ("responsibilities/open/does/en", "day it", (12, 16, 12, 22)),
            ("responsibilities/open/does/en", "letter on", (11, 22, 12, 11)),
            ("responsibilities/open/does/zh", "每封", (15, 9, 15, 11)),
            ("grades/3/title", "b", (20, 24, 20, 25)),
        ],
    )
    def test_of_a_word_in_a_text(self, route: str, word: str, expected: tuple[int, ...]) -> None:
        reading = read(self.TEXT.encode())
        parts = tuple(route.split("/"))
        value = reading.data
        for part in parts:
            value = value[part] if isinstance(value, dict) else next(v for v in value if str(v["id"]) == part)
        start = value.index(word)

        assert _numbers(reading.find(parts, (start, start + len(word)))) == expected

    @pytest.mark.parametrize(("written", "span"), [('"a\\u4e00b"', (2, 3)), ("'it''s b'", (5, 6)), ("a b", (1, 2))])
    def test_of_a_word_that_cannot_be_found_exactly_is_that_of_the_text(
        self, written: str, span: tuple[int, int]
    ) -> None:
        reading = read(f"a: {written}\n".encode())

        assert reading.find(("a",), span) == reading.find(("a",)) == Place(1, 4, 1, 4 + len(written))

    def test_in_what_has_no_data(self) -> None:
        reading = read(b"a: [")

        assert reading.find(("a",)) is None
        assert reading.find_key(("a",)) is None

    def test_after_a_mistake_counts_in_the_text_as_it_was(self) -> None:
        reading = read("id：head\ntitle：{en：Head, zh: 客户}\nserves: [a]\n".encode())

        assert _numbers(reading.find(("id",))) == (1, 4, 1, 8)
        assert _numbers(reading.find(("title", "zh"))) == (2, 21, 2, 23)
        assert _numbers(reading.find(("serves", "a"))) == (3, 10, 3, 11)


# Each of these ended the process, ran for minutes or raised in one of the parsers measured.
ATTACKS = {
    "brackets": "b'[' * 30000",
    "braces": "b'{' * 30000",
    "pairs": "b'[a: ' * 30000",
    "dashes": "b'- ' * 100000",
    "wide dashes": "b'-  -  ' * 50000",
    "question marks": "b'? - ' * 60000",
    "mixed": "b'- ? - ' * 60000",
    "colons": "b': ' * 60000",
    "indentation": "b'\\n'.join(b' ' * n + b'a:' for n in range(1300))",
    "laughs": "b'a: &a [x]\\n' + b''.join(b'%c: &%c [*%c,*%c,*%c]\\n' % (n+1,n+1,n,n,n) for n in range(97, 120))",
    "ring": "b'&a [*a]'",
    "long number": "b'a: ' + b'9' * 5000",
    "tag": "b'a: !!int abc'",
    "object": "b'a: !!python/object/apply:os.system [exit 7]'",
    "merge": "b'<<: {a: 1}'",
    "complex key": "b'? [1, 2]\\n: 3'",
    "documents": "b'--- a\\n' * 50000",
    "repeated keys": "b'a:\\n' * 300000",
    "anchors": "b'- &a a\\n' * 100000",
    "quotes": "b'\"' * 999999",
    "one long line": "b'a' * 999999",
    "full-width colons": "'a：b\\n'.encode() * 100000",
    "full-width keys": "'{' .encode() + '“a”: 1, '.encode() * 50000 + b'}'",
    "nulls": "b'\\0' * 999999",
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_no_input_ends_the_process(attack: str) -> None:
    code = f"from roles.yaml_text import read; print(len(read({attack}).findings))"
    began = time.perf_counter()
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)

    assert run.returncode == 0, run.stderr
    assert int(run.stdout) < 500
    assert time.perf_counter() - began < 30


def test_reading_is_fast() -> None:
    item = "  - id: r{}\n    does: {{en: Register each complaint in 1 h, zh: 一小时内登记每件投诉}}\n    share: 12\n"
    text = "id: a\nresponsibilities:\n" + "".join(item.format(n) for n in range(60))
    parse(text)
    began = time.perf_counter()
    for _ in range(20):
        parse(text)

    assert (time.perf_counter() - began) / 20 < 0.03
