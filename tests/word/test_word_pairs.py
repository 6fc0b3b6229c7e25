"""What two languages say, in one document: side by side or one above the other, each half an anchor of its own."""

import pytest
from word_samples import W, blank, build, editable, paragraphs, part, root, said, saved

from roles.word.key_map import read_key_map
from roles.word.value import Lent, Pair

SHORT = Pair({"en": "Head", "zh": "主管"})
LONG = Pair({"en": "Put every complaint right and find its cause", "zh": "解决每一件投诉"})


def cell(width: str, tag: str = "{{ value }}") -> bytes:
    """A template with a table of one cell."""
    document = blank()
    table = document.add_table(1, 1)
    table.cell(0, 0).text = tag
    properties = table.cell(0, 0)._tc.get_or_add_tcPr()
    for old in properties.findall(f"{W}tcW"):
        properties.remove(old)
    if width:
        found = properties.makeelement(f"{W}tcW", {f"{W}w": width, f"{W}type": "dxa"})
        properties.insert(0, found)
    return saved(document)


def test_short_halves_stand_side_by_side_and_long_ones_on_two_lines() -> None:
    assert said(build(paragraphs("{{ value }}"), {"value": SHORT})) == ["Head 主管"]
    assert said(build(paragraphs("{{ value }}"), {"value": LONG})) == [
        "Put every complaint right and find its cause\n解决每一件投诉"
    ]


@pytest.mark.parametrize(("width", "text"), [("3000", "Head 主管"), ("1000", "Head\n主管"), ("", "Head 主管")])
def test_a_narrow_cell_puts_them_on_two_lines(width: str, text: str) -> None:
    assert said(build(cell(width), {"value": SHORT}))[0] == text


def test_repeated_cells_are_taken_for_narrow() -> None:
    document = blank()
    cells = document.add_table(1, 3).rows[0].cells
    for one, text in zip(cells, ("{%tc for one in list %}", "{{ one }}", "{%tc endfor %}"), strict=True):
        one.text = text

    assert said(build(saved(document), {"list": [SHORT]}))[0] == "Head\n主管"


def test_after_a_table_there_is_room_again() -> None:
    document = blank()
    document.add_table(1, 1).cell(0, 0).text = "x"
    document.add_paragraph("{{ value }}")

    assert said(build(saved(document), {"value": SHORT}))[-1] == "Head 主管"


def test_a_half_with_lines_of_its_own_has_them_to_itself() -> None:
    value = Pair({"en": "a\nb", "zh": "甲"})

    assert said(build(paragraphs("{{ value }}"), {"value": value})) == ["a\nb\n甲"]


def test_each_half_is_an_anchor_of_its_own() -> None:
    value = Pair({"en": editable("Head", "roles/head/title", "en"), "zh": editable("主管", "roles/head/title", "zh")})
    made = build(paragraphs("{{ value }}", "{{ value }}"), {"value": value})
    keys = read_key_map(made).values

    assert said(made) == ["Head 主管", "Head 主管"]
    assert [(str(key), key.language) for key in keys.values()] == [("Head", "en"), ("主管", "zh")]
    controls = ["".join(text.text for text in control.iter(f"{W}t")) for control in root(made).iter(f"{W}sdt")]
    assert controls == ["Head", "主管"]


@pytest.mark.parametrize("template", ["{{ value | in_language('zh') }}", "a {{ value | in_language('zh') }} b"])
def test_a_tag_may_ask_for_one_language(template: str) -> None:
    for value, half in ((SHORT, "主管"), ("same", "same"), (3, "3")):
        assert said(build(paragraphs(template), {"value": value})) == [
            template.replace("{{ value | in_language('zh') }}", half)
        ]


def test_words_lent_to_the_other_half_stand_once_with_their_mark() -> None:
    value = Pair({"en": editable("Keep", "roles/head/purpose", "en"), "zh": Lent("Keep", "（待译）")})
    made = build(paragraphs("{{ value }}", "{{ value | in_language('zh') }}"), {"value": value})

    assert said(made) == ["Keep（待译）", "Keep（待译）"]
    assert [str(key) for key in read_key_map(made).values.values()] == ["Keep"]


def test_where_one_line_must_do_both_are_on_it() -> None:
    document = blank()
    document.core_properties.title = "{{ value }}"
    document.add_paragraph("x")

    title = part(build(saved(document), {"value": LONG}), "docProps/core.xml").decode()

    assert "Put every complaint right and find its cause · 解决每一件投诉" in title


def test_a_template_may_say_that_there_is_room_on_one_line() -> None:
    long = Pair({"en": "Everything that customers can see of us", "zh": "客户看得见的一切"})
    lent = Pair({"en": "Keep", "zh": Lent("Keep", "（英语）")})
    tags = ("{{ a | on_one_line }}", "{{ b | on_one_line }}", "{{ c | on_one_line }}")
    made = build(paragraphs(*tags), {"a": long, "b": lent, "c": "one"})

    assert said(made) == ["Everything that customers can see of us 客户看得见的一切", "Keep（英语）", "one"]


def test_quotes_in_chinese_words_are_chinese_ones() -> None:
    """Word asks the run for the script of signs that both have."""
    document = blank()
    document.add_paragraph("{{ value }}").runs[0].bold = True
    made = build(saved(document), {"value": SHORT})
    runs = [run for run in root(made).iter(f"{W}r") if run.find(f"{W}t") is not None]
    hints = [run.find(f"{W}rPr/{W}rFonts") for run in runs]

    assert [None if hint is None else hint.get(f"{W}hint") for hint in hints] == [None, None, "eastAsia"]
    assert all(run.find(f"{W}rPr/{W}b") is not None for run in runs)


def test_fonts_of_the_template_are_kept() -> None:
    document = blank()
    document.add_paragraph("{{ value }}").runs[0].font.name = "Verdana"
    made = build(saved(document), {"value": SHORT})

    assert len([one for one in root(made).iter(f"{W}rFonts") if one.get(f"{W}ascii") == "Verdana"]) == 3
    assert all(len(one.findall(f"{W}rFonts")) == 1 for one in root(made).iter(f"{W}rPr"))


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("Grade 5", "5 级", "Grade 5 · 5 级"),
        ("January 2027", "2027 年 1 月", "January 2027 · 2027 年 1 月"),
        ("at least 90 %", "不低于九成", "at least 90 % · 不低于九成"),
        ("every visit", "CRM 记录", "every visit · CRM 记录"),
        ("20 minutes each", "每次", "20 minutes each 每次"),
        ("Core", "École", "Core · École"),
        ("Kern", "ядро", "Kern · ядро"),
        ("核心", "中核", "核心 · 中核"),
        ("premises (hardware)", "硬件", "premises (hardware) 硬件"),
    ],
)
def test_figures_of_two_languages_do_not_run_into_one_another(first: str, second: str, both: str) -> None:
    value = Pair({"en": first, "zh": second})

    assert said(build(paragraphs("{{ value }}"), {"value": value})) == [both]
    assert str(value) == both
