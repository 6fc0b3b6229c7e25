"""The zip around a Word file: what is opened, what is refused, and that damage never causes anything but a refusal."""

import io
import struct
import tracemalloc
from contextlib import suppress
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_samples import BODY, blank, build, paragraphs, part, replaced, said, saved, with_parts

from roles.word.fault import PackageError, TemplateError
from roles.word.package import CONTENT_TYPES, append_parts, read_package, write_package
from roles.word.template import compile_template

TEMPLATE = paragraphs("{{ a }}")
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def refusal(data):
    """What both say: reading the package, and compiling it under the name of the template."""
    with pytest.raises(PackageError) as plain:
        read_package(data)
    with pytest.raises(TemplateError) as named:
        compile_template(data, name="sample.docx")
    assert str(named.value) == f"sample.docx: {plain.value}"
    return str(plain.value)


def zipped(parts, compression=ZIP_DEFLATED):
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", compression) as package:
        for name, content in parts:
            package.writestr(name, content)
    return buffer.getvalue()


def test_parts_are_read_and_written_the_same():
    parts = read_package(TEMPLATE)

    assert read_package(write_package(parts)) == parts


def test_the_content_types_come_first_and_the_appended_parts_last():
    package = append_parts(write_package({"b": b"2", CONTENT_TYPES: b"<Types/>", "a": b"1"}), [("c", b"3")])

    assert ZipFile(io.BytesIO(package)).namelist() == [CONTENT_TYPES, "b", "a", "c"]
    assert ZipFile(io.BytesIO(package)).testzip() is None


def test_folders_in_a_zip_are_no_parts():
    def add(parts):
        parts["word/"] = b""

    assert "word/" not in read_package(with_parts(TEMPLATE, add))


def test_parts_are_compressed():
    parts = ZipFile(io.BytesIO(append_parts(write_package({"a": bytes(9000)}), [("b", bytes(9000))]))).infolist()

    assert [info.compress_size < 100 for info in parts] == [True, True]


def test_nothing_about_this_machine_is_written():
    for info in ZipFile(io.BytesIO(build(TEMPLATE, {"a": "1"}))).infolist():
        assert (info.date_time, info.create_system, info.external_attr) == ((1980, 1, 1, 0, 0, 0), 3, 0o600 << 16)


def test_a_dotx_makes_a_docx():
    template = replaced(TEMPLATE, CONTENT_TYPES, MAIN, MAIN.replace("document.main", "template.main"))

    built = build(template, {"a": "1"})

    assert said(built) == ["1"]
    assert MAIN.encode() in part(built, CONTENT_TYPES)
    assert b"template.main" not in part(built, CONTENT_TYPES)


@pytest.mark.parametrize(
    "content_type",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_a_docm_is_refused(content_type):
    assert "macros" in refusal(replaced(TEMPLATE, CONTENT_TYPES, MAIN, content_type))


def test_no_encoding_hides_a_docm():
    def change(parts):
        types = parts[CONTENT_TYPES].decode().replace(MAIN, "application/vnd.ms-word.document.macroEnabled.main+xml")
        parts[CONTENT_TYPES] = types.replace("UTF-8", "UTF-16").encode("utf-16")

    assert "macros" in refusal(with_parts(TEMPLATE, change))


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/VBAPROJECT.BIN"])
def test_a_macro_part_is_refused_whatever_the_types_say(name):
    assert "macros" in refusal(with_parts(TEMPLATE, lambda parts: parts.update({name: b"x"})))


def test_other_files_are_refused():
    assert "no Word file" in refusal(b"")
    assert "no Word file" in refusal(b"Purpose: {{ a }}")
    assert "no content types" in refusal(zipped([("a.txt", b"x")]))


def test_other_office_files_are_no_documents():
    sheet = replaced(
        TEMPLATE, CONTENT_TYPES, MAIN, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    )

    with pytest.raises(TemplateError, match="no Word document"):
        compile_template(sheet, name="sample.docx")


def test_old_and_encrypted_files_are_told_apart():
    start = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)

    assert "old Office version" in refusal(start + "WordDocument".encode("utf-16-le"))
    assert "password" in refusal(start + "EncryptedPackage".encode("utf-16-le"))


