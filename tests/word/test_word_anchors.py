"""Content controls and bookmarks: around which values, with which keys, and that they never collide."""

import re

import pytest
from word_samples import (
    BODY,
    W,
    blank,
    build,
    editable,
    paragraphs,
    part,
    replaced,
    root,
    said,
    saved,
    split_runs,
    table,
)

from roles.word.key_map import read_key_map

ROLE = {
    "title": editable("Agent", "roles/agent/title/en"),
    "purpose": editable("Help & <put right>", "roles/agent/purpose/en"),
    "tasks": [
        {"id": "a", "does": editable("Do a", "roles/agent/responsibilities/a/does/en")},
        {"id": "b", "does": editable("Do b", "roles/agent/responsibilities/b/does/en")},
    ],
}


def controls(data, name=BODY):
    """Key → text of every content control, in the order of the part."""
    found = {}
    for control in root(data, name).iter(f"{W}sdt"):
        key = control.find(f"{W}sdtPr/{W}tag").get(f"{W}val")
        assert key not in found
        found[key] = "".join(control.find(f"{W}sdtContent").itertext())
    return found


def bookmarks(data, name=BODY):
    return [mark.get(f"{W}name") for mark in root(data, name).iter(f"{W}bookmarkStart")]


def test_a_run_that_is_one_editable_value_becomes_a_control_and_a_bookmark():
    built = build(paragraphs("{{ role.purpose }}"), {"role": ROLE})

    paragraph = root(built).find(f".//{W}p")
    assert [child.tag.removeprefix(W) for child in paragraph] == ["bookmarkStart", "sdt", "bookmarkEnd"]
    assert paragraph[0].get(f"{W}id") == paragraph[2].get(f"{W}id")
    # Of a plain-text one LibreOffice 7.4 saves the text several times over if it holds two scripts or a change.
    assert paragraph[1].find(f"{W}sdtPr/{W}text") is None
    assert controls(built) == {"_r0001": "Help & <put right>"}
    assert bookmarks(built) == ["_r0001"]


def test_an_anchor_is_exactly_this():
    document = blank()
    document.add_paragraph().add_run("{{ role.purpose }}").bold = True
    built = part(build(saved(document), {"role": ROLE})).decode()

    assert (
        "<w:p>"
        '<w:bookmarkStart w:id="1" w:name="_r0001"/>'
        "<w:sdt>"
        '<w:sdtPr><w:rPr><w:b/></w:rPr><w:alias w:val="agent / purpose / en"/><w:tag w:val="_r0001"/>'
        '<w:id w:val="2"/></w:sdtPr>'
        '<w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Help &amp; &lt;put right&gt;</w:t></w:r>'
        "</w:sdtContent>"
        "</w:sdt>"
        '<w:bookmarkEnd w:id="1"/>'
        "</w:p>"
    ) in built


def test_headers_count_by_their_numbers():
    document = blank()
    for number in range(1, 12):
        section = document.sections[0] if number == 1 else document.add_section()
        section.header.is_linked_to_previous = False
        section.header.paragraphs[0].text = f"{{{{ h{number} }}}}"
    built = build(saved(document), {f"h{number}": editable(f"h{number}", f"h{number}") for number in range(1, 12)})

    in_order = [list(controls(built, f"word/header{number}.xml")) for number in range(1, 12)]
    assert in_order == [[f"_r{number:04}"] for number in range(1, 12)]


def test_keys_count_in_document_order_the_body_before_the_headers():
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ role.purpose }}"
    table(
        document, ["{%tr for task in role.tasks %}", ""], ["{{ task.id }}", "{{ task.does }}"], ["{%tr endfor %}", ""]
    )
    document.add_paragraph("{{ role.title }}", style="List Bullet")

    built = build(saved(document), {"role": ROLE})

    assert controls(built) == {"_r0001": "Do a", "_r0002": "Do b", "_r0003": "Agent"}
    assert controls(built, "word/header1.xml") == {"_r0004": "Help & <put right>"}
    assert bookmarks(built) == ["_r0001", "_r0002", "_r0003"]
    assert list(read_key_map(built).values) == ["_r0001", "_r0002", "_r0003", "_r0004"]


