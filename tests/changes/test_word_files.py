"""`roles diff --word`: descriptions with tracked changes, and a change note to sign."""

from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openxml_audit import OpenXmlValidator

from roles.catalog import Loaded, load_catalog
from roles.redlines import Pen, redlines
from roles.review import Review, review
from tests.changes.pull_requests import PULL_REQUESTS
from tests.changes.repository import commit, edit, git, repository, roles
from tests.changes.test_diff_command import FILES
from tests.word.redlines import INSERTED, accepted, as_is, marks, refused
from tests.word_text import word_text

PEN = Pen("HR", datetime(2026, 11, 22, tzinfo=UTC))


def made(one: Review, templates: dict[str, bytes], *languages: str) -> dict[str, bytes]:
    papers = redlines(one, templates, languages or ("en",), PEN, datetime(2026, 11, 1, tzinfo=UTC))
    return {paper.path: paper.make() for paper in papers}


@pytest.fixture(scope="module")
def moved(shipped: Loaded) -> Review:
    files = dict(shipped.texts)
    PULL_REQUESTS["moved-and-renamed"](files)
    return review(shipped, load_catalog(files), date(2026, 11, 22))


@pytest.mark.parametrize("language", ["en", "zh", "en+zh"])
@pytest.mark.parametrize("name", ["needs-agreement", "large-and-mixed"])
def test_the_note_says_what_changed_and_leaves_lines_to_sign(
    shipped: Loaded, templates: dict[str, bytes], golden, tmp_path: Path, language: str, name: str
) -> None:
    files = dict(shipped.texts)
    PULL_REQUESTS[name](files)
    one = review(shipped, load_catalog(files), date(2026, 11, 22))
    note = made(one, templates, language)[f"{language}/department-change-note.docx"]

    golden(f"pull-requests/{name}.note.{language}.txt", word_text(note))
    path = tmp_path / "note.docx"
    path.write_bytes(note)
    assert OpenXmlValidator().validate(str(path)).is_valid


def test_the_numbers_of_a_note_run_on_down_the_page(shipped: Loaded, templates: dict[str, bytes]) -> None:
    files = dict(shipped.texts)
    PULL_REQUESTS["large-and-mixed"](files)
    one = review(shipped, load_catalog(files), date(2026, 11, 22))
    note = Document(BytesIO(made(one, templates)["en/department-change-note.docx"]))

    numbers = [row.cells[0].text for table in note.tables[:-1] for row in table.rows[1:]]
    assert numbers == [str(number) for number in range(1, 27)]
    assert [row.cells[1].text for row in note.tables[-1].rows[1:3]] == ["1–24", "1–7, 10, 11, 13, 14, 19–25"]


def test_each_role_whose_paper_says_something_else_comes_with_its_changes(
    moved: Review, templates: dict[str, bytes]
) -> None:
    files = made(moved, templates)

    assert {"en/complaint-specialist-changes.docx", "en/quality-specialist-changes.docx"} < set(files)
    assert "en/information-specialist-changes.docx" not in files
    assert all(marks(data) for path, data in files.items() if path.endswith("-changes.docx"))


def test_a_role_that_was_renamed_is_held_against_itself(shipped: Loaded, templates: dict[str, bytes]) -> None:
    files = dict(shipped.texts)
    PULL_REQUESTS["moved-and-renamed"](files)
    path = "roles/customer-insight-specialist.yaml"
    files[path] = files[path].replace(b"holders: 1", b"holders: 2")
    one = made(review(shipped, load_catalog(files), date(2026, 11, 22)), templates)
    data = one["en/customer-insight-specialist-changes.docx"]

    assert "Customer information specialist" in str(refused(data))
    assert len(marks(data)) < 40


def test_accepting_gives_the_new_paper_and_refusing_the_old(
    shipped: Loaded, moved: Review, templates: dict[str, bytes]
) -> None:
    from roles.build import Wish, documents

    wish = Wish(("en",), ("complaint-specialist",), ("job-description",))
    ((_, old),), ((_, new),) = (list(documents(one, templates, wish)) for one in (shipped, moved.after))
    data = made(moved, templates)["en/complaint-specialist-changes.docx"]

    assert accepted(data) == as_is(new)
    assert refused(data) == as_is(old)


def test_a_new_role_comes_as_it_is(shipped: Loaded, templates: dict[str, bytes]) -> None:
    files = dict(shipped.texts) | {
        "roles/night.yaml": b"id: night\ntitle: {en: Night desk, zh: \xe5\xa4\x9c\xe9\x97\xb4}\n"
    }
    one = made(review(shipped, load_catalog(files), date(2026, 11, 22)), templates)

    assert not marks(one["en/night-changes.docx"])


def test_the_commit_says_whose_the_changes_are_and_when(tmp_path: Path) -> None:
    folder = repository(tmp_path / "work", files=FILES)
    edit(folder / "catalog/roles/agent.yaml", "within 4 hours", "within 2 hours")
    commit(folder)
    ran = roles(folder, "diff", "HEAD~1", "HEAD", "--word", "papers")

    assert ran.code == 0, ran
    (mark, *_) = Document(str(folder / "papers/en/agent-changes.docx")).element.iter(INSERTED)
    names = {key.rpartition("}")[2]: said for key, said in mark.attrib.items()}
    assert names["author"] == "HR"
    assert names["date"][:10] == git(folder, "log", "-1", "--format=%aI")[:10]


def test_what_a_person_made_of_a_file_is_kept(tmp_path: Path) -> None:
    folder = repository(tmp_path / "work", files=FILES)
    edit(folder / "catalog/roles/agent.yaml", "within 4 hours", "within 2 hours")
    assert roles(folder, "diff", "HEAD", "--word", "papers", "--author", "Somebody").code == 0
    (folder / "papers/en/agent-changes.docx").write_bytes(b"mine")
    ran = roles(folder, "diff", "HEAD", "--word", "papers", "--author", "Somebody")

    assert ran.code == 1
    assert "is kept: a person changed it" in ran.complained
    assert (folder / "papers/en/agent-changes.docx").read_bytes() == b"mine"


def test_a_role_with_errors_is_named_and_the_others_are_written(tmp_path: Path) -> None:
    folder = repository(tmp_path / "work", files=FILES)
    edit(folder / "catalog/roles/agent.yaml", "within 4 hours", "within 2 hours")
    edit(folder / "catalog/roles/deputy.yaml", "reports_to: head", "reports_to: nobody")
    ran = roles(folder, "diff", "HEAD", "--word", "papers")

    assert ran.code == 1
    assert "no Word file of “roles/deputy.yaml”: it has errors" in ran.complained
    assert (folder / "papers/en/agent-changes.docx").exists()
