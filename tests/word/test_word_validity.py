"""Other programs read what the engine writes."""

import io
import subprocess
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from word_samples import (
    BODY,
    agent,
    blank,
    build,
    editable,
    job_description,
    paragraphs,
    replaced,
    saved,
    split_runs,
    table,
)


def controls_everywhere() -> bytes:
    document = blank()
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ a }}"
    section.footer.paragraphs[0].text = "{{ b }}"
    document.add_heading("{{ c }}", 1)
    document.add_paragraph("{{ d }}", style="List Number")
    split_runs(document, "before ", "{{ e }}", " after")
    table(document, ["{{ f }}", "x"], ["y", "{{ g }}"])
    return saved(document)


SAMPLES = {
    "job description": (job_description(), agent()),
    "controls": (controls_everywhere(), {name: editable(f"{name} & <{name}>", f"r/{name}") for name in "abcdefg"}),
    "empty controls": (controls_everywhere(), {name: editable("", f"r/{name}") for name in "abcdefg"}),
    "line breaks": (controls_everywhere(), {name: editable("\none\n\ttwo\n", f"r/{name}") for name in "abcdefg"}),
    "plain": (controls_everywhere(), dict.fromkeys("abcdefg", "x")),
    "nothing": (paragraphs("no tag at all"), {}),
}


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("version", [FileFormat.OFFICE_2010, FileFormat.MICROSOFT_365])
def test_a_validator_finds_no_fault(sample, version, tmp_path):
    template, data = SAMPLES[sample]
    path = tmp_path / "built.docx"
    path.write_bytes(build(template, data, kind="job-description"))

    result = OpenXmlValidator(file_format=version).validate(path)

    assert [f"{error.part_uri} {error.description}" for error in result.errors] == []
    assert result.is_valid


def test_the_validator_would_find_one(tmp_path):
    path = tmp_path / "broken.docx"
    path.write_bytes(replaced(build(*SAMPLES["controls"]), BODY, "</w:sdtPr>", "</w:sdtPr><w:tc/>"))

    assert not OpenXmlValidator().validate(path).is_valid


@pytest.mark.parametrize("sample", SAMPLES)
def test_python_docx_opens_it(sample):
    document = Document(io.BytesIO(build(*SAMPLES[sample])))

    assert document.paragraphs
    assert document.core_properties.modified.year == 2026


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_part_is_well_formed_and_announced(sample):
    with ZipFile(io.BytesIO(build(*SAMPLES[sample]))) as package:
        assert package.testzip() is None
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


@pytest.mark.office
def test_libreoffice_shows_the_values_and_keeps_the_bookmarks(tmp_path):
    for sample in ("controls", "empty controls", "line breaks"):
        path = tmp_path / f"{sample.replace(' ', '-')}.docx"
        path.write_bytes(build(*SAMPLES[sample]))
        for kind in ("txt:Text", "docx"):
            command = [
                "soffice",
                f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                kind,
            ]
            subprocess.run([*command, "--outdir", tmp_path / "out", path], check=True, capture_output=True)

        text = (tmp_path / "out" / path.with_suffix(".txt").name).read_text("utf-8-sig")
        expected = {
            "controls": "before e & <e> after",
            "empty controls": "before  after",
            "line breaks": "before \none\n\ttwo\n after",
        }
        assert expected[sample] in text
        with ZipFile(tmp_path / "out" / path.name) as package:
            body = package.read("word/document.xml").decode()
        assert all(f'w:name="_r000{number}"' in body for number in range(1, 6))
        assert "Click" not in body