def test_a_zip_with_a_password_is_refused():
    data = bytearray(TEMPLATE)
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1

    assert "password" in refusal(bytes(data))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused():
    assert "twice" in refusal(zipped([(CONTENT_TYPES, b"<Types/>"), (BODY, b"a"), (BODY, b"b")]))


def test_a_compression_that_word_does_not_know_is_refused():
    assert "packed in a way" in refusal(zipped([(CONTENT_TYPES, b"<Types/>")], ZIP_BZIP2))


def test_a_part_that_unpacks_to_too_much_is_refused():
    assert "word/big.xml is too large" in refusal(
        zipped([(CONTENT_TYPES, b"<Types/>"), ("word/big.xml", bytes(20_000_001))])
    )


def test_a_part_may_be_as_large_as_the_limit():
    assert read_package(zipped([(CONTENT_TYPES, b"<Types/>"), ("word/big.xml", bytes(20_000_000))]))


def test_parts_that_are_too_large_together_are_refused():
    bomb = zipped([(CONTENT_TYPES, b"<Types/>"), *((f"word/{number}.xml", bytes(19_000_000)) for number in range(6))])

    assert "word/5.xml is too large" in refusal(bomb)


def test_a_part_that_lies_about_its_size_is_not_unpacked():
    bomb = bytearray(zipped([("word/big.xml", bytes(50_000_000))]))
    announced_size = bomb.index(b"PK\x01\x02") + 24
    bomb[announced_size : announced_size + 4] = struct.pack("<I", 10)

    tracemalloc.start()
    said = refusal(bytes(bomb))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert "damaged" in said
    assert peak < 10_000_000


@pytest.mark.parametrize(
    "declaration",
    ['<!DOCTYPE w:document [<!ENTITY a "b">]>', '<!DOCTYPE w:document SYSTEM "file:///etc/passwd">'],
)
def test_a_document_type_is_refused(declaration):
    def change(parts):
        start = parts[BODY].index(b"<w:document")
        parts[BODY] = parts[BODY][:start] + declaration.encode() + parts[BODY][start:]

    with pytest.raises(TemplateError, match="declares a document type"):
        compile_template(with_parts(TEMPLATE, change), name="sample.docx")


def test_strict_open_xml_is_refused():
    namespaces = (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )

    with pytest.raises(TemplateError, match="Strict Open XML"):
        compile_template(replaced(TEMPLATE, BODY, *namespaces), name="sample.docx")


def test_xml_that_is_not_well_formed_is_refused():
    with pytest.raises(TemplateError, match=r"the part word/document\.xml cannot be read"):
        compile_template(replaced(TEMPLATE, BODY, "</w:body>", ""), name="sample.docx")


@given(st.data())
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data):
    damaged = bytearray(TEMPLATE)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(damaged) - 1) | st.integers(len(damaged) - 900, len(damaged) - 1))
        damaged[place] = data.draw(st.integers(0, 255))
    end = data.draw(st.just(len(damaged)) | st.integers(0, len(damaged)))

    with suppress(PackageError):
        assert read_package(bytes(damaged[:end]))


def test_a_document_with_another_name_inside_is_found_by_its_type():
    """Word for the web writes word/document2.xml."""

    def rename(parts):
        parts["word/document2.xml"] = parts.pop(BODY)
        parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
        for name in (CONTENT_TYPES, "_rels/.rels"):
            parts[name] = parts[name].replace(b"word/document.xml", b"word/document2.xml")

    assert said(build(with_parts(saved(blank()), rename), {}), "word/document2.xml") == []
    assert said(build(with_parts(TEMPLATE, rename), {"a": "1"}), "word/document2.xml") == ["1"]