def test_every_key_is_mapped_to_its_route_language_and_value():
    chinese = editable("客服", "roles/agent/title/zh", "zh")
    built = build(paragraphs("{{ role.title }}", "{{ chinese }}"), {"role": ROLE, "chinese": chinese})

    values = read_key_map(built).values
    assert {key: (value.route, value.language, str(value)) for key, value in values.items()} == {
        "_r0001": ("roles/agent/title/en", "en", "Agent"),
        "_r0002": ("roles/agent/title/zh", "zh", "客服"),
    }


def test_only_the_first_place_of_a_value_is_editable():
    document = blank()
    document.sections[0].footer.paragraphs[0].text = "{{ title }}"
    document.add_paragraph("{{ title }}")
    document.add_paragraph("{{ title }}")
    title = {"title": editable("Agent")}

    built = build(saved(document), title)

    assert said(built) == ["Agent", "Agent"]
    assert controls(built) == {"_r0001": "Agent"}
    assert controls(built, "word/footer1.xml") == {}


def test_the_same_route_in_two_languages_is_two_values():
    data = {"en": editable("Agent", "roles/agent/title", "en"), "zh": editable("客服", "roles/agent/title", "zh")}

    assert controls(build(paragraphs("{{ en }}", "{{ zh }}"), data)) == {"_r0001": "Agent", "_r0002": "客服"}


@pytest.mark.parametrize(
    "text",
    [
        "Purpose: {{ value }}",
        "{{ value }}.",
        "{{ value }}{{ value }}",
        "{% if value %}{{ value }}{% endif %}",
        "{{ value | upper }}",
        "{{ value | trim }}",
        "{{ value ~ '' }}",
        "{{ value[:99] }}",
        "{% set copy %}{{ value }}{% endset %}{{ copy }}",
    ],
)
def test_a_composed_or_changed_value_has_no_control(text):
    built = build(paragraphs(text), {"value": editable("Agent")})

    assert controls(built) == {}
    assert bookmarks(built) == []
    assert read_key_map(built).values == {}


@pytest.mark.parametrize(
    "text", ["{{ value }}", "{{value}}", "{{ value | default('x') }}", "{{ value if yes else value }}"]
)
def test_a_value_that_comes_out_unchanged_has_one(text):
    assert controls(build(paragraphs(text), {"value": editable("Agent"), "yes": 1})) == {"_r0001": "Agent"}


def test_a_plain_value_has_none():
    built = build(paragraphs("{{ value }}"), {"value": "Agent"})

    assert said(built) == ["Agent"]
    assert b"w:sdt" not in part(built)
    assert b"bookmark" not in part(built)


def test_formatting_goes_into_the_control_and_to_what_is_typed_there():
    document = blank()
    split_runs(document, "Purpose: ", "{{ value }}", "!")

    control = root(build(saved(document), {"value": editable("Agent")})).find(f".//{W}sdt")

    assert control.find(f"{W}sdtContent/{W}r/{W}rPr/{W}b") is not None
    assert control.find(f"{W}sdtPr")[0].find(f"{W}b") is not None


def test_a_tag_split_over_runs_is_editable_too():
    document = blank()
    split_runs(document, "{{ val", "ue }}")

    assert controls(build(saved(document), {"value": editable("Agent")})) == {"_r0001": "Agent"}


def test_runs_side_by_side_are_values_of_their_own():
    document = blank()
    split_runs(document, "{{ a }}", "{{ b }}", "{{ c }}")
    built = build(saved(document), {"a": editable("1", "a"), "b": "2", "c": editable("3", "c")})

    assert said(built) == ["123"]
    assert controls(built) == {"_r0001": "1", "_r0002": "3"}


def test_what_is_written_twice_is_no_control_and_what_follows_is():
    template = paragraphs("{%p set copy %}", "{{ a }}", "{%p endset %}", "{{p copy }}", "{{p copy }}", "{{ b }}")
    built = build(template, {"a": editable("1", "a"), "b": editable("2", "b")})

    assert said(built) == ["1", "1", "2"]
    assert controls(built) == {"_r0001": "2"}


