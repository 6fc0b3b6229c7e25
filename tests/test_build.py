"""Which documents a build makes, and what they know of themselves."""

import re
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zipfile import ZipFile

import pytest
import typer
from docx import Document

import roles.cli.build as cli
import roles.cli.folder as output_folder
from roles import __version__
from roles.build import Wish, documents
from roles.catalog import load_catalog
from roles.cli.console import Console
from roles.files import BusyError, read_folder
from roles.output import MEMORY, read_memory
from roles.press import NoTemplateError
from roles.substance import substance
from roles.word.key_map import read_key_map
from tests.conftest import ROOT
from tests.small import small
from tests.word_text import word_text

THREE = ["desk-card", "job-description", "service-targets"]
TARGETS = {
    "metrics.yaml": "- {id: answered, title: Answered}\n",
    "roles/head.yaml": "targets: [{id: a, metric: answered, level: {kind: share, at_least: 80 %}}]\n",
}


def _paths(files: dict[str, str], templates: dict[str, bytes], **wish: Any) -> list[str]:
    return [path for path, _ in documents(small(files), templates, Wish(**wish))]


OF_HEAD = {
    "head-design-profile.svg",
    "head-design-review.docx",
    "head-interview-sheet.docx",
    "head-job-description.docx",
    "head-job-posting.docx",
    "head-job-posting.md",
    "head-service-targets.docx",
}
OF_DEPUTY = {path.replace("head-", "deputy-") for path in OF_HEAD if "targets" not in path}
OF_ALL = {
    "department-coverage-map.svg",
    "department-handbook.docx",
    "department-interview-sheet.docx",
    "department-ladder.svg",
    "department-org-chart.svg",
    "department-review-calendar.docx",
    "department-satisfaction-survey.docx",
    "department-service-standards.docx",
    "department-service-targets.docx",
    "department-survey-analysis.docx",
    "department-tables.xlsx",
}


@pytest.mark.parametrize(
    ("wish", "paths"),
    [
        ({}, OF_HEAD | OF_DEPUTY | OF_ALL),
        ({"roles": ("head",)}, OF_HEAD),
        ({"roles": ("deputy",)}, OF_DEPUTY),
        ({"kinds": ("job-description",)}, {"head-job-description.docx", "deputy-job-description.docx"}),
        ({"roles": ("head",), "kinds": ("job-posting",)}, {"head-job-posting.docx", "head-job-posting.md"}),
        ({"kinds": ("tables",)}, {"department-tables.xlsx"}),
        ({"kinds": ("service-targets",)}, {"head-service-targets.docx", "department-service-targets.docx"}),
        ({"roles": ("head",), "kinds": ("review-calendar",)}, set()),
        ({"roles": ("head",), "kinds": ("desk-card",)}, set()),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_only_the_documents_asked_for_are_made(
    wish: dict[str, Any], paths: set[str], language: str, templates: dict[str, bytes]
) -> None:
    made = _paths(TARGETS, templates, languages=(language,), **wish)

    assert sorted(made) == sorted(f"{language}/{path}" for path in paths)


def test_files_named_by_title_never_take_each_others_name(templates: dict[str, bytes]) -> None:
    files = {"roles/head.yaml": "title: Clerk\n", "roles/deputy.yaml": "title: Clerk\n"}
    made = _paths(files, templates, names="title", kinds=("job-description", "service-targets"))

    assert made == [
        "en/Clerk Job description.docx",
        "en/Clerk Job description (head).docx",
        "en/Service desk Service targets.docx",
    ]


def test_titles_that_differ_only_in_capitals_are_told_apart(templates: dict[str, bytes]) -> None:
    """Windows and macOS take them for the same file."""
    files = {"roles/head.yaml": "title: clerk\n", "roles/deputy.yaml": "title: Clerk\n"}
    made = _paths(files, templates, names="title", kinds=("job-description",))

    assert len({path.casefold() for path in made}) == 2


def test_a_role_named_department_is_not_the_department(templates: dict[str, bytes]) -> None:
    role = f"id: department\ntitle: Odd\nreports_to: head\n{TARGETS['roles/head.yaml']}"
    files = {**TARGETS, "roles/department.yaml": role}
    made = documents(small(files), templates, Wish(kinds=("service-targets",)))
    found = [(Document(BytesIO(data)).core_properties.title, read_key_map(data).about["substance"]) for _, data in made]

    assert {title for title, _ in found} == {
        "Service targets: Odd",
        "Service targets: Head",
        "Service targets: Service desk",
    }
    assert [title for title, substance in found if not substance] == ["Service targets: Service desk"]


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Returns/Exchanges: \\\\who?", "Returns-Exchanges- -who- Job description"),
        ("..\\\\..\\\\Head", "-..-Head Job description"),
        ("<Head> | *", "-Head- - - Job description"),
        ("Two\\nlines", "Two lines Job description"),
        ("\\x85.Head", "Head Job description"),
        ("'Head'", "'Head' Job description"),
    ],
)
def test_a_title_becomes_a_file_name_that_every_system_takes(
    title: str, stem: str, templates: dict[str, bytes]
) -> None:
    files = {"roles/head.yaml": f'title: "{title}"\n'}

    assert _paths(files, templates, names="title", roles=("head",), kinds=("job-description",)) == [f"en/{stem}.docx"]


def test_a_kind_without_template_is_named_with_its_language(templates: dict[str, bytes]) -> None:
    with pytest.raises(NoTemplateError) as missing:
        _paths({}, templates, languages=("fr",))

    assert (missing.value.language, missing.value.kind) == ("fr", "department-handbook")
    assert "fr/department-handbook.docx" in str(missing.value)


