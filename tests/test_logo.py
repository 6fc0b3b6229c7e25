"""The logo of the letterhead: which files can be one, and how it reaches the documents."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from roles.build import Wish, documents
from roles.catalog import Loaded, load_catalog
from roles.catalog.picture import Picture, format_of, picture
from roles.check import check
from roles.documents.kind import has_template, kinds
from tests.pictures import jpeg, png
from tests.small import texts

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'
WEBP = b"RIFF\x24\0\0\0WEBPVP8 "


def with_logo(logo: str, files: dict[str, bytes]) -> Loaded:
    letterhead = f"letterhead: {{company: Blue & Co, logo: '{logo}'}}\n"
    said = {path: text.encode() for path, text in texts({"department.yaml": letterhead}).items()}
    return load_catalog({**said, **files})


def mistakes(loaded: Loaded) -> list[str]:
    assert loaded.catalog.department is not None
    assert {one.code for one in loaded.findings} <= {"Y314"}
    return [one.problem.text.format(**one.problem.values) for one in loaded.findings]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (png(400, 100), Picture("png", 400, 100)),
        (png(3, 2, depth=16), Picture("png", 3, 2)),
        (jpeg(300, 200), Picture("jpeg", 300, 200)),
        (jpeg(300, 200, marker=0xC2), Picture("jpeg", 300, 200)),
        (jpeg(30, 20, colours=4), Picture("jpeg", 30, 20)),
        (b"\xff\xd8\xff" + jpeg()[2:], Picture("jpeg", 40, 20)),
        (jpeg() + b"appended", Picture("jpeg", 40, 20)),
        (jpeg(marker=0xC3), None),
        (jpeg()[:-2], None),
        (jpeg()[:30], None),
        (jpeg(0, 20), None),
        (png(0, 20), None),
        (png()[:-1], None),
        (png()[:20], None),
        (SVG, None),
        (b"", None),
    ],
)
def test_a_picture_is_known_by_its_bytes(data: bytes, expected: Picture | None) -> None:
    assert picture(data) == expected


@given(st.binary(max_size=40), st.sampled_from([b"", png()[:16], png()[:40], jpeg()[:3], jpeg()[:30], b"RIFF"]))
def test_any_bytes_can_be_looked_at(rest: bytes, start: bytes) -> None:
    picture(start + rest)
    format_of(start + rest)


@pytest.mark.parametrize("data", [png(400, 100), jpeg()])
def test_a_good_logo_is_no_mistake(data: bytes) -> None:
    assert mistakes(with_logo("pictures/logo.png", {"pictures/logo.png": data})) == []


@pytest.mark.parametrize(
    ("logo", "said"),
    [
        ("gone.png", "there is no file “gone.png” in the catalog"),
        ("Logo.PNG", "there is no file “Logo.PNG” in the catalog; did you mean logo.png?"),
        ("logo.pgn", "there is no file “logo.pgn” in the catalog; did you mean logo.png?"),
        ("./logo.png", "there is no file “./logo.png” in the catalog; did you mean logo.png?"),
        (r"shots\a.png", "there is no file “shots\\a.png” in the catalog; did you mean shots/a.png?"),
        ("../logo.png", "“../logo.png” leads out of the catalog; put the logo into its folder"),
        (r"a\..\..\logo.png", "“a\\..\\..\\logo.png” leads out of the catalog; put the logo into its folder"),
        ("/etc/logo.png", "“/etc/logo.png” leads out of the catalog; put the logo into its folder"),
        (r"C:\logo.png", "“C:\\logo.png” leads out of the catalog; put the logo into its folder"),
        ("~/logo.png", "“~/logo.png” leads out of the catalog; put the logo into its folder"),
        ("logo.svg", "“logo.svg” is SVG; save the logo as PNG or JPEG"),
        ("renamed.png", "“renamed.png” is WebP; save the logo as PNG or JPEG"),
        ("animated.gif", "“animated.gif” is GIF; save the logo as PNG or JPEG"),
        ("roles/head.yaml", "“roles/head.yaml” is no PNG or JPEG picture"),
        ("torn.png", "“torn.png” is a damaged PNG picture; save it anew as PNG"),
        ("torn.jpg", "“torn.jpg” is a damaged JPEG picture; save it anew as PNG"),
        ("heavy.png", "“heavy.png” is larger than 1000 kB; save a smaller picture"),
        ("huge.png", "“huge.png” has 5001 × 10 pixels; save it with at most 5000 on a side"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_logo_is_a_finding(logo: str, said: str) -> None:
    files = {
        "logo.png": png(),
        "shots/a.png": png(),
        "logo.svg": SVG,
        "renamed.png": WEBP,
        "animated.gif": b"GIF89a",
        "torn.png": png()[:-5],
        "torn.jpg": jpeg()[:-2],
        "heavy.png": png(noise=1_000_000),
        "huge.png": png(5001, 10),
    }

    assert mistakes(with_logo(logo, files)) == [said]


def test_the_finding_stands_where_the_logo_is_named_and_keeps_the_build_from_printing() -> None:
    loaded = with_logo("gone.png", {})
    (finding,) = loaded.findings

    assert (finding.path, finding.place and finding.place.line) == ("department.yaml", 1)
    assert [one.code for one in check(loaded).unsound().findings] == ["Y314"]


def test_an_empty_path_is_no_logo() -> None:
    assert [one.code for one in with_logo("", {}).findings] == ["Y311"]


def _headers(data: bytes) -> list[tuple[str, bytes, tuple[int, int]]]:
    """Of every picture in a header: its words, its bytes and its size."""
    found = []
    for section in Document(BytesIO(data)).sections:
        for inline in section.header._element.iter("{*}inline"):
            words = inline.find("{*}docPr").get("descr")
            relation = next(inline.iter("{*}blip")).get(
                "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
            )
            extent = inline.find("{*}extent")
            picture = section.header.part.related_parts[relation].blob
            found.append((words, picture, (int(extent.get("cx")), int(extent.get("cy")))))
    return found


def test_the_logo_reaches_every_kind(templates: dict[str, bytes], tmp_path: Path) -> None:
    loaded = with_logo("logo.png", {"logo.png": png(400, 100)})
    made = dict(documents(loaded, templates, Wish()))

    printed = {path: data for path, data in made.items() if path.endswith(".docx")}
    assert len(printed) >= len([kind for kind in kinds() if has_template(kind)]) - 1
    for path, data in printed.items():
        assert _headers(data)[:1] == [("Blue & Co", png(400, 100), (1_440_000, 360_000))], path
        (tmp_path / "made.docx").write_bytes(data)
        assert OpenXmlValidator().validate(tmp_path / "made.docx").is_valid, path


def test_without_a_logo_nothing_stands_there(templates: dict[str, bytes]) -> None:
    said = {path: text.encode() for path, text in texts().items()}
    for path, data in documents(load_catalog(said), templates, Wish(roles=("head",))):
        if not path.endswith(".docx"):
            continue
        with ZipFile(BytesIO(data)) as package:
            header = package.read("word/header1.xml")
            assert not [name for name in package.namelist() if "media" in name], path
        assert b"<w:drawing" not in header
        assert b"Service desk" in header