def test_an_empty_value_has_an_empty_run_to_type_into():
    built = build(paragraphs("{{ value }}"), {"value": editable("")})

    assert controls(built) == {"_r0001": ""}
    assert root(built).find(f".//{W}sdtContent/{W}r/{W}t") is not None
    assert b"placeholder" not in part(built).lower()


def test_line_breaks_stay_inside_a_control_that_may_hold_them():
    built = build(paragraphs("{{ value }}"), {"value": editable("one\ntwo")})

    assert said(built) == ["one\ntwo"]
    assert root(built).find(f".//{W}sdtContent/{W}r/{W}br") is not None
    assert root(built).find(f".//{W}sdtPr/{W}text") is None
    assert read_key_map(built).values["_r0001"] == "one\ntwo"


@pytest.mark.parametrize(
    ("name", "wrapped"),
    [
        *((name, True) for name in ("hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "dir", "bdo")),
        *((name, False) for name in ("rubyBase", "rt")),
    ],
)
def test_a_value_in_a_link_or_an_insertion_is_editable_and_not_where_no_control_may_be(name, wrapped):
    template = paragraphs("{{ value }}")
    template = replaced(template, BODY, "<w:r>", f'<w:{name} w:id="4"><w:r>')
    template = replaced(template, BODY, "</w:r>", f"</w:r></w:{name}>")
    built = build(template, {"value": editable("Agent")})

    assert said(built) == ["Agent"]
    assert list(controls(built)) == ["_r0001"] * wrapped


def test_no_control_is_put_into_a_plain_text_control_of_the_template():
    own = "<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>"
    end = "</w:sdtContent></w:sdt>"

    for kind, count in (("<w:text/>", 1), ("<w:richText/>", 2)):
        template = paragraphs("{{ value }}")
        template = replaced(template, BODY, "<w:r>", own.format(kind=kind) + "<w:r>")
        template = replaced(template, BODY, "</w:r>", f"</w:r>{end}")
        assert len(list(root(build(template, {"value": editable("Agent")})).iter(f"{W}sdt"))) == count


def test_after_a_plain_text_control_values_are_editable_again():
    own = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>"
    template = replaced(paragraphs("{{ value }}"), BODY, "<w:r>", f"{own}<w:r>")

    assert b"_r0001" in part(build(template, {"value": editable("Agent")}))


def test_ids_are_unique_in_all_parts_and_none_is_one_of_the_template():
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ header }}"
    for name in ("a", "b", "c"):
        document.add_paragraph(f"{{{{ {name} }}}}")
    document.add_paragraph("x")
    own = (
        '<w:bookmarkStart w:id="1" w:name="own"/><w:bookmarkEnd w:id="1"/>'
        '<w:sdt><w:sdtPr><w:id w:val="3"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>'
        '<w:r><w:drawing><wp:inline><wp:docPr id="5" name="a"/></wp:inline></w:drawing></w:r>'
    )
    template = replaced(saved(document), BODY, "<w:r><w:t>x</w:t></w:r>", own)
    built = build(template, {name: editable(name, name) for name in ("header", "a", "b", "c")})

    numbers = []
    for name in (BODY, "word/header1.xml"):
        for element in root(built, name).iter(f"{W}sdtPr", f"{W}bookmarkStart", "{*}docPr"):
            identity = element.find(f"{W}id")
            numbers.append(
                identity.get(f"{W}val") if identity is not None else element.get(f"{W}id") or element.get("id")
            )
    assert len(numbers) == len(set(numbers)) == 11
    assert {"1", "3"} <= set(numbers)


def test_names_and_titles_are_short_enough_for_word():
    long = editable("x", "roles/a/" + "/".join(["very-long-identifier" * 5] * 3) + "/does & <more>/en")
    many = [editable(str(number), f"roles/{number}") for number in range(10_050)]
    template = paragraphs("{{ long }}", "{%p for value in many %}", "{{ value }}", "{%p endfor %}")
    built = build(template, {"long": long, "many": many})

    names = bookmarks(built)
    assert len(names) == len(set(names)) == 10_051
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,39}", name) for name in names)
    aliases = [alias.get(f"{W}val") for alias in root(built).iter(f"{W}alias")]
    assert max(map(len, aliases)) == 64
    assert aliases[0].endswith("does & <more> / en")
    assert aliases[1] == "roles / 0"