def test_a_document_knows_what_it_is_about(templates: dict[str, bytes]) -> None:
    loaded = small(TARGETS)
    made = dict(documents(loaded, templates, Wish()))
    role, department = (
        read_key_map(made[f"en/{name}.docx"]).about for name in ("head-job-description", "department-service-targets")
    )

    assert (role["kind"], role["about"], role["language"]) == ("job-description", "head", "en")
    assert role["substance"] == substance(loaded.catalog.roles["head"])
    assert role["engine"] == __version__
    assert (department["kind"], department["about"], department["substance"]) == ("service-targets", "department", "")
    assert role["data"] in word_text(made["en/head-job-description.docx"])
    assert Document(BytesIO(made["en/head-job-description.docx"])).core_properties.title == "Job description: Head"
    assert Document(BytesIO(made["en/department-service-targets.docx"])).core_properties.title == (
        "Service targets: Service desk"
    )


def test_the_hash_in_the_footer_changes_with_what_the_document_says_and_only_then(templates: dict[str, bytes]) -> None:
    def found(files: dict[str, str]) -> str:
        made = dict(documents(small(files), templates, Wish(roles=("head",), kinds=("job-description",))))
        return read_key_map(made["en/head-job-description.docx"]).about["data"]

    assert found({}) == found({"roles/deputy.yaml": "purpose: Help\n"})
    assert found({}) != found({"roles/head.yaml": "purpose: Lead\n"})
    assert re.fullmatch("[0-9a-f]{8}", found({}))


def test_the_department_gives_fonts_and_colour(templates: dict[str, bytes]) -> None:
    letterhead = "letterhead: {company: Acme, font: Verdana, east_asian_font: KaiTi, colour: 'AB12CD'}\n"
    made = dict(documents(small({"department.yaml": letterhead}), templates, Wish(kinds=("service-standards",))))
    data = made["en/department-service-standards.docx"]
    with ZipFile(BytesIO(data)) as package:
        text = b"".join(package.read(name) for name in package.namelist()).decode()

    assert re.search(r'(ascii|latin typeface)="Verdana"', text)
    assert re.search(r'(eastAsia|ea typeface)="KaiTi"', text)
    assert '"AB12CD"' in text
    assert "Acme · Service desk" in word_text(data)


def test_a_document_open_in_word_is_named_and_the_rest_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Windows refuses to replace a file that Word has open; here the refusal is ours."""
    real = output_folder.write_atomically

    def refuse(path: Path, data: bytes) -> None:
        if path.name == "complaint-specialist-job-description.docx":
            raise BusyError(path)
        real(path, data)

    monkeypatch.setattr(output_folder, "write_atomically", refuse)
    ctx = SimpleNamespace(obj=Console("en"))

    with pytest.raises(typer.Exit) as exit_:
        cli.build(ctx, ROOT / "catalog", tmp_path, ["en"], ["complaint-specialist"], THREE)  # type: ignore[arg-type]

    said = capsys.readouterr()
    written = ["complaint-specialist-desk-card.docx", "complaint-specialist-service-targets.docx"]
    assert exit_.value.exit_code == 1
    assert "2 documents written" in said.out
    assert "open in another program: en/complaint-specialist-job-description.docx" in said.err
    assert sorted(path.name for path in (tmp_path / "en").iterdir()) == written
    assert list(read_memory((tmp_path / MEMORY).read_bytes()).files) == [f"en/{name}" for name in written]


def test_a_person_s_document_open_in_word_is_not_set_aside_and_the_rest_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Windows refuses to rename a file that Word has open; here the refusal is ours."""
    real = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == "complaint-specialist-job-description.docx":
            raise PermissionError(self)
        return real(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    ctx, folder = SimpleNamespace(obj=Console("en")), tmp_path / "en"
    folder.mkdir()
    for kind in ("job-description", "service-targets"):
        (folder / f"complaint-specialist-{kind}.docx").write_bytes(b"edited in Word")

    with pytest.raises(typer.Exit) as exit_:
        cli.build(ctx, ROOT / "catalog", tmp_path, ["en"], ["complaint-specialist"], THREE, force=True)  # type: ignore[arg-type]

    said = capsys.readouterr()
    aside = "complaint-specialist-service-targets.2026-11-22.docx"
    written = ["complaint-specialist-desk-card.docx", "complaint-specialist-service-targets.docx"]
    assert exit_.value.exit_code == 1
    assert "2 documents written, 0 unchanged" in said.out
    assert said.err.count("was changed by a person") == 1
    assert said.err.count("open in another program: en/complaint-specialist-job-description.docx") == 1
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["complaint-specialist-job-description.docx", aside, *written]
    )
    assert (folder / aside).read_bytes() == (folder / "complaint-specialist-job-description.docx").read_bytes()
    assert list(read_memory((tmp_path / MEMORY).read_bytes()).files) == [f"en/{name}" for name in written]


@pytest.mark.parametrize(("share", "year"), [("25", 2026), ("24", 1980)])
def test_a_document_holds_its_role_s_substance_and_bears_the_day_it_was_approved_in_it(
    share: str, year: int, templates: dict[str, bytes]
) -> None:
    texts, path = dict(read_folder(ROOT / "catalog")), "roles/complaint-specialist.yaml"
    texts[path] = texts[path].replace(b"share: 25", f"share: {share}".encode())
    loaded = load_catalog(texts)
    role = loaded.catalog.roles["complaint-specialist"]
    made = list(documents(loaded, templates, Wish(languages=("en",), roles=(role.id,), kinds=tuple(THREE))))

    assert len(made) == 3
    assert role.approved
    for _, data in made:
        bears = Document(BytesIO(data)).core_properties.modified
        assert bears is not None
        assert bears.year == year
        assert (read_key_map(data).about["substance"] == role.approved.substance) == (year == 2026)
