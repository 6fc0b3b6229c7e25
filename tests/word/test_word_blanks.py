"""Blanks: what they show empty and filled, what Word lets people put there, and what the key map says of them."""

from datetime import date

import pytest
from word_samples import BODY, W, blank, build, paragraphs, part, root, said, saved

from roles.word.key_map import read_key_map
from roles.word.value import TICK, Blank, Editable, Filling

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def to_fill(kind, text="", language="en", title="Purpose", hint="Write here", **more):
    return Blank.of(text, "roles/new-role/purpose", language, Filling(kind, title, hint, **more))


def built(value, template=None):
    return build(template or paragraphs("{{ it }}"), {"it": value})


def properties(data):
    return root(data).find(f".//{W}sdtPr")


def test_an_empty_blank_shows_its_hint_in_grey():
    data = built(to_fill("text"))

    assert "Write here" in said(data)
    assert properties(data).find(f"{W}showingPlcHdr") is not None
    # LibreOffice 7.4 would print the hint of a plain-text control in black.
    assert properties(data).find(f"{W}text") is None
    assert root(data).find(f".//{W}sdtContent//{W}rStyle").get(f"{W}val") == "PlaceholderText"


def test_what_is_typed_does_not_look_like_the_hint():
    document = blank()
    document.add_paragraph().add_run("{{ it }}").bold = True
    data = built(to_fill("text"), saved(document))

    typed = properties(data).find(f"{W}rPr")
    assert [one.tag for one in typed] == [f"{W}b"]
    shown = root(data).find(f".//{W}sdtContent//{W}rPr")
    assert [one.tag for one in shown] == [f"{W}rStyle", f"{W}b"]


def test_a_filled_blank_shows_its_value_and_no_hint():
    data = built(to_fill("text", "Help & <put right>"))

    assert "Help & <put right>" in said(data)
    assert properties(data).find(f"{W}showingPlcHdr") is None
    assert properties(data).find(f"{W}text") is None
    assert b"PlaceholderText" not in part(data)


def test_several_lines_keep_their_breaks():
    data = built(to_fill("text", "one\ntwo"))

    assert "one\ntwo" in said(data)
    assert properties(data).find(f"{W}text") is None


def test_without_a_hint_there_is_still_something_to_click():
    assert "\u2002" * 5 in "".join(said(built(to_fill("text", hint=""))))


@pytest.mark.parametrize(
    ("language", "pattern", "tag"),
    [("en", "d MMMM yyyy", "en-GB"), ("zh", "yyyy年M月d日", "zh-CN"), ("fr", "d MMMM yyyy", "fr")],
)
def test_a_day_is_written_as_the_language_does(language, pattern, tag):
    control = properties(built(to_fill("day", language=language))).find(f"{W}date")

    assert control.find(f"{W}dateFormat").get(f"{W}val") == pattern
    assert control.find(f"{W}lid").get(f"{W}val") == tag
    assert control.get(f"{W}fullDate") is None


def test_a_known_day_is_known_to_word():
    control = properties(built(to_fill("day", "31 March 2027", day=date(2027, 3, 31)))).find(f"{W}date")

    assert control.get(f"{W}fullDate") == "2027-03-31T00:00:00Z"


def test_a_choice_offers_words_and_keeps_values():
    choices = (("own", "chooses & does"), ("prescribed", "set\nmethod"))
    items = properties(built(to_fill("choice", choices=choices))).findall(f"{W}dropDownList/{W}listItem")

    assert [(one.get(f"{W}value"), one.get(f"{W}displayText")) for one in items] == [
        ("own", "chooses & does"),
        ("prescribed", "set method"),
    ]


@pytest.mark.parametrize(("text", "on"), [("", "0"), (TICK[False], "0"), (TICK[True], "1")])
def test_a_check_box_is_ticked_or_not(text, on):
    data = built(to_fill("tick", text))

    box = properties(data).find(f"{W14}checkbox")
    assert box.find(f"{W14}checked").get(f"{W14}val") == on
    assert {one.get(f"{W14}val") for one in box if one.tag.endswith("State")} == {"2612", "2610"}
    assert TICK[on == "1"] in said(data)
    assert root(data).find(f".//{W}sdtContent//{W}rFonts").get(f"{W}ascii") == "MS Gothic"
    assert properties(data).find(f"{W}showingPlcHdr") is None


def test_the_font_of_a_check_box_takes_the_place_of_the_template_s():
    document = blank()
    run = document.add_paragraph().add_run("{{ it }}")
    run.font.name, run.bold = "Arial", True
    shown = root(built(to_fill("tick"), saved(document))).find(f".//{W}sdtContent//{W}rPr")

    assert [one.tag for one in shown] == [f"{W}rFonts", f"{W}b"]


def test_word_calls_a_blank_by_its_title():
    alias = properties(built(to_fill("text", title="A & B " * 40))).find(f"{W}alias").get(f"{W}val")

    assert alias.startswith("A & B A & B")
    assert len(alias) <= 64


def test_the_key_map_says_that_it_is_a_blank():
    data = build(paragraphs("{{ it }}", "{{ other }}"), {"it": to_fill("choice"), "other": Editable("x", "a/b", "en")})

    first, second = read_key_map(data).values.values()
    assert isinstance(first, Blank)
    assert (first, first.route, first.language) == ("", "roles/new-role/purpose", "en")
    assert (first.filling.kind, first.filling.title) == ("choice", "Purpose")
    assert not isinstance(second, Blank)


def test_a_second_blank_of_the_same_route_is_no_control():
    data = build(paragraphs("{{ it }}", "{{ it }}"), {"it": to_fill("text")})

    assert len(list(root(data).iter(f"{W}sdt"))) == 1


def test_among_other_words_a_blank_is_its_value():
    data = built(to_fill("text", "x"), paragraphs("a {{ it }} b"))

    assert "a x b" in said(data)
    assert not list(root(data, BODY).iter(f"{W}sdt"))
