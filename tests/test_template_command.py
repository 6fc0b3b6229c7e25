"""Own letterheads on the command line: export, change, check, build."""

import json
import shutil
from pathlib import Path

import pytest
from docx import Document

from tests.conftest import ROOT
from tests.pictures import png
from tests.small import texts
from tests.test_cli import roles
from tests.word_text import word_text


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a small catalog."""
    for path, text in texts().items():
        file = tmp_path / "catalog" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path


def changed(path: Path, text: str) -> None:
    """Put a paragraph on top, as somebody does in Word."""
    document = Document(str(path))
    document.paragraphs[0].insert_paragraph_before(text)
    document.save(str(path))


ONE = ("--role", "head", "--kind", "job-description")
MADE = Path("documents", "en", "head-job-description.docx")


def test_from_export_to_print(desk: Path) -> None:
    said = roles("template", "export", "job-description", "own.docx", cwd=desk)
    assert "templates/en/job-description.docx" in said
    assert (desk / "own.docx").read_bytes() == (ROOT / "templates" / "en" / "job-description.docx").read_bytes()

    changed(desk / "own.docx", "House of {{ company or department }}")
    assert roles("template", "check", "own.docx", "--kind", "job-description", cwd=desk) == (
        "no faults; the templates can be used\n"
    )

    (desk / "templates" / "en").mkdir(parents=True)
    shutil.move(desk / "own.docx", desk / "templates" / "en" / "job-description.docx")
    roles("build", *ONE, cwd=desk)
    assert "House of Service desk" in word_text((desk / MADE).read_bytes())


def test_export_takes_a_language_and_overwrites_nothing_unasked(desk: Path) -> None:
    roles("template", "export", "service-targets", "own.docx", "--lang", "zh", cwd=desk)
    shipped = (ROOT / "templates" / "zh" / "service-targets.docx").read_bytes()
    assert (desk / "own.docx").read_bytes() == shipped

    said = roles("template", "export", "job-description", "own.docx", cwd=desk, code=2)
    assert said == "“own.docx” is there already; --force writes over it\n"
    assert (desk / "own.docx").read_bytes() == shipped

    roles("template", "export", "job-description", "own.docx", "--force", cwd=desk)
    assert (desk / "own.docx").read_bytes() != shipped


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("job-descripton", "a.docx"),
            "there is no kind of document “job-descripton”; did you mean “job-description”?",
        ),
        (("job-description", "a.doc"), "“a.doc” is no name for a Word file; it ends in .docx"),
        (("job-description", "no/a.docx"), "there is no folder “no”"),
        (("job-description", "a.docx", "--lang", "fr"), "there is no language “fr”; there are: en, zh"),
        (("job-description",), "'FILE.docx' is missing"),
    ],
)
def test_export_says_what_is_wrong_with_the_wish(arguments: tuple[str, ...], said: str, desk: Path) -> None:
    assert said in roles("template", "export", *arguments, cwd=desk, code=2)
    assert not list(desk.glob("*.doc*"))


def test_check_takes_kind_and_language_from_name_and_folder(desk: Path) -> None:
    shutil.copytree(ROOT / "templates" / "zh", desk / "templates" / "zh")
    files = sorted((desk / "templates" / "zh").glob("*.docx"))
    assert roles("template", "check", *files, cwd=desk) == "no faults; the templates can be used\n"

    changed(desk / "templates" / "zh" / "design-review.docx", "{{ rol.title }}")
    said = roles("template", "check", *files, cwd=desk, code=1)
    assert said.count("\n") == 2
    assert "design-review.docx: body text, “{{ rol.title }}”: there is no “rol”; did you mean “role”?" in said
    assert said.endswith("\n1 fault\n")
    assert "正文、“{{ rol.title }}”：没有“rol”" in roles("--ui", "zh", "template", "check", *files, cwd=desk, code=1)


def test_check_names_table_row_and_column(desk: Path) -> None:
    document = Document(str(ROOT / "templates" / "en" / "service-targets.docx"))
    table = document.add_table(2, 2)
    table.cell(1, 1).text = "{{ departmnt }}"
    document.save(str(desk / "service-targets.docx"))
    number = len(list(document.element.body.iter("{*}tbl")))

    said = roles("template", "check", "service-targets.docx", cwd=desk, code=1)
    assert f"body text, table {number}, row 2, column 2, “{{{{ departmnt }}}}”: there is no “departmnt”" in said


def test_notes_do_not_fail(desk: Path) -> None:
    document = Document()
    document.add_paragraph("{{ kind }} {{ company }} {{ department }}")
    document.save(str(desk / "service-targets.docx"))

    said = roles("template", "check", "service-targets.docx", cwd=desk)
    assert "service-targets.docx: note: the shipped template also prints" in said
    assert "hours" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("gone.docx",), "there is no file “gone.docx”"),
        (("mine.docx",), "“mine.docx” is not named after a kind of document; say which it is with --kind"),
        (
            ("mine.docx", "--kind", "job-desc"),
            "there is no kind of document “job-desc”; did you mean “job-description”?",
        ),
        (("mine.docx", "--kind", "job-description", "--catalog", "nowhere"), "there is no folder “nowhere”"),
        ((), "'FILE.docx' is missing"),
    ],
)
def test_check_says_what_is_wrong_with_the_wish(arguments: tuple[str, ...], said: str, desk: Path) -> None:
    (desk / "mine.docx").write_bytes(b"")

    assert said in roles("template", "check", *arguments, cwd=desk, code=2)


def test_check_tries_a_department_s_own_catalog_too(desk: Path) -> None:
    file = desk / "catalog" / "roles" / "head.yaml"
    file.write_text(file.read_text("utf-8") + "holders: 7\n", "utf-8")
    shutil.copy(ROOT / "templates" / "en" / "job-description.docx", desk / "job-description.docx")
    changed(desk / "job-description.docx", "{{ 1 / (role.holders != '7') }}")

    roles("template", "check", "job-description.docx", cwd=desk)
    said = roles("template", "check", "job-description.docx", "--catalog", "catalog", cwd=desk, code=1)
    assert "ZeroDivisionError" in said


@pytest.mark.parametrize(("name", "said"), [("a.docm", "macros"), ("a.docx", "no Word file"), ("a.doc", "old Office")])
def test_check_refuses_what_is_no_template(name: str, said: str, desk: Path) -> None:
    from tests.word.word_samples import paragraphs, replaced

    macros = replaced(paragraphs("x"), "[Content_Types].xml", "wordprocessingml.document.main", "x.macroEnabled.main")
    data = {"a.docm": macros, "a.docx": b"text", "a.doc": bytes.fromhex("d0cf11e0a1b11ae1")}[name]
    (desk / name).write_bytes(data)

    assert said in roles("template", "check", name, "--kind", "job-description", cwd=desk, code=1)


def test_fields_are_listed_with_tag_meaning_and_example(desk: Path) -> None:
    said = roles("template", "fields", "job-description", cwd=desk)
    assert (
        "targets[].number\n    {{ target.number }}\n    Number of the target within its role\n    Example: 1\n" in said
    )
    assert "{%p for responsibility in weight.responsibilities %} … {%p endfor %}" in said
    assert "draft\n    {%p if draft %} … {%p endif %}\n" in said

    chinese = roles("--ui", "zh", "template", "fields", "job-description", "--lang", "en", cwd=desk)
    assert "role.title\n    {{ role.title }}\n    岗位名称\n    示例：After-sales" in chinese
    assert "did you mean “job-description”?" in roles("template", "fields", "job-descripton", cwd=desk, code=2)


def test_the_group_alone_shows_its_commands(desk: Path) -> None:
    said = roles("template", cwd=desk)

    assert [name for name in ("export", "check", "fields") if f"  {name} " in said] == ["export", "check", "fields"]
    assert "did you mean export?" in roles("template", "exprt", cwd=desk, code=2)


class TestFolders:
    """`roles build --templates DIR`, and the templates beside the catalog."""

    def place(self, folder: Path, text: str, name: str = "job-description.docx") -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / name
        shutil.copy(ROOT / "templates" / "en" / "job-description.docx", folder / "x.docx")
        changed(folder / "x.docx", text)
        return (folder / "x.docx").rename(path)

    def built(self, desk: Path, *more: object, code: int = 0) -> tuple[str, str]:
        said = roles("build", *ONE, *more, cwd=desk, code=code)
        return said, word_text((desk / MADE).read_bytes()) if code == 0 else ""

    def test_those_given_win_over_those_beside_the_catalog(self, desk: Path) -> None:
        self.place(desk / "templates" / "en", "Beside")
        assert "Beside" in self.built(desk)[1]

        self.place(desk / "house" / "en", "Given")
        made = self.built(desk, "--templates", "house")[1]
        assert "Given" in made
        assert "Beside" not in made

    def test_a_dotx_is_a_template(self, desk: Path) -> None:
        path = self.place(desk / "house" / "en", "From a dotx", "job-description.dotx")
        from tests.word.word_samples import replaced

        main = "wordprocessingml.document.main", "wordprocessingml.template.main"
        path.write_bytes(replaced(path.read_bytes(), "[Content_Types].xml", *main))

        assert "From a dotx" in self.built(desk, "--templates", "house")[1]
        assert roles("template", "check", path, cwd=desk) == "no faults; the templates can be used\n"

    def test_two_for_one_kind_are_refused(self, desk: Path) -> None:
        self.place(desk / "house" / "en", "a", "job-description.dotx")
        self.place(desk / "house" / "en", "b")
        said, _ = self.built(desk, "--templates", "house", code=2)

        assert said == (
            "there are two templates of one kind, house/en/job-description.docx as .docx and as .dotx; keep one\n"
        )

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("en/job-descripton.docx", "there is no kind “job-descripton”; did you mean job-description?"),
            ("en/letter.docx", "there is no kind “letter”"),
            ("job-description.docx", "a template lies in the folder of its language, as en/job-description.docx"),
            ("english/job-description.docx", "a template lies in the folder of its language"),
            ("en/job-description.docm", "a template is a .docx or .dotx file"),
            ("en/job-description.doc", "a template is a .docx or .dotx file"),
        ],
    )
    def test_what_is_not_used_is_named(self, name: str, said: str, desk: Path) -> None:
        path = desk / "house" / name
        self.place(path.parent, "Not used", path.name)
        told, made = self.built(desk, "--templates", "house")

        assert f"“{Path('house', name)}” is not used: {said}" in told
        assert "Not used" not in made

    def test_locks_of_word_and_other_files_are_passed_over(self, desk: Path) -> None:
        (desk / "house" / "en").mkdir(parents=True)
        for name in ("en/~$b-description.docx", "en/notes.txt", "README.md", "en/.hidden.docx"):
            (desk / "house" / name).write_bytes(b"lock")

        assert self.built(desk, "--templates", "house")[0] == "1 document written, 0 unchanged, in “documents”\n"

    def test_no_such_folder(self, desk: Path) -> None:
        assert self.built(desk, "--templates", "nowhere", code=2)[0] == "there is no folder “nowhere”\n"

    def test_a_link_out_of_the_folder_is_not_followed(self, desk: Path) -> None:
        secret = self.place(desk / "elsewhere", "Secret")
        (desk / "house" / "en").mkdir(parents=True)
        (desk / "house" / "en" / "job-description.docx").symlink_to(secret)

        assert "is a link out of the folder" in self.built(desk, "--templates", "house", code=2)[0]


def test_a_logo_stands_in_what_is_built_and_a_wrong_one_is_said(desk: Path) -> None:
    file = desk / "catalog" / "department.yaml"
    file.write_text(file.read_text("utf-8") + "letterhead: {company: Blue, logo: logo.png}\n", "utf-8")
    said = roles("build", *ONE, cwd=desk, code=1)
    assert "error Y314 there is no file “logo.png” in the catalog" in said
    assert not (desk / "documents").exists()
    found = json.loads(roles("check", "--format", "json", cwd=desk, code=1))["findings"]
    assert [one["code"] for one in found if one["severity"] == "error"][:1] == ["Y314"]

    (desk / "catalog" / "logo.png").write_bytes(png())
    roles("build", *ONE, cwd=desk)
    header = Document(str(desk / MADE)).sections[0].header
    assert [one.get("descr") for one in header._element.iter("{*}docPr")] == ["Blue"]
