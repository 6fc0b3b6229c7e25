"""The custom XML part that says what a document is about and what its keys stand for."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from word_samples import blank, build, editable, paragraphs, part, replaced, root, saved, with_parts

from roles.word.fault import PackageError, TemplateError
from roles.word.key_map import KeyMap, read_key_map, write_key_map
from roles.word.markup import FORBIDDEN
from roles.word.package import write_package
from roles.word.returned import Paragraph, Piece
from roles.word.value import Blank, Filling

TEMPLATE = paragraphs("{{ a }}", "{{ b }}")
ABOUT = {
    "kind": "job-description",
    "role": "agent",
    "substance": "3fa91c07",
    "source-hash": "a<b>&\"c'",
    "language": "en+zh",
}
A, B = editable("A & <B>\n\ttwo ", "roles/a/purpose/en", "en"), editable("客服 🙂", "roles/a/title/zh", "zh")


def targets(data, source):
    """Where the relationships of a part lead, by the last word of their kind."""
    folder, name = posixpath.split(source)
    relations = etree.fromstring(part(data, f"{folder}/_rels/{name}.rels"))
    return {
        relation.get("Type").rpartition("/")[2]: posixpath.normpath(posixpath.join(folder, relation.get("Target")))
        for relation in relations
        if relation.get("TargetMode") != "External"
    }


def test_what_is_written_is_read_back():
    assert read_key_map(build(TEMPLATE, {"a": A, "b": B}, **ABOUT)) == KeyMap(ABOUT, {"_r0001": A, "_r0002": B})


def test_routes_and_languages_are_read_back():
    values = read_key_map(build(TEMPLATE, {"a": A, "b": B})).values

    assert [(value.route, value.language) for value in values.values()] == [(A.route, "en"), (B.route, "zh")]


def test_the_part_is_reached_from_the_document_and_has_its_properties():
    built = build(TEMPLATE, {"a": A, "b": B})
    item = targets(built, "word/document.xml")["customXml"]

    assert item == "customXml/item2.xml"
    assert root(built, item).tag == "{urn:service-roles:document:1}document"
    properties = targets(built, item)["customXmlProps"]
    assert f'PartName="/{properties}"'.encode() in part(built, "[Content_Types].xml")
    assert b'"urn:service-roles:document:1"' in part(built, properties)


def test_all_other_relationships_stay():
    def relations(data):
        return {relation.get("Id"): relation.get("Target") for relation in root(data, "word/_rels/document.xml.rels")}

    before, after = relations(TEMPLATE), relations(build(TEMPLATE, {"a": A, "b": B}))

    assert before.items() < after.items()
    assert len(after) == len(before) + 1


def test_the_first_part_of_its_kind_has_number_one():
    def clear(parts):
        for name in [name for name in parts if name.startswith("customXml")]:
            del parts[name]

    template = with_parts(TEMPLATE, clear)
    template = replaced(template, "[Content_Types].xml", "customXml/itemProps1.xml", "customXml/gone.xml")

    assert targets(build(template, {"a": A, "b": B}), "word/document.xml")["customXml"] == "customXml/item1.xml"


def test_a_document_without_relationships_gets_some():
    def clear(parts):
        del parts["word/_rels/document.xml.rels"]

    assert read_key_map(build(with_parts(TEMPLATE, clear), {"a": A, "b": B})).values


def test_a_missing_default_for_xml_is_added():
    def clear(parts):
        types = etree.fromstring(parts["[Content_Types].xml"])
        for rule in types.findall("{*}Default"):
            if rule.get("Extension") == "xml":
                types.remove(rule)
        parts["[Content_Types].xml"] = etree.tostring(types)

    built = build(with_parts(TEMPLATE, clear), {"a": A, "b": B})
    assert root(built, "[Content_Types].xml").find("{*}Default[@Extension='xml']") is not None


@pytest.mark.parametrize("name", ["Kind", "1", "a b", "a:b", "", "xmlns"])
def test_a_name_that_xml_would_not_hold_is_refused(name):
    with pytest.raises(ValueError, match="cannot name"):
        write_key_map(KeyMap({name: "x"}, {}))


def test_forbidden_characters_in_what_it_is_about_are_refused():
    with pytest.raises(TemplateError, match=r"sample\.docx.*U\+0001"):
        build(TEMPLATE, {"a": A, "b": B}, kind="a\x01")


def test_a_document_of_others_has_no_key_map():
    with pytest.raises(PackageError, match="not built by roles"):
        read_key_map(saved(blank()))


def test_two_key_maps_are_as_bad_as_none():
    built = build(TEMPLATE, {"a": A, "b": B})

    with pytest.raises(PackageError, match="not built by roles"):
        read_key_map(
            with_parts(built, lambda parts: parts.update({"customXml/item9.xml": parts["customXml/item2.xml"]}))
        )


def test_a_built_document_is_no_template():
    built = build(TEMPLATE, {"a": A, "b": B})
    without_map = with_parts(built, lambda parts: parts.pop("customXml/item2.xml"))

    without_anchors = build(TEMPLATE, {"a": "plain", "b": "plain"})

    for data in (built, without_map, without_anchors):
        with pytest.raises(TemplateError, match="document that roles built"):
            build(data, {})


ANY_TEXT = st.text(st.characters(exclude_categories=("Cs",))).filter(lambda text: not FORBIDDEN.search(text))


def test_numbers_are_chosen_so_that_no_part_is_lost():
    template = with_parts(TEMPLATE, lambda parts: parts.update({"customXml/itemProps2.xml": b"<x/>"}))
    built = build(template, {"a": A, "b": B})

    assert targets(built, "word/document.xml")["customXml"] == "customXml/item3.xml"
    assert part(built, "customXml/itemProps2.xml") == b"<x/>"


NAMES = st.from_regex("(?!xml)[a-z][a-z0-9_-]*", fullmatch=True)


@given(st.dictionaries(NAMES, ANY_TEXT), st.lists(ANY_TEXT), ANY_TEXT)
def test_any_text_survives_in_the_key_map(about, texts, route):
    def meant(text):
        return text.replace("\r\n", "\n").replace("\r", "\n")

    values = {f"_r{number:04}": editable(text, route, "en") for number, text in enumerate(texts, 1)}
    parts = {"[Content_Types].xml": b"<Types/>", "customXml/item1.xml": write_key_map(KeyMap(about, values))}

    found = read_key_map(write_package(parts))

    assert found.about == {name: meant(text) for name, text in about.items()}
    assert {key: str(value) for key, value in found.values.items()} == {
        key: meant(value) for key, value in values.items()
    }
    assert all(value.route == route for value in found.values.values())


@given(st.lists(ANY_TEXT))
def test_the_text_as_built_survives_in_the_key_map(text):
    pieces = (Piece(one.replace("\r\n", "\n").replace("\r", "\n"), key="_r0001") for one in text)
    paragraphs = tuple(
        Paragraph((one,), "word/document.xml", (0, 1, number), number) for number, one in enumerate(pieces)
    )
    key_map = KeyMap({}, {"_r0001": A}, paragraphs)
    parts = {"[Content_Types].xml": b"<Types/>", "customXml/item1.xml": write_key_map(key_map)}

    assert read_key_map(write_package(parts)) == key_map


def test_the_hint_of_an_empty_blank_is_kept_and_that_of_a_filled_one_is_not_needed():
    def filling(text):
        blank = Blank.of(text, "answers/a", "en", Filling("text", "Name", 'Write\n"here"'))
        parts = {
            "[Content_Types].xml": b"<Types/>",
            "customXml/item1.xml": write_key_map(KeyMap({}, {"_r0001": blank})),
        }
        return read_key_map(write_package(parts)).values["_r0001"].filling.hint

    assert filling("") == 'Write\n"here"'
    assert filling("Li Na") == ""
